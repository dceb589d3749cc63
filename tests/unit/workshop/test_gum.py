"""A document of GUM is rebuilt as its readers saw it, its mentions in their places."""

from tests.unit.workshop.conllu import written
from workshop.corpora.gum import document, documents

TEXT = (
    "Pier closes\n\nMonday\n\nLena Oduya, mayor said the pier's gate leaks. "
    "She added it cannot stay. Oduya says nobody fell.\n"
)


def test_spaces_paragraphs_and_headings_are_kept(tmp_path):
    assert document(written(tmp_path)).text == TEXT


def test_words_stand_where_they_are_written(tmp_path):
    words = document(written(tmp_path)).words
    assert [TEXT[word.start : word.end] for word in words[7:13]] == [
        "said",
        "the",
        "pier",
        "'s",
        "gate",
        "leaks",
    ]


def test_a_word_not_written_in_its_token_has_the_place_of_the_token(tmp_path):
    words = document(written(tmp_path)).words
    assert [TEXT[word.start : word.end] for word in words[17:19]] == ["ca", "cannot"]


def test_heads_are_indices_of_the_whole_document(tmp_path):
    words = document(written(tmp_path)).words
    added = next(index for index, word in enumerate(words) if word.lemma == "add")
    assert [word.lemma for word in words if word.head == added] == ["she", "stay", "."]


def test_mentions_are_nested_and_tied_to_their_entity(tmp_path):
    mentions = document(written(tmp_path)).mentions
    assert [(each.entity, TEXT[each.start : each.end]) for each in mentions] == [
        ("1", "Lena Oduya"),
        ("1", "mayor"),
        ("2", "the pier's gate"),
        ("3", "the pier"),
        ("1", "She"),
        ("3", "it"),
        ("1", "Oduya"),
    ]


def test_news_and_interviews_are_read_and_nothing_else(tmp_path):
    for name in ("GUM_news_pier", "GUM_interview_pier", "GUM_vlog_pier"):
        written(tmp_path, name)
    assert [each.name for each in documents(tmp_path)] == ["GUM_interview_pier", "GUM_news_pier"]
