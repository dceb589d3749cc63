"""Tests of the library; every test that opens one runs on SQLite and on PostgreSQL."""
