"""Search: a query language over words and entries, the same on both engines.

`parsing` makes a query a tree, `grouping` says what must hold of one entry, `statements` makes it
SQL, `finding` runs it, `lines` cuts the lines shown. `words` folds text and queries alike.
"""
