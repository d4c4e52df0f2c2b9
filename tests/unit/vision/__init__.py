"""Rules of the pixels."""
