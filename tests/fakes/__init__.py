"""Stand-ins with behaviour and state that pass the same contracts as the real thing."""
