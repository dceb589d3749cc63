"""Which day bare clock times and "that day" belong to."""

import pytest

from onrecord.record import Block

RAIN = "It rained on the town. The mayor was away. "
SCENES = {
    "sentence before": (["It fell on Saturday. They fled at 6 p.m. with it."], "2024-07-06T18:00"),
    "paragraph": ([f"It fell on Saturday. {RAIN}They fled at 6 p.m. with it."], "2024-07-06T18:00"),
    "paragraph before": (["It fell on Saturday.", f"{RAIN}He left at noon."], "2024-07-06T12:00"),
    "lead": (["It fell on Saturday.", RAIN, RAIN, "They fled at 6 p.m. here."], "2024-07-06T18:00"),
    "nearest": (
        ["It fell on Saturday.", f"It rose on Monday. {RAIN}They fled at 6 p.m. here."],
        "2024-07-08T18:00",
    ),
    "day to come between": (
        ["It fell on Saturday.", "They will vote on Friday.", "They fled at 6 p.m. here."],
        "2024-07-06T18:00",
    ),
    "old date between": (
        ["It fell on Saturday.", "The pact of 2 June broke.", f"{RAIN}They fled at 6 p.m. here."],
        "2024-07-06T18:00",
    ),
    "that day": (["It fell on Saturday.", RAIN, f"{RAIN}He fled that day."], "2024-07-06"),
    "that day, year between": (
        ["It fell on Saturday.", RAIN, "The law of 2019 was void that day."],
        "2024-07-06",
    ),
    "that night": (["It fell on Saturday.", RAIN, f"{RAIN}He fled that night."], "2024-07-06TNI"),
    "the morning": (["It fell on Saturday.", f"{RAIN}He fled in the morning."], "2024-07-06TMO"),
    "midnight": (["It fell on Saturday.", f"{RAIN}He fled at midnight."], "2024-07-06T24:00"),
    "half past": (
        ["It fell on Saturday.", f"{RAIN}He fled at half past five."],
        "2024-07-06T05:30",
    ),
}
BARE = {
    "past": (["They fled at 6 p.m. with it."], "2024-07-10T18:00", "rule:clock+bare"),
    "old date alone": (
        ["The pact of 2 June broke.", f"{RAIN}They fled at 6 p.m. here."],
        "2024-07-10T18:00",
        "rule:clock+bare",
    ),
    "midnight gone": (["They fled at midnight."], "2024-07-09T24:00", "rule:clock-word+bare"),
    "ready at midnight": (
        ["They were ready to sign at midnight."],
        "2024-07-09T24:00",
        "rule:clock-word+bare",
    ),
    "midnight to come": (
        ["It will close at midnight."],
        "2024-07-10T24:00",
        "rule:clock-word+future",
    ),
    "to come": (
        ["It fell on Saturday.", "The hall will open at 6 p.m. again."],
        "2024-07-10T18:00",
        "rule:clock+future",
    ),
}


def paragraphs(read, parts):
    """The times of paragraphs that follow one another."""
    text, blocks = "", []
    for part in parts:
        blocks.append(Block("paragraph", len(text), len(text) + len(part)))
        text += part + "\n"
    return read(text, blocks=blocks)


@pytest.mark.parametrize(("parts", "value"), SCENES.values(), ids=SCENES.keys())
def test_a_time_of_day_that_is_gone_goes_on_with_the_day_told(read, parts, value):
    found = paragraphs(read, parts)
    assert found[-1].value == value
    assert found[-1].anchor in [time.id for time in found[:-1]]


@pytest.mark.parametrize("case", ["paragraph", "lead", "that day", "that night"])
def test_a_day_taken_from_afar_is_said_and_scores_low(read, case):
    *_, last = paragraphs(read, SCENES[case][0])
    assert last.how.endswith("+scene")
    assert last.score == 0.65


@pytest.mark.parametrize(("parts", "value", "how"), BARE.values(), ids=BARE.keys())
def test_a_clock_time_without_a_day_told_is_one_of_the_day_of_writing(read, parts, value, how):
    *_, last = paragraphs(read, parts)
    assert (last.value, last.anchor, last.how) == (value, "published", how)


def test_the_day_in_a_byline_is_no_scene(read):
    text = "By Ada Holm, 9 July 2024\nIt rained. It rained. They fled at 6 p.m. here."
    cut = text.index("\n")
    blocks = [Block("byline", 0, cut), Block("paragraph", cut + 1, len(text))]
    assert read(text, blocks=blocks)[-1].value == "2024-07-10T18:00"
