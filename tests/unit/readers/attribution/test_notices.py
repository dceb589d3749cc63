"""What a paper says about itself gives no attribution, no event and no claim of news."""

import pytest

import onrecord

NEWS = "The ferry crews in Halm struck for a third day, their union said."
NOTICES = {
    "corrections": "The Courier welcomes corrections. To report an error, call our newsroom.",
    "amended": "This article was amended on 4 May. An earlier version said the mayor had resigned.",
    "a wrong number": "Correction: An earlier version of this story said police arrested nine men.",
    "subscribe": "Subscribe to our newsletter. We promise to send one a day.",
    "support": "We urge readers to support our journalism.",
    "letters": "The Courier reserves the right to edit letters.",
    "its reporter": "Ida Moss is a reporter here. She covers the docks and was arrested.",
}


def read(behind):
    record = onrecord.read_text(f"Strike goes on\n\n{NEWS}\n\n{behind}", model="none")
    entries = (record.attributions, record.events, record.claims)
    return [len(each) for each in entries]


@pytest.mark.parametrize("notice", NOTICES.values(), ids=NOTICES)
def test_a_notice_gives_nothing(notice):
    assert read(notice) == read("")


PAPERS = {
    "what it was told": ("The Courier urged the mayor to drop the levy.", [1, 1, 1]),
    "what it denies": ("The Courier denied that its editor had threatened the mayor.", [1, 1, 1]),
}


@pytest.mark.parametrize(("news", "more"), PAPERS.values(), ids=PAPERS)
def test_what_a_paper_says_in_the_news_is_kept(news, more):
    assert [a - b for a, b in zip(read(news), read(""), strict=True)] == more


def test_who_was_asked_for_comment_was_asked_for_nothing():
    asked = "The Courier asked the union for {}."
    events = [onrecord.read_text(asked.format(what)).events for what in ("comment", "help")]
    assert [len(each) for each in events] == [0, 1]
