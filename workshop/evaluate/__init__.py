"""Measures the product against development data; `python -m workshop.evaluate` runs all of it."""
