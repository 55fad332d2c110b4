"""One function over many items, in several processes, in order, so that one bad item costs only itself."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 64
"""Fewer items than this are done in this process: starting others would take longer."""

CHUNK = 16
"""Items that travel together, so that sending them costs little beside the work."""

AHEAD = 3
"""Chunks for each process that may be under way: bounds memory, and what a dying process takes with it."""


@dataclass(frozen=True)
class Failure:
    """An item on which the work raised an exception or died, with the reason in words."""

    reason: str


def in_order(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[tuple[T, R | Failure]]:
    """Each item with its result, in the order of the items.

    Args:
        work: A function of a module, since other processes import it.
        items: Read lazily, only a bounded number ahead.
        jobs: Number of processes; 1 does all work in this one.
    """
    remaining = iter(items)
    head = list(islice(remaining, FEW)) if jobs > 1 else []
    if len(head) < FEW:
        for item in chain(head, remaining):
            yield item, _tried(work, item)
    else:
        yield from _parallel(work, chain(head, remaining), jobs)


def _tried(work: Callable[[T], R], item: T) -> R | Failure:
    try:
        return work(item)
    except Exception as error:  # one bad item must not cost the others
        return Failure(f"{type(error).__name__}: {error}".rstrip(": "))


def _tried_all(work: Callable[[T], R], items: list[T]) -> list[R | Failure]:
    return [_tried(work, item) for item in items]


def _parallel(work: Callable[[T], R], items: Iterator[T], jobs: int) -> Iterator[tuple[T, R | Failure]]:
    waiting: deque[tuple[list[T], Future[list[R | Failure]]]] = deque()
    pool = _start(work, jobs)
    try:
        while True:
            while len(waiting) < AHEAD * jobs and (chunk := list(islice(items, CHUNK))):
                waiting.append((chunk, _submit(pool, work, chunk)))
            if not waiting:
                return
            if isinstance(waiting[0][1].exception(), BrokenProcessPool):
                pool.shutdown(wait=False)
                for chunk, future in waiting:
                    yield from zip(chunk, _result(future) or _one_by_one(work, chunk), strict=True)
                waiting.clear()
                pool = _start(work, jobs)
                continue
            chunk, future = waiting.popleft()
            yield from zip(chunk, future.result(), strict=True)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, work: Callable[[T], R], chunk: list[T]) -> "Future[list[R | Failure]]":
    """Hand a chunk over; a pool that is broken already says so in the future, like one that breaks later."""
    try:
        return pool.submit(_tried_all, work, chunk)
    except BrokenProcessPool as error:
        broken: Future[list[R | Failure]] = Future()
        broken.set_exception(error)
        return broken


def _result(future: "Future[list[R | Failure]]") -> list[R | Failure] | None:
    """What a chunk gave, or None where its process died under it."""
    return None if isinstance(future.exception(), BrokenProcessPool) else future.result()


def _one_by_one(work: Callable[[T], R], items: list[T]) -> list[R | Failure]:
    """Each item alone in a process of its own, so that the one that kills it is known."""
    results: list[R | Failure] = []
    pool = _start(work, 1)
    for item in items:
        try:
            results.append(pool.submit(_tried, work, item).result())
        except BrokenProcessPool:
            results.append(Failure("the process that read it died"))
            pool = _start(work, 1)
    pool.shutdown(wait=False)
    return results


def _start(work: Callable[[T], R], jobs: int) -> ProcessPoolExecutor:
    """Processes that import the work once and fork from there, where the system can."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _prepare)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([work.__module__])
    return ProcessPoolExecutor(jobs, context, _prepare)


def _prepare() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is killed, which no closing pipe would tell."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
