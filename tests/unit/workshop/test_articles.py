"""Standoff annotation is read as its authors bound it."""

from workshop.train.articles import Article, Attributed, articles, paragraphs_of

TEXT = "Mayor Lena Oduya said the pier\nwill close.\n\n“It leaks,” a diver told her.\n"
MARKS = """T1\tSource 0 16\tMayor Lena Oduya
T2\tCue 17 21\tsaid
T3\tContent 22 30;31 41\tthe pier will close
T4\tAttribution 17 21\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tSource 56 63\ta diver
T6\tCue 64 68\ttold
T7\tContent 44 55\t“It leaks,”
T8\tContent 31 41\twill close
T9\tAttribution 64 68\ttold
E2\tAttribution:T9 Cue:T6 Content2:T7 Content:T8
T10\tCue 31 35\twill
"""


def written(folder):
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "pier_one.txt").write_bytes(TEXT.encode())
    (folder / "attributions" / "pier_one_ann2.ann").write_bytes(MARKS.encode())
    (folder / "attributions" / "pier_one_ann1.ann").write_bytes(b"")
    return folder


def test_every_version_of_a_text_is_read(tmp_path):
    found = list(articles(written(tmp_path)))
    assert [(article.name, article.annotator) for article in found] == [
        ("pier_one", "ann1"),
        ("pier_one", "ann2"),
    ]
    assert found[0].attributions == ()


def test_roles_keep_their_pieces_and_unbound_marks_are_left_out(tmp_path):
    assert list(articles(written(tmp_path)))[1] == Article(
        "pier_one",
        "ann2",
        TEXT,
        (
            Attributed(source=((0, 16),), cue=((17, 21),), content=((22, 30), (31, 41))),
            Attributed(source=(), cue=((64, 68),), content=((31, 41), (44, 55))),
        ),
    )


def test_paragraphs_are_the_lines_that_hold_anything():
    assert [TEXT[start:end] for start, end in paragraphs_of(TEXT)] == [
        "Mayor Lena Oduya said the pier",
        "will close.",
        "“It leaks,” a diver told her.",
    ]
