"""Reviews hold to schema.org's vocabulary, as its types in schema-dts and TypeScript have it."""

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from onrecord import read_many
from onrecord.export import claimreview
from tests.exported import records

ROOT = Path(__file__).parents[3]
INSTALLED = ROOT / ".cache/schema"
COMPILER = INSTALLED / "node_modules/.bin/tsc"

pytestmark = pytest.mark.skipif(
    not COMPILER.exists() or shutil.which("node") is None,
    reason="schema.org's types are not installed: make schema",
)


def complaints(reviews, folder):
    """What the compiler says of reviews written down as ClaimReview of schema.org."""
    (folder / "node_modules").symlink_to(INSTALLED / "node_modules")
    (folder / "reviews.ts").write_text(
        "import type { ClaimReview, WithContext } from 'schema-dts';\n"
        f"export const reviews: WithContext<ClaimReview>[] = {json.dumps(reviews)};\n",
        encoding="utf-8",
    )
    options = ["--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler"]
    run = subprocess.run(
        [COMPILER, *options, "--module", "esnext", folder / "reviews.ts"],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )
    return run.stdout


def written(*read):
    return [json.loads(line) for line in claimreview.pieces(read, Counter())]


def test_what_is_exported_is_claim_review(tmp_path):
    story = read_many([str(ROOT / "samples/story/reports")])
    reviews = [*written(*records()), *written(*story)]
    assert len(reviews) > 50
    assert complaints(reviews, tmp_path) == ""


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("claimReviewd", "The quay is shut.", id="no such property"),
        pytest.param("itemReviewed", {"@type": "Clam"}, id="no such type"),
    ],
)
def test_what_is_no_claim_review_is_told(tmp_path, key, value):
    review, *_ = written(*records())
    assert "reviews.ts" in complaints([review | {key: value}], tmp_path)
