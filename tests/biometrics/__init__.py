"""Error rates with intervals, on photographs and renderings."""
