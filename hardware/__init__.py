"""The box: everything with a plug or a pin."""
