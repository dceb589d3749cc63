"""A document of our own in the shape of GUM's files."""

from pathlib import Path

__all__ = ["written"]

_ROWS = """
# newpar
# newpar_block = head (1 s)
1 Pier pier NN 2 compound _
2 closes close VBZ 0 root _

1 Monday Monday NNP 0 root _

# newpar
# newpar_block = p (3 s)
1 Lena Lena NNP 5 nsubj Entity=(1-person-new-cf1-1-coref
2 Oduya Oduya NNP 1 flat SpaceAfter=No|Entity=1)
3 , , , 1 punct _
4 mayor mayor NN 1 appos Entity=(1-person-giv-cf1-1-appos)
5 said say VBD 0 root _
6 the the DT 7 det Entity=(2-object-new-cf2-2-coref(3-place-new-cf3-1-sgl
7-8 pier's _ _ _ _ _
7 pier pier NN 9 nmod:poss Entity=3)
8 's 's POS 7 case _
9 gate gate NN 10 nsubj Entity=2)
10 leaks leak VBZ 5 ccomp SpaceAfter=No
10.1 leaks leak VBZ _ _ _
11 . . . 5 punct _

1 She she PRP 2 nsubj Entity=(1-person-giv-cf1-1-ana)
2 added add VBD 0 root _
3 it it PRP 6 nsubj Entity=(3-place-giv-cf2-1-ana)
4-5 cannot _ _ _ _ _
4 ca can MD 6 aux _
5 n't not RB 6 advmod _
6 stay stay VB 2 ccomp SpaceAfter=No
7 . . . 2 punct _

1 Oduya Oduya NNP 2 nsubj Entity=(1-person-giv-cf1-1-coref)
2 says say VBZ 0 root _
3 nobody nobody NN 4 nsubj _
4 fell fall VBD 2 ccomp SpaceAfter=No
5 . . . 2 punct _
"""


def _row(line: str) -> str:
    """Ten columns from the seven that matter here."""
    if not line or line.startswith("#"):
        return line
    number, form, lemma, tag, head, relation, misc = line.split(" ")
    return "\t".join((number, form, lemma, "_", tag, "_", head, relation, "_", misc))


def written(folder: Path, name: str = "GUM_news_pier") -> Path:
    """Write the document into ``folder``, and give its path."""
    path = folder / f"{name}.conllu"
    path.write_text("\n".join(_row(line) for line in _ROWS.split("\n")) + "\n", encoding="utf-8")
    return path
