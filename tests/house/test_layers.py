"""What ships never imports the workshop; `make check` holds the layers inside it."""

from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"


def test_what_ships_never_imports_the_workshop():
    texts = {path.name: path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}
    assert [name for name, text in texts.items() if "import workshop" in text] == []
    assert [name for name, text in texts.items() if "from workshop" in text] == []
