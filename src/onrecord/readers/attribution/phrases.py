"""Noun phrases beside a reporting verb, found by closed word classes and without a tagger.

A source keeps title, age, restrictive modifiers and apposition; a following comma, a
non-restrictive relative clause and adverbials stay out.
"""

from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, heads, titles, word_class

__all__ = ["Phrase", "is_apposition", "subject_after", "subject_before"]

Phrase = tuple[int, int]
"""Tokens ``[first, last)``."""

_LONGEST = 40
_DETERMINERS = word_class("determiner")
_PERSONAL = word_class("pronoun")
_PRONOUNS = _PERSONAL | {"who", "which", "others", "both", "many", "some"}
_PREPOSITIONS = word_class("preposition")
_OF = word_class("of")
_TIME = word_class("time")
_ADVERBS = word_class("adverb")
_STOPS = (
    word_class("auxiliary")
    | word_class("conjunction")
    | word_class("relative")
    | word_class("verb")
    | word_class("negation")
)
_MEDIA = word_class("medium")
_PARTIES = ("r-", "d-", "i-")
_IN_NAME = frozenset(".-–&/'’")
_ATTACHING = frozenset("in on at by with from to over under against between behind within near".split())
_NOW = frozenset("now then currently formerly once also".split())
_PREDETERMINERS = frozenset("all both half such".split())


def _is_word(view: View, index: int) -> bool:
    return view.low[index][0].isalnum()


def _is_adverb(view: View, index: int) -> bool:
    word = view.low[index]
    return word in _ADVERBS or (word.endswith("ly") and len(word) > 4 and not view.capital(index))


def _joins(view: View, index: int) -> bool:
    """May the token at ``index`` stand inside a noun phrase?"""
    word = view.low[index]
    if not _is_word(view, index):
        return word in "“”\"‘’" or (word in _IN_NAME and view.adjacent(index))
    if word in _PREPOSITIONS and word not in _ATTACHING:
        return False
    return word not in _STOPS and word != "to"


def _and_joins(view: View, index: int, low: int, end: int) -> bool:
    """Does "and" at ``index`` join two names or two bare nouns, rather than two clauses?"""
    if index <= low or index + 1 >= end:
        return False
    left, right = index - 1, index + 1
    if view.capital(left) and view.capital(right):
        return True
    return (
        view.low[left].endswith("s")
        and view.low[end - 1].endswith("s")
        and end - right <= 2
        and view.low[right] not in _DETERMINERS
        and index - low <= 3
    )


def _walk_left(view: View, low: int, end: int) -> int:
    first = end
    while first > low and end - first < _LONGEST:
        word = view.low[first - 1]
        if word == ")":
            opened = _opening_bracket(view, low, first - 1)
            if opened is None:
                break
            first = opened
            continue
        if word == "and" and not _and_joins(view, first - 1, low, end):
            break
        if _reports(view, first - 1, low):
            break
        if word in _PERSONAL or not _joins(view, first - 1):
            break
        first -= 1
        if word in _DETERMINERS and not word.isdigit() and not _governed(view, first, low):
            break
    if first > low and view.low[first - 1] in _PREDETERMINERS:
        first -= 1
    return _name_start(view, first, end, low)


def _reports(view: View, index: int, low: int) -> bool:
    """Is the word a reporting verb with a subject of its own, rather than part of the phrase?"""
    cue = cues().get(view.low[index])
    if cue is None or cue.form not in ("past", "s") or view.capital(index) or index == low:
        return False
    return view.low[index] in ("said", "says") or (
        cue.form == "past" and view.low[index - 1] not in _DETERMINERS and not view.low[index - 1].endswith("ly")
    )


def _governed(view: View, index: int, low: int) -> bool:
    """Does a preposition or another determiner stand before the determiner at ``index``?"""
    before = view.low[index - 1] if index > low else ""
    return before in _ATTACHING or before in _OF or before in _DETERMINERS


def _name_start(view: View, first: int, end: int, low: int) -> int:
    """Where a phrase that ends in a name begins: at the name, or at the words that describe it.

    A run of other words before the name belongs to another phrase, unless the last one says what the
    person is or the run is short and opens the clause.
    """
    name = end
    while name > first and (view.capital(name - 1) or not _is_word(view, name - 1)):
        name -= 1
    before = name - first
    if name == end or not before or view.low[name - 1] in _OF or view.low[name - 1] in _PREPOSITIONS:
        return first
    if view.low[name - 1] in heads() or view.low[name - 1] in titles():
        return first
    clean = first == low or view.low[first - 1] in (",", "and", "that", "but", "as")
    if view.low[first] in _DETERMINERS or (clean and before <= 4):
        return first
    return name


