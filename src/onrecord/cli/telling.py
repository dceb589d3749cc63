"""What is told beside the output: lines on standard error."""

import click

__all__ = ["tell", "told"]


def tell(words: str) -> None:
    """Say ``words`` on a line of standard error."""
    click.echo(told(words), err=True)


def told(words: str) -> str:
    """``words`` as one line that says who speaks, with nothing in it that steers a terminal."""
    from onrecord.export.visible import visible

    return f"onrecord: {' '.join(visible(words).splitlines())}"
