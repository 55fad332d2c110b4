"""`trichluc coverage` over a stored folder."""

import re
from pathlib import Path

from click.testing import CliRunner

from trichluc.cli import main


def test_facts_rules_and_the_unexplained_add_up(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ngày 4/5/2020, xã Hòa Bình trao 12 suất quà cho 3 hộ.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Bà Lan, 61 tuổi, reo 77 rồi thôi.\n", encoding="utf-8")
    database = str(tmp_path / "facts.duckdb")
    assert CliRunner().invoke(main, ["run", str(tmp_path), "--db", database, "--jobs", "1"]).exit_code == 0
    done = CliRunner().invoke(main, ["coverage", "--db", database, "--jobs", "1"])
    assert done.exit_code == 0, done.output
    digits = re.search(r"^digits +(\d+) +(\d+) +(\d+) +(\d+)", done.output, re.MULTILINE)
    assert digits is not None
    assert [int(part) for part in digits.groups()] == [7, 5, 1, 1]
    assert "age 1" in done.output
    assert "b.txt: Bà Lan, 61 tuổi, reo ⟦77⟧ rồi thôi." in done.output


def test_a_calendar_word_that_nothing_fixes_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hôm qua, xã họp với 3 hộ.\n", encoding="utf-8")
    database = str(tmp_path / "facts.duckdb")
    assert CliRunner().invoke(main, ["run", str(tmp_path), "--db", database, "--jobs", "1"]).exit_code == 0
    done = CliRunner().invoke(main, ["coverage", "--db", database, "--jobs", "1"])
    assert "calendar set aside: unanchored 1" in done.output
    assert "unexplained over all: 0.00%" in done.output
