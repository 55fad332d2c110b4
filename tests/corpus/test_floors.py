import json
from pathlib import Path

import pytest
from tests.corpus.floors import CORPUS, FLOORS, Floors, fallen, fingerprint, measured, pin

LOW, HIGH = {"date": {"key": 0.8, "record": 0.7}}, {"date": {"key": 0.9, "record": 0.7}}


def test_the_floors_belong_to_this_corpus() -> None:
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))["corpus"]
    assert pinned == fingerprint(CORPUS), "articles or gold have changed: run `make floors`"


def test_no_score_on_the_corpus_falls_below_its_floor() -> None:
    assert fallen(json.loads(FLOORS.read_text(encoding="utf-8"))["floors"], measured(CORPUS)) == []


@pytest.mark.parametrize(
    ("floors", "now", "lines"),
    [
        (LOW, HIGH, []),
        (LOW, LOW, []),
        (HIGH, LOW, ["date key: 0.8 is below the floor 0.9"]),
        (LOW, {}, ["date key: 0.0 is below the floor 0.8", "date record: 0.0 is below the floor 0.7"]),
    ],
)
def test_what_falls(floors: Floors, now: Floors, lines: list[str]) -> None:
    assert fallen(floors, now) == lines


@pytest.mark.parametrize(("now", "lower", "written"), [(HIGH, False, True), (LOW, False, False), (LOW, True, True)])
def test_a_floor_only_rises(tmp_path: Path, now: Floors, lower: bool, written: bool) -> None:
    path = tmp_path / "floors.json"
    middle = {"date": {"key": 0.85, "record": 0.7}}
    assert pin(path, "0", middle, lower=False) == []
    assert (pin(path, "1", now, lower) == []) is written
    assert json.loads(path.read_text(encoding="utf-8")) == (
        {"corpus": "1", "floors": now} if written else {"corpus": "0", "floors": middle}
    )


def test_any_change_of_the_corpus_shows(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "gold").mkdir()
    prints = [fingerprint(tmp_path)]
    for name, content in [
        ("articles/a.txt", "một"),
        ("gold/a.json", "{}"),
        ("gold/a.json", "{ }"),
        ("articles/b.txt", ""),
    ]:
        (tmp_path / name).write_text(content, encoding="utf-8")
        prints.append(fingerprint(tmp_path))
    assert len(set(prints)) == len(prints)
