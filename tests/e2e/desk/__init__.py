"""The officer at the desk of a whole kiosk: real window, real threads, real camera loop."""
