"""Stories: which reports are on one event, found in the order in which they arrive.

`StoryStream` takes one record at a time. It keeps the terms of some thousands of reports, and the
ids alone of those that came before; so its memory grows by an id a report. A late report can join
a story, bring two together, or show that what looked like one story is two.

Reports that speak of one kind of thing make a neighbourhood (`neighbours`); its reports are parted
where their names, numbers and words fall into two sides (`parting`), and where they tell of
different days (`days`).
"""

from onrecord.across.stories.stream import StoryStream, stories

__all__ = ["StoryStream", "stories"]
