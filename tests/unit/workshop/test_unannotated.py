"""News for the teacher: what is text of a report comes, and nothing of its annotation."""

import json

import pytest

from workshop.train.unannotated import texts

ECB = """<Document>
<token t_id="1" sentence="0">Two</token><token t_id="2" sentence="0">mills</token>
<token t_id="3" sentence="0">burned</token><token t_id="4" sentence="0">.</token>
<token t_id="5" sentence="1">Nobody</token><token t_id="6" sentence="1">was</token>
<token t_id="7" sentence="1">hurt</token><token t_id="8" sentence="1">.</token></Document>"""
TIMEBANK = """<TimeML><DCT>14 May 2031</DCT><TEXT>
The ferry &amp; its crew
<EVENT eid="e1">left</EVENT>   on <TIMEX3 tid="t1">Monday</TIMEX3>.

It came back.
</TEXT></TimeML>"""


@pytest.fixture
def data(tmp_path):
    for folder in ("stories/ecbplus/7", "timebank", "pages"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "stories/ecbplus/7/7_1ecb.xml").write_text(ECB)
    (tmp_path / "timebank/ferry.tml").write_text(TIMEBANK)
    page = {"pier": {"articleBody": "The pier\tis shut.\n\nFor good."}, "empty": {}}
    (tmp_path / "pages/ground-truth.json").write_text(json.dumps(page))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("ecb 7_1ecb", "Two mills burned.\n\nNobody was hurt.", id="a line a sentence"),
        pytest.param(
            "timebank ferry",
            "The ferry & its crew left on Monday.\n\nIt came back.",
            id="marks and line breaks gone",
        ),
        pytest.param("pages pier", "The pier is shut.\n\nFor good.", id="body of a page"),
        pytest.param("pages empty", "", id="page without a body"),
    ],
)
def test_a_report_comes_as_text(data, name, text):
    assert dict(texts(data))[name] == text
