"""Readers of the corpora that stand beside the project."""
