"""What every adapter, simulator and fake of a port promises."""
