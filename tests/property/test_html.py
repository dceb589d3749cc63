"""What holds for every page: letters equal their text nodes, bytes never crash the reading."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import IntakeError
from onrecord.intake.html import load
from onrecord.intake.html.tree import parse
from onrecord.intake.html.walk import passages

TAGS = (
    "p div span b i em a q ul li h1 h2 table tr td blockquote figure figcaption pre section article"
    " script style template noscript title o:p x-y"
).split()
WORDS = st.sampled_from(
    [
        "The ferry runs again.",
        "PORT VALE (AP) —",
        "By Mara Venn",
        " ",
        "\n\t ",
        "&nbsp;",
        "&shy;",
        "&#8203;",
        "&#150;",
        "&#xD800;",
        "&amp;",
        "&nosuch;",
        "<",
        "\0",
        "\x85",
        "é",
        "港の火事",
        "😀",
        "e\u0301",
        "<br>",
        "<wbr>",
        "<!-- c -->",
        "<?pi?>",
        "<![CDATA[x]]>",
        "<img alt=x>",
        "<hr>",
    ]
)
ATTRIBUTES = st.sampled_from(
    ["", " hidden", " class=caption", " class=byline", " style='display:none'"]
)


def element(children):
    return st.builds(
        lambda tag, attributes, inside, closed: (
            f"<{tag}{attributes}>{''.join(inside)}{f'</{tag}>' if closed else ''}"
        ),
        st.sampled_from(TAGS),
        ATTRIBUTES,
        st.lists(children, max_size=5),
        st.booleans(),
    )


PAGES = st.lists(st.recursive(WORDS | st.text(max_size=8), element, max_leaves=25), max_size=8).map(
    "".join
)


def same(letter, source):
    return letter == source or (letter.isspace() and source.isspace())


@settings(deadline=None, max_examples=150)
@given(PAGES)
def test_every_letter_of_a_passage_stands_in_its_text_node(page):
    try:
        root = parse(page.encode("utf-8", "replace"), "page").root
    except IntakeError:
        return
    for passage in passages(root):
        end = 0
        for fragment in passage.fragments:
            node = fragment.parent.xpath("text()")[fragment.number - 1]
            letters = passage.text[fragment.start : fragment.end]
            source = node[fragment.offset : fragment.offset + len(letters)]
            assert len(source) == len(letters)
            assert all(map(same, letters, source))
            assert passage.text[end : fragment.start] in ("", "\n", "\t")
            end = fragment.end
        assert end == len(passage.text)
        assert passage.text == passage.text.strip()


@settings(deadline=None, max_examples=100)
@given(PAGES)
def test_every_letter_of_a_report_stands_where_its_anchor_says(page):
    data = page.encode("utf-8", "replace")
    try:
        report = load(data, address=None).report
    except IntakeError:
        return
    root = parse(data, "page").root
    tied = set()
    for anchor in report.anchors:
        (node,) = root.xpath(anchor.node)
        letters = report.text[anchor.start : anchor.end]
        source = node[anchor.offset : anchor.offset + len(letters)]
        assert len(source) == len(letters)
        assert all(map(same, letters, source))
        tied.update(range(anchor.start, anchor.end))
    assert all(i in tied or letter in "\n\t" for i, letter in enumerate(report.text))
    end = 0
    for block in report.blocks:
        assert end <= block.start < block.end
        assert not report.text[end : block.start].strip()
        end = block.end
    assert end == len(report.text)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=400) | st.builds(bytes.__add__, st.just(b"<p>"), st.binary(max_size=200)))
def test_any_bytes_give_a_report_or_an_intake_error(data):
    try:
        report = load(data, address=None).report
    except IntakeError:
        return
    assert report.text.strip()
    report.text.encode("utf-8")
