"""One gallery, many gates."""
