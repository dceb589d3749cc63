"""The verdict on a quotation, by what it does to the words it was taken from."""

import pytest

from tests.checks import check, document, quoting, told

SPEECH = document(
    "Ann Holt, remarks at the opening of the ferry terminal",
    "We do not sell the old pier, and we never will. It has stood for ninety years. The sea took"
    " twelve of its posts in the storm of 1987, and my father put them back by hand. Some of you"
    " helped him.",
    "The new terminal cost us 4.5 million. It is well-built and it is ours. Captain Moreau sailed"
    " the first boat in on Monday at 7:15, and all of her passengers were asleep.",
)
REPORTED = document(
    "“We have asked the county for eleven lamps,” Ann Holt said, “and we have been sent a leaflet"
    " about the dark.”",
    "“The lamps are on their way to the village,” Ivo Brandt said. “They will come on Friday.”",
)
HEARING = document(
    "ANN HOLT: The boat was late every single day of that month. (Laughter.) I wrote it down.",
    "IVO BRANDT: Who read what you wrote in your little book?",
    "ANN HOLT: Nobody read a word of it until the day she sank.",
)

VERBATIM = {
    "the same words": "It has stood for ninety years",
    "other quote marks and dashes": "It is well–built – and it is ours",
    "a hyphen left out": "It is well built and it is ours",
    "the first letter small": "the new terminal cost us 4.5 million",
    "another mark at the end": "Some of you helped him!",
    "a soft hyphen": "my fa\u00adther put them back by hand",
    "a ligature": "The sea took twelve of its posts in the storm of 1987, and my father",
    "a space that does not break": "The new terminal cost us 4.5\u00a0million",
    "begun and ended within sentences": "for ninety years. The sea took twelve of its posts",
    "dots at either end": "… my father put them back by hand …",
    "dots where nothing is left out": "It has stood … for ninety years.",
    "brackets around a letter alone": "[I]t has stood for ninety years",
    "few words": "by hand",
}
ALTERED = {
    "a negation dropped": (
        "We do sell the old pier, and we never will",
        ["negation dropped: not > "],
    ),
    "a negation put in": ("It has not stood for ninety years", ["negation inserted:  > not"]),
    "a contraction": (
        "We don’t sell the old pier, and we never will",
        ["word changed: do not > don’t"],
    ),
    "a number": ("It has stood for ninety-nine years. The sea took", ["number inserted:  > nine"]),
    "a number in digits": (
        "It has stood for 90 years. The sea took",
        ["word changed: ninety > 90"],
    ),
    "a decimal point": ("The new terminal cost us 45 million. It is", ["number changed: 4.5 > 45"]),
    "a clock": ("sailed the first boat in on Monday at 7:51", ["number changed: 7:15 > 7:51"]),
    "a name": ("Captain Morrow sailed the first boat in", ["name changed: Moreau > Morrow"]),
    "a day": ("sailed the first boat in on Tuesday at 7:15", ["name changed: Monday > Tuesday"]),
    "a quantifier": ("All of you helped him. The new terminal", ["quantifier changed: Some > All"]),
    "a tense": ("It had stood for ninety years. The sea", ["word changed: has > had"]),
    "spelling": ("my father put them back by hande", ["word changed: hand > hande"]),
    "a sentence left out": (
        "We do not sell the old pier, and we never will. The sea took twelve of its posts",
        ["number dropped: It has stood for ninety years > "],
    ),
    "two changes": (
        "The sea took twenty of its posts in the storm of 1987, and my brother put them back",
        ["number changed: twelve > twenty", "word changed: father > brother"],
    ),
    "one change and no five in a row": (
        "It has stood for seven years",
        ["number changed: ninety > seven"],
    ),
    "a mark, but elsewhere": (
        "The sea took … of its posts in the storm, and my father put them back by hand",
        ["number dropped: of 1987 > "],
    ),
}
ELIDED = {
    "dots": (
        "The sea took twelve of its posts … and my father put them back",
        ["number dropped: in the storm of 1987 > "],
    ),
    "three stops": (
        "The sea took twelve of its posts ... and my father put them back",
        ["number dropped: in the storm of 1987 > "],
    ),
    "dots in brackets": (
        "We do not sell the old pier [...] The sea took twelve (…) posts",
        [
            "negation dropped: and we never will. It has stood for ninety years > ",
            "word dropped: of its > ",
        ],
    ),
    "a word for another": (
        "my father put [the posts] back by hand",
        ["word changed: them > the posts"],
    ),
    "a word put in": ("The sea took twelve of its [wooden] posts", ["word inserted:  > wooden"]),
    "dots over paragraphs": (
        "We do not sell the old pier … all of her passengers were asleep",
        None,
    ),
}


@pytest.mark.parametrize("quote", VERBATIM.values(), ids=VERBATIM)
def test_verbatim(quote):
    found = check(quoting(quote), SPEECH)
    assert (found.verdict, found.differences, found.score) == ("verbatim", (), 1.0)


@pytest.mark.parametrize(("quote", "differences"), ALTERED.values(), ids=ALTERED)
def test_altered(quote, differences):
    found = check(quoting(quote), SPEECH)
    assert (found.verdict, told(found)) == ("altered", differences)


@pytest.mark.parametrize(("quote", "differences"), ELIDED.values(), ids=ELIDED)
def test_elided(quote, differences):
    found = check(quoting(quote), SPEECH)
    assert found.verdict == "elided"
    assert differences is None or told(found) == differences


