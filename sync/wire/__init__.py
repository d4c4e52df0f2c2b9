"""What kiosks and the centre say to each other, in versioned messages."""
