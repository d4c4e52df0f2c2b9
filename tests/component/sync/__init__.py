"""Real agents, real stores, a real centre: what holds between them."""
