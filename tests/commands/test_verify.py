import shutil
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from trichluc.cli import main

TEXT = "Sáng 27/6/2019, đồng chí Lê Thị Hòa, Trưởng Ban Nội chính Tỉnh ủy Nghệ An, phát biểu tại hội nghị."


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verify")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "facts.duckdb"
    assert CliRunner().invoke(main, ["run", str(folder / "a.txt"), "--db", str(path)]).exit_code == 0
    return path


@pytest.fixture
def db(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path))


def verify(db: Path) -> Result:
    return CliRunner().invoke(main, ["verify", "--db", str(db)], catch_exceptions=False)


def test_what_was_stored_holds(db: Path) -> None:
    result = verify(db)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 articles, ")
    assert result.stdout.endswith(": all hold\n")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ("UPDATE articles SET text = replace(text, '27/6', '28/6')", "a.txt: its text is not the one that was read"),
        ('UPDATE dates SET "start" = 1, "end" = 15', "a.txt: date "),
        ("UPDATE dates SET quote = 'Sáng 28/6/2019'", "quotes 'Sáng 28/6/2019', which is not at 0-14"),
        ('UPDATE dates SET "end" = 1000', "which is not at 0-1000"),
        ("UPDATE dates SET spans = [{'start': 0, 'end': 4, 'quote': 'Chiều'}]", "a.txt: span of date "),
        ("UPDATE mentions SET quote = 'X'", "a.txt: mention unit-"),
        ("UPDATE dates SET uid = 'x'", ": a fact of no stored article"),
        ("INSERT INTO dates FROM dates", ": two facts with one id"),
        ("DELETE FROM entities", ": a mention of no entity"),
        ("DELETE FROM mentions", ": a unit, official or document without an entity"),
        ("DELETE FROM sources", "a.txt: an article of no source"),
        ("DELETE FROM articles", "a.txt: in the ledger, but its article is not stored"),
        ("UPDATE sources SET uid = 'x'", "a.txt: in the ledger, but its article is not stored"),
        ("UPDATE sources SET status = 'duplicate'", "a.txt: stored from a source that does not say so"),
        ("UPDATE articles SET source = 'b.txt'", "a.txt: stored from a source that does not say so"),
        ("INSERT INTO sources SELECT * REPLACE ('b' AS source, 'b' AS path) FROM sources",
         "sources: 1 articles stored from more than one source"),
        ("UPDATE sources SET path = 'b.txt'", "a.txt: not in the file that it is said to be in"),
        ("UPDATE sources SET code = 'empty'", "a.txt: read, and yet with a reason why it is not"),
        ("UPDATE sources SET uid = NULL", "a.txt: read, and yet nothing says what"),
        ("UPDATE runs SET seen = 7", "run 1: 7 inputs seen, 1 accounted for"),
        ("UPDATE runs SET stored = stored + 1", "run 1: 1 inputs seen, 2 accounted for"),
        ("UPDATE runs SET stored = 2, quarantined = -1", "run 1: fewer than no inputs of one kind"),
        ("UPDATE sources SET status = 'quarantined'", ": quarantined without a reason"),
    ],
)  # fmt: skip
def test_what_was_tampered_with_shows(db: Path, change: str, complaint: str) -> None:
    with duckdb.connect(str(db)) as connection:
        connection.execute(change)
    result = verify(db)
    assert result.exit_code == 1
    assert any(complaint in line for line in result.stderr.splitlines()), result.stderr
    assert result.stdout.endswith(" do not hold\n")


def test_a_database_that_does_not_exist(tmp_path: Path) -> None:
    result = verify(tmp_path / "none.duckdb")
    assert result.exit_code == 1
    assert "none.duckdb: does not exist; make it with: trichluc run SOURCE --db" in result.stderr
