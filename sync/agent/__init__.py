"""The kiosk's end of the wire."""
