"""Gates on one switch tell each other who is in, and witness each other, without the centre."""
