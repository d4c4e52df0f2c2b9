"""The real screen, offscreen."""
