"""The encrypted SQLite file that the processes share."""
