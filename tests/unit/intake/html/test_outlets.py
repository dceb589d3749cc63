"""The outlet in the title of a page's head."""

import pytest
from lxml.html import document_fromstring

from onrecord.intake.html.outlets import titled_outlet

LOGO = '<a class="site-logo" href="/">Lisk Now</a>'
PICTURE = '<img id="logo" alt="Lisk Now" src="x.png">'
RIGHTS = "<footer>© 2031 Lisk Now. All rights reserved.</footer>"
NAMED = {
    "like an outlet": ("Ferry runs again - Lisk Gazette", "", "Lisk Gazette"),
    "behind a long dash": ("Ferry runs again — The Harrow Post", "", "The Harrow Post"),
    "behind a section": ("Ferry runs again | Harbour | The Harrow Post", "", "The Harrow Post"),
    "in the logo": ("Ferry runs again | Lisk Now", LOGO, "Lisk Now"),
    "in the logo's description": ("Ferry runs again | Lisk Now", PICTURE, "Lisk Now"),
    "in the line of rights": ("Ferry runs again | Lisk Now", RIGHTS, "Lisk Now"),
    "nowhere else": ("Ferry runs again | Lisk Now", "<nav>Home Sport</nav>", None),
    "a section": ("Ferry runs again | Harbour", f"<nav>Harbour</nav>{RIGHTS}", None),
    "part of the title": ("Ferry runs again - but late", LOGO, None),
    "an agency": ("Ferry runs again - Reuters", "", None),
    "no bar": ("The Lisk Gazette is sold", LOGO, None),
    "empty": ("", LOGO, None),
    "nothing behind the bar": ("Ferry runs again |", LOGO, None),
}


@pytest.mark.parametrize(("head", "body", "outlet"), NAMED.values(), ids=NAMED.keys())
def test_the_outlet_behind_the_last_bar(head, body, outlet):
    root = document_fromstring(f"<html><body><p>Words</p>{body}</body></html>")
    assert titled_outlet(head, root) == outlet
