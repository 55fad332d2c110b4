"""Readers that hang, die or devour memory cost their page alone. They stand here since other processes import them."""

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from trichluc.errors import SourceError
from trichluc.reading import Unread
from trichluc.records import Article, Quarantined
from trichluc.tasks import articles_of
from trichluc.workers import Crew, Limits


def good(source: str) -> Article:
    return Article(id=source, source=source, text="Sở Y tế họp.")


def hang(source: str) -> Article:
    time.sleep(3600)
    return good(source)


def devour(source: str) -> Article:
    return good(source * 10**9)


def die(source: str) -> Article:
    os._exit(3)


def stumble(source: str) -> Article:
    raise RecursionError(source)


def refuse(source: str) -> Article:
    raise SourceError(source, "empty", "holds no text", "leave it out")


CASES = [
    (hang, "timeout", "took longer than 2 seconds", "with --max-seconds"),
    (devour, "out-of-memory", "took more than 128 MiB of memory", "with --max-memory"),
    (die, "parser-error", "the process that read it died", "report it"),
    (stumble, "parser-error", "made its reader fail: RecursionError", "report it"),
    (refuse, "empty", "holds no text", "leave it out"),
]


@pytest.mark.parametrize(("read", "code", "reason", "way_out"), CASES, ids=[case[1] for case in CASES])
def test_a_page_on_which_reading_fails_costs_itself_alone(
    read: Callable[[str], Article], code: str, reason: str, way_out: str
) -> None:
    if code == "out-of-memory" and not Path("/proc/self/statm").exists():
        pytest.skip("only Linux tells a process what it takes")
    readers = {"a": good, "b": read, "c": good, "d": good}
    pages = [Unread(name, 1, partial(reader, name), f"{name}.html") for name, reader in readers.items()]
    listed = Quarantined(source="e", code="hidden", reason="is hidden", way_out="name it")
    with Crew(2, Limits(seconds=2, memory=128), __name__) as crew:
        found = list(articles_of([*pages, listed], crew))
    assert [(item.source, item.path) for item in found] == [(name, f"{name}.html") for name in "abcd"] + [("e", None)]
    bad = [item for item in found if isinstance(item, Quarantined)]
    assert bad[1:] == [listed]
    assert (bad[0].source, bad[0].code) == ("b", code)
    assert reason in bad[0].reason
    assert way_out in bad[0].way_out
