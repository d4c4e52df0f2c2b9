"""The centre's end of the wire."""
