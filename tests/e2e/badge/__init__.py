"""Badges at real gates: real stores, real ledgers, real desks."""
