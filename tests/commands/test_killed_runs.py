"""Real runs that are killed at random moments. `make bench` kills 50."""

import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.commands.killing import exported, finish, kill_a_worker, kill_all, make_articles

KILLS = 3


@dataclass(frozen=True)
class Undisturbed:
    """A folder of articles, how many seconds a run over it takes, and what it gives."""

    articles: Path
    seconds: float
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    folder = tmp_path_factory.mktemp("undisturbed")
    articles = make_articles(folder / "articles", 12)
    return Undisturbed(articles, finish(articles, folder / "facts.duckdb"), exported(folder / "facts.duckdb"))


@pytest.mark.parametrize("seed", [1, 2])
def test_runs_killed_one_after_another_give_what_an_undisturbed_run_gives(
    undisturbed: Undisturbed, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - to be repeated
    for _ in range(KILLS):
        kill_all(undisturbed.articles, tmp_path / "facts.duckdb", chance.uniform(0, undisturbed.seconds))
    finish(undisturbed.articles, tmp_path / "facts.duckdb")
    assert exported(tmp_path / "facts.duckdb") == undisturbed.files


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells whose child a process is")
def test_a_run_whose_worker_is_killed_gives_what_an_undisturbed_run_gives(
    undisturbed: Undisturbed, tmp_path: Path
) -> None:
    assert kill_a_worker(undisturbed.articles, tmp_path / "facts.duckdb", after=0.2)
    assert exported(tmp_path / "facts.duckdb") == undisturbed.files
