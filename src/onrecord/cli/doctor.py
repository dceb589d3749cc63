"""``onrecord doctor``: what is installed, what is missing, and how to get it."""

import json
from dataclasses import asdict

import click

from onrecord.desk.doctor import Examination, Part, examine

__all__ = ["command"]


@click.command("doctor", short_help="Say what is installed, what is missing, and how to get it.")
@click.option("--json", "as_json", is_flag=True, help="Write the facts as JSON.")
def command(as_json: bool) -> int:
    """Say what is installed, what is missing, and how to get it.

    The exit code is 1 where something that is needed is missing.
    """
    found = examine()
    click.echo(json.dumps(asdict(found), indent=2) if as_json else _told(found))
    return 0 if found.sound else 1


def _told(found: Examination) -> str:
    needed = [part for part in found.parts if not part.extra]
    optional = [part for part in found.parts if part.extra]
    lines = [
        ("onrecord", found.onrecord),
        ("Python", f"{found.python} on {found.system}"),
        ("model", found.model),
        ("store", found.store),
        ("lexicon", f"{found.tables} tables"),
        ("needed", "everything is there" if found.sound else "something is missing"),
        *map(_part, needed),
        ("optional", "" if optional else "no optional parts in this version"),
        *map(_part, optional),
    ]
    width = max(len(name) for name, _ in lines)
    return "\n".join(f"{name:<{width}} {value}".rstrip() for name, value in lines)


def _part(part: Part) -> tuple[str, str]:
    return f"  {part.name}", part.version or f"missing; get it with: {part.get}"
