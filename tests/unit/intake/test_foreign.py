"""Formats that are not read are called by their names."""

import pytest

from onrecord.intake.foreign import foreign

ENTITIES = b'<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'
KNOWN = {
    "PDF": (b"%PDF-1.7\n%", "a PDF document"),
    "zip": (b"PK\x03\x04\x14\x00", "an archive"),
    "rich text": (b"{\\rtf1\\ansi It rained.}", "rich text"),
    "RSS": (b'<?xml version="1.0"?>\n<rss version="2.0"><channel>', "a feed"),
    "RSS without a declaration": (b"\n<rss><channel>", "a feed"),
    "RSS with entities": (b'<?xml version="1.0"?>' + ENTITIES + b"<rss>", "a feed"),
    "Atom": (b'<feed xmlns="http://www.w3.org/2005/Atom">', "a feed"),
    "OPML": (b"<!-- my feeds --><opml>", "a feed"),
    "other XML": (b'<?xml version="1.0"?><nitf><body>', "XML"),
    "a web archive": (b"WARC/1.0\r\nWARC-Type: response\r\n", "a web archive"),
    "a mail": (b"From: a@post.example\r\nSubject: Rain\r\nMIME-Version: 1.0\r\n\r\nIt", "a mail"),
    "a mailbox": (b"From a@post.example Tue\nReceived: by x\n\nIt rained.", "a mail"),
}


@pytest.mark.parametrize(("data", "name"), KNOWN.values(), ids=KNOWN)
def test_it_is_called_by_its_name(data, name):
    assert (foreign(data) or "").startswith(name)


READ = {
    "text": b"It rained in Port Vale, the mayor said.",
    "a mail pasted as text": b"From: the port\nSubject: Rain\n\nIt rained.",
    "a page": b"<!DOCTYPE html><html><body>",
    "a page as XML": b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">',
    "text on feeds": b"<rss> is a tag of feeds"[5:],
    "a header late in the text": b"It rained.\n\nMIME-Version: 1.0",
}


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_what_is_read_is_not_foreign(data):
    assert foreign(data) is None


ENDLESS = {
    "comments": b"<!-- -->   " * 400,
    "entities": b"<!DOCTYPE a " + b"[<!ENTITY a>" * 400,
    "headers": b"A: b\n" * 900,
}


@pytest.mark.parametrize("data", ENDLESS.values(), ids=ENDLESS)
def test_beginnings_without_end_take_no_time(data):
    assert foreign(data) is None
