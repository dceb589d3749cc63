"""Every error and every kind of trouble is explained to the person who meets it."""

from pathlib import Path

import pytest

from onrecord import errors
from onrecord.desk.reading import FAILURES

PAGE = (Path(__file__).parents[2] / "docs/reference/errors.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", errors.__all__)
def test_every_error_is_documented(name):
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("kind", [*FAILURES.values(), "no-date", "language", "encoding"])
def test_every_kind_of_trouble_is_documented(kind):
    assert f"`{kind}`" in PAGE
