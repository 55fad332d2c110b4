import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.training.making import CORPUS

from trichluc.cli import main
from trichluc.mentions.recognizer import load_tagger

FEW = ("01-so-ket-cum-thi-dua-so-4", "13-ldld-phu-yen")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part, ending in (("articles", "txt"), ("gold", "json")):
        (tmp_path / part).mkdir()
        for name in FEW:
            shutil.copy(CORPUS / part / f"{name}.{ending}", tmp_path / part)
    return tmp_path


def train(folder: Path, *more: str, gold: str = "gold", to: str = "model.crf") -> Result:
    paths = ["--gold", str(folder / gold), "--articles", str(folder / "articles"), "--to", str(folder / to)]
    return CliRunner().invoke(main, ["train-ner", *paths, *more], catch_exceptions=False)


def test_a_model_is_written_and_can_be_read(folder: Path) -> None:
    result = train(folder)
    assert result.exit_code == 0
    size = (folder / "model.crf").stat().st_size
    assert f"model.crf: {size:,} bytes, 2 articles" in result.stdout
    assert "training on" in result.stderr
    assert {"B-ORG", "I-ORG", "B-PER", "I-PER", "O"} == set(load_tagger(folder / "model.crf").labels())


def test_the_same_gold_gives_the_same_file(folder: Path) -> None:
    train(folder)
    train(folder, to="again.crf")
    assert (folder / "model.crf").read_bytes() == (folder / "again.crf").read_bytes()


def test_gold_without_names_is_an_error(folder: Path) -> None:
    (folder / "empty").mkdir()
    article = f"{FEW[0]}.txt"
    (folder / "empty" / "a.json").write_text(json.dumps({"article": article, "facts": []}), encoding="utf-8")
    result = train(folder, gold="empty")
    assert result.exit_code == 1
    assert "the gold has no names of persons or organisations to learn; name other gold" in result.stderr


def test_one_article_annotated_twice_is_an_error(folder: Path) -> None:
    shutil.copytree(folder / "gold", folder / "more")
    result = train(folder, "--gold", str(folder / "more"))
    assert result.exit_code == 1
    assert "has gold in another folder, too; keep one of them" in result.stderr


def test_a_missing_article_is_an_error(folder: Path) -> None:
    (folder / "articles" / f"{FEW[1]}.txt").unlink()
    result = train(folder)
    assert result.exit_code == 1
    assert "add its folder with --articles" in result.stderr


def test_a_path_that_cannot_be_written_is_an_error(folder: Path) -> None:
    result = train(folder, to="nowhere/model.crf")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].endswith("No such file or directory; choose another path")
