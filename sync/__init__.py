"""Kiosks and the centre agree."""
