"""The centre's books: one set of queries over two engines, SQLite and PostgreSQL."""
