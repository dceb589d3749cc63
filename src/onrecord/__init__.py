"""OnRecord keeps a checkable record of news reports: who said what, what happened, how many, when.

>>> import onrecord
>>> record = onrecord.read_text('"We are ready," said the mayor.')
>>> record.attributions[0].source[0].text
'the mayor'

The names below are the whole public surface, with `onrecord.record`. They are loaded on first
use, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord import record
    from onrecord.desk.checking import check
    from onrecord.desk.comparing import compare
    from onrecord.desk.reading import read, read_many, read_text
    from onrecord.errors import (
        BulkError,
        FetchFailed,
        IntakeError,
        ModelError,
        NoText,
        NotFound,
        OnRecordError,
        SchemaTooNew,
        SettingsError,
        SpanError,
        StoreError,
        TooLarge,
        UnreadableSource,
    )
    from onrecord.record import Record
    from onrecord.record.codec import from_json, to_json
    from onrecord.store.library import open_library

__version__ = "0.1.0"

_HOMES = {
    "Record": "onrecord.record",
    "check": "onrecord.desk.checking",
    "compare": "onrecord.desk.comparing",
    "from_json": "onrecord.record.codec",
    "open_library": "onrecord.store.library",
    "read": "onrecord.desk.reading",
    "read_many": "onrecord.desk.reading",
    "read_text": "onrecord.desk.reading",
    "to_json": "onrecord.record.codec",
}

__all__ = [
    "BulkError",
    "FetchFailed",
    "IntakeError",
    "ModelError",
    "NoText",
    "NotFound",
    "OnRecordError",
    "Record",
    "SchemaTooNew",
    "SettingsError",
    "SpanError",
    "StoreError",
    "TooLarge",
    "UnreadableSource",
    "__version__",
    "check",
    "compare",
    "from_json",
    "open_library",
    "read",
    "read_many",
    "read_text",
    "record",
    "to_json",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    if name == "record":
        return import_module("onrecord.record")
    value = getattr(import_module(_HOMES.get(name, "onrecord.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
