"""Indirect speech: frames, stance, where the content ends, and what is no report."""

import pytest

from tests.drafts import attributions, words

CASES = {
    "that": ("Okafor said that the dam held.", ("Okafor", "said", "that the dam held")),
    "no that": ("Okafor said the dam held.", ("Okafor", "said", "the dam held")),
    "contraction": ("Okafor says it’s safe.", ("Okafor", "says", "it’s safe")),
    "auxiliaries": ("Okafor has said that it held.", ("Okafor", "has said", "that it held")),
    "adverb stays out": ("Okafor also said that it held.", ("Okafor", "said", "that it held")),
    "hearer": ("Okafor told the council that it held.", ("Okafor", "told", "that it held")),
    "a verb no table knows": ("Okafor said it hurt.", ("Okafor", "said", "it hurt")),
    "hearers in one word": (
        "Okafor told mourners she would pay.",
        ("Okafor", "told", "she would pay"),
    ),
    "a noun that could be a verb": (
        "The dam had held, state radio reported.",
        ("state radio", "reported", "The dam had held"),
    ),
    "date": ("Okafor said on Monday that it held.", ("Okafor", "said", "that it held")),
    "medium": ("Okafor said in a letter that it held.", ("Okafor", "said", "that it held")),
    "trailing": ("The dam had held, Okafor said.", ("Okafor", "said", "The dam had held")),
    "trailing with medium": (
        "The dam had held, the mayor said in a statement.",
        ("the mayor", "said", "The dam had held"),
    ),
    "in the middle": (
        "The dam, residents say, is unsafe.",
        ("residents", "say", "The dam | is unsafe"),
    ),
    "according to, first": (
        "According to the Ministry of Works, the dam held.",
        ("the Ministry of Works", "According to", "the dam held"),
    ),
    "according to, behind one word": (
        "Brandt, according to her agent, has left.",
        ("her agent", "according to", "Brandt | has left"),
    ),
    "according to, last": (
        "The dam held, according to two officials.",
        ("two officials", "according to", "The dam held"),
    ),
    "according to, in the middle": (
        "The dam, according to two officials, is sound.",
        ("two officials", "according to", "The dam | is sound"),
    ),
    "whether": (
        "Okafor asked whether it had held.",
        ("Okafor", "asked", "whether it had held"),
    ),
    "hearer and infinitive": (
        "The council urged governments to stop.",
        ("The council", "urged", "governments to stop"),
    ),
    "reporting noun": (
        "The firm's claim that the valve was sound proved false.",
        ("The firm", "claim", "that the valve was sound"),
    ),
    "reporting noun by somebody": (
        "A warning from the agency that the river would rise came late.",
        ("the agency", "warning", "that the river would rise"),
    ),
    "possessive pronoun": (
        "Few shared his view that rents are too high.",
        ("his", "view", "that rents are too high"),
    ),
    "passive of a noun": (
        "Reports of a leak were denied by the port.",
        ("the port", "were denied by", "Reports of a leak"),
    ),
    "passive of a noun, with a date": (
        "Reports of a leak were denied on Monday by the port.",
        ("the port", "were denied", "Reports of a leak"),
    ),
    "passive of a noun with its clause": (
        "The claim that the dam was unsafe was dismissed by its builder, Anton Sarr.",
        ("its builder, Anton Sarr", "was dismissed by", "The claim that the dam was unsafe"),
    ),
    "passive with by": (
        "The crew was told by the port that it was late.",
        ("the port", "was told by", "that it was late"),
    ),
    "agentless": ("It was reported that it burst.", ("", "was reported", "that it burst")),
    "plural": ("Officials say that it held.", ("Officials", "say", "that it held")),
    "aside with who": (
        "Sarr, who lives nearby, said that it held.",
        ("Sarr", "said", "that it held"),
    ),
    "prepositional description": (
        "A spokesman for the port said that it held.",
        ("A spokesman for the port", "said", "that it held"),
    ),
    "name behind a described owner": (
        "The owner of the mill, Vogel & Sons, denied that it leaked.",
        ("The owner of the mill, Vogel & Sons", "denied", "that it leaked"),
    ),
    "lead with commas, role and name": (
        "In a letter printed in the Lund Herald, the union's clerk, Ida Moss, said it held.",
        ("the union's clerk, Ida Moss", "said", "it held"),
    ),
    "lead of a place, name and role": (
        "In Lund, Ida Moss, a clerk, said it held.",
        ("Ida Moss, a clerk", "said", "it held"),
    ),
    "restrictive terms of anonymity": (
        "An aide who asked not to be named said it held.",
        ("An aide", "said", "it held"),
    ),
    "letter and those it was sent to": (
        "A letter sent to members said it held.",
        ("A letter sent to members", "said", "it held"),
    ),
    "note and where it was found": (
        "A note found in the cellar said it held.",
        ("A note found in the cellar", "said", "it held"),
    ),
    "predicate that looks like a reply": (
        "It says the letters were filed and not answered.",
        ("It", "says", "the letters were filed and not answered"),
    ),
    "two clauses with that": (
        "Okafor said that the dam held and that the road was shut.",
        ("Okafor", "said", "that the dam held and that the road was shut"),
    ),
    "hearer of a question": (
        "Okafor asked the guard whether it had held.",
        ("Okafor", "asked", "whether it had held"),
    ),
    "question without a source": (
        "Asked whether it had held, crews did not know.",
        ("", "Asked", "whether it had held"),
    ),
    "object behind an aside on who speaks": (
        "Ada Rennick, who led the inquiry, praised the mechanic.",
        ("Ada Rennick", "praised", "the mechanic"),
    ),
    "object without the time it was named": (
        "The union called for a strike after the mill had shut.",
        ("The union", "called for", "a strike"),
    ),
    "trailing with hearer": (
        "The dam had held, a person close to the firm told the Lund Herald.",
        ("a person close to the firm", "told", "The dam had held"),
    ),
    "inside an aside": (
        "The cook, who said that it leaked, left.",
        ("who", "said", "that it leaked"),
    ),
    "predicate behind but": (
        "Okafor said the dam leaked, but had not burst.",
        ("Okafor", "said", "the dam leaked, but had not burst"),
    ),
    "predicate that refuses": (
        "Okafor said the crew knew and refused to leave.",
        ("Okafor", "said", "the crew knew and refused to leave"),
    ),
    "somebody expected to do": (
        "Okafor expects the dam to hold.",
        ("Okafor", "expects", "the dam to hold"),
    ),
    "name behind a role, before an aside": (
        "The club's president, Ada Quist, who lives in Lund, said it held.",
        ("The club's president, Ada Quist", "said", "it held"),
    ),
    "first name behind a role": (
        "The baker's son, Nils, said it held.",
        ("The baker's son, Nils", "said", "it held"),
    ),
    "firm of two names": (
        "The brewer Vale & Moss said it held.",
        ("The brewer Vale & Moss", "said", "it held"),
    ),
    "irregular plural": ("Local fishermen say it held.", ("Local fishermen", "say", "it held")),
    "plural before a participle": (
        "Papers obtained by the Herald show that it held.",
        ("Papers obtained by the Herald", "show", "that it held"),
    ),
    "asked for anonymity": (
        "A clerk, who asked for anonymity, said it held.",
        ("A clerk", "said", "it held"),
    ),
    "trailing, before an aside on the hearer": (
        "The dam had held, a cook told Okafor, who left.",
        ("a cook", "told", "The dam had held"),
    ),
    "up to but": (
        "Okafor said that the dam held, but the road was shut.",
        ("Okafor", "said", "that the dam held"),
    ),
    "refusal, verb of speech in the cue": (
        "The bank declined to say who had called.",
        ("The bank", "declined to say", "who had called"),
    ),
    "refusal, question": (
        "The bank declined to say whether it had paid.",
        ("The bank", "declined to say", "whether it had paid"),
    ),
    "terms of anonymity": (
        "An official who asked not to be named because he was afraid said that it held.",
        ("An official", "said", "that it held"),
    ),
    "hearer before words in marks": (
        "The union urged members “to stay at home on Friday”.",
        ("The union", "urged", "members “to stay at home on Friday”"),
    ),
    "hearer behind to": (
        "Okafor said to the crowd that it held.",
        ("Okafor", "said", "that it held"),
    ),
    "no answer": (
        "The bank did not respond to a request for comment.",
        ("The bank", "did not respond", "to a request for comment"),
    ),
    "according to, words in marks": (
        "According to the memo, “no one in the club was told.”",
        ("the memo", "According to", "no one in the club was told"),
    ),
    "plural with a place": (
        "Residents near the ground say they heard it.",
        ("Residents near the ground", "say", "they heard it"),
    ),
    "two speakers": (
        "The president and the minister said they would resign.",
        ("The president and the minister", "said", "they would resign"),
    ),
    "two groups, trailing": (
        "Two people died, police and witnesses said.",
        ("police and witnesses", "said", "Two people died"),
    ),
    "date before the verb": (
        "The minister on Tuesday said that it held.",
        ("The minister", "said", "that it held"),
    ),
    "close to": (
        "Sources close to the talks told the council that it was off.",
        ("Sources close to the talks", "told", "that it was off"),
    ),
    "plural without that": (
        "Critics argue the law is too weak.",
        ("Critics", "argue", "the law is too weak"),
    ),
    "name with a body behind it": (
        "Mr. Sarr of the Bakers' Union said that it held.",
        ("Mr. Sarr of the Bakers' Union", "said", "that it held"),
    ),
    "per, first": (
        "Per the county, the dam held.",
        ("the county", "Per", "the dam held"),
    ),
    "per, in the middle": (
        "Crews will, per officials, mend the dam.",
        ("officials", "per", "Crews will | mend the dam"),
    ),
    "counts denied": (
        "Anton Kell, 52, denies three counts of fraud and one of theft.",
        ("Anton Kell, 52", "denies", "three counts of fraud and one of theft"),
    ),
    "refusal to comment": (
        "The bank declined to comment.",
        ("The bank", "declined", "to comment"),
    ),
    "no answer to a request on something": (
        "The bank did not respond to a request for comment on reports that it is broke.",
        (
            "The bank",
            "did not respond",
            "to a request for comment on reports that it is broke",
        ),
    ),
    "a dash behind what is condemned": (
        "The bank condemned the long delay -- which nobody had seen -- on Friday.",
        ("The bank", "condemned", "the long delay"),
    ),
    "a verb behind to": (
        "The bank failed to report that it was broke.",
        ("The bank", "failed to report", "that it was broke"),
    ),
    "an aside that holds a participle": (
        "The dam, built in 1911, will hold, announced the council.",
        ("the council", "announced", "The dam, built in 1911, will hold"),
    ),
    "a list of acts": (
        "Two boats, moored overnight, sank, announced the port.",
        ("the port", "announced", "Two boats, moored overnight, sank"),
    ),
    "in the middle, behind a participle": (
        "The mill, closed since May, said it would sell its looms.",
        ("The mill", "said", "it would sell its looms"),
    ),
    "refusal to comment on something": (
        "The bank has declined to comment on the loan.",
        ("The bank", "has declined to comment", "on the loan"),
    ),
    "refusal to speak about something": (
        "The bank refused to speak about the loan.",
        ("The bank", "refused to speak", "about the loan"),
    ),
    "refusal to comment further": (
        "The bank refused to comment further.",
        ("The bank", "refused", "to comment further"),
    ),
    "blame": (
        "Lund Ferries cut its fares, blaming higher costs.",
        ("Lund Ferries", "blaming", "higher costs"),
    ),
    "somebody whose": (
        "Anton Sarr, whose lawyer said the charge was false, left the court.",
        ("whose lawyer", "said", "the charge was false"),
    ),
    "some of whom": (
        "The clinic has nine nurses, some of whom say they were not paid.",
        ("some of whom", "say", "they were not paid"),
    ),
    "called somebody something": (
        "Sarr called the plan “a bad joke” on Monday.",
        ("Sarr", "called", "the plan “a bad joke” on Monday"),
    ),
}

