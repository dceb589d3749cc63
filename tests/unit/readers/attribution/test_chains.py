"""Chains: who speaks on whose word, and which clauses inside another's words are no report."""

import pytest

from tests.drafts import attributions, words

CHAINS = {
    "a belief reported": (
        "A clerk said the mayor believes the dam is safe.",
        [
            ("A clerk", "said", "the mayor believes the dam is safe", None),
            ("the mayor", "believes", "the dam is safe", "A clerk"),
        ],
    ),
    "a hearer told": (
        "The council said divers had told it that the gate was bent.",
        [
            ("The council", "said", "divers had told it that the gate was bent", None),
            ("divers", "had told", "that the gate was bent", "The council"),
        ],
    ),
    "a denial reported": (
        "Sarr said the firm had denied the leak.",
        [
            ("Sarr", "said", "the firm had denied the leak", None),
            ("the firm", "had denied", "the leak", "Sarr"),
        ],
    ),
    "three levels": (
        "The Herald reported that police said a guard had told them that the gate was open.",
        [
            (
                "The Herald",
                "reported",
                "that police said a guard had told them that the gate was open",
                None,
            ),
            ("police", "said", "a guard had told them that the gate was open", "The Herald"),
            ("a guard", "had told", "that the gate was open", "police"),
        ],
    ),
    "told it, without that": (
        "The ministry said that witnesses had told it the road was shut.",
        [
            (
                "The ministry",
                "said",
                "that witnesses had told it the road was shut",
                None,
            ),
            ("witnesses", "had told", "the road was shut", "The ministry"),
        ],
    ),
    "inside a quotation": (
        "“The nurses say he will wake,” said Okafor.",
        [
            ("Okafor", "said", "The nurses say he will wake", None),
            ("The nurses", "say", "he will wake", "Okafor"),
        ],
    ),
    "behind and, inside a quotation": (
        "“My cousin rang and the guard said it was shut,” said Okafor.",
        [
            ("Okafor", "said", "My cousin rang and the guard said it was shut", None),
            ("the guard", "said", "it was shut", "Okafor"),
        ],
    ),
    "quoted as telling, with a hearer": (
        "The Herald quoted two cooks as telling guests that the well was dry.",
        [
            ("The Herald", "quoted", "two cooks as telling guests that the well was dry", None),
            ("two cooks", "telling", "that the well was dry", "The Herald"),
        ],
    ),
    "cited as saying, without that": (
        "It cited one cook as saying the well was dry.",
        [
            ("It", "cited", "one cook as saying the well was dry", None),
            ("one cook", "saying", "the well was dry", "It"),
        ],
    ),
    "quoted by a paper": (
        "Two cooks were quoted by the Herald as denying that the well was dry.",
        [
            (
                "the Herald",
                "were quoted by",
                "Two cooks | as denying that the well was dry",
                None,
            ),
            ("Two cooks", "denying", "that the well was dry", "the Herald"),
        ],
    ),
    "quoted behind the words": (
        "“The well is dry,” the Herald quoted a cook as saying.",
        [
            ("the Herald", "quoted", "The well is dry | a cook as saying", None),
            ("a cook", "saying", "The well is dry", "the Herald"),
        ],
    ),
    "quoted in a bulletin": (
        "In its night bulletin Radio Lund quoted a cook as saying: “The well is dry.”",
        [
            ("Radio Lund", "quoted", "a cook as saying: “The well is dry.”", None),
            ("a cook", "saying", "The well is dry", "Radio Lund"),
        ],
    ),
    "citing, behind the clause": (
        "The well is dry, the Herald said on Friday, citing two officials.",
        [
            ("the Herald", "said", "The well is dry", None),
            ("two officials", "citing", "The well is dry", "the Herald"),
        ],
    ),
    "citing, between verb and that": (
        "The Herald reported, citing two officials, that the well was dry.",
        [
            ("The Herald", "reported", "that the well was dry", None),
            ("two officials", "citing", "that the well was dry", "The Herald"),
        ],
    ),
    "citing, before the clause": (
        "Citing a letter from the mayor, the Herald said the well was dry.",
        [
            ("the Herald", "said", "the well was dry", None),
            ("a letter from the mayor", "Citing", "the well was dry", "the Herald"),
        ],
    ),
    "quoting, between source and verb": (
        "The Herald, quoting a memo it had seen, said the well was dry.",
        [
            ("The Herald", "said", "the well was dry", None),
            ("a memo it had seen", "quoting", "the well was dry", "The Herald"),
        ],
    ),
    "citing what quotes others, without a clause": (
        "Moss said: “We left.” The report, citing a study by the Harl Fund, which quoted officials"
        " as saying the well was dry, came out on Monday.",
        [
            ("Moss", "said", "We left", None),
            (
                "The report",
                "citing",
                "a study by the Harl Fund, which quoted officials as saying the well was dry",
                None,
            ),
            ("which", "quoted", "officials as saying the well was dry", "The report"),
            ("officials", "saying", "the well was dry", "which"),
        ],
    ),
    "citing what quotes others, behind the clause": (
        "The report said the dam was unsafe, citing a study by the Harl Fund, which quoted"
        " officials as saying that the gates had rusted.",
        [
            ("The report", "said", "the dam was unsafe", None),
            ("a study by the Harl Fund", "citing", "the dam was unsafe", "The report"),
            (
                "which",
                "quoted",
                "officials as saying that the gates had rusted",
                "a study by the Harl Fund",
            ),
            ("officials", "saying", "that the gates had rusted", "which"),
        ],
    ),
    "citing somebody who says more": (
        "The dam is unsafe, the report said, citing engineers, who said the gates had rusted.",
        [
            ("the report", "said", "The dam is unsafe", None),
            ("engineers", "citing", "The dam is unsafe", "the report"),
            ("who", "said", "the gates had rusted", "engineers"),
        ],
    ),
    "citing, between source and verb": (
        "The report, citing a study by the Harl Fund, which found that the dam was unsafe, warned"
        " that the town would flood.",
        [
            ("The report", "warned", "that the town would flood", None),
            ("a study by the Harl Fund", "citing", "that the town would flood", "The report"),
            ("which", "found", "that the dam was unsafe", "a study by the Harl Fund"),
        ],
    ),
    "according to one who cited": (
        "The well is dry, according to the Herald, which cited two officials.",
        [
            ("the Herald", "according to", "The well is dry", None),
            ("two officials", "cited", "The well is dry", "the Herald"),
        ],
    ),
    "according to one who is quoted by": (
        "The well is dry, according to diplomats quoted by the Herald.",
        [
            ("the Herald", "quoted by", "The well is dry", None),
            ("diplomats quoted by the Herald", "according to", "The well is dry", "the Herald"),
        ],
    ),
    "according to, behind that": (
        "The council said that, according to witnesses, two cooks had fled.",
        [
            (
                "The council",
                "said",
                "that, according to witnesses, two cooks had fled",
                None,
            ),
            ("witnesses", "according to", "two cooks had fled", "The council"),
        ],
    ),
    "told to do": (
        "Sarr said a guard had told him not to leave.",
        [
            ("Sarr", "said", "a guard had told him not to leave", None),
            ("a guard", "had told", "him not to leave", "Sarr"),
        ],
    ),
    "marks within marks": (
        "“She told us: ‘Take the boat,’ and left,” said Sarr.",
        [
            ("Sarr", "said", "She told us: ‘Take the boat,’ and left", None),
            ("She", "told", "Take the boat", "Sarr"),
        ],
    ),
    "marks within marks, behind a hearer": (
        "“I told the mayor: ‘Not here,’ and left,” Sarr said.",
        [
            ("Sarr", "said", "I told the mayor: ‘Not here,’ and left", None),
            ("I", "told", "Not here", "Sarr"),
        ],
    ),
    "single marks within straight ones": (
        """"My cook shouted 'Get out!' and we ran," said Sarr.""",
        [
            ("Sarr", "said", "My cook shouted 'Get out!' and we ran", None),
            ("My cook", "shouted", "Get out!", "Sarr"),
        ],
    ),
    "the inner content ends with the outer": (
        "The nurses' claim that the council had told them to leave was read out, Sarr said.",
        [
            (
                "Sarr",
                "said",
                "The nurses' claim that the council had told them to leave was read out",
                None,
            ),
            ("The nurses", "claim", "that the council had told them to leave", "Sarr"),
            ("the council", "had told", "them to leave", "The nurses"),
        ],
    ),
}

