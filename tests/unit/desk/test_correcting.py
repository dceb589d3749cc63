"""An editor's words become what the library keeps: entries by short ids, places by their words."""

from dataclasses import replace

import pytest

from onrecord.desk.correcting import correct, entry_of, told, undo
from onrecord.errors import NotFound, SettingsError, StoreError
from onrecord.store.library import open_library
from tests.records import actor_of, at, attribution, quantity_at, record_of, report_of, time_at

TEXT = """Bridge closes

The coast guard said at least 20 people were hurt last year.

Odile Brandt, a pilot, said the guard’s boat was late. Brandt blamed nobody.

“It was dark,” said the pilot. Emil Brandt was not there, the pilot said."""

GUARD = actor_of("the coast guard", at(TEXT, "The coast guard"), kind="organisation")
ODILE = actor_of("Odile Brandt", at(TEXT, "Odile Brandt, a pilot"), at(TEXT, "Brandt", 1))
HURT = attribution(
    (at(TEXT, "The coast guard"),),
    (at(TEXT, "said"),),
    (at(TEXT, "at least 20 people were hurt last year"),),
    mode="indirect",
    source_kind="organisation",
    source_actor=GUARD.id,
)
LATE = attribution(
    (at(TEXT, "Brandt, a pilot"),),
    (at(TEXT, "said", 1),),
    (at(TEXT, "the guard’s boat was late"),),
    mode="indirect",
    source_actor=ODILE.id,
)
YEAR = time_at(at(TEXT, "last year"), value="2030")
PEOPLE = quantity_at(
    at(TEXT, "at least 20"), value=20, low=20, comparator=">=", counted=at(TEXT, "people")
)
RECORD = record_of(
    report_of(TEXT, "title", address="bridge.txt"),
    attributions=(HURT, LATE),
    times=(YEAR,),
    quantities=(PEOPLE,),
    actors=(GUARD, ODILE),
)
ID = RECORD.report.id


@pytest.fixture
def library():
    with open_library(":memory:") as opened:
        opened.add(RECORD)
        yield opened


def change(library, entry, action, *words):
    return correct(library, ID, entry.id[:6], action, words).change


def of(library, entry):
    return entry_of(entry.id, library.corrected(ID))


def test_an_entry_is_named_by_the_beginning_of_its_id():
    assert entry_of(PEOPLE.id[:5], RECORD) == PEOPLE


@pytest.mark.parametrize(
    ("given", "reason"),
    [("q1", "give 5 signs or more"), ("q00000", "no such entry"), ("", "give 5 signs or more")],
    ids=["a label", "unknown", "empty"],
)
def test_an_id_that_names_no_entry_says_where_ids_are(given, reason):
    with pytest.raises(NotFound, match=f"{reason}.*onrecord show {ID} --ids"):
        entry_of(given, RECORD)


def test_ids_that_begin_alike_are_named():
    twins = [actor_of(name, at(TEXT, name)) for name in ("people", "pilot")]
    twins[1] = replace(twins[1], id=twins[0].id[:-1] + "x")
    with pytest.raises(StoreError, match=f"{twins[0].id}, {twins[1].id}"):
        entry_of(twins[0].id[:6], record_of(RECORD.report, actors=tuple(twins)))


def test_an_entry_that_was_rejected_is_still_named(library):
    correct(library, ID, PEOPLE.id[:6], "reject", ())
    assert correct(library, ID, PEOPLE.id[:6], "accept", ()).entry == PEOPLE.id


