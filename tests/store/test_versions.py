"""What a change of the program extracts anew: real runs of a changed copy of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from tests.reading.making import MORE, TEXT, page

import trichluc
from trichluc.store.versions import files_of_facts

PACKAGE = Path(trichluc.__file__).parent
DATED = f"Sở Y tế họp\n\nThứ Ba, 25/05/2021, 15:38 [GMT+7]\n{TEXT}\n{MORE}\n"
SCATTERED = f"<main><p>{TEXT}</p>" + f"<div class='comment' id='comments'><span>{MORE}</span></div>" * 30 + "</main>"
LOADED = """
import sys, trichluc.flow
for module in list(sys.modules.values()):
    if module.__name__.startswith("trichluc."):
        print(module.__file__)
"""


class Copy:
    """A copy of the program, and articles that it has read."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.package = folder, folder / "pipeline" / "trichluc"
        shutil.copytree(PACKAGE, self.package, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(PACKAGE.parents[1] / "schemas", folder / "schemas")
        articles = folder / "in"
        articles.mkdir()
        (articles / "plain.txt").write_text(f"{TEXT} {MORE}", encoding="utf-8")
        (articles / "dated.txt").write_text(DATED, encoding="utf-8")
        (articles / "page.html").write_bytes(page())
        (articles / "scattered.html").write_bytes(page(SCATTERED))
        self.run()

    def run(self, *options: str) -> str:
        command = [sys.executable, "-m", "trichluc", "run", "in", "--db", "f.duckdb", "--jobs", "1", *options]
        paths = [str(self.package.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()[-1]

    def again(self, changes: list[tuple[str, str, str]], *options: str) -> list[str]:
        """The articles that are extracted anew once each file has the new words for the old; then all is as it was."""
        before = self.rules()
        files = {self.package / file: (self.package / file).read_text(encoding="utf-8") for file, *_ in changes}
        shutil.copy(self.folder / "f.duckdb", self.folder / "kept")
        for file, old, new in changes:
            assert old in files[self.package / file]
            (self.package / file).write_text(files[self.package / file].replace(old, new, 1), encoding="utf-8")
        self.said = self.run(*options)
        self.entities = self.rows("FROM entities ORDER BY ALL")
        changed = sorted(name for name, row in self.rules().items() if row != before[name])
        assert f" {len(changed)} stored," in self.said
        shutil.move(self.folder / "kept", self.folder / "f.duckdb")
        for path, text in files.items():
            path.write_text(text, encoding="utf-8")
        return changed

    def rules(self) -> dict[str, tuple[object, ...]]:
        return {str(name): tuple(row) for name, *row in self.rows("SELECT article, record_hash, rules FROM articles")}

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with duckdb.connect(str(self.folder / "f.duckdb"), read_only=True) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(tmp_path_factory.mktemp("versions"))


EVERY = ["dated.txt", "page.html", "plain.txt", "scattered.html"]
ELSEWHERE = [
    ("store/proof.py", "CHUNK = 16_000_000", "CHUNK = 9_000_000"),
    ("commands/sources.py", "STATUSES = (", "STATUSES = (*(), "),
    ("workers.py", "FEW = 64", "FEW = 65"),
    ("records/source.py", '"timeout"', '"time-out"'),
    ("show/table.py", '"""', '"""Anew. '),
    ("reading/encodings.py", "ENOUGH = 3", "ENOUGH = 4"),
    ("lexicons/legacy_encodings.csv", "vni", "vni2"),
]
ENTITIES = [("entities/names.py", 'return f"{kind}-', 'return f"{kind}--')]


@pytest.mark.parametrize(
    ("changes", "options", "anew"),
    [
        (ELSEWHERE, [], []),
        ([("facts/dates.py", '"""', '"""Anew. ')], [], EVERY),
        ([("reading/html.py", "LEAST_KEPT = 0.4", "LEAST_KEPT = 0.0")], [], ["scattered.html"]),
        ([("reading/datelines.py", "HEAD_LINES = 6", "HEAD_LINES = 1")], [], ["dated.txt"]),
        ([], ["--published", "2021-06-01"], ["page.html", "plain.txt", "scattered.html"]),
        ([], ["--max-record", "5000", "--max-depth", "1", "--jobs", "2"], []),
    ],
    ids=["elsewhere", "facts", "html", "layout", "published", "limits"],
)
def test_a_change_extracts_anew_only_what_it_bears_on(
    copy: Copy, changes: list[tuple[str, str, str]], options: list[str], anew: list[str]
) -> None:
    assert copy.again(changes, *options) == anew


def test_new_rules_for_entities_link_anew_and_extract_nothing(copy: Copy) -> None:
    before = copy.rows("FROM entities ORDER BY ALL")
    assert copy.again(ENTITIES) == []
    assert [str(row[0]).replace("--", "-") for row in copy.entities] == [row[0] for row in before]
    assert copy.entities != before


def test_all_code_that_facts_are_made_by_is_in_their_version() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    loaded = {Path(line).relative_to(PACKAGE).as_posix() for line in done.stdout.splitlines()}
    records = {f"records/{name}.py" for name in ("__init__", "entity", "gold", "source")}
    assert loaded - files_of_facts() - records - {"errors.py", "worker.py", "workers.py"} == set()


def test_only_readers_use_the_words_that_are_not_in_it() -> None:
    users = {file.parent.name for file in PACKAGE.rglob("*.py") if '"legacy_encodings"' in file.read_text("utf-8")}
    assert users == {"reading"}
