import subprocess
import sys
import time

import click
import pytest
from click.testing import CliRunner

from trichluc.cli import Commands, main
from trichluc.errors import StoreError


def test_help_comes_at_once() -> None:
    """A quarter of a second, the best of five, since the machine may be busy."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "trichluc", "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.25


@pytest.mark.parametrize("heavy", ["spacy", "underthesea", "duckdb", "pydantic", "scipy", "rich"])
def test_help_imports_nothing_heavy(heavy: str) -> None:
    code = f"import sys, trichluc.cli; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_command_explains_itself() -> None:
    for name in main.commands:
        result = CliRunner().invoke(main, [name, "--help"])
        assert (result.exit_code, "Usage:" in result.stdout) == (0, True)


@pytest.fixture
def failing() -> click.Group:
    group = Commands("group")

    @group.command()
    def ours() -> None:
        raise StoreError("tin.duckdb", "is locked\nby process 7", "wait for it")

    @group.command()
    def bug() -> None:
        raise ZeroDivisionError

    return group


def test_our_errors_are_one_line(failing: click.Group) -> None:
    result = CliRunner().invoke(failing, ["ours"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Error: tin.duckdb: is locked by process 7; wait for it\n"


def test_other_errors_are_not_swallowed(failing: click.Group) -> None:
    assert isinstance(CliRunner().invoke(failing, ["bug"]).exception, ZeroDivisionError)