@pytest.mark.parametrize(
    ("entry", "words", "made"),
    [
        (PEOPLE, ["value=21"], {"value": 21, "low": 21}),
        (PEOPLE, ["value=21", "low=20"], {"value": 21, "low": 20}),
        (PEOPLE, ["comparator=="], {"comparator": "=", "high": 20}),
        (PEOPLE, ["comparator=~"], {"comparator": "~", "low": None, "approximate": True}),
        (PEOPLE, ["unit="], {"unit": None}),
        (PEOPLE, [f"voice={LATE.id[:6]}"], {"voice": LATE.id}),
        (PEOPLE, ["voice=author"], {"voice": "author"}),
        (
            YEAR,
            ["value=2029-W02"],
            {"value": "2029-W02", "earliest": "2029-01-08", "latest": "2029-01-14"},
        ),
        (YEAR, ["value=FUTURE_REF"], {"value": "FUTURE_REF"}),
        (YEAR, ["earliest=2030-02-01"], {"earliest": "2030-02-01"}),
        (GUARD, ["name=Coast Guard of Varn"], {"name": "Coast Guard of Varn"}),
        (HURT, ["stance=denies"], {"stance": "denies"}),
        (HURT, [f"source_actor={ODILE.id}"], {"source_actor": ODILE.id}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_field_is_edited_with_what_follows_from_it(library, entry, words, made):
    assert change(library, entry, "edit", *words) == made


def test_a_source_given_in_words_is_a_place_and_whoever_stands_there(library):
    source = at(TEXT, "Odile Brandt, a pilot")
    made = change(library, HURT, "edit", "source=Odile Brandt, a pilot")
    assert made["source"] == [{"start": source.start, "end": source.end, "text": source.text}]
    assert (made["source_actor"], made["source_kind"]) == (ODILE.id, "named")
    assert of(library, HURT).source_actor == ODILE.id


def test_a_source_is_the_actor_whose_mention_fits_it_best(library):
    report = report_of("The owner, Harrow & Lisle, denied it.", address="owner.txt")
    text = report.text
    owner = actor_of("The owner", at(text, "The owner, Harrow & Lisle"))
    firm = actor_of("Harrow & Lisle", at(text, "Harrow & Lisle"), kind="organisation")
    denied = attribution(owner.mentions, (at(text, "denied"),), (at(text, "it"),))
    library.add(record_of(report, attributions=(denied,), actors=(owner, firm)))
    made = correct(library, report.id, denied.id, "edit", ["source=Harrow & Lisle"])
    assert (made.change["source_actor"], made.change["source_kind"]) == (firm.id, "organisation")


def test_a_source_that_is_nobody_on_record_is_no_longer_the_one_before(library):
    assert change(library, LATE, "edit", "source=nobody")["source_actor"] is None


def test_a_source_taken_away_is_none(library):
    change(library, HURT, "edit", "source=")
    found = of(library, HURT)
    assert (found.source, found.source_actor, found.source_kind) == ((), None, "none")


def test_several_pieces_are_given_one_by_one(library):
    change(library, LATE, "edit", "content=the guard's boat", "content=late")
    assert [each.text for each in of(library, LATE).content] == ["the guard’s boat", "late"]


def test_the_words_of_an_entry_are_moved(library):
    change(library, PEOPLE, "edit", "text=20")
    assert (of(library, PEOPLE).text, of(library, PEOPLE).start) == ("20", TEXT.index("20"))


def test_words_are_those_of_the_entrys_own_paragraph(library):
    made = change(library, LATE, "edit", "source=a pilot")
    assert made["source"][0]["start"] == TEXT.index("a pilot")


def test_words_at_several_places_are_told_of_and_one_can_be_given(library):
    start = TEXT.index("Brandt blamed")
    with pytest.raises(SettingsError, match=f"stands at 2 places.*{start}:{start + 6}"):
        change(library, LATE, "edit", "source=Brandt")
    made = change(library, LATE, "edit", f"source={start}:{start + 6}")
    assert made["source"][0]["start"] == start


@pytest.mark.parametrize(
    ("entry", "action", "words", "error", "reason"),
    [
        (PEOPLE, "edit", [], SettingsError, "give field=value; fields are .*value"),
        (PEOPLE, "edit", ["worth=3"], SettingsError, "'worth=3' is no field=value"),
        (PEOPLE, "edit", ["score=1"], SettingsError, "is no field=value"),
        (PEOPLE, "edit", ["value=many"], SettingsError, "value is a figure"),
        (PEOPLE, "edit", ["value=1", "value=2"], SettingsError, "value is given 2 times"),
        (PEOPLE, "edit", ["approximate=so"], SettingsError, "true or false"),
        (PEOPLE, "edit", ["voice=a00000"], NotFound, "a00000: no such entry"),
        (PEOPLE, "edit", ["voice="], NotFound, "give 5 signs"),
        (PEOPLE, "edit", ["text="], SettingsError, "none are given"),
        (YEAR, "edit", ["earliest=May"], SettingsError, "a day, such as"),
        (HURT, "edit", ["stance=hints"], SettingsError, "one of asserts, denies"),
        (HURT, "edit", ["source=the mayor"], NotFound, "“the mayor”: not in"),
        (HURT, "edit", ["source=coast guar"], NotFound, "not in"),
        (HURT, "edit", ["source=9:9999"], NotFound, "no stretch"),
        (PEOPLE, "accept", ["now"], SettingsError, "takes nothing more"),
        (GUARD, "merge", [], SettingsError, "give the ids of the actors"),
        (GUARD, "merge", [PEOPLE.id], NotFound, "no actor"),
        (GUARD, "merge", [GUARD.id], StoreError, "the same as itself"),
        (ODILE, "split", [], SettingsError, "give the mentions"),
        (ODILE, "split", ["Emil Brandt"], NotFound, "no mention of"),
        (ODILE, "split", ["Brandt", "name=A", "name=B"], SettingsError, "one name"),
        (HURT, "split", ["said"], StoreError, "only actors"),
        (PEOPLE, "note", [], SettingsError, "give its text"),
    ],
)
def test_what_cannot_be_is_told_and_not_kept(library, entry, action, words, error, reason):
    with pytest.raises(error, match=reason):
        change(library, entry, action, *words)
    assert library.corrections(ID) == ()


def test_a_mention_is_split_off_by_its_words(library):
    made = change(library, ODILE, "split", "Brandt", "name=Emil Brandt")
    assert made["name"] == "Emil Brandt"
    assert [each.name for each in library.corrected(ID).actors] == [
        *("the coast guard", "Odile Brandt", "Emil Brandt")
    ]


@pytest.mark.parametrize(
    ("entry", "action", "words", "said"),
    [
        (PEOPLE, "reject", [], "“at least 20 people”"),
        (PEOPLE, "edit", ["value=21"], "“at least 20 people”: value 20 → 21, low 20 → 21"),
        (PEOPLE, "edit", ["counted="], "“at least 20 people”: counted “people” → none"),
        (
            HURT,
            "edit",
            [f"source_actor={ODILE.id}"],
            "“the coast guard: at least 20 people were hurt last year”: "
            "source_actor the coast guard → Odile Brandt",
        ),
        (GUARD, "merge", [ODILE.id], "“the coast guard” is also “Odile Brandt”"),
        (ODILE, "split", ["Brandt"], "“Odile Brandt”: “Brandt” is somebody else"),
        (PEOPLE, "note", ["Two", "say 23."], "“at least 20 people”: Two say 23."),
    ],
)
def test_a_correction_is_told_in_words(library, entry, action, words, said):
    made = correct(library, ID, entry.id, action, words)
    assert told(library.corrected(ID), made) == said


def test_a_correction_is_undone_by_its_number(library):
    made = correct(library, ID, PEOPLE.id, "reject", (), by="Ada")
    assert undo(library, ID, made.number).undone_at
    assert library.corrected(ID) == RECORD


def test_a_correction_of_another_report_is_not_undone(library):
    other = record_of(report_of("It rained for 3 days.", address="rain.txt"))
    library.add(other)
    made = correct(library, ID, PEOPLE.id, "reject", ())
    with pytest.raises(NotFound, match=f"has no correction {made.number}"):
        undo(library, other.report.id, made.number)
