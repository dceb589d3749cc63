"""Which language a text is in, and what it is called."""

__all__ = ["called", "language"]

_ENOUGH = 3_000
_TOO_LITTLE = 60
_FEWEST_LETTERS = 8
"""Different letters below which a text is a row of signs ("aaaa", "ha ha") and in no language."""


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text's first few thousand characters, by py3langid.

    None where the text is too short, or too much of the same, to tell.
    """
    beginning = text[:_ENOUGH]
    letters = {letter for letter in beginning.casefold() if letter.isalpha()}
    if len(text) < _TOO_LITTLE or len(letters) < _FEWEST_LETTERS:
        return None
    import py3langid

    code, _ = py3langid.classify(beginning)
    return str(code)


def called(code: str) -> str:
    """The English name of the language with that code, by CLDR; for an unknown code, the code."""
    from babel import Locale

    name = Locale("en").languages.get(code.lower())
    return str(name) if name else f"the language with the code {code!r}"
