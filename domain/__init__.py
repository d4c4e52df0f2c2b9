"""The words and rules of the entrance: pure, without I/O, threads or clock reads."""
