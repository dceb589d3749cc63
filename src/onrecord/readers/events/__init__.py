"""What happened: acts between actors by PLOVER's types, their status, and on whose word.

Finding an act, finding its participants and judging its status are apart. Rules (the tables
plover_triggers.tsv and status_cues.tsv) find acts in any text; where the encoder read it too, its
acts stand beside theirs. Labels follow docs/reference/labels.md.
"""

from onrecord.readers.events.reading import read

__all__ = ["read"]
