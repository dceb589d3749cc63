"""The record page in a browser: from a file, without network, with and without script."""

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.export.page import page, pages
from onrecord.record import Block
from tests.records import at, attribution, harbour, record_of, report_of

ROOMS = {
    "wide": {"width": 1400, "height": 900},
    "middle": {"width": 800, "height": 1000},
    "narrow": {"width": 320, "height": 700},
}


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """One record, several records, a hostile one and a long one, as files."""
    place = tmp_path_factory.mktemp("pages")
    text = (
        "<img src=x onerror=document.title='run'> “</style><script>document.title='run'</script>”"
    )
    hostile = record_of(
        report_of(text), attributions=(attribution(content=(at(text, "</style><script>"),)),)
    )
    lines = [f"“Line {n} of this,” he said." for n in range(200)]
    long = record_of(
        report_of("\n\n".join(lines)),
        attributions=tuple(
            attribution(content=(at("\n\n".join(lines), f"Line {n} of this"),)) for n in range(200)
        ),
    )
    arabic = "PORT VALE - قال وزير الداخلية إن 25 شخصا أصيبوا يوم الأحد."
    filed = report_of(arabic)
    blocks = (Block("dateline", 0, 11), Block("paragraph", 12, len(arabic)))
    written = {
        "long": page(long),
        "arabic": page(record_of(replace(filed, blocks=blocks))),
        "one": page(harbour()),
        "two": pages([harbour(), harbour("again.html")]),
        "hostile": page(hostile),
    }
    for name, html in written.items():
        (place / f"{name}.html").write_text(html, encoding="utf-8", newline="")
    return place


@pytest.fixture
def visit(chromium, folder):
    """Opens one of the pages; whatever it says on the console or asks of a network is kept."""
    contexts = []

    def open_page(name="one", room="wide", scheme="light", script=True):
        context = chromium.new_context(
            viewport=ROOMS[room], color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        opened = context.new_page()
        opened.said, opened.asked = [], []
        opened.on("console", lambda message: opened.said.append(message.text))
        opened.on("pageerror", lambda error: opened.said.append(str(error)))
        opened.on("request", lambda request: opened.asked.append(request.url))
        opened.goto((folder / f"{name}.html").as_uri())
        return opened

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ["one", "two", "hostile"])
def test_it_opens_from_a_file_and_asks_for_nothing(visit, name):
    opened = visit(name)
    assert [Path(url).name for url in opened.asked] == [f"{name}.html"]
    assert opened.said == []


def test_hostile_words_do_not_run(visit):
    assert "run" not in visit("hostile").title().split(":")[-1]
    assert visit("hostile").locator("img").count() == 0


