"""The library: reports, records and corrections in SQLite or PostgreSQL, behind one schema."""
