"""The mains are cut, as often as it takes."""
