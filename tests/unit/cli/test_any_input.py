"""Whatever stands in a file: a record that is shown, or one line that says why not."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.cli import main
from onrecord.cli.terminal import Viewer
from onrecord.errors import IntakeError
from onrecord.export.page import page

PIECES = st.sampled_from(
    [
        "“We are ready,” said Odile Brandt",
        "the mayor denied that",
        "at least 20 people",
        "on Sunday",
        " according to the union, ",
        '"',
        "”",
        "\n\n",
        "> ",
        "- one\n",
        "\x1b[2J",
        "\u202e",
        "\0",
        "👩\u200d🚒",
        ". ",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_is_shown_or_refused(text):
    try:
        record = onrecord.read_text(text)
    except IntakeError:
        return
    stream = io.StringIO()
    Viewer(stream).show(record)
    for shown in (stream.getvalue(), page(record)):
        assert not {"\x1b", "\0", "\u202e"} & set(shown)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_end_with_a_code(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any") / "report"
    path.write_bytes(data)
    assert main(["read", str(path), "--json"]) in (0, 1)
