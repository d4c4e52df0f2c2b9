"""Small programs for the people who keep this repository."""
