"""One function over many items, in several processes, in order, so that one bad item costs only itself.

Every process has a thread here that hands it items and waits for the answers. So the item that a process died of, or
does not come back from, is known, and all others are answered.
"""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import Generic, TypeVar

from trichluc.worker import Ended, Failure, Limits, Worker, preload

T = TypeVar("T")
R = TypeVar("R")

FEW = 64
"""So many items travel alone, so that few of them keep all processes busy."""

CHUNK = 16
"""All further items travel together in so many, so that sending them costs little beside the work."""

AHEAD = 3
"""Chunks for each process that may be under way: bounds memory."""

TRIES = 2
STARTS = 5

__all__ = ["Failure", "Limits", "in_order", "preload"]


def in_order(
    work: Callable[[T], R], items: Iterable[T], jobs: int, limits: Limits | None = None
) -> Generator[tuple[T, R | Failure]]:
    """Each item with its result, in the order of the items. To close it ends all processes at once.

    Args:
        work: A function of a module, since other processes import it.
        items: Read lazily, only a bounded number ahead.
        jobs: Number of processes.
        limits: What one item may take.
    """
    crew = _Crew(work, limits or Limits())
    threads = ThreadPoolExecutor(jobs)
    waiting: deque[tuple[list[T], Future[list[R | Failure]]]] = deque()
    chunks = _chunks(iter(items))
    try:
        while True:
            for chunk in islice(chunks, AHEAD * jobs - len(waiting)):
                waiting.append((chunk, threads.submit(crew.do, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            yield from zip(chunk, future.result(), strict=True)
    finally:
        crew.stop()
        threads.shutdown(cancel_futures=True)
        crew.close()


def _chunks(items: Iterator[T]) -> Iterator[list[T]]:
    yield from ([item] for item in islice(items, FEW))
    while chunk := list(islice(items, CHUNK)):
        yield chunk


class _Crew(Generic[T, R]):
    """The processes, one for each thread that calls `do`."""

    def __init__(self, work: Callable[[T], R], limits: Limits) -> None:
        self._work, self._limits = work, limits
        self._workers: dict[int, Worker[T, R]] = {}
        self._lock = threading.Lock()
        self._stopped = False

    def do(self, items: list[T]) -> list[R | Failure]:
        """The results of the items.

        An item under which a process dies is tried again in a new one, since the system may have killed the first.
        """
        results: list[R | Failure] = []
        tried = 0
        while left := items[len(results) :]:
            try:
                for result in self._worker().answers(left):
                    results.append(result)
                    tried = 0
            except Ended as end:
                self._dismiss()
                tried += 1
                if tried == TRIES or end.failure.code == "timeout":
                    results.append(end.failure)
                    tried = 0
        return results

    def stop(self) -> None:
        """End all processes, whatever they do, and start no other."""
        with self._lock:
            self._stopped = True
            for worker in self._workers.values():
                worker.kill()

    def close(self) -> None:
        """Give back what the processes held."""
        for worker in self._workers.values():
            worker.close()

    def _worker(self) -> "Worker[T, R]":
        """This thread's process.

        Raises:
            RuntimeError: None starts, or the work was stopped.
        """
        if worker := self._workers.get(threading.get_ident()):
            return worker
        for _ in range(STARTS):
            with self._lock:
                if self._stopped:
                    break
                worker = self._workers[threading.get_ident()] = Worker(self._work, self._limits)
            try:
                worker.wait_until_ready()
            except Ended:
                self._dismiss()
            else:
                return worker
        raise RuntimeError("no process to do the work can be started")

    def _dismiss(self) -> None:
        with self._lock:
            self._workers.pop(threading.get_ident()).close()
