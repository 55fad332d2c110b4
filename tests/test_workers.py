"""The work is a function of this module, as the processes must import it."""

import os
from collections.abc import Iterator

import pytest

from trichluc.workers import Failure, in_order

MANY = 300


def double(number: int) -> int:
    if number == 7:
        raise ValueError("seven")
    return 2 * number


def die(number: int) -> int:
    if number in {130, 290}:
        os._exit(3)
    return number


@pytest.mark.parametrize(("jobs", "items"), [(1, MANY), (2, 10), (2, MANY)])
def test_results_come_in_order_and_an_exception_costs_its_item_alone(jobs: int, items: int) -> None:
    expected = [(n, Failure("ValueError: seven") if n == 7 else 2 * n) for n in range(items)]
    assert list(in_order(double, range(items), jobs)) == expected


def test_a_process_that_dies_costs_its_item_alone() -> None:
    results = list(in_order(die, range(MANY), 2))
    assert [n for n, _ in results] == list(range(MANY))
    died = Failure("the process that read it died")
    assert [n for n, result in results if result == died] == [130, 290]


def test_items_are_read_lazily() -> None:
    read = 0

    def items() -> Iterator[int]:
        nonlocal read
        for read in range(10_000):
            yield read + 1000

    next(iter(in_order(double, items(), 2)))
    assert read < 1000
