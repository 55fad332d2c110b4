"""A conditional random field trained by underthesea_core, its file the same byte for byte each time.

underthesea_core numbers the features of a model in the order of a hash map that is seeded anew in each process, and the
order in which they are summed shows in the twelfth digit of their weights. So the features are put into order here and
the weights rounded. The file format is CRFsuite's (https://www.chokkan.org/software/crfsuite/).
"""

import struct
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from underthesea_core import CRFTrainer

from trichluc.training.sequences import Row

PENALTIES = {"l1_penalty": 0.05, "l2_penalty": 0.1}
"""Chosen by cross-validation."""

ROUNDS = 60
SEEN = 2
"""How often a feature occurs at least; one that occurs once is learnt by heart."""

DECIMALS = 2

_HEADER = struct.Struct("<4sI4s9I")
_FEATURE = struct.Struct("<IIId")
_CHUNK = 12  # name, size and number of entries before the entries of a chunk


def train(rows: Sequence[Row]) -> bytes:
    """The model of these lines, as a file's content."""
    trainer = CRFTrainer(loss_function="lbfgs", max_iterations=ROUNDS, verbose=0, **PENALTIES)
    counts = Counter(feature for seen, _ in rows for syllable in seen for feature in syllable)
    lines = [[[f for f in syllable if counts[f] >= SEEN] for syllable in seen] for seen, _ in rows]
    model = trainer.train(lines, [labels for _, labels in rows])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.crf"
        model.save(str(path))
        return _settled(path.read_bytes())


def _settled(model: bytes) -> bytes:
    """The same model with its features in order of kind, source and target, and their weights rounded."""
    data = bytearray(model)
    *_, features, _labels, _attributes, label_references, attribute_references = _HEADER.unpack_from(data)
    at = features + _CHUNK
    (count,) = struct.unpack_from("<I", data, at - 4)
    entries = list(_FEATURE.iter_unpack(bytes(data[at : at + count * _FEATURE.size])))
    order = sorted(range(count), key=lambda number: entries[number][:3])
    for place, number in enumerate(order):
        kind, source, target, weight = entries[number]
        _FEATURE.pack_into(data, at + place * _FEATURE.size, kind, source, target, round(weight, DECIMALS) + 0.0)
    renumbered = {number: place for place, number in enumerate(order)}
    for references in (label_references, attribute_references):
        _renumber(data, references, renumbered)
    return bytes(data)


def _renumber(data: bytearray, chunk: int, renumbered: dict[int, int]) -> None:
    """Write the new numbers of features into the lists of a chunk of references, in order."""
    (count,) = struct.unpack_from("<I", data, chunk + _CHUNK - 4)
    for at in struct.unpack_from(f"<{count}I", data, chunk + _CHUNK):
        (size,) = struct.unpack_from("<I", data, at)
        numbers = struct.unpack_from(f"<{size}I", data, at + 4)
        struct.pack_into(f"<{size}I", data, at + 4, *sorted(renumbered[number] for number in numbers))