ALONE = {
    "an actor in the report who cites": (
        "The Herald said that the bank, citing a letter from Sarr, had closed."
    ),
    "a participle within marks": "“Who wants Moss saying, ‘Go home,’ every night?” said Okafor.",
    "citing a reason": "The ferry was cancelled, the Herald said, citing high costs.",
    "thinking aloud": "“I think the dam will hold,” said Okafor.",
    "a habit of speech": "“I say the dam will hold,” said Okafor.",
    "a relative clause": "Okafor said the wall, which he said was old, had cracked.",
    "a thought in passing": "“Is this what they think is fair?” said Okafor.",
}


def chained(text):
    found = attributions(text)
    sources = {each.id: words(each)[0] for each in found}
    return {(*words(each), sources.get(each.within)) for each in found}


@pytest.mark.parametrize(("text", "expected"), CHAINS.values(), ids=CHAINS)
def test_chain(text, expected):
    assert chained(text) == set(expected)


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE)
def test_no_report_inside(text):
    assert len(attributions(text)) == 1


def test_citing_without_a_report_is_no_report():
    assert attributions("The ferry stopped in May, citing a letter.") == ()


def test_told_with_an_infinitive_urges():
    (found,) = attributions("The mayor told residents to leave.")
    assert (*words(found), found.stance) == ("The mayor", "told", "residents to leave", "urges")


def test_who_is_quoted_as_denying_denies():
    (found,) = attributions("Sarr was quoted as denying that the gate was shut.")
    assert found.stance == "denies"