def _opening_bracket(view: View, low: int, index: int) -> int | None:
    for back in range(index - 1, max(low, index - 12) - 1, -1):
        if view.low[back] == "(":
            return back
    return None


def _trim(view: View, first: int, end: int, at_start: bool) -> Phrase | None:
    """The phrase without adverbials before or after it; None where nothing sure is left."""
    while end > first and (_is_adverb(view, end - 1) or not _is_word(view, end - 1)):
        if view.low[end - 1] == ")" or (view.low[end - 1] == "." and end - first > 1):
            break
        end -= 1
    while first < end:
        word = view.low[first]
        if _is_adverb(view, first) or not _is_word(view, first) or word in ("and", "last"):
            first += 1
        elif word in _TIME and not (first + 1 < end and view.low[first] in ("may", "march")):
            first += 1
        elif word in _PREPOSITIONS or word in _OF:
            after = _after_preposition(view, first, end)
            if after is None:
                return None
            first = after
        else:
            break
    if first >= end or (at_start and end - first > 25):
        return None
    return first, end


def _after_preposition(view: View, first: int, end: int) -> int | None:
    """Where the phrase begins behind a leading "on Monday", "in a speech"."""
    if view.low[first + 1 : first + 2] and view.low[first + 1] in _TIME:
        return first + 2
    for index in range(first + 2, end):
        if view.low[index] in _DETERMINERS and view.low[index - 1] not in _OF:
            return index if view.low[index - 1] not in _PREPOSITIONS else None
    return None


def subject_before(view: View, low: int, end: int) -> Phrase | None:
    """The noun phrase that ends where a verb group begins, at token ``end``.

    Looks no further left than ``low``. Between phrase and verb may stand an aside in commas: an
    apposition belongs to the phrase, anything else does not.
    """
    if end <= low:
        return None
    core_end, source_end = _before_relative(view, low, end), end
    if view.low[end - 1] in (",", "—", "–"):
        asides = _asides(view, low, end - 1)
        if asides is None:
            return None
        core_end, source_end = asides
    if core_end == end and view.low[core_end - 1] in _PRONOUNS:
        return core_end - 1, core_end
    phrase = _trim(view, _walk_left(view, low, core_end), core_end, core_end == end)
    if phrase is None or not _plausible(view, *phrase):
        return None
    return phrase[0], source_end if source_end != core_end else phrase[1]


def _before_relative(view: View, low: int, end: int) -> int:
    """Where the phrase before a restrictive "who lives nearby" ends; ``end`` where there is none."""
    for index in range(end - 2, max(low, end - 14), -1):
        word = view.low[index]
        if word == "who" and _is_word(view, index - 1) and view.low[index - 1] not in _STOPS:
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
        if earlier is None or earlier == low or not _follows_name(view, earlier, core):
            break
        end, core = max(end, core), earlier
    return core, end


def _follows_name(view: View, comma: int, end: int) -> bool:
    """Does a further aside, ``comma`` to ``end``, belong to the name before it?"""
    if _is_age(view, comma + 1, end) or (view.low[end - 1] == "." and end - comma <= 3):
        return True
    named = view.capital(comma - 1) and view.low[comma - 1] not in _TIME
    return (named or view.low[comma - 1].isdigit()) and is_apposition(view, comma + 1, end)


def _aside_start(view: View, low: int, comma: int, mark: str) -> int | None:
    for index in range(comma - 1, max(low, comma - _LONGEST) - 1, -1):
        if view.low[index] == mark:
            return index
        if view.low[index] in (";", ":"):
            return None
    return None


def _is_age(view: View, first: int, end: int) -> bool:
    word = view.low[first]
    return end - first <= 3 and (
        (word.isdigit() and len(word) < 4) or word.startswith(_PARTIES) or word in ("jr", "sr")
    )


def is_apposition(view: View, first: int, end: int) -> bool:
    """Do the tokens ``[first, end)`` after a comma rename what stands before it?"""
    if first >= end:
        return False
    while first + 1 < end and view.low[first] in _NOW:
        first += 1
    word = view.low[first]
    if _is_age(view, first, end) or word in ("a", "an", "himself", "herself"):
        return True
    if word == "of" and first + 1 < end and view.capital(first + 1):
        return True
    if word in _PREPOSITIONS or word in _STOPS or word == "to" or word.endswith("ing"):
        return False
    known = heads()
    for index in range(first, min(end, first + 6)):
        here = view.low[index]
        if index > first and (here in _PREPOSITIONS or not _is_word(view, index)):
            break
        if here in _OF or here in _STOPS:
            break
        if here in known or here in titles() or here.partition("-")[0] in known:
            return here not in _TIME
    return word == "the" and first + 1 < end and view.low[first + 1] not in _TIME | {"same", "next"}


