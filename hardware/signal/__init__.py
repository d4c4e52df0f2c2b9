"""Lamps, sound and turnstile, each opened by its one explicit name."""
