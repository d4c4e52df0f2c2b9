"""Every ring of the design."""
