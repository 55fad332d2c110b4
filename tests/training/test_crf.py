"""A trained model is a pure function of its rows, and underthesea_core reads it."""

from pathlib import Path

from tests.training.making import few_rows, small_model
from underthesea_core import CRFTagger

from trichluc.training.crf import train

MAX_BYTES = 2_000_000


def test_training_again_gives_the_same_bytes() -> None:
    assert train(few_rows()) == small_model()


def test_other_rows_give_other_bytes() -> None:
    assert train(few_rows()[1:]) != small_model()


def test_the_model_is_small() -> None:
    assert len(small_model()) < MAX_BYTES


def test_what_was_learnt_is_tagged_again(tmp_path: Path) -> None:
    (tmp_path / "model.crf").write_bytes(small_model())
    tagger = CRFTagger()
    tagger.load(str(tmp_path / "model.crf"))
    pairs = [pair for seen, labels in few_rows() for pair in zip(tagger.tag(seen), labels, strict=True)]
    assert sum(said == label for said, label in pairs) / len(pairs) > 0.98


def test_probabilities_add_up_to_one(tmp_path: Path) -> None:
    (tmp_path / "model.crf").write_bytes(small_model())
    tagger = CRFTagger()
    tagger.load(str(tmp_path / "model.crf"))
    for odds in tagger.marginals(few_rows()[0][0]):
        assert abs(sum(odds) - 1) < 1e-6
