"""How blocks are set: which of them stand together."""

from onrecord.record import Block, Report

__all__ = ["groups"]


def groups(report: Report) -> list[list[int]]:
    """The places in ``report.blocks`` of what is set as one, in order.

    The items of one list stand together; a dateline stands at the head of the paragraph that goes
    on in its line. Every other block stands alone.
    """
    found: list[list[int]] = []
    for number, block in enumerate(report.blocks):
        if number and _goes_on(report.blocks[number - 1], block, report.text):
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _goes_on(before: Block, block: Block, text: str) -> bool:
    if before.kind == block.kind == "list_item":
        return True
    in_line = "\n" not in text[before.end : block.start]
    return before.kind == "dateline" and block.kind == "paragraph" and in_line
