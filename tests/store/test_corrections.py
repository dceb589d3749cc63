"""What people say of entries: kept beside the record, undone, carried, or honestly orphaned."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from onrecord.errors import NotFound, StoreError
from onrecord.record import Record, entry_id, verify
from onrecord.store.schema import entries
from tests.records import actor_of, at, attribution, quantity_at, record_of, report_of
from tests.store.made import FERRY, ferry, read_anew

GUARD, BRANDT = ferry().actors
HURT, ALARM = ferry().attributions
[PEOPLE] = ferry().quantities
ID = ferry().report.id


@pytest.fixture
def kept(library):
    """A library that holds the ferry."""
    library.add(ferry())
    return library


def states(library, report=ID):
    return [each.state for each in library.corrections(report)]


def flat_rows(library):
    """The flat rows of the newest versions, which search looks at."""
    with library.reading() as connection:
        found = connection.execute(sa.select(entries).order_by(entries.c.seq))
        return {row.id: row for row in found}


def test_the_record_stays_as_it_was_read(kept):
    kept.correct(ID, PEOPLE.id, "edit", {"value": 21, "low": 21})
    assert kept.get(ID) == ferry()


def test_an_accepted_entry_is_sure(kept):
    kept.correct(ID, PEOPLE.id, "accept", by="Ada")
    [people] = kept.corrected(ID).quantities
    assert (people.score, people.how) == (1, "test+person")
    [standing] = kept.corrections(ID)
    assert (standing.state, standing.entry, standing.correction.by) == ("applies", PEOPLE.id, "Ada")


def test_a_rejected_entry_is_gone_and_nothing_names_it(kept):
    kept.correct(ID, HURT.id, "reject")
    record = kept.corrected(ID)
    assert [each.id for each in record.attributions] == [ALARM.id]
    assert record.quantities[0].voice == "author"
    verify(record)


def test_an_edited_value_is_found_by_search(kept):
    kept.correct(ID, PEOPLE.id, "edit", {"value": 21, "low": 21, "comparator": "="})
    [people] = kept.corrected(ID).quantities
    assert (people.value, people.comparator, people.id) == (21, "=", PEOPLE.id)
    assert flat_rows(kept)[PEOPLE.id].value == 21


def test_an_edited_span_holds_its_new_words(kept):
    start = FERRY.index("20")
    kept.correct(ID, PEOPLE.id, "edit", {"start": start, "end": start + 2})
    [people] = kept.corrected(ID).quantities
    assert (people.text, people.start) == ("20", start)


def test_an_edited_content_holds_its_new_words(kept):
    start = FERRY.index("no alarm")
    kept.correct(ID, ALARM.id, "edit", {"content": [{"start": start, "end": start + 8}]})
    assert kept.corrected(ID).attributions[1].content[0].text == "no alarm"


def test_merged_actors_are_one_and_speak_as_one(kept):
    kept.correct(ID, BRANDT.id, "merge", {"actors": [GUARD.id]})
    record = kept.corrected(ID)
    [actor] = record.actors
    assert (actor.id, actor.name) == (BRANDT.id, "Odile Brandt")
    assert actor.mentions == (*GUARD.mentions, *BRANDT.mentions)
    assert {each.source_actor for each in record.attributions} == {BRANDT.id}


TWO = "“No,” said Ada. She left.\n\n“Yes,” said Ada. She stayed."


def two_of_one_name() -> Record:
    mentions = [at(TWO, "Ada"), at(TWO, "She"), at(TWO, "Ada", 1), at(TWO, "She", 1)]
    ada = actor_of("Ada", *mentions)
    said = [
        attribution((at(TWO, "Ada", n),), (at(TWO, "said", n),), (at(TWO, w),), source_actor=ada.id)
        for n, w in enumerate(("No", "Yes"))
    ]
    report = report_of(TWO, address="https://news.example/two")
    return record_of(report, attributions=tuple(said), actors=(ada,))


def test_a_split_actor_is_two_and_each_speaks_for_itself(library):
    record = two_of_one_name()
    library.add(record)
    [ada] = record.actors
    mentions = [{"start": each.start, "end": each.end} for each in ada.mentions[2:]]
    change = {"mentions": mentions, "name": "Ada the younger"}
    library.correct(record.report.id, ada.id, "split", change)
    corrected = library.corrected(record.report.id)
    older, younger = corrected.actors
    assert (older.mentions, younger.mentions) == (ada.mentions[:2], ada.mentions[2:])
    assert younger.id == entry_id("actor", younger.mentions)
    assert younger.name == "Ada the younger"
    speakers = [each.source_actor for each in corrected.attributions]
    assert speakers == [older.id, younger.id]
    library.correct(record.report.id, older.id, "merge", {"actors": [younger.id]})
    assert len(library.corrected(record.report.id).actors) == 1


def test_a_note_is_kept_and_changes_nothing(kept):
    kept.correct(ID, PEOPLE.id, "note", {"text": "The hospital says otherwise."})
    assert kept.corrected(ID) == ferry()
    assert kept.corrections(ID)[0].correction.change == {"text": "The hospital says otherwise."}


@pytest.mark.parametrize("action", ["accept", "reject", "edit"])
def test_what_is_undone_is_as_if_it_had_not_been(kept, action):
    before = [tuple(row)[1:] for row in flat_rows(kept).values()]
    made = kept.correct(ID, PEOPLE.id, action, {"value": 5} if action == "edit" else None)
    kept.undo(made.number)
    assert kept.corrected(ID) == ferry()
    assert [tuple(row)[1:] for row in flat_rows(kept).values()] == before
    assert states(kept) == ["undone"]
    kept.undo(made.number)
    assert states(kept) == ["undone"]


def test_a_rejected_entry_can_be_accepted_after_all(kept):
    kept.correct(ID, PEOPLE.id, "reject")
    kept.correct(ID, PEOPLE.id, "accept")
    assert [each.id for each in kept.corrected(ID).quantities] == [PEOPLE.id]


def test_corrections_survive_a_reading_that_finds_the_same(kept):
    kept.correct(ID, PEOPLE.id, "edit", {"value": 21, "low": 21})
    newer = replace(ferry().provenance, model="encoder@9")
    assert kept.add(replace(ferry(), provenance=newer)).outcome == "reread"
    assert kept.corrected(ID).quantities[0].value == 21
    assert flat_rows(kept)[PEOPLE.id].value == 21


def test_an_entry_a_person_vouched_for_survives_a_reading_that_misses_it(kept):
    kept.correct(ID, PEOPLE.id, "accept")
    kept.add(read_anew(ferry(), quantities=(), attributions=(ALARM,), times=()))
    record = kept.corrected(ID)
    assert record.quantities[0].text == "At least 20"
    assert [each.id for each in record.attributions] == [HURT.id, ALARM.id]
    verify(record)
    assert states(kept) == ["applies"]


def test_an_entry_that_was_rejected_stays_gone_when_it_is_found_again(kept):
    kept.correct(ID, PEOPLE.id, "reject")
    kept.add(read_anew(ferry(), quantities=()))
    kept.add(read_anew(ferry()))
    assert kept.corrected(ID).quantities == ()
    assert PEOPLE.id not in flat_rows(kept)


def test_corrections_are_carried_to_where_the_words_stand_now(kept):
    kept.correct(ID, PEOPLE.id, "edit", {"value": 21, "low": 21})
    start = FERRY.index("no alarm")
    kept.correct(ID, ALARM.id, "edit", {"content": [{"start": start, "end": start + 8}]})
    newer = ferry(FERRY.replace("Ferry sinks", "Big ferry sinks"))
    kept.add(newer)
    record = kept.corrected(newer.report.id)
    assert record.quantities[0].value == 21
    assert record.attributions[1].content[0].text == "no alarm"
    assert states(kept, newer.report.id) == ["carried", "carried"]
    assert states(kept) == ["applies", "applies"]
    assert flat_rows(kept)[newer.quantities[0].id].value == 21


def test_a_correction_whose_words_are_gone_is_an_orphan_and_says_so(kept):
    kept.correct(ID, PEOPLE.id, "edit", {"value": 21, "low": 21})
    newer = ferry(FERRY.replace("At least 20", "At least 23"))
    kept.add(newer)
    assert kept.corrected(newer.report.id) == newer
    [standing] = kept.corrections(newer.report.id)
    assert (standing.state, standing.entry) == ("orphaned", None)
    assert standing.why == "its words are gone from the text"


def test_of_equal_words_the_ones_that_stood_there_are_meant():
    text = "They saw 3 boats at dawn. They saw 3 boats at dusk."
    found = [quantity_at(at(text, "3", n), value=3, counted=at(text, "boats", n)) for n in (0, 1)]
    record = record_of(report_of(text, address="https://news.example/b"), quantities=tuple(found))
    moved = text.replace("They saw", "Fishers say they saw", 1)
    found = [quantity_at(at(moved, "3", n), value=3, counted=at(moved, "boats", n)) for n in (0, 1)]
    newer = record_of(report_of(moved, address="https://news.example/b"), quantities=tuple(found))
    assert carried_to(record, record.quantities[1], newer) == newer.quantities[1].id


def carried_to(record, entry, newer):
    from onrecord.store.library import open_library

    with open_library(":memory:") as library:
        library.add(record)
        library.correct(record.report.id, entry.id, "accept")
        library.add(newer)
        return library.corrections(newer.report.id)[0].entry


@pytest.mark.parametrize(
    ("entry", "action", "change", "error"),
    [
        ("q000000000000", "accept", {}, NotFound),
        (PEOPLE.id, "praise", {}, StoreError),
        (PEOPLE.id, "accept", {"value": 3}, StoreError),
        (PEOPLE.id, "edit", {}, StoreError),
        (PEOPLE.id, "edit", {"id": "q1"}, StoreError),
        (PEOPLE.id, "edit", {"value": "many"}, StoreError),
        (PEOPLE.id, "edit", {"value": object()}, StoreError),
        (PEOPLE.id, "edit", {"voice": "a000000000000"}, StoreError),
        (PEOPLE.id, "edit", {"start": 5, "end": 2}, StoreError),
        (PEOPLE.id, "edit", {"end": 10**9}, StoreError),
        (PEOPLE.id, "merge", {"actors": [BRANDT.id]}, NotFound),
        (BRANDT.id, "merge", {"actors": []}, StoreError),
        (BRANDT.id, "merge", {"actors": ["p000000000000"]}, NotFound),
        (BRANDT.id, "split", {"mentions": [{"start": 0, "end": 1}]}, StoreError),
        (BRANDT.id, "split", {"mentions": 3}, StoreError),
        (PEOPLE.id, "split", {"mentions": []}, StoreError),
        (PEOPLE.id, "note", {"text": " "}, StoreError),
        (PEOPLE.id, "note", {"text": "long" * 5000}, StoreError),
    ],
)
def test_what_cannot_be_is_refused_and_not_kept(kept, entry, action, change, error):
    with pytest.raises(error):
        kept.correct(ID, entry, action, change)
    assert kept.corrections(ID) == ()


@pytest.mark.parametrize("by", ["Ada\0", "\udcff"])
def test_who_says_it_must_have_a_name(kept, by):
    with pytest.raises(StoreError):
        kept.correct(ID, PEOPLE.id, "accept", by=by)


def test_a_correction_that_is_not_there_cannot_be_undone(kept):
    with pytest.raises(NotFound):
        kept.undo(7)
