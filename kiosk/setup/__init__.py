"""The first set-up on the touchscreen: what is found, made and written, step by step."""
