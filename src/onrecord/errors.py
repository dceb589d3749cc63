"""Every error OnRecord raises on purpose.

    OnRecordError
    |- IntakeError          a source could not become a report
    |  |- UnreadableSource  not there, not permitted, or not a format we read
    |  |- NoText            read, but holds no words
    |  |- FetchFailed       an address could not be fetched
    |  '- TooLarge          over a stated bound of size, depth or count
    |- SpanError            a span outside its text, empty, or with other words than it says
    |- ModelError           the embedded model is missing or damaged
    |- StoreError           the library could not be read or written
    |  |- SchemaTooNew      written by a newer OnRecord
    |  '- NotFound          no such report or entry
    |- SettingsError        a setting that cannot be
    '- BulkError            a partition of a bulk run failed

Each message is one plain sentence that names the source and the reason. Faces map the
tree once: exit codes, problem+json, a page.
"""

__all__ = [
    "BulkError",
    "FetchFailed",
    "IntakeError",
    "ModelError",
    "NoText",
    "NotFound",
    "OnRecordError",
    "SchemaTooNew",
    "SettingsError",
    "SpanError",
    "StoreError",
    "TooLarge",
    "UnreadableSource",
]


class OnRecordError(Exception):
    """The root: catch it to catch everything OnRecord raises on purpose."""


class IntakeError(OnRecordError):
    """A source could not become a report."""


class UnreadableSource(IntakeError):
    """The source is not there, not permitted, or not in a format that is read."""


class NoText(IntakeError):
    """The source was read, but holds no words."""


class FetchFailed(IntakeError):
    """An address could not be fetched."""


class TooLarge(IntakeError):
    """The source is over a stated bound of size, depth or count."""


class SpanError(OnRecordError):
    """A span lies outside its text, is empty, or holds other words than it says."""


class ModelError(OnRecordError):
    """The embedded model is missing or damaged."""


class StoreError(OnRecordError):
    """The library could not be read or written."""


class SchemaTooNew(StoreError):
    """The library was written by a newer OnRecord."""


class NotFound(StoreError):
    """The library holds no such report or entry."""


class SettingsError(OnRecordError):
    """A setting has a value that it cannot have."""


class BulkError(OnRecordError):
    """A partition of a bulk run failed."""
