"""Markup rendered away, and what only looks like markup left alone."""

import pytest

from onrecord.intake.plain.markdown import is_markdown, render


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Title #", "Title"),
        ("*one* **two** ***three*** _four_ __five__ ~~six~~", "one two three four five six"),
        ("**bold *and* more** *a **b** c*", "bold and more a b c"),
        ("The *Star*’s “*front*” page—*twice*", "The Star’s “front” page—twice"),
        ('[words](https://a.example/b_(c) "title")', "words"),
        ("**[a.example/contact](https://a.example/contact)**", "a.example/contact"),
        ("[![alt](https://a.example/1.png)](https://a.example)", "alt"),
        ("<https://a.example> &amp; Lee", "https://a.example & Lee"),
        (r"4\*4\_4 C:\new", r"4*4_4 C:\new"),
        ("`a*b*` and ``c`d``", "a*b* and c`d"),
        ("a<br>b <em>c</em><!-- d -->", "a b c"),
        ("note[^1]\n\n[^1]: words", "note\n\nwords"),
        ("[a][r], [r], [b]\n\n[r]: https://a.example", "a, r, [b]\n\n"),
        ("> one\n> *two", "one\n*two"),
        ("> *one\n> two*", "one\ntwo"),
        ("* one\n* *two*", "one\ntwo"),
        ("Title\n===", "Title\n"),
        ("one\\\ntwo", "one\ntwo"),
        ("这是**重要**的", "这是重要的"),
        ("*a _b* c_", "a _b c_"),
    ],
)
def test_markup_goes_and_words_stay(source, text):
    assert render(source).text == text


@pytest.mark.parametrize(
    "source",
    [
        "2 * 3 * 4",
        "snake_case_name and __",
        "a 5* hotel and a 4* one",
        "d**n and s***hole and f****",
        "**** and ____ and ******",
        "*never closed",
        "never opened*",
        "an empty ** here",
        "[sic](he said) and a[i](x) and [words]",
        "]( [ ]] [[ (",
        "`never closed",
        "&nosuch; &",
        "#1 and # and #tag",
        ">50 percent",
        "a\r\nb\0c\ufeff",
        "",
    ],
)
def test_what_is_no_markup_stays_to_the_letter(source):
    assert render(source).text == source
    assert not is_markdown(source)


@pytest.mark.parametrize(
    "unit",
    ["*", "*a ", "[", "](", "[a](", "_a ", "` `` ", ">", "<!--", "&a", "\\", "*a _b ", "[^", "(a"],
)
def test_marks_in_their_ten_thousands_are_read_in_one_pass(unit):
    source = unit * 20_000
    rendered = render(source)
    assert len(rendered.text) <= len(source)
    for anchor in rendered.anchors:
        words = rendered.text[anchor.start : anchor.end]
        assert words == source[anchor.offset : anchor.offset + len(words)]
