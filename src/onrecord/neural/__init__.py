"""The embedded encoder at run time.

Nothing is here yet: this version reads by rules alone, and says so in the provenance of every
record (model ``none``).
"""
