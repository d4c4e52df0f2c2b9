"""Several real modules together."""