def _plausible(view: View, first: int, end: int) -> bool:
    """Could the tokens name somebody who speaks?"""
    last = view.low[end - 1]
    if view.low[first] in _PREPOSITIONS or last in _DETERMINERS and last not in _PRONOUNS:
        return False
    if last in _TIME and not view.capital(first):
        return False
    return any(
        view.capital(index)
        or view.low[index] in _DETERMINERS
        or view.low[index] in heads()
        or view.low[index].endswith("s")
        or view.low[index] == "people"
        for index in range(first, end)
    )


def subject_after(view: View, first: int, high: int, *, wide: bool = False) -> Phrase | None:
    """The noun phrase that begins at token ``first``, before ``high``.

    ``wide`` lets every preposition join, for "according to", where no clause follows unmarked.
    """
    if first >= high:
        return None
    if view.low[first] in _PRONOUNS:
        return first, first + 1
    if not _may_begin(view, first):
        return None
    end = _walk_right(view, first, high, apposition=wide)
    while end < high and view.low[end] == ",":
        close = next(
            (index for index in range(end + 1, min(high, end + 30)) if view.low[index] == ","),
            high,
        )
        if not is_apposition(view, end + 1, close) or (wide and _has_verb(view, end + 1, close)):
            break
        longer = _walk_right(view, end + 1, high, apposition=True)
        if longer <= end + 1:
            break
        end = longer
    return (first, end) if end > first and _plausible(view, first, end) else None


def _has_verb(view: View, first: int, end: int) -> bool:
    """Is there a verb before any relative pronoun, so that a clause begins here?"""
    for word in view.low[first:end]:
        if word in ("who", "which", "whose"):
            return False
        if word in _STOPS or word in cues():
            return True
    return False


def _may_begin(view: View, index: int) -> bool:
    word = view.low[index]
    if not _is_word(view, index) or word in _TIME or word in _STOPS or word in _PREPOSITIONS:
        return False
    return (
        view.capital(index)
        or word in _DETERMINERS
        or word in heads()
        or word in titles()
        or word[0].isdigit()
        or word.endswith("s")
    )


def _walk_right(view: View, first: int, high: int, *, apposition: bool) -> int:
    index = first
    while index < high and index - first < _LONGEST:
        word = view.low[index]
        if word == "(":
            closed = next((k for k in range(index, min(high, index + 8)) if view.low[k] == ")"), 0)
            if not closed:
                break
            index = closed + 1
            continue
        if word in ("who", "whose") and index > first and view.low[index - 1] not in ",":
            return _relative_end(view, index, high)
        if not _continues(view, first, index, high, apposition):
            break
        index += 1
    while index > first and not _is_word(view, index - 1) and view.low[index - 1] != ")":
        index -= 1
    return index


def _relative_end(view: View, index: int, high: int) -> int:
    """Where a restrictive relative clause behind the phrase ends: at the next mark."""
    stop = min(high, index + 25)
    return next((k for k in range(index, stop) if not _is_word(view, k) and not view.adjacent(k)), stop)


def _continues(view: View, first: int, index: int, high: int, apposition: bool) -> bool:
    word = view.low[index]
    if word == ".":
        return index + 1 < high and view.adjacent(index)
    if word == "and":
        after = index + 1
        return after < high and (
            apposition or (view.capital(index - 1) and view.capital(after))
        )
    if word in _PREPOSITIONS:
        return apposition or _attaches(view, first, index, high)
    if not _joins(view, index) or word in _TIME:
        return False
    if _is_adverb(view, index) and not apposition:
        return False
    return not (index > first and word in _DETERMINERS and view.low[index - 1] not in _PREPOSITIONS | _OF)


def _attaches(view: View, first: int, index: int, high: int) -> bool:
    """Does a preposition after a described person ("a nurse at the clinic") belong to it?"""
    if view.low[index] not in ("at", "in", "from", "with", "on") or view.capital(index - 1):
        return False
    after = view.low[index + 1 : min(high, index + 5)]
    return not any(word in _MEDIA or word in _TIME for word in after)
