"""The screen's rules, without Qt."""
