"""Evenings at the entrance, with everything that goes wrong in them."""
