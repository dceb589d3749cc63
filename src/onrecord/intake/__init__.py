"""Bytes to reports: one module a format."""
