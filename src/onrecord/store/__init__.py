"""The library: reports, records and corrections in SQLite or PostgreSQL, behind one schema.

`onrecord.store.library` opens one; `onrecord.store.schema` tells how it is laid out.
"""
