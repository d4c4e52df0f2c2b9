"""Processes under a supervisor."""
