"""Cameras, each opened by its one explicit name."""
