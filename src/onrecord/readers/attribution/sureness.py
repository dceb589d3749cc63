"""How sure a finder must be: every threshold of attribution, chosen on development text."""

__all__ = [
    "SURE_ADJOINED",
    "SURE_FORMS",
    "SURE_LEANING",
    "SURE_NOUN",
    "SURE_RULE",
    "SURE_WITHOUT_SOURCE",
]

SURE_WITHOUT_SOURCE = 0.3
"""The encoder's score from which "was expected to" and "questions about" need no source."""

SURE_LEANING = 0.5
"""The same where more is missing: "hoping for", "and vowed", "were told to leave", a word alone."""

SURE_ADJOINED = 0.6
"""The encoder's score from which a content and a cue that it did not tie belong together."""

SURE_NOUN = 0.3
"""The encoder's score from which a noun phrase stands behind a verb that no table has."""

SURE_RULE = 0.8
"""The score from which a rule's find stands beside the encoder's."""

SURE_FORMS = frozenset(
    (
        "according.per",
        "according.to",
        "passive.accused",
        "said.denied",
        "said.excluded",
        "said.figure",
        "said.parenthetical",
        "said.plea",
        "said.withheld",
    ),
)
"""Rules below that score which stand there all the same: seven too rare on development text for a
score of their own, whose words have no second reading, and "according to" and "X, police said, as
Y", which cost nothing there and keep a toll on the word of whoever gave it.
"""
