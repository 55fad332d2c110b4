"""The work is a function of this module, as the processes must import it."""

import os
import re
import signal
import time
from collections.abc import Iterator
from multiprocessing import parent_process
from pathlib import Path

import pytest

from trichluc.workers import Failure, Limits, in_order

MANY = 300
TIGHT = Limits(seconds=2, memory=128)


def double(number: int) -> int:
    if number == 7:
        raise ValueError("seven")
    return 2 * number


def die(number: int) -> int:
    if number in {3, 130, 290}:
        os._exit(3)
    if number == 131:
        os.kill(os.getpid(), signal.SIGSEGV)
    return number


def die_once(mark: Path) -> str:
    """The process dies, as one does that the system kills, but only the first time."""
    if mark.suffix == ".once" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return mark.name


def dawdle(number: int) -> int:
    """One number sleeps, another never gives control back, not even to another thread of its process."""
    if number == 5:
        time.sleep(3600)
    if number == 80:
        re.match(r"(a+)+$", "a" * 64 + "b")
    return number


def devour(number: int) -> int:
    if number in {5, 80}:
        return len(bytearray(10**9))
    return len(bytearray(10**6)) and number


def where(_: int) -> bool:
    return parent_process() is not None


@pytest.mark.parametrize(("jobs", "items"), [(1, 10), (2, 10), (2, MANY)])
def test_results_come_in_order_and_an_exception_costs_its_item_alone(jobs: int, items: int) -> None:
    expected = [(n, Failure("ValueError: seven") if n == 7 else 2 * n) for n in range(items)]
    assert list(in_order(double, range(items), jobs)) == expected


def test_no_item_is_worked_on_in_this_process() -> None:
    assert list(in_order(where, [0], 1)) == [(0, True)]


@pytest.mark.parametrize("items", [10, MANY])
def test_a_process_that_dies_costs_its_item_alone(items: int) -> None:
    results = list(in_order(die, range(items), 2))
    assert [n for n, _ in results] == list(range(items))
    died = {n: result for n, result in results if isinstance(result, Failure)}
    assert died == {
        n: Failure(f"the process that read it died{' (SIGSEGV)' if n == 131 else ''}")
        for n in (3, 130, 131, 290)
        if n < items
    }


def test_an_item_whose_process_was_killed_is_tried_again(tmp_path: Path) -> None:
    marks = [tmp_path / f"{n}{'.once' if n in {2, 90} else ''}" for n in range(100)]
    assert list(in_order(die_once, marks, 2)) == [(mark, mark.name) for mark in marks]


def test_an_item_that_takes_too_long_costs_itself_alone() -> None:
    late = Failure("took longer than 2 seconds", "timeout")
    assert list(in_order(dawdle, range(100), 2, TIGHT)) == [(n, late if n in {5, 80} else n) for n in range(100)]


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells a process what it takes")
def test_an_item_that_takes_too_much_memory_costs_itself_alone() -> None:
    large = Failure("took more than 128 MiB of memory", "out-of-memory")
    assert list(in_order(devour, range(100), 2, TIGHT)) == [(n, large if n in {5, 80} else n) for n in range(100)]


def test_items_are_read_lazily() -> None:
    read = 0

    def items() -> Iterator[int]:
        nonlocal read
        for read in range(10_000):
            yield read + 1000

    next(iter(in_order(double, items(), 2)))
    assert read < 1000
