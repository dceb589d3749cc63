"""The JSON Schema of a record, generated from the types."""

import json
from pathlib import Path

from onrecord.record.codec import json_schema

__all__ = ["PAGE", "text"]

PAGE = Path(__file__).parents[2] / "docs/reference/record.schema.json"


def text() -> str:
    """The schema as it stands in the docs."""
    return json.dumps(json_schema(), indent=2) + "\n"
