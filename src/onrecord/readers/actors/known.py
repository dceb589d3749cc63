"""The words the actor reader knows: titles, roles, kinds of bodies, given names, closed classes."""

from collections.abc import Sequence
from functools import cache

from onrecord.lexicon import rows, words_of
from onrecord.lexicon.gazetteer import key, named
from onrecord.record import ActorKind

__all__ = [
    "bodies",
    "gender_of",
    "genders",
    "given",
    "governments",
    "head_kinds",
    "is_state",
    "no_person",
    "noun_class",
    "place_words",
    "plain",
    "plurals",
    "stops",
    "word_class",
]


def plain(word: str) -> str:
    """``word`` in lower case, without a full stop at its ends."""
    return word.lower().strip(".")


@cache
def genders() -> dict[str, str]:
    """Titles before names and the gender they tell."""
    return {row["title"]: row["gender"] for row in rows("titles")}


@cache
def given() -> dict[str, str]:
    """Given names in lower case and the gender of nearly all who bear them."""
    return {row["name"].lower(): row["gender"] for row in rows("given_names")}


@cache
def head_kinds() -> dict[str, ActorKind]:
    """Head words of described sources and the kind of actor they make."""
    kinds: dict[str, ActorKind] = {}
    for row in rows("source_heads"):
        kinds[row["head"]] = kinds[row["plural"]] = row["as_actor"]  # type: ignore[assignment]
    return kinds


@cache
def plurals() -> frozenset[str]:
    """Plurals of head words that differ from the singular."""
    return frozenset(row["plural"] for row in rows("source_heads") if row["plural"] != row["head"])


@cache
def governments() -> frozenset[str]:
    """Countries, and capitals that stand for their governments, in lower case."""
    states = ("country", "capital")
    return frozenset(row["name"].lower() for row in rows("bodies") if row["is"] in states)


def is_state(name: str) -> bool:
    """Does a name stand for the government of a country, or of a part of one?"""
    states = ("country", "seat", "part")
    return name.lower() in governments() or any(one.what in states for one in named(key(name)))


@cache
def bodies() -> dict[str, str]:
    """Names of known bodies in lower case, with "the" where it belongs to them, as written."""
    return {row["name"].lower(): row["name"] for row in rows("bodies")}


@cache
def no_person() -> dict[str, str]:
    """Words that show a run of capitals to be no person: "first" or "last" in it, "any", or a
    "brand" with its product.
    """
    return {row["word"]: row["place"] for row in rows("name_words")}


@cache
def place_words() -> frozenset[tuple[str, str]]:
    """Words that make a run of capitals a place's name, each with "first" or "last"."""
    return frozenset((row["word"], row["place"]) for row in rows("place_words"))


def word_class(name: str) -> frozenset[str]:
    """The words of one class of grammar.tsv."""
    return words_of("grammar", name)


def noun_class(name: str) -> frozenset[str]:
    """The nouns of one class of noun_classes.tsv."""
    return words_of("noun_classes", name)


@cache
def stops() -> frozenset[str]:
    """Words that no phrase before its head word goes back over: closed classes, reporting verbs."""
    closed = (word for row in rows("grammar") for word in row["words"].split())
    open_classes = word_class("hearer") | word_class("medium") | word_class("ly_noun")
    verbs = (form for row in rows("cues") for form in row["forms"].split())
    return (frozenset(closed) - open_classes) | frozenset(verbs)


def gender_of(words: Sequence[str]) -> str:
    """The gender that a title, a role ("spokeswoman") or a given name among ``words`` tells."""
    for word in map(plain, words):
        told = genders().get(word, "") or _GENDERED.get(word, "")
        if told or (told := _by_ending(word)):
            return told
    return given().get(plain(words[0]), "") if words else ""


_GENDERED = {
    word: gender
    for gender, told in (
        ("f", "woman girl mother sister daughter wife widow aunt grandmother niece actress nun"),
        ("m", "man boy father brother son husband widower uncle grandfather nephew monk"),
    )
    for word in told.split()
}


def _by_ending(word: str) -> str:
    if word.endswith("woman"):
        return "f"
    return "m" if word.endswith(("spokesman", "chairman", "businessman", "policeman")) else ""
