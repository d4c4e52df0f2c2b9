"""What lies under every process."""
