"""Direct and mixed speech: which words, whose, and what is no quotation."""

import pytest

from tests.drafts import attributions, words

CASES = {
    "speaker behind, verb first": (
        "“The dam will hold,” said Grace Okafor.",
        [("Grace Okafor", "said", "The dam will hold")],
    ),
    "speaker behind, verb last": (
        "“The dam will hold,” Okafor said on Monday.",
        [("Okafor", "said", "The dam will hold")],
    ),
    "speaker before, colon": (
        "Okafor said: “The dam will hold.”",
        [("Okafor", "said", "The dam will hold")],
    ),
    "speaker before, comma": (
        'Okafor told reporters, "The dam will hold."',
        [("Okafor", "told", "The dam will hold")],
    ),
    "medium and date are not part of the cue": (
        "Okafor wrote in a letter on Monday: “The dam will hold.”",
        [("Okafor", "wrote", "The dam will hold")],
    ),
    "apposition before": (
        "Anton Sarr, a baker, said: “I saw smoke.”",
        [("Anton Sarr, a baker", "said", "I saw smoke")],
    ),
    "name behind a role, verb first": (
        "“We are broke,” said the firm's clerk, Ida Moss.",
        [("the firm's clerk, Ida Moss", "said", "We are broke")],
    ),
    "one of several": (
        "“We are broke,” said Ida Moss, one of the owners.",
        [("Ida Moss, one of the owners", "said", "We are broke")],
    ),
    "age and apposition before": (
        "Anton Sarr, 34, a baker from Lund, said: “I saw smoke.”",
        [("Anton Sarr, 34, a baker from Lund", "said", "I saw smoke")],
    ),
    "apposition behind": (
        "“I saw smoke,” said Anton Sarr, the founder of the firm.",
        [("Anton Sarr, the founder of the firm", "said", "I saw smoke")],
    ),
    "name after a described role": (
        "“We are broke,” the treasurer, Ida Moss, told members.",
        [("the treasurer, Ida Moss", "told", "We are broke")],
    ),
    "title": (
        "“I saw smoke,” said Dr. Ada Quist.",
        [("Dr. Ada Quist", "said", "I saw smoke")],
    ),
    "role before the name": (
        "“I saw smoke,” fire chief Grace Okafor said.",
        [("fire chief Grace Okafor", "said", "I saw smoke")],
    ),
    "terms of anonymity stay out": (
        '"I saw smoke," one official, who asked not to be named, said.',
        [("one official", "said", "I saw smoke")],
    ),
    "non-restrictive relative clause stays out": (
        "“I saw smoke,” said Okafor, who lives nearby.",
        [("Okafor", "said", "I saw smoke")],
    ),
    "restrictive relative clause stays in": (
        "“I saw smoke,” said a woman who lives nearby.",
        [("a woman who lives nearby", "said", "I saw smoke")],
    ),
    "question mark stays": (
        "“Is it safe?” asked the boy.",
        [("the boy", "asked", "Is it safe?")],
    ),
    "exclamation before a capital": (
        "“Stop!” Okafor shouted.",
        [("Okafor", "shouted", "Stop!")],
    ),
    "split inside a sentence": (
        "“The dam,” Okafor said, “will hold.”",
        [("Okafor", "said", "The dam | will hold")],
    ),
    "split, British stops": (
        "‘I am tired’, said Brandt, ‘but happy’.",
        [("Brandt", "said", "I am tired | but happy")],
    ),
    "as somebody put it": (
        "As the mayor put it, “we are broke.”",
        [("the mayor", "put it", "we are broke")],
    ),
    "split over sentences": (
        "“The dam will hold,” said Okafor. “We checked it twice.”",
        [("Okafor", "said", "The dam will hold | We checked it twice")],
    ),
    "two speakers in one paragraph": (
        "“The dam will hold,” said Okafor. “It is old,” said Sarr.",
        [("Okafor", "said", "The dam will hold"), ("Sarr", "said", "It is old")],
    ),
    "over paragraphs, mark reopened": (
        "“We ran,” she said. “Nobody slept.\n“We ran to the river.\n“Then we swam.”",
        [("she", "said", "We ran | Nobody slept | We ran to the river | Then we swam")],
    ),
    "over paragraphs, speaker at the end": (
        "“We ran to the river.\n“Then we swam,” she said.",
        [("she", "said", "We ran to the river | Then we swam")],
    ),
    "over paragraphs, each closed": (
        "“We ran to the river,” she said.\n“Then we swam all night.”",
        [("she", "said", "We ran to the river | Then we swam all night")],
    ),
    "words in marks inside a later clause are another piece of speech": (
        "“It held,” said Sarr, who said it was “far too old for us to mend.”",
        [("Sarr", "said", "It held"), ("who", "said", "it was “far too old for us to mend.”")],
    ),
    "that and a quotation make one content": (
        "Okafor thought for a moment and said that, for now, “The dam will hold.”",
        [("Okafor", "said", "that, for now, “The dam will hold.”")],
    ),
    "British single marks": (
        "‘It is the workers’ right,’ said Brandt. ‘No one can take it.’",
        [("Brandt", "said", "It is the workers’ right | No one can take it")],
    ),
    "straight single marks": (
        "'We can't wait,' said Brandt.",
        [("Brandt", "said", "We can't wait")],
    ),
    "guillemets": (
        "«The dam will hold», said Brandt.",
        [("Brandt", "said", "The dam will hold")],
    ),
    "nested marks": (
        "“He shouted ‘run’ and we ran,” said Brandt.",
        [("Brandt", "said", "He shouted ‘run’ and we ran")],
    ),
    "continuing pronoun": (
        "He added: “The street is closed.”",
        [("He", "added", "The street is closed")],
    ),
    "participle behind a quotation": (
        "“The dam will hold,” Okafor said, adding that the road was shut.",
        [
            ("Okafor", "said", "The dam will hold"),
            ("Okafor", "adding", "that the road was shut"),
        ],
    ),
    "mixed behind that": (
        "Okafor said that the plan was “a disgrace.”",
        [("Okafor", "said", "that the plan was “a disgrace.”")],
    ),
    "mixed before the speaker": (
        "The plan is “a disgrace to us all,” said Okafor.",
        [("Okafor", "said", "The plan is “a disgrace to us all,”")],
    ),
    "press release dash": (
        "“Best pie in town.” – Ida Moss",
        [("Ida Moss", "", "Best pie in town")],
    ),
    "signature on its own line": (
        "“Best pie in town.”\n— Ida Moss, baker",
        [("Ida Moss, baker", "", "Best pie in town")],
    ),
    "and from": (
        "And from Lena Brandt: “We will miss him.”",
        [("Lena Brandt", "", "We will miss him")],
    ),
}

