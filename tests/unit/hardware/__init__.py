"""Cameras, signals and what they replay."""
