"""Drafts built by hand from small texts, for tests of the readers."""

from onrecord.readers import actors, attribution
from onrecord.readers.draft import Draft
from onrecord.record import Actor, Attribution, Block, Report, digest_of, report_id

_MARKS = {"# ": "title", "> ": "blockquote"}


def draft_of(marked: str) -> Draft:
    """A draft of ``marked``, a block a line: "# " begins a title, "> " a block quotation."""
    text, blocks = "", []
    for line in marked.split("\n"):
        kind = _MARKS.get(line[:2], "paragraph")
        words = line[2:] if line[:2] in _MARKS else line
        start = len(text)
        text += words + "\n\n"
        if words.strip():
            blocks.append(Block(kind, start, start + len(words)))
    digest = digest_of(text)
    return Draft(
        Report(
            id=report_id(None, digest),
            title=None,
            bylines=(),
            published=None,
            publisher=None,
            address=None,
            canonical=None,
            language="en",
            digest=digest,
            text=text,
            blocks=tuple(blocks),
        )
    )


def attributions(marked: str) -> tuple[Attribution, ...]:
    """The attributions of a marked text, as the attribution reader leaves them."""
    draft = draft_of(marked)
    draft.add(attribution.read(draft))
    return draft.of(Attribution)


def speakers(marked: str) -> tuple[tuple[Attribution, ...], dict[str, Actor]]:
    """Attributions tied to their actors, and the actors that speak by id."""
    draft = draft_of(marked)
    draft.add(attribution.read(draft))
    draft.add(actors.read(draft))
    found = draft.of(Attribution)
    spoken = {each.source_actor for each in found}
    return found, {actor.id: actor for actor in draft.of(Actor) if actor.id in spoken}


def words(found: Attribution) -> tuple[str, str, str]:
    """Source, cue and content, pieces apart by a bar."""
    return tuple(
        " | ".join(span.text for span in role) for role in (found.source, found.cue, found.content)
    )