SILENT = {
    "scare quotes": 'The "dignitaries" ate at the “Golden Oak” all night.',
    "title of a work": "Quill wrote “The Long Way Home” in a hut by the sea.",
    "nickname": 'Mary "Red" Quill won the cup.',
    "apostrophes": "The farmers' market isn't open in '29.",
    "inches": 'A 6" pipe burst under the road.',
    "unclosed mark": "The “ pipe burst and nobody came to look at it.",
    "lone closing mark": "The pipe” burst and nobody came to look.",
    "capitals in a heading": "CITY SAYS NO TO PIPES",
    "empty marks": "He gave “” and left.",
    "slogan without a speaker": "A banner hung there. “Water is life” in red.",
}

MODES = {
    "direct": ("“The dam will hold,” said Okafor.", "direct"),
    "mixed": ("Okafor said the dam was “a joke”.", "mixed"),
    "mixed from its first word": ("Okafor said “a joke” and a danger was built there.", "mixed"),
    "indirect": ("Okafor said the dam was old.", "indirect"),
    "all of it in marks after said": ("Okafor said “The dam will hold.”", "direct"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_speech(text, expected):
    assert [words(each) for each in attributions(text)] == expected


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_no_speech(text):
    assert attributions(text) == ()


@pytest.mark.parametrize(("text", "mode"), MODES.values(), ids=MODES)
def test_mode(text, mode):
    assert [each.mode for each in attributions(text)] == [mode]


def test_an_open_mark_does_not_swallow_the_next_paragraph():
    found = attributions("Okafor said: “The dam will hold.\nThe road is shut.\n“Run,” said Sarr.")
    assert [words(each)[2] for each in found] == ["The dam will hold", "Run"]


def test_a_stray_mark_does_not_hide_later_speech():
    found = attributions('The 12" pipe burst. "It was old," said Okafor.')
    assert [words(each)[2] for each in found] == ["It was old"]
