"""What is exported is read by programs that know nothing of OnRecord.

JSON-LD by PyLD against contexts of our own with the terms of W3C and schema.org that are used,
since a test asks no network; CSV by csvw, which holds every cell to the metadata beside it; CSV and
Parquet by DuckDB.
"""

import json
from collections import Counter

import csvw
import duckdb
import pytest
from pyld import jsonld

from onrecord.export import annotation, claimreview, delimited, parquet
from onrecord.export.tables import TABLES
from tests.exported import QUAY, quay, records

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def _link(iri, **others):
    return {"@id": iri, "@type": "@id", **others}


ANNO = {
    "id": "@id",
    "type": "@type",
    **{name: OA + name for name in ("Annotation", "TextualBody", "SpecificResource")},
    **{name: OA + name for name in ("TextQuoteSelector", "TextPositionSelector")},
    **{name: OA + name for name in ("classifying", "describing", "tagging")},
    **{name: OA + name for name in ("start", "end", "exact", "prefix", "suffix")},
    "Text": "http://purl.org/dc/dcmitype/Text",
    "Software": AS + "Application",
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "body": _link(OA + "hasBody"),
    "target": _link(OA + "hasTarget"),
    "source": _link(OA + "hasSource"),
    "scope": _link(OA + "hasScope"),
    "selector": _link(OA + "hasSelector"),
    "generator": _link(AS + "generator"),
    "first": _link(AS + "first"),
    "last": _link(AS + "last"),
    "items": _link(AS + "items", **{"@container": "@list"}),
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    "total": AS + "totalItems",
    "startIndex": AS + "startIndex",
    "value": RDF + "value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "generated": "http://purl.org/dc/terms/issued",
    "name": "http://xmlns.com/foaf/0.1/name",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
}
CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": ANNO,
    "https://schema.org": {"@vocab": "https://schema.org/"},
}


def _load(address, _):
    document = {"@context": CONTEXTS[address]}
    return {"contextUrl": None, "documentUrl": address, "document": document}


def graph(document):
    """The triples of a JSON-LD document: subject, predicate, object."""
    quads = jsonld.to_rdf(document, {"documentLoader": _load})["@default"]
    parts = ("subject", "predicate", "object")
    return [tuple(each[part]["value"] for part in parts) for each in quads]


def test_annotations_are_json_ld_that_selects_the_words():
    collection = json.loads("".join(annotation.pieces([quay()], Counter())))
    found = graph(collection)
    starts = {subject: int(value) for subject, name, value in found if name == OA + "start"}
    ends = {subject: int(value) for subject, name, value in found if name == OA + "end"}
    exact = {subject: value for subject, name, value in found if name == OA + "exact"}
    chosen = [each for each in found if each[1] == OA + "hasSelector"]
    targets = {target for target, _, _ in chosen}
    assert len(targets) == len(starts) == len(exact)
    for target in targets:
        mine = {selector for one, _, selector in chosen if one == target}
        [position], [quote] = mine & set(starts), mine & set(exact)
        assert QUAY[starts[position] : ends[position]] == exact[quote]


def names_in(document):
    """Every name of a JSON document, however deep."""
    if isinstance(document, list):
        return {name for each in document for name in names_in(each)}
    if not isinstance(document, dict):
        return set()
    return set(document) | {name for each in document.values() for name in names_in(each)}


def test_no_part_of_an_annotation_is_lost_in_json_ld():
    collection = json.loads("".join(annotation.pieces(records(), Counter())))
    found = graph(collection)
    assert names_in(collection) - set(ANNO) == {"@context"}
    kinds = Counter(value for _, name, value in found if name == RDF + "type")
    assert kinds[OA + "Annotation"] == collection["total"]
    assert kinds[OA + "TextualBody"] == 2 * collection["total"]


def test_a_skeleton_is_json_ld_of_schema_org_and_has_no_rating():
    for line in claimreview.pieces([quay()], Counter()):
        names = {name for _, name, _ in graph(json.loads(line))}
        assert "https://schema.org/claimReviewed" in names
        assert "https://schema.org/reviewRating" not in names


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    delimited.fill(records(), folder, Counter())
    parquet.fill(records(), folder, Counter())
    return folder


def test_the_csv_is_what_its_metadata_says(tables):
    group = csvw.TableGroup.from_file(tables / "csv-metadata.json")
    rows = {table.local_name: list(table.iterdicts(strict=True)) for table in group.tables}
    assert set(rows) == {f"{table.name}.csv" for table in TABLES}
    struck = rows["events.csv"][0]
    assert struck["actors"] == list(quay().events[0].actors)
    assert rows["reports.csv"][0]["published"].date() == quay().report.published
    assert [row["approximate"] for row in rows["quantities.csv"]] == [False, True]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_duckdb_reads_the_same_rows_from_both(tables, table):
    columns = ", ".join(f'"{column.name}"' for column in table.columns if column.type == "text")
    query = f"SELECT {columns} FROM '{tables}/{table.name}.{{}}'"
    from_csv = duckdb.sql(query.format("csv")).fetchall()
    from_parquet = duckdb.sql(query.format("parquet")).fetchall()
    assert from_parquet
    assert [_plain(row) for row in from_csv] == [_plain(row) for row in from_parquet]


def _plain(row):
    return [str(value or "").removeprefix("'") for value in row]
