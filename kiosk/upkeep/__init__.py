"""Looking after the appliance: check-up, notice, test pictures, update, reset."""
