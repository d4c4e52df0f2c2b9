"""The appliance, booted in a container and put through what goes wrong at a door."""
