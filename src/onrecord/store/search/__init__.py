"""Search: a query language over words and entries, the same on both engines.

`parsing` makes a query a tree, `grouping` says what must hold of one entry, `statements` and
`matching` make it SQL, `answering` runs it, `lines` and `marking` cut and mark the lines shown.
`words` folds texts and queries alike.
"""
