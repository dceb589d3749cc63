"""Names without the marks that people leave out."""

import unicodedata

__all__ = ["folded"]

_LETTERS = str.maketrans("łŁøØđĐı", "lLoOdDi", "'’‘ʼ`ʿʾ")


def folded(name: str) -> str:
    """``name`` in lower case without accents and apostrophes."""
    plain = name.translate(_LETTERS)
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(each for each in parts if not unicodedata.combining(each))
    return plain.lower()
