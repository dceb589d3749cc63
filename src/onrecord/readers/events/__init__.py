"""Reads events."""
