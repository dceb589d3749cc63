"""The same words give the same id."""

from onrecord.record import Span, entry_id

SAID = Span(4, 8, "said")
MAYOR = Span(9, 14, "mayor")


def test_the_same_spans_give_the_same_id():
    assert entry_id("attribution", [MAYOR], [SAID]) == entry_id("attribution", (MAYOR,), (SAID,))


def test_the_letter_tells_the_kind():
    assert [entry_id(kind, [SAID])[0] for kind in ("attribution", "time", "actor")] == list("atp")


def test_roles_are_told_apart():
    assert entry_id("attribution", [MAYOR], [SAID]) != entry_id("attribution", [SAID], [MAYOR])


def test_an_empty_role_is_not_the_next_one():
    assert entry_id("attribution", [], [SAID]) != entry_id("attribution", [SAID], [])


def test_an_id_of_the_first_release_stays_what_it_was():
    assert entry_id("time", [Span(0, 6, "Monday")]) == "t37abd4f57e70"
