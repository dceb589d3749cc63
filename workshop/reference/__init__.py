"""Writes the generated pages of docs/reference; tests hold the pages against what is generated."""
