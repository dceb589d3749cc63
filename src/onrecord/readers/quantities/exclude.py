"""Numbers that are no quantities: names, dates, scores, addresses, list numbers."""

import re
from functools import cache

from onrecord.lexicon import rows
from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.words import after, before, classes, is_plural, run, run_before

__all__ = ["is_name"]

_MONTH = (  # "may" and "march" in small letters are verbs
    r"(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|Mar(?:ch)?|[Aa]pr(?:il)?|May|[Jj]une?|[Jj]uly?"
    r"|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)"
)
_MONTH_BEFORE = re.compile(
    rf"\b{_MONTH}\.?,?\s+(?:[0-9]{{1,2}}\s?[-–]\s?|[0-9]{{1,2}}(?:,| and| or| to)\s)?$"
)
_MONTH_AFTER = re.compile(
    rf"(?:\s|-)(?:of\s)?{_MONTH}\b(?!-)|\s?[-–]\s?[0-9]{{1,2}}\s{_MONTH}\b"
    rf"|(?:\s(?:and|or|to)\s[0-9]{{1,2}}\s){_MONTH}\b"
)
_JOINT = re.compile(r"-(?:to|for|in|on|by|against)-", re.IGNORECASE)
_JOINT_BEFORE = re.compile(r"-(?:to|for|in|on|by|against)-$", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"[0-9]:$")
_CLOCK_AFTER = re.compile(
    r"\s?(?:[ap]\.?m\b|o['’]clock\b|h[0-9]{2}\b|:[0-9]|hrs\b)|[.:][0-9]{2}\s?[ap]\.?m",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\s(?:[A-Z0-9][\w.'’]*\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Place|Way|"
    r"Court|Terrace|Crescent|Row|Quay|Parade|Highway|Hwy)\b"
)
_PHONE = re.compile(r"\+?\(?[0-9][0-9()]*(?:[-. ()]{1,2}[0-9]{2,})+")
_LIST_MARK = re.compile(r"\s*[.)\]](?:\s|$)")
_YEARS = re.compile(r"1[0-9]{3}\D{1,5}(?:1[0-9]{3}|20[0-9]{2})|20[0-9]{2}\D{1,5}20[0-9]{2}")
_LONGEST_PLAIN = 12
_EMERGENCY = ("911", "999", "112")
_FEET = ("'", "’", "′")
_LEADERS = classes("stop") | classes("verb")


@cache
def _labels() -> dict[str, str]:
    return {row["words"]: row["case"] for row in rows("quantity_labels")}


def _glued(text: str, amount: Amount) -> bool:
    """Is the number part of a longer word ("F-35", "24703L202", "covid-19", "3-1")?"""
    if _CLOCK_BEFORE.search(text, max(amount.floor, amount.left - 3), amount.left):
        return True
    start = max(amount.floor, amount.left - 10)
    if _JOINT.match(text, amount.right) or _JOINT_BEFORE.search(text, start, amount.left):
        return True
    before_it = text[amount.left - 1 : amount.left] if amount.left > amount.floor else " "
    if before_it in "-‐‑/–" and amount.left - 1 > amount.floor:
        further = text[amount.left - 2]
        if further.isalnum() and not _word_before_hyphen(text, amount):
            return True
    behind = text[amount.right : amount.right + 2]
    if amount.unit is None and behind[:1].isalpha():
        return True
    digits = text[amount.start : amount.end]
    if digits.isdigit() and (
        len(digits) > _LONGEST_PLAIN or (len(digits) > 1 and digits[0] == "0")
    ):
        return True
    if amount.unit is None and behind[:1] in ("/", "_", ":", "@") and behind[1:].strip():
        return True
    if amount.unit is None and behind[:1] in _FEET and behind[1:].isdigit():
        return True
    if amount.unit is None and before_it in _FEET and text[amount.left - 2].isdigit():
        return True
    return amount.unit is None and behind[:1] in "-‐‑–" and behind[1:].isdigit()


def _word_before_hyphen(text: str, amount: Amount) -> bool:
    """Is it "to-260" or "mid-30"?"""
    words = before(text, amount.floor, amount.left - 1, 1)
    return bool(words) and words[0].low in ("to", "mid", "and", "plus")


def _labelled(text: str, amount: Amount) -> bool:
    """Does the word before make a name of the number: "Article 5", "Apollo 11", "No. 3"?"""
    if text[max(amount.floor, amount.left - 2) : amount.left].strip()[-1:] in ("#", "§", "№"):
        return True
    words = before(text, amount.floor, amount.left, 2)
    if not words or not words[0].start < amount.left:
        return False
    label = words[0]
    gap = text[label.end : amount.left]
    if gap.strip(" .\u00a0"):
        return False
    if label.low in ("top", "bottom") and not _counts(text, amount):
        return True
    case = _labels().get(label.low) or _labels().get(label.low + ".")
    if label.low in ("no", "nos") and not gap.startswith("."):
        return False
    if case == "any" or (case == "capital" and label.text != label.low):
        return True
    return _named(text, amount, label.text, label.start) if gap == " " else False


def _named(text: str, amount: Amount, label: str, at: int) -> bool:
    """Is it a name with a number ("Ranger 7") and no count after a name ("In Oslo 300 people")?"""
    if not label[0].isupper() or label.lower() in _LEADERS or at == amount.floor:
        return False
    digits = text[amount.start : amount.end]
    if not digits.isdigit() or amount.left != amount.start:
        return False
    follow = [word.low for word in run(text, amount.right, amount.ceiling, 3)]
    return not any(is_plural(word) for word in follow[:2])


def _year(text: str, amount: Amount) -> bool:
    """Is a bare figure of four digits a year?"""
    digits = text[amount.start : amount.end]
    if amount.rule == "range" and _YEARS.fullmatch(digits):
        return True
    if len(digits) != 4 or not digits.isdigit():
        return False
    words = before(text, amount.floor, amount.left, 1)
    word = words[0].low if words else ""
    follow = run(text, amount.right, amount.ceiling, 2)
    counts = [word.low for word in follow]
    if follow and follow[0].text[0].isupper() and 1900 <= amount.least <= 2100:
        return True
    if amount.comparator not in ("=", "<~") and counts[:1] not in (["levels"], ["level"]):
        return False
    if counts[:1] in (["levels"], ["level"]) and 1900 <= amount.least <= 2100:
        return True
    if 1900 <= amount.least <= 2100:
        return not (counts and is_plural(counts[0])) or word in classes("year")
    if word not in classes("year") or (counts and is_plural(counts[0])):
        return False
    return 1000 <= amount.least < 1900 and word not in ("of", "for", "around", "by", "to", "after")


def _dated(text: str, amount: Amount) -> bool:
    if not (0 < amount.least <= 2100):
        return False
    start = max(amount.floor, amount.left - 26)
    if amount.least <= 31 and _MONTH_BEFORE.search(text, start, amount.left):
        return True
    stop = min(amount.ceiling, amount.right + 24)
    if amount.least <= 31 and _MONTH_AFTER.match(text, amount.right, stop):
        return True
    return amount.least <= 24 and _CLOCK_AFTER.match(text, amount.right, stop) is not None


def _placed(text: str, amount: Amount) -> bool:
    """Is it a house number, a telephone number, a postcode or the number of a list item?"""
    stop = min(amount.ceiling, amount.right + 60)
    if _STREET.match(text, amount.right, stop):
        return True
    if amount.start == amount.floor and _LIST_MARK.match(text, amount.end, stop):
        return amount.least < 100
    phone = _PHONE.match(text, amount.start, stop)
    if phone and sum(c.isdigit() for c in phone.group()) >= 7 and len(phone.group()) > 7:
        return "," not in phone.group()
    return text[amount.start : amount.end] in _EMERGENCY and _is_called(text, amount)


def _is_called(text: str, amount: Amount) -> bool:
    """Does somebody call the number ("dialled 112", "a 999 call")?"""
    if not classes("called").isdisjoint(w.low for w in run(text, amount.right, amount.ceiling, 1)):
        return True
    ahead = {word.low for word in run_before(text, amount.floor, amount.left, 3)}
    return not _counts(text, amount) and not classes("calling").isdisjoint(ahead)


def _counts(text: str, amount: Amount) -> bool:
    words = after(text, amount.right, amount.ceiling, 1)
    return bool(words) and words[0].tight and is_plural(words[0].low)


def _pronoun(text: str, amount: Amount) -> bool:
    """Is "one" a pronoun, and "half" or "zero" no number?"""
    word = text[amount.start : amount.end].lower()
    if word not in ("one", "half", "zero", "a half") or amount.unit:
        return False
    words = after(text, amount.right, amount.ceiling, 2)
    follow = words[0].low if words and words[0].tight else ""
    lead = before(text, amount.floor, amount.left, 1)
    ahead = lead[0].low if lead and lead[0].tight else ""
    if word in ("half", "a half"):
        lacks_whole = follow not in classes("after-half") and ahead not in ("by", "than")
        return lacks_whole or ahead in classes("before-half")
    if word == "zero":
        return not is_plural(follow)
    return _lone_one(text, amount, follow, ahead, words[1].low if len(words) > 1 else "")


def _some_day(text: str, amount: Amount) -> bool:
    """Is it the "one day" of a tale or a hope?"""
    if text[amount.start : amount.end].lower() != "one":
        return False
    lead = before(text, amount.floor, amount.left, 1)
    if amount.unit == "point":
        return bool(lead) and lead[0].low == "at"
    if amount.unit != "day":
        return False
    return amount.comparator == "=" and (not lead or lead[0].low not in classes("before-day"))


def _lone_one(text: str, amount: Amount, follow: str, ahead: str, second: str) -> bool:
    """Is "one" a pronoun ("the one he meant") or part of an idiom ("one another")?"""
    is_relative = follow == "of" and ahead in ("that", "this", "which")
    if ahead in classes("before-one") and not is_relative:
        return True
    if text[amount.end : amount.end + 1] in ("-", "’", "'"):
        return True
    if follow == "of":
        return second not in classes("one-of")
    if not follow or follow in classes("stop") or follow in classes("verb"):
        return True
    return follow in classes("after-one") or follow.endswith(("ed", "ly"))


def _worth(text: str, amount: Amount) -> bool:
    """Is it the year in "$3 million in 2015 dollars"?"""
    if amount.kind != "money" or not 1900 <= amount.least <= 2100:
        return False
    return [word.low for word in before(text, amount.floor, amount.start, 1)] == ["in"]


def _score(text: str, amount: Amount) -> bool:
    """Is a bare pair of figures joined by a hyphen a score, a season or a code?"""
    if amount.rule != "range" or amount.unit or amount.comparator != "=":
        return False
    if not re.search(r"[0-9]\s?[-–−]\s?[0-9]", text[amount.start : amount.end]):
        return False
    follow = run(text, amount.right, amount.ceiling, 2)
    return not any(is_plural(word.low) for word in follow)


def is_name(text: str, amount: Amount) -> bool:
    """Is the amount part of a name, a date, a score, an address or a pronoun, so no quantity?"""
    if amount.rule in ("vague", "multiple", "share"):
        return False
    if _dated(text, amount) or _pronoun(text, amount) or _glued(text, amount):
        return True
    if amount.unit is not None:
        return _some_day(text, amount) or _worth(text, amount)
    if _labelled(text, amount) or _placed(text, amount):
        return True
    return _year(text, amount) or _score(text, amount)
