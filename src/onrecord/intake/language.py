"""Which language a text is in."""

__all__ = ["language"]

_ENOUGH = 3_000
_TOO_LITTLE = 60


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text's first few thousand characters, by py3langid.

    None where the text is too short to tell.
    """
    if len(text) < _TOO_LITTLE:
        return None
    import py3langid

    code, _ = py3langid.classify(text[:_ENOUGH])
    return str(code)
