"""Quantities: number, comparator, unit, what is counted, whose word, and for when."""

from onrecord.readers.quantities.reading import read
from onrecord.readers.quantities.resolving import resolve

__all__ = ["read", "resolve"]
