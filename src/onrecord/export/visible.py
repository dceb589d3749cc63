"""Text as it may be shown: what would hide, reorder or command is made visible.

A report is hostile text. An escape character would steer a terminal, a right-to-left override
would show other words than stand there, a NUL would vanish. Each is replaced by a sign that a
reader sees; what writing systems need (joiners, marks of direction, emoji) stays.
"""

__all__ = ["visible"]

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
_C1 = dict.fromkeys(range(0x80, 0xA0), "\ufffd")
_DIRECTION = {
    0x202A: "⟨LRE⟩",
    0x202B: "⟨RLE⟩",
    0x202C: "⟨PDF⟩",
    0x202D: "⟨LRO⟩",
    0x202E: "⟨RLO⟩",
    0x2066: "⟨LRI⟩",
    0x2067: "⟨RLI⟩",
    0x2068: "⟨FSI⟩",
    0x2069: "⟨PDI⟩",
}
_TABLE = {
    **_PICTURES,
    0x7F: "␡",
    **_C1,
    **_DIRECTION,
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def visible(text: str) -> str:
    """``text`` with control characters and overrides of direction replaced by visible signs."""
    return text.translate(_TABLE)
