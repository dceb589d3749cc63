"""Adding keeps each report once, by its words and where they were read."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from onrecord.errors import NotFound, SpanError, StoreError
from onrecord.record import digest_of
from onrecord.store.opening import writing
from onrecord.store.packing import packed
from onrecord.store.schema import entries, records, reports, versions
from tests.records import at, harbour, quantity_at, record_of, report_of
from tests.store.made import FERRY, ferry, read_anew

REVISED = FERRY.replace("At least 20", "At least 23")


def rows(library, table):
    with library.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_what_is_added_comes_back_to_the_letter(library):
    record = harbour()
    added = library.add(record)
    assert (added.id, added.outcome, added.number) == (record.report.id, "new", 1)
    assert library.get(added.id) == record


def test_it_is_still_there_when_the_library_is_opened_again(location):
    from onrecord import open_library

    with open_library(location) as library:
        library.add(harbour())
    with open_library(location) as library:
        assert library.get(harbour().report.id) == harbour()


def test_adding_again_changes_nothing(library):
    library.add(ferry())
    before = [rows(library, table) for table in (reports, versions, records, entries)]
    assert library.add(read_anew(ferry())).outcome == "unchanged"
    assert [rows(library, table) for table in (reports, versions, records, entries)] == before
    assert library.get(ferry().report.id).provenance == ferry().provenance


def test_other_words_at_an_address_are_a_new_version(library):
    first, second = library.add(ferry()), library.add(ferry(REVISED))
    assert (second.outcome, second.number) == ("version", 2)
    [summary] = library.list()
    assert (summary.id, summary.versions) == (second.id, 2)
    assert [(each.id, each.newest) for each in library.versions(first.id)] == [
        (first.id, False),
        (second.id, True),
    ]
    assert library.get(first.id) == ferry()
    assert library.get(second.id) == ferry(REVISED)


def test_an_older_text_that_is_back_is_shown_again(library):
    first, _ = library.add(ferry()), library.add(ferry(REVISED))
    again = library.add(ferry())
    assert (again.id, again.outcome, again.number) == (first.id, "restored", 1)
    assert [each.id for each in library.list()] == [first.id]


def test_the_same_words_read_to_another_record_replace_it(library):
    library.add(ferry())
    other = read_anew(ferry(), quantities=())
    assert library.add(other).outcome == "reread"
    assert library.get(ferry().report.id) == other
    assert rows(library, versions) == 1
    assert rows(library, entries) == len(other.attributions) + len(other.times)


def test_one_text_at_two_addresses_is_two_reports(library):
    library.add(ferry())
    assert library.add(ferry(address="https://other.example/")).outcome == "new"
    assert len(library.list()) == 2


@pytest.mark.parametrize("text", [FERRY, REVISED], ids=["the same words", "other words"])
def test_text_without_an_address_is_known_by_its_words(library, text):
    library.add(ferry(address=None))
    outcome = library.add(ferry(text, address=None)).outcome
    assert outcome == ("unchanged" if text == FERRY else "new")


def test_a_file_is_one_place_however_it_is_named(library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    library.add(ferry(address="ferry.html"))
    assert library.add(ferry(address="./ferry.html")).outcome == "unchanged"
    assert library.add(ferry(REVISED, address=str(tmp_path / "ferry.html"))).outcome == "version"


def test_many_are_added_in_their_order(library):
    given = [ferry(address=f"https://news.example/{n}") for n in range(40)]
    done = list(library.add_many(iter(given)))
    assert [each.id for each in done] == [each.report.id for each in given]
    assert [each.id for each in library.list()] == [each.report.id for each in given]
    assert list(library.records()) == given


def test_versions_of_one_page_may_follow_each_other(library):
    outcomes = [each.outcome for each in library.add_many([ferry(), ferry(REVISED), ferry()])]
    assert outcomes == ["new", "version", "restored"]


def test_what_was_told_of_is_kept_when_the_next_fails(library):
    def failing():
        yield ferry()
        yield ferry(REVISED)  # of the same place: what came before is written first
        raise RuntimeError("the reading broke off")

    added = library.add_many(failing())
    assert next(added).outcome == "new"
    with pytest.raises(RuntimeError):
        next(added)
    assert len(library.versions(ferry().report.id)) == 1


def broken_span():
    record = ferry()
    return replace(record, quantities=(replace(record.quantities[0], text="At most 20"),))


def no_words():
    return record_of(report_of(" \n"))


def other_digest():
    record = ferry()
    return replace(record, report=replace(record.report, digest=digest_of("other words")))


def no_utf8():
    record = ferry()
    return replace(record, report=replace(record.report, title="\udc80"))


def id_taken():
    record = ferry("Other words" + FERRY[20:], address="https://other.example/")
    return replace(record, report=replace(record.report, id=harbour().report.id))


def id_of_control_characters():
    return replace(ferry(), report=replace(ferry().report, id="r\n"))


def id_too_long():
    return replace(ferry(), report=replace(ferry().report, id="r" * 100))


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (broken_span, SpanError),
        (no_words, StoreError),
        (other_digest, StoreError),
        (no_utf8, StoreError),
        (id_taken, StoreError),
        (id_too_long, StoreError),
        (id_of_control_characters, StoreError),
    ],
)
def test_a_broken_record_is_refused_and_nothing_is_written(library, make, error):
    library.add(harbour())
    before = [rows(library, table) for table in (reports, versions, records, entries)]
    with pytest.raises(error):
        library.add(make())
    assert [rows(library, table) for table in (reports, versions, records, entries)] == before


def test_nul_and_numbers_beyond_a_double_are_kept(library):
    text = "The \0 fund holds 9 crowns"
    fund = quantity_at(at(text, "9"), value=10**400, low=10**400, counted=at(text, "crowns"))
    record = record_of(report_of(text, address="a\0b"), quantities=(fund,))
    assert library.get(library.add(record).id) == record
    with library.reading() as connection:
        row = connection.execute(
            sa.select(versions.c.address, entries.c.value).join(
                entries, versions.c.seq == entries.c.version
            )
        ).one()
    assert tuple(row) == ("a\ufffdb", None)


def test_a_long_text_is_kept_whole(library):
    text = FERRY + "\n\n" + " ".join(f"word{n}" for n in range(200_000))
    record = ferry(text)
    assert library.get(library.add(record).id) == record


@pytest.mark.parametrize(
    "held", [packed("{}"), b"{}", packed("{}")[:-1]], ids=["no record", "not packed", "cut short"]
)
def test_a_record_that_was_damaged_is_told_of(library, held):
    library.add(ferry())
    with writing(library._engine) as connection:
        connection.execute(sa.update(records).values(record=held))
    with pytest.raises(StoreError, match="damaged"):
        library.get(ferry().report.id)
    assert library.add(ferry()).outcome == "reread"
    assert library.get(ferry().report.id) == ferry()


def test_ids_may_be_cut_short(library):
    record = ferry()
    library.add(record)
    assert library.get(record.report.id[:4]) == record


@pytest.mark.parametrize("given", ["r0000", "", "r", "%", "r%", "_____", "r\0", "r\udcff"])
def test_an_unknown_id_is_not_found(library, given):
    library.add(ferry())
    with pytest.raises(NotFound):
        library.get(given)


def test_an_id_that_several_begin_with_is_refused(library):
    given = [ferry(address=f"https://news.example/{n}") for n in range(40)]
    list(library.add_many(given))
    with pytest.raises(StoreError, match="several reports"):
        library.get(_shared(each.report.id for each in given))


def _shared(ids):
    """The first two letters that two ids have in common."""
    seen = set()
    for each in ids:
        if each[:2] in seen:
            return each[:2]
        seen.add(each[:2])
    raise AssertionError("forty ids, sixteen beginnings")


def found(library, query):
    return [each.id for each in library.search(query)]


def test_search_finds_what_the_record_says_now(library):
    library.add(ferry())
    named = replace(ferry().report, publisher="The Evening Lantern", title="Boat lost")
    library.add(read_anew(replace(ferry(), report=named), quantities=()))
    assert found(library, "publisher:lantern") == found(library, "lost") == [ferry().report.id]
    assert found(library, "publisher:courier") == found(library, "counted:people") == []
    assert found(library, "alarm") == [ferry().report.id]


def test_search_finds_the_newest_version_alone(library):
    library.add(ferry())
    newest = library.add(ferry(FERRY.replace("no alarm", "no siren"))).id
    assert found(library, "quote:siren") == found(library, "ferry") == [newest]
    assert found(library, "quote:alarm") == []
    library.add(ferry())
    assert found(library, "quote:alarm") == [ferry().report.id]
