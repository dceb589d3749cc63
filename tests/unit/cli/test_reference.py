"""The reference of the command line says what the program says."""

from workshop.reference import command_line


def test_the_page_is_what_help_says():
    assert command_line.PAGE.read_text(encoding="utf-8") == command_line.text()


def test_every_command_is_on_the_page():
    page = command_line.text()
    assert [name for name in ("doctor", "read") if f"## onrecord {name}\n" not in page] == []
