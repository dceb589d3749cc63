"""Reads claims."""
