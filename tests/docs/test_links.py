"""Every relative link of the pages leads to a file that is there, and to a heading of it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]

FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\]\(([^()\s]+)\)|\b(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)


def links(text):
    """The relative links of a page, code left out."""
    found = (match[1] or match[2] for match in LINK.finditer(CODE.sub("", FENCED.sub("", text))))
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def anchors(text):
    """What a link names the headings of a page by."""
    titles = HEADING.findall(FENCED.sub("", text))
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def broken(page):
    """The links of a page that lead nowhere."""
    found = []
    for link in links(page.read_text(encoding="utf-8")):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        inside = target.resolve().is_relative_to(ROOT) and target.exists()
        if not inside or (anchor and anchor not in anchors(target.read_text(encoding="utf-8"))):
            found.append(link)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    assert broken(page) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "[a](none.md) [b](https://pier.example) `[c](d)`\n```sh\n[e](f)\n```\n[g](#h)\n"
    )
    assert links(page.read_text()) == ["none.md", "#h"]
    assert broken(page) == ["none.md", "#h"]


def test_headings_are_named_as_a_page_shows_them():
    assert anchors("# How is it done, and how well?\n## `read`\n") == {
        "how-is-it-done-and-how-well",
        "read",
    }


def test_every_page_is_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.suffix == ".md" and page.exists():
            reached.add(page)
            found = links(page.read_text(encoding="utf-8"))
            waiting += [(page.parent / link.partition("#")[0]).resolve() for link in found]
    assert [page for page in PAGES if page not in reached] == []