STANCES = {
    "asserts": "Okafor said that the dam held.",
    "denies": "Okafor has denied that the dam burst.",
    "refuses to comment": "The bank declined to comment.",
    "refuses either way": "The bank neither confirmed nor denied that it had lost money.",
    "asks": "Okafor asked whether the dam held.",
    "urges": "Okafor called on the council to act.",
    "believes": "Okafor believes that the dam held.",
    "predicts": "The bank expects that prices will fall.",
}

SILENT = {
    "an adverb behind a hearer": "Okafor had warned Lindal twice about missing stores.",
    "a noun by somebody without a clause": "The warning by the guild of a flood came late.",
    "noun": "The claims were paid and the report was long.",
    "name": "The United States won two medals.",
    "attributive participle": "The alleged thief ran.",
    "intransitive": "The choir continued all night.",
    "anonymity": "Two men asked not to be identified.",
    "manner": "They were paid according to age.",
    "rate": "It costs 40 crowns per hour, per head, or 12 per the litre.",
    "what is told": "The guard told stories to the children.",
    "said again": "Okafor said it again.",
    "a noun behind a preposition": "The mayor left town on reports that it was shut.",
    "an act behind a participle": "Ida Moss, left out of the team, posted a picture of it.",
    "an act behind an adjective": "Ida Moss, unhappy at the club, posted a picture of it.",
    "an act behind a clause": "Ida Moss, who was ill, posted a picture of it.",
    "an act behind a place": "Ida Moss, in Lund for the day, posted a picture of it.",
    "horse": "The horse refused to jump.",
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_report(text, expected):
    assert [words(each) for each in attributions(text)] == [expected]


@pytest.mark.parametrize("name", STANCES)
def test_stance(name):
    assert [each.stance for each in attributions(STANCES[name])] == [name.split()[0]]


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_no_report(text):
    assert attributions(text) == ()


def test_a_hearer_is_not_sought_in_the_next_clause():
    found = attributions("The minister warned of cuts and said that jobs would go.")
    assert [words(each) for each in found] == [("The minister", "said", "that jobs would go")]


def test_shared_subject_gives_two_reports():
    found = attributions("Okafor said that the dam held and warned that rain was near.")
    assert sorted(words(each) for each in found) == [
        ("Okafor", "said", "that the dam held"),
        ("Okafor", "warned", "that rain was near"),
    ]
