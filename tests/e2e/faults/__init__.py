"""Kiosks, a centre, a hostile wire and kills on both sides; then the books are compared."""
