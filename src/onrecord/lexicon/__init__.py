"""Words and rules as data: TSV tables and the loader that reads them.

Each table is a ``NAME.tsv`` beside this file: a first line of column names, then one row a line,
fields apart by tabs; lines that begin with ``#`` say something to the reader of the file. Where a
table holds rules, the columns ``example`` and ``counter`` hold a text the rule must fire on and one
it must not; a test runs every pair. SOURCES.md says where each table comes from.
"""

from onrecord.lexicon.classes import words_of
from onrecord.lexicon.loader import rows

__all__ = ["rows", "words_of"]
