"""The public surface is what it says, and costs little to import."""

import json
import subprocess
import sys

import onrecord
from onrecord import errors, record


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def test_every_public_name_is_there():
    assert {name for name in onrecord.__all__ if getattr(onrecord, name, None) is None} == set()


def test_every_public_name_of_the_vocabulary_is_there():
    assert {name for name in record.__all__ if getattr(record, name, None) is None} == set()


def test_every_error_is_public():
    assert set(errors.__all__) <= set(onrecord.__all__)


def test_every_error_stands_in_the_tree_of_the_docstring():
    assert [name for name in errors.__all__ if name not in (errors.__doc__ or "")] == []


def test_the_package_lists_exactly_its_public_names():
    assert dir(onrecord) == sorted(onrecord.__all__)


def test_importing_loads_no_framework_and_no_reader():
    loaded = set(
        json.loads(run("import sys, json, onrecord; print(json.dumps(list(sys.modules)))"))
    )
    heavy = {"click", "rich", "lxml", "trafilatura", "jinja2", "numpy", "msgspec", "py3langid"}
    assert loaded & heavy == set()
    assert [each for each in loaded if each.startswith("onrecord.")] == []


def test_reading_text_loads_nothing_that_reads_pages():
    code = (
        "import sys, json, onrecord; onrecord.read_text('It rained.');"
        "print(json.dumps(list(sys.modules)))"
    )
    assert set(json.loads(run(code))) & {"click", "rich", "lxml", "trafilatura", "jinja2"} == set()


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(onrecord, "no_such_thing")
