"""One function over many items, in several processes, in order, so that one bad item costs only itself.

Every process has a thread here that hands it items and waits for the answers. So the item that a process died of, or
does not come back from, is known, and all others are answered.
"""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from types import TracebackType
from typing import TypeVar

from trichluc.chunks import chunked
from trichluc.worker import Ended, Failure, Limits, Worker, preload

T = TypeVar("T")
R = TypeVar("R")

FEW = 64
"""So many items travel alone, so that few of them keep all processes busy."""

CHUNK = 16
"""All further items travel together in so many, so that sending them costs little beside the work."""

LARGE = 1_000_000
"""Size with which a chunk is full, however few items it has: bounds memory, here and in the processes."""

AHEAD = 3
"""Chunks for each process that may be under way: bounds memory."""

TRIES = 2
STARTS = 5

__all__ = ["Crew", "Failure", "Limits", "in_order", "preload"]


def in_order(
    work: Callable[[T], R], items: Iterable[T], jobs: int, limits: Limits | None = None, module: str = ""
) -> Generator[tuple[T, R | Failure]]:
    """What a crew of its own makes of the items. To close it ends all processes at once."""
    with Crew(jobs, limits, module or work.__module__) as crew:
        yield from crew.in_order(work, items)


def _no_size(_: object) -> int:
    return 0


class Crew:
    """Processes that do several kinds of work, which may feed each other; the end of the context ends them at once.

    Args:
        jobs: Number of processes; each is started when there is work for it.
        limits: What one item may take.
        module: What each process imports before its first item. See `preload`.
    """

    def __init__(self, jobs: int, limits: Limits | None = None, module: str = __name__) -> None:
        self._jobs, self._limits, self._module = jobs, limits or Limits(), module
        self._threads = ThreadPoolExecutor(jobs)
        self._workers: dict[int, Worker] = {}
        self._lock = threading.Lock()
        self._stopped = False

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers.values():
            worker.close()

    def in_order(
        self, work: Callable[[T], R], items: Iterable[T], size: Callable[[T], int] = _no_size
    ) -> Iterator[tuple[T, R | Failure]]:
        """Each item with its result, in the order of the items.

        Args:
            work: A function of a module, or a partial of one, since other processes import it.
            items: Read lazily, only a bounded number ahead. They may come from another call of this method.
            size: Bytes that it takes to hold an item.
        """
        waiting: deque[tuple[list[T], Future[list[R | Failure]]]] = deque()
        chunks = _chunks(iter(items), size)
        while True:
            for chunk in islice(chunks, AHEAD * self._jobs - len(waiting)):
                waiting.append((chunk, self._threads.submit(self._do, work, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            yield from zip(chunk, future.result(), strict=True)

    def _do(self, work: Callable[[T], R], items: list[T]) -> list[R | Failure]:
        """The results of the items, by the process of this thread.

        An item under which a process dies is tried again in a new one, since the system may have killed the first.
        """
        results: list[R | Failure] = []
        tried = 0
        while left := items[len(results) :]:
            try:
                for result in self._worker().answers(work, left):
                    results.append(result)
                    tried = 0
            except Ended as end:
                self._dismiss()
                tried += 1
                if tried == TRIES or end.failure.code == "timeout":
                    results.append(end.failure)
                    tried = 0
        return results

    def _stop(self) -> None:
        """End all processes, whatever they do, and start no other."""
        with self._lock:
            self._stopped = True
            for worker in self._workers.values():
                worker.kill()

    def _worker(self) -> Worker:
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
                worker = self._workers[threading.get_ident()] = Worker(self._limits, self._module)
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


def _chunks(items: Iterator[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    yield from ([item] for item in islice(items, FEW))
    yield from chunked(items, CHUNK, size, LARGE)
