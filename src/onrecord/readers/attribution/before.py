"""The noun phrase before a reporting verb."""

from onrecord.readers.attribution.phrases import (
    ATTACHING,
    LONGEST,
    PERSONAL,
    PRONOUNS,
    STOPS,
    Phrase,
    is_adverb,
    is_age,
    is_apposition,
    is_plausible,
    is_word,
    joins,
    names_described,
    states_anonymity,
)
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, heads, titles, word_class

__all__ = ["subject_before"]

_DETERMINERS = word_class("determiner")
_PREPOSITIONS = word_class("preposition")
_OF = word_class("of")
_TIME = word_class("time")
_MEDIA = word_class("medium")
_LEADING = frozenset("all both half such whose".split())
"""Words before a phrase that belong to it, though no phrase goes on over them."""
_BEFORE_NAME = _OF | _PREPOSITIONS | _DETERMINERS
_CLEAN = frozenset((",", "and", "that", "but", "as"))
_LONGEST_PLAIN = 25
_LONGEST_FIRST = 6


def subject_before(view: View, low: int, end: int) -> Phrase | None:
    """The noun phrase that ends where a verb group begins, at token ``end``.

    Looks no further left than ``low``. Between phrase and verb may stand an aside in commas: an
    apposition belongs to the phrase, anything else does not.
    """
    low = _after_lead(view, low, end)
    if end <= low:
        return None
    core_end, source_end = _before_relative(view, low, end), end
    if states_anonymity(view, core_end, end):
        source_end = core_end
    if view.low[end - 1] in (",", "—", "–"):
        asides = _asides(view, low, end - 1)
        if asides is None:
            return None
        core_end, source_end = asides
    if core_end == end and _is_part(view, low, end):
        return end - 3, end
    if core_end == end and view.low[core_end - 1] in PRONOUNS:
        return core_end - 1, core_end
    phrase = _trim(view, _walk_left(view, low, core_end), core_end, plain=core_end == end)
    if phrase is None or not is_plausible(view, *phrase) or _is_activity(view, phrase[0]):
        return None
    return phrase[0], phrase[1] if source_end == core_end else source_end


def _is_part(view: View, low: int, end: int) -> bool:
    """Is it "some of which", "many of whom"?"""
    part = end - low > 2 and view.low[end - 2] == "of" and view.low[end - 3] in _DETERMINERS
    return part and view.low[end - 1] in ("which", "whom")


def _after_lead(view: View, low: int, end: int) -> int:
    """Past "In a letter to members," at the head of a sentence; ``low`` where none is sure.

    Of "In Lund, the mayor, Ida Moss," the first comma closes the lead; of two commas that may be
    one aside, neither does.
    """
    if low >= end or view.low[low] not in _PREPOSITIONS:
        return low
    commas = [index for index in range(low, min(end, low + LONGEST)) if view.low[index] == ","]
    closed = len(commas) > 2 or (len(commas) == 1 and commas[0] < end - 1)
    return commas[0] + 1 if closed else low


def _is_activity(view: View, first: int) -> bool:
    """Does a participle open what looks like a phrase ("carrying signs", "launched by a user")?"""
    word = view.low[first]
    led = word.endswith("ed") and view.low[first + 1] in _PREPOSITIONS
    return (led or word.endswith("ing")) and not view.capital(first)


def _before_relative(view: View, low: int, end: int) -> int:
    """Where the phrase before a restrictive "who lives nearby" ends; else ``end``."""
    for index in range(end - 2, max(low, end - 20), -1):
        word = view.low[index]
        if word == "who" and is_word(view, index - 1) and view.low[index - 1] not in STOPS:
            return index
        if word in (",", ";", ":", "(", "that"):
            break
    return end


def _asides(view: View, low: int, comma: int) -> tuple[int, int] | None:
    """Ends of the core phrase and of the whole source, before an aside that closes at ``comma``."""
    mark = view.low[comma]
    opened = _aside_start(view, low, comma, mark)
    if opened is None or opened == low:
        return None
    core, end = opened, comma if is_apposition(view, opened + 1, comma) else opened
    for _ in range(4):
        earlier = _aside_start(view, low, core, ",")
        if earlier is None or earlier == low:
            break
        if view.low[earlier + 1] in ("citing", "quoting"):
            core = end = earlier
        elif _follows_name(view, earlier, core):
            end, core = max(end, core), earlier
        else:
            break
    return core, end


def _follows_name(view: View, comma: int, end: int) -> bool:
    """Does a further aside, ``comma`` to ``end``, belong to the name before it?"""
    if is_age(view, comma + 1, end) or (view.low[end - 1] == "." and end - comma <= 3):
        return True
    if names_described(view, comma + 1, end):
        return True
    named = view.capital(comma - 1) and view.low[comma - 1] not in _TIME
    return (named or view.low[comma - 1].isdigit()) and is_apposition(view, comma + 1, end)


def _aside_start(view: View, low: int, comma: int, mark: str) -> int | None:
    for index in range(comma - 1, max(low, comma - LONGEST) - 1, -1):
        if view.low[index] == mark:
            return index
        if view.low[index] in (";", ":"):
            return None
    return None


def _walk_left(view: View, low: int, end: int) -> int:
    """The first token of the phrase that ends at ``end``."""
    first = end
    while first > low and end - first < LONGEST:
        if view.low[first - 1] == ")":
            opened = _opening_bracket(view, low, first - 1)
            if opened is None:
                break
            first = opened
            continue
        if not _goes_on(view, first - 1, low, end):
            break
        first -= 1
        word = view.low[first]
        if word in _DETERMINERS and not word.isdigit() and not _governed(view, first, low):
            break
    if first > low and view.low[first - 1] in _LEADING:
        first -= 1
    if first - low > 1 and view.low[first - 1] == "and" and _is_first_of_two(view, low, first - 1):
        return low
    return _name_start(view, first, end, low)


