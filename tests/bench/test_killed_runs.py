"""Fifty real runs killed at random moments, each finished by the next one: `make bench`. Takes some minutes.

Every fifth loses one of its workers only, and has to go on; the others are killed with all their processes.
"""

import random
from pathlib import Path

import pytest
from tests.commands.killing import exported, finish, kill_a_worker, kill_all, make_articles

KILLS = 50


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells whose child a process is")
def test_killed_runs_are_finished_to_what_an_undisturbed_run_gives(tmp_path: Path) -> None:
    articles = make_articles(tmp_path / "articles", 8)
    usual = finish(articles, tmp_path / "facts.duckdb")
    expected = exported(tmp_path / "facts.duckdb")
    chance = random.Random(50)  # noqa: S311 - to be repeated
    hit = 0
    for number in range(KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        if number % 5 == 4:
            hit += kill_a_worker(articles, folder / "facts.duckdb", chance.uniform(0, 1))
        else:
            hit += kill_all(articles, folder / "facts.duckdb", max(chance.uniform(0, usual), chance.uniform(0, usual)))
            finish(articles, folder / "facts.duckdb")
        assert exported(folder / "facts.duckdb") == expected, f"kill {number}"
        print(f"\r{number + 1} kills, {hit} before the run's own end; all exports identical", end="")  # noqa: T201
    print()  # noqa: T201
