"""Kinds of sources."""

import pytest

from onrecord.readers.attribution.kinds import source_kind

KINDS = {
    "fire chief Grace Okafor": "named",
    "Mr. Sarr": "named",
    "Sarr": "named",
    "President Ada Quist": "named",
    "the Rev. Ada Quist": "named",
    "The firm's founder, Anton Sarr": "named",
    "The Lund Herald’s Anton Sarr": "named",
    "the treasurer, Ida Moss": "named",
    "Rep. Ada Quist (I-Lund)": "named",
    "officials": "unnamed",
    "a senior official": "unnamed",
    "one ministry official": "unnamed",
    "people familiar with the matter": "unnamed",
    "a spokesman for the Ministry of Works": "unnamed",
    "the mayor": "unnamed",
    "residents": "collective",
    "witnesses at the scene": "collective",
    "nurses at the clinic": "collective",
    "most traders": "collective",
    "two nurses": "unnamed",
    "three residents": "unnamed",
    "the witness": "unnamed",
    "a neighbour": "unnamed",
    "the crowd": "collective",
    "the weekly Lund Miller": "organisation",
    "Radio Lund": "organisation",
    "State radio": "organisation",
    "the agency Lund-Wire": "organisation",
    "the website Lund Today": "organisation",
    "the charity Open Door": "organisation",
    "the Courier": "organisation",
    "the consulate": "organisation",
    "a letter sent to tenants": "document",
    "minutes of the meeting": "document",
    "a cable it had seen": "document",
    "The owner of the mill, Vogel & Sons": "organisation",
    "One of the nurses": "unnamed",
    "Dozens of residents": "collective",
    "A group of parents": "collective",
    "One of the banks": "organisation",
    "China": "organisation",
    "the ministry": "organisation",
    "police": "organisation",
    "the Ministry of Works": "organisation",
    "UNWX": "organisation",
    "The Lund Herald": "organisation",
    "the report": "document",
    "a report released on Monday": "document",
    "The communique": "document",
    "he": "pronoun",
    "who": "pronoun",
    "his": "pronoun",
}


@pytest.mark.parametrize(("phrase", "kind"), KINDS.items(), ids=KINDS)
def test_kind(phrase, kind):
    assert source_kind(phrase) == kind
