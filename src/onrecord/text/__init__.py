"""Pure functions of a string: sentences, tokens, quotes, clauses, numerals."""
