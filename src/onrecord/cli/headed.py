"""The table that every view of the terminal is laid out in."""

from collections.abc import Mapping

from rich.box import SIMPLE_HEAD
from rich.table import Table

__all__ = ["headed"]


def headed(title: str, *columns: str, widest: Mapping[int, int] | None = None) -> Table:
    """A table without rows, whose long cells are folded; without headings it has no line of them.

    ``widest`` are the most characters of a column by its number from 0.
    """
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=SIMPLE_HEAD,
        pad_edge=False,
        show_edge=False,
        show_header=any(columns),
    )
    for number, column in enumerate(columns):
        most = (widest or {}).get(number)
        table.add_column(column, overflow="fold", header_style="dim", max_width=most)
    return table
