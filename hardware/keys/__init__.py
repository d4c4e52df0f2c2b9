"""Key providers, each opened by its one explicit name."""
