"""Updates from the centre, end to end."""