SPLICED = {
    "far apart": "It has stood for ninety years. The new terminal cost us 4.5 million.",
    "the other way round": "The new terminal cost us 4.5 million. It has stood for ninety years",
    "a short sentence from elsewhere": "Some of you helped him. We do not sell the old pier",
}


@pytest.mark.parametrize("quote", SPLICED.values(), ids=SPLICED)
def test_spliced(quote):
    assert check(quoting(quote), SPEECH).verdict == "spliced"


@pytest.mark.parametrize(
    "quote",
    [
        "The lamps are on their way to the village. We have asked the county for eleven lamps",
        "we have been sent a leaflet about the dark. The lamps are on their way to the village",
        "We have asked the county for eleven lamps … They will come on Friday",
    ],
    ids=["backwards", "on", "with a mark"],
)
def test_the_words_of_two_speakers_are_spliced(quote):
    assert check(quoting(quote), REPORTED).verdict == "spliced"


def test_the_nearest_words_stand_before_a_mark():
    far = "The keeper is a patient man. " + "The lamps are old. " * 200
    source = document(f"{far}The keeper shall not paint any lamp before the winter.")
    found = check(quoting("The keeper shall … paint any lamp before the winter"), source)
    assert (found.verdict, told(found)) == ("elided", ["negation dropped: not > "])


def test_neighbouring_turns_of_two_speakers_are_spliced():
    quote = "I wrote it down. Who read what you wrote in your little book?"
    assert check(quoting(quote), HEARING).verdict == "spliced"


def test_the_reporting_clause_of_the_document_is_no_speech():
    quote = "We have asked the county for eleven lamps, and we have been sent a leaflet"
    assert check(quoting(quote), REPORTED).verdict == "verbatim"


def test_what_a_transcriber_adds_is_no_speech():
    quote = "The boat was late every single day of that month. I wrote it down."
    assert check(quoting(quote), HEARING).verdict == "verbatim"


def test_the_narrative_of_the_document_is_no_reporting_clause():
    source = document(
        "“The boat was late every single day,” Ann Holt said. The hall laughed. “I wrote it down.”"
    )
    found = check(quoting("The boat was late every single day. I wrote it down"), source)
    assert (found.verdict, told(found)) == ("altered", ["word dropped: The hall laughed > "])


@pytest.mark.parametrize(
    ("quote", "speaker", "verdict"),
    [
        ("Nobody wrote a word of it", "Ann Holt", "altered"),
        ("Nobody wrote a word of it", "Ivo Brandt", "not_found"),
        ("Nobody wrote many words of it", "Ann Holt", "not_found"),
        ("until the last day she sank", "Ann Holt", "altered"),
        ("until the day-she-sank", "Ann Holt", "verbatim"),
        ("every sin-gle day of that month", "Ann Holt", "verbatim"),
    ],
)
def test_a_single_change_in_few_words_is_altered(quote, speaker, verdict):
    assert check(quoting(quote, speaker=speaker), HEARING).verdict == verdict


@pytest.mark.parametrize(
    ("quote", "speaker", "verdict"),
    [
        ("late every day", "Ann Holt", "not_found"),
        ("every single day", "Ann Holt", "verbatim"),
        ("every single day", "Ivo Brandt", "not_found"),
        ("your little book", "Brandt", "verbatim"),
        ("every … of that … month", "Ann Holt", "elided"),
        ("month … late", "Ann Holt", "not_found"),
        ("[late]", "Ann Holt", "not_found"),
    ],
)
def test_few_words_are_found_whole_and_with_their_speaker_or_not_at_all(quote, speaker, verdict):
    assert check(quoting(quote, speaker=speaker), HEARING).verdict == verdict


def test_words_of_somebody_else_have_half_the_score():
    quote = "The boat was late every single day of that month"
    assert check(quoting(quote), HEARING).score == 1.0
    assert check(quoting(quote, speaker="Ivo Brandt"), HEARING).score == 0.5


def test_the_passage_is_that_of_the_document():
    found = check(quoting("has stood for ninety years"), HEARING, SPEECH)
    text = SPEECH.report.text
    assert found.source.report == SPEECH.report.id
    assert text[found.source.start : found.source.end] == found.source.text
    assert found.source.text == "has stood for ninety years"


def test_the_better_of_two_documents_is_taken():
    worse = document("She said it has stood for ninety years or so.")
    found = check(quoting("It has stood for ninety years. The sea took twelve"), worse, SPEECH)
    assert (found.verdict, found.source.report) == ("verbatim", SPEECH.report.id)


PARTS = {
    "a negation dropped": (
        ("We sell the old pier", "It has stood for ninety years"),
        ("altered", ["negation dropped: do not > "]),
    ),
    "a number": (
        ("It has stood for ninety years", "The sea took twenty of its posts"),
        ("altered", ["number changed: twelve > twenty"]),
    ),
    "few words with a change": (
        ("The new terminal cost us 4.5 million", "It is ill-built"),
        ("altered", ["word changed: well > ill"]),
    ),
    "few words that are nowhere": (
        ("It has stood for ninety years", "My mother wept"),
        ("altered", ["word inserted:  > My mother wept"]),
    ),
    "few words as they are": (
        ("It has stood for ninety years", "Some of you helped him"),
        ("verbatim", []),
    ),
}


@pytest.mark.parametrize(("pieces", "expected"), PARTS.values(), ids=PARTS)
def test_a_part_of_few_words_is_looked_for_beside_the_others(pieces, expected):
    found = check(quoting(*pieces), SPEECH)
    assert (found.verdict, told(found)) == expected
