"""The encoder: an ONNX file read by onnxruntime, checked by its digest, loaded once a process."""

import hashlib
import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.neural.decode import Transitions
from onrecord.neural.wordpiece import WordPiece

__all__ = ["WEIGHTS", "Encoder", "load"]

WEIGHTS = Path(str(files(__package__).joinpath("weights")))
"""The folder of the embedded model."""

_MANIFEST, _MODEL, _VOCABULARY = "manifest.json", "model.onnx", "vocab.txt"
_FIELDS = {"name", "files", "transitions", "least"}


class Encoder:
    """A loaded model and its one operation.

    ``name`` is what ``how`` and provenance call it, ``cutter`` cuts words, ``transitions`` belong
    to the tags of each head that has any, and relations with a score below ``least["relations"]``
    and acts below ``least["acts"]`` are too unsure to be given.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        manifest = _manifest(folder)
        self.name: str = manifest["name"]
        self.least: dict[str, float] = manifest["least"]
        vocabulary = _checked(folder, _VOCABULARY, manifest).decode("utf-8")
        self.cutter = WordPiece(vocabulary.rstrip("\n").split("\n"))
        self.transitions = {
            head: Transitions(np.array(scores["pairs"]), np.array(scores["first"]))
            for head, scores in manifest["transitions"].items()
        }
        self._session = _session(folder, _checked(folder, _MODEL, manifest), threads)

    def run(
        self, pieces: NDArray[np.int64], kinds: NDArray[np.int64], words: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """One window to the scores of its words and their links, as `heads.Run` has it."""
        given = {"pieces": pieces[None], "kinds": kinds[None], "words": words[None]}
        emissions, links = self._session.run(["emissions", "links"], given)
        return emissions[0], links[0]


@cache
def load(folder: Path = WEIGHTS, threads: int = 1) -> Encoder:
    """The model in ``folder``, computing on ``threads`` threads; loaded once a process.

    Raises `ModelError` where a file is missing, or is not the one that the manifest names.
    """
    return Encoder(folder, threads)


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / _MANIFEST).read_bytes())
    except OSError as error:
        raise ModelError(f"the model in {folder} is missing: {_MANIFEST} cannot be read") from error
    except ValueError as error:
        raise ModelError(f"the model in {folder} is damaged: {_MANIFEST} is no JSON") from error
    if not isinstance(manifest, dict) or not manifest.keys() >= _FIELDS:
        raise ModelError(f"the model in {folder} is damaged: {_MANIFEST} is not complete")
    return manifest


def _checked(folder: Path, name: str, manifest: dict[str, Any]) -> bytes:
    """The bytes of a file of the model, if they are those that the manifest names."""
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise ModelError(f"the model in {folder} is missing: {name} cannot be read") from error
    if hashlib.sha256(content).hexdigest() != manifest["files"].get(name):
        raise ModelError(f"the model in {folder} is damaged: {name} has another digest")
    return content


def _session(folder: Path, model: bytes, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors share no narrower class
        raise ModelError(f"the model in {folder} is damaged: {_MODEL} cannot be loaded") from error