def _is_first_of_two(view: View, low: int, end: int) -> bool:
    """Do the tokens ``[low, end)`` before "and" name somebody, so that two speak together?"""
    if end - low > _LONGEST_FIRST:
        return False
    opens = view.capital(low) or view.low[low] in _DETERMINERS
    return opens and all(
        joins(view, index) and view.low[index] not in cues() and not view.low[index].endswith("ed")
        for index in range(low, end)
    )


def _goes_on(view: View, index: int, low: int, end: int) -> bool:
    """Does the token at ``index`` belong to the phrase behind it?"""
    if view.low[index] == "and":
        return _and_joins(view, index, low, end)
    if view.low[index] in PERSONAL or not joins(view, index):
        return False
    return not _reports(view, index, low)


def _and_joins(view: View, index: int, low: int, end: int) -> bool:
    """Does "and" at ``index`` join two names or two bare nouns, rather than two clauses?"""
    if index <= low or index + 1 >= end:
        return False
    left, right = index - 1, index + 1
    if view.capital(left) and view.capital(right):
        return True
    return (
        _is_plural(view.low[left])
        and _is_plural(view.low[end - 1])
        and end - right <= 2
        and view.low[right] not in _DETERMINERS
        and (index - low <= 3 or not is_word(view, index - 2))
    )


def _is_plural(word: str) -> bool:
    known = heads().get(word)
    return word.endswith("s") or (known is not None and known[1])


def _reports(view: View, index: int, low: int) -> bool:
    """Is the word a reporting verb with a subject of its own, rather than part of the phrase?"""
    known = cues().get(view.low[index])
    if known is None or index == low or view.capital(index):
        return False
    if heads().get(view.low[index - 1], ("",))[0] == "document" and _leads_on(view, index + 1):
        return False
    if known[0].form == "past" and view.low[index + 1] == "by":
        return False
    return view.low[index] in ("said", "says") or (
        known[0].form == "past"
        and view.low[index - 1] not in _DETERMINERS
        and not view.low[index - 1].endswith("ly")
    )


def _leads_on(view: View, index: int) -> bool:
    """Does a phrase go on here behind a participle ("a note found in the cellar")?"""
    return view.low[index] in _PREPOSITIONS


def _governed(view: View, index: int, low: int) -> bool:
    """Does a preposition or another determiner stand before the determiner at ``index``?"""
    before = view.low[index - 1] if index > low else ""
    return before == "to" or before in ATTACHING or before in _OF or before in _DETERMINERS


def _name_start(view: View, first: int, end: int, low: int) -> int:
    """Where a phrase that ends in a name begins: at the name, or at the words that describe it.

    A run of other words before the name belongs to another phrase, unless the last one says what
    the person is, or the run is short and opens the clause.
    """
    name = end
    while name > first and (view.capital(name - 1) or not is_word(view, name - 1)):
        name -= 1
    if name in (first, end):
        return first
    last = view.low[name - 1]
    if last in heads() or last in titles() or last in _BEFORE_NAME:
        return first
    clean = first == low or view.low[first - 1] in _CLEAN
    described = view.low[first] in _DETERMINERS or (clean and name - first <= 4)
    return first if described else name


def _opening_bracket(view: View, low: int, index: int) -> int | None:
    """The bracket that the one at ``index`` closes, within a dozen tokens."""
    for back in range(index - 1, max(low, index - 12) - 1, -1):
        if view.low[back] == "(":
            return back
    return None


def _trim(view: View, first: int, end: int, *, plain: bool) -> Phrase | None:
    """The phrase without adverbials before or behind it; None where nothing sure is left."""
    end = _trimmed_end(view, first, end)
    while first < end:
        word = view.low[first]
        if word in _PREPOSITIONS or word in _OF:
            after = _after_preposition(view, first, end)
            if after is None:
                return None
            first = after
        elif (
            word in _TIME
            or is_adverb(view, first)
            or not is_word(view, first)
            or word in ("and", "last")
        ):
            first += 1
        else:
            break
    if first >= end or (plain and end - first > _LONGEST_PLAIN):
        return None
    return first, end


def _trimmed_end(view: View, first: int, end: int) -> int:
    """Where the phrase ends without adverbs and "on Monday" behind it."""
    if end - first > 2 and view.low[end - 1] in _TIME and view.low[end - 2] == "on":
        end -= 2
    while end > first and (is_adverb(view, end - 1) or not is_word(view, end - 1)):
        last = view.low[end - 1]
        if last == ")" or (last == "." and end - first > 1):
            break
        if is_adverb(view, end - 1) and end - first > 2 and view.low[end - 2].endswith("ed"):
            break
        end -= 1
    return end


def _after_preposition(view: View, first: int, end: int) -> int | None:
    """Where the phrase begins behind a leading "on Monday", "in a speech"."""
    if first + 1 < end and view.low[first + 1] in _TIME:
        return first + 2
    for index in range(first + 2, end):
        if view.low[index] in _DETERMINERS and view.low[index - 1] not in _OF:
            return index if view.low[index - 1] not in _PREPOSITIONS else None
    name = end
    while name > first and view.capital(name - 1):
        name -= 1
    return name if name < end and view.low[name - 1] in _MEDIA else None
