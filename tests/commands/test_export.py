import csv
import json
from hashlib import sha256
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from trichluc.cli import main

TEXT = 'Sáng 27/6/2019, Sở Nội vụ tỉnh Hà Nam họp.\n"Ngày 3/7/2019", hội nghị bế mạc.'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert CliRunner().invoke(main, ["run", str(folder / "a.txt"), "--db", str(folder / "f.duckdb")]).exit_code == 0
    assert export(folder, "out").exit_code == 0
    return folder


def export(folder: Path, to: str) -> Result:
    arguments = ["export", "--db", str(folder / "f.duckdb"), "--to", str(folder / to)]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_all_formats_hold_the_same_facts(folder: Path) -> None:
    with (folder / "out" / "facts.csv").open(encoding="utf-8", newline="") as file:
        from_csv = [row["fact"] for row in csv.DictReader(file)]
    from_jsonl = [json.loads(line)["fact"] for line in (folder / "out" / "facts.jsonl").read_text().splitlines()]
    query = f"SELECT fact FROM '{folder / 'out' / 'facts.parquet'}'"
    assert from_csv == from_jsonl == [fact for (fact,) in duckdb.connect().execute(query).fetchall()] != []


def test_the_text_comes_back_as_it_was(folder: Path) -> None:
    with (folder / "out" / "articles.csv").open(encoding="utf-8", newline="") as file:
        assert [row["text"] for row in csv.DictReader(file)] == [TEXT]


def test_the_data_package_describes_every_file(folder: Path) -> None:
    package = json.loads((folder / "out" / "datapackage.json").read_text(encoding="utf-8"))
    files = {resource["path"]: resource["hash"] for resource in package["resources"]}
    for path, digest in files.items():
        assert digest == f"sha256:{sha256((folder / 'out' / path).read_bytes()).hexdigest()}"
    assert set(files) == {file.name for file in (folder / "out").iterdir()} - {"datapackage.json"}


def test_the_data_package_says_what_each_table_and_column_means(folder: Path) -> None:
    package = json.loads((folder / "out" / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"]: resource for resource in package["resources"]}
    assert described["sources.csv"]["description"].startswith("The ledger")
    for resource in package["resources"]:
        assert all(len(field["description"]) > 3 for field in resource["schema"]["fields"])
    fields = {field["name"]: field["description"] for field in described["sources.csv"]["schema"]["fields"]}
    assert fields["encoding"] == "what its characters were decoded from, as detected: 'utf-8', 'tcvn3', ..."
    assert "'visible-text' where that kept too little" in fields["parser"]
    with (folder / "out" / "sources.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(fields)


def test_a_second_export_is_the_same_byte_for_byte(folder: Path) -> None:
    export(folder, "again")
    for file in (folder / "out").iterdir():
        assert file.read_bytes() == (folder / "again" / file.name).read_bytes(), file.name


def test_a_place_that_cannot_be_written(folder: Path) -> None:
    result = export(folder, "a.txt/there")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "cannot be written" in result.stderr
