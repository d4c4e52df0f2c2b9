"""The one door into the gallery, and out of it."""
