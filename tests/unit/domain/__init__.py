"""The words and rules of the entrance."""
