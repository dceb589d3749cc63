"""The metric for the body of pages, on texts small enough to count by hand."""

import gzip
import json

from workshop.evaluate.pages import measure

SENTENCE = "The ferry to Lisk will run again from Monday the harbour board said on Friday evening"
WORDS = len(SENTENCE.split())


def measured(folder, truths):
    (folder / "html").mkdir()
    truth = {str(i): {"articleBody": gold} for i, (_, gold) in enumerate(truths)}
    (folder / "ground-truth.json").write_text(json.dumps(truth), encoding="utf-8")
    for i, (page, _) in enumerate(truths):
        (folder / "html" / f"{i}.html.gz").write_bytes(gzip.compress(page.encode()))
    return measure(folder)


def test_the_same_words_are_all_found(tmp_path):
    found = measured(tmp_path, [(f"<title>Ferry</title><p>{SENTENCE}.</p>", SENTENCE)])
    assert found == {"precision": 100, "recall": 100, "f1": 100}


def test_shingles_of_four_words_are_counted(tmp_path):
    found = measured(tmp_path, [(f"<p>{SENTENCE}.</p>", f"{SENTENCE} in Port Vale")])
    assert found["precision"] == 100
    assert found["recall"] == round(100 * (WORDS - 3) / WORDS, 1)


def test_pages_weigh_the_same_and_failures_count(tmp_path):
    pages = [
        (f"<p>{SENTENCE}.</p>", SENTENCE),
        ("", SENTENCE),
        (f"<p>{SENTENCE}.</p>", "Other words"),
    ]
    found = measured(tmp_path, pages)
    assert found["precision"] == 50  # over the two pages that gave something
    assert found["recall"] == 33.3
    assert found["f1"] == 40