@pytest.mark.parametrize(
    ("name", "room", "scheme"),
    [
        ("one", "wide", "light"),
        ("one", "wide", "dark"),
        ("one", "narrow", "light"),
        ("two", "middle", "light"),
    ],
)
def test_it_keeps_wcag_2_2_aa(visit, name, room, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is missing")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    opened = visit(name, room, scheme)
    found = axe.Axe().run(opened, options={"runOnly": {"type": "tag", "values": tags}}).response
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


@pytest.mark.parametrize(
    ("name", "room"),
    [("one", "wide"), ("two", "middle"), ("one", "narrow"), ("hostile", "narrow")],
)
def test_nothing_sticks_out_sideways(visit, name, room):
    opened = visit(name, room)
    assert opened.evaluate("document.documentElement.scrollWidth") <= ROOMS[room]["width"]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_number_leads_to_its_row_and_the_row_back(visit, script):
    opened = visit(script=script)
    entry = harbour().attributions[1].id
    opened.click(f".report a.n[href='#r1-e-{entry}']")
    row = opened.locator(f"#r1-e-{entry}")
    assert row.evaluate("row => row.matches(':target')")
    assert opened.locator(f"#r1-e-{entry}").is_visible()
    row.locator("a.place").click()
    mark = opened.locator(f"#r1-m-{entry}")
    assert mark.evaluate("mark => mark.matches(':target')")
    assert "The roof came down" in mark.inner_text()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_text_can_be_had_clean(visit, script):
    opened = visit(script=script)
    assert opened.locator(".report a.n").first.is_visible()
    opened.check("#clean")
    assert not opened.locator(".report a.n").first.is_visible()
    lines = opened.locator(".report .content").first.evaluate(
        "mark => getComputedStyle(mark).borderBottomStyle"
    )
    assert lines == "none"


def test_a_link_in_clean_text_is_seen_when_it_has_the_focus(visit):
    opened = visit()
    opened.check("#clean")
    opened.keyboard.press("Tab")
    opened.focus(".report a.time")
    opened.keyboard.press("ArrowLeft")
    shown = "getComputedStyle(document.activeElement).outlineStyle"
    assert opened.evaluate("document.activeElement.className").startswith("m ")
    assert opened.evaluate(shown) == "solid"


def test_each_kind_of_mark_has_its_switch(visit):
    opened = visit()
    number = opened.locator(".report .quantity").first
    before = number.evaluate("mark => getComputedStyle(mark).borderInlineStartStyle")
    opened.uncheck("#show-numbers")
    after = number.evaluate("mark => getComputedStyle(mark).borderInlineStartStyle")
    assert (before, after) == ("solid", "none")


def test_listeners_can_silence_the_marks(visit):
    opened = visit()
    heard = opened.locator(".report .heard.said").first
    assert "begins" in heard.text_content()
    opened.focus("#silent")
    opened.keyboard.press("Space")
    assert heard.evaluate("words => getComputedStyle(words).display") == "none"


def test_the_switch_for_listeners_is_seen_when_it_has_the_focus(visit):
    opened = visit()
    switch = opened.locator(".chip.silent")
    assert switch.bounding_box()["height"] <= 1
    opened.focus("#silent")
    assert switch.bounding_box()["height"] >= 24


def test_a_selection_takes_the_words_alone(visit):
    opened = visit()
    taken = opened.evaluate(
        """() => {
            const paragraph = document.querySelectorAll(".report p")[2];
            getSelection().selectAllChildren(paragraph);
            return getSelection().toString();
        }"""
    )
    assert taken.startswith("“The roof came down in two minutes,” said Odile Brandt")


def test_every_piece_of_an_entry_lights_up_together(visit):
    opened = visit()
    opened.click(".report a.n >> nth=1")
    lit = opened.locator(".hit").evaluate_all("all => all.map(each => each.className)")
    assert {name.split()[0] for name in lit} >= {"m", "n", "row", "place"}


def test_any_mark_can_be_clicked(visit):
    opened = visit()
    opened.locator(".report .source", has_text="Odile Brandt").click()
    entry = harbour().attributions[1].id
    assert opened.locator(f"#r1-e-{entry}").evaluate("row => row.matches(':target')")


def test_arrows_go_from_mark_to_mark_and_escape_goes_back(visit):
    opened = visit()
    opened.locator(".report a.m").first.focus()
    opened.keyboard.press("ArrowRight")
    focused = "document.activeElement.textContent"
    assert opened.evaluate(focused) == "early Sunday"
    opened.keyboard.press("Enter")
    opened.locator("tr a.place").first.focus()
    opened.keyboard.press("Escape")
    assert opened.evaluate(focused) == "early Sunday"
    opened.keyboard.press("ArrowLeft")
    assert opened.evaluate(focused) == "At least 20"


def test_wide_rooms_show_text_and_record_side_by_side(visit):
    def tops(opened):
        return [opened.locator(name).bounding_box()["y"] for name in (".report", ".record")]

    wide, narrow = tops(visit(room="wide")), tops(visit(room="middle"))
    assert wide[0] == wide[1]
    assert narrow[0] < narrow[1]


def test_a_link_into_the_record_does_not_move_the_text(visit):
    opened = visit("long")
    opened.emulate_media(reduced_motion="reduce")
    for number in (50, 199, 0):
        link = opened.locator(".report a.n").nth(number)
        link.scroll_into_view_if_needed()
        before = opened.evaluate("scrollY")
        link.click()
        row = opened.locator(".record .row:target")
        assert abs(opened.evaluate("scrollY") - before) <= 1
        assert 52 <= row.bounding_box()["y"] <= 200


def test_on_paper_the_bar_is_gone_and_all_is_open(visit):
    opened = visit()
    opened.emulate_media(media="print")
    assert not opened.locator(".bar").is_visible()
    assert opened.locator(".record").evaluate("box => getComputedStyle(box).overflowY") == "visible"
    assert opened.locator("details:not([open]) .none").is_visible()


@pytest.mark.parametrize("width", range(280, 400, 20))
def test_no_line_begins_with_the_mark_behind_a_number(visit, width):
    opened = visit("long", "narrow")
    opened.set_viewport_size({"width": width, "height": 700})
    apart = opened.locator(".report a.n").evaluate_all(
        """all => all.filter(number => {
            const mark = document.createRange();
            mark.setStart(number.nextSibling, 0);
            mark.setEnd(number.nextSibling, 1);
            return mark.getBoundingClientRect().left < number.getBoundingClientRect().left;
        }).length"""
    )
    assert apart == 0


def test_a_dateline_does_not_turn_the_paragraph_around(visit):
    paragraph = visit("arabic").locator(".report p", has_text="PORT VALE")
    assert paragraph.evaluate("text => getComputedStyle(text).direction") == "rtl"
    assert paragraph.locator(".dateline").evaluate("x => getComputedStyle(x).direction") == "ltr"
