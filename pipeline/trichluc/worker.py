"""One process that answers items, within limits of time and memory."""

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from typing import Any, Literal, TypeVar

T = TypeVar("T")
R = TypeVar("R")

STARTING = 120.0
"""Seconds that a process may take to start, before the clock of its first item runs."""

_SLICE = 1.0


@dataclass(frozen=True)
class Limits:
    """What one item may take.

    Attributes:
        seconds: Time, after which the process that reads it is killed.
        memory: MiB, beside those of a fresh process; where the system does not say what a process takes, no limit.
    """

    seconds: float = 60
    memory: int = 1024


@dataclass(frozen=True)
class Failure:
    """An item that has no result.

    Attributes:
        reason: Why, in words.
        code: `parser-error` for an exception or the death of the process.
    """

    reason: str
    code: Literal["parser-error", "timeout", "out-of-memory"] = "parser-error"

    @property
    def way_out(self) -> str:
        """What the user can do."""
        return _WAYS_OUT[self.code]


_WAYS_OUT = {
    "timeout": "give it longer with --max-seconds, or leave it out",
    "out-of-memory": "give it more with --max-memory, or leave it out",
    "parser-error": "report it with the article; all others are read",
}


class Ended(Exception):  # noqa: N818 - nothing is wrong with the caller
    """A process is of no further use; `failure` says what the next item in turn did to it."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


def preload(module: str) -> None:
    """Begin to import a module from which all processes are forked, where the system can; returns at once."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        from multiprocessing.forkserver import ensure_running

        multiprocessing.get_context("forkserver").set_forkserver_preload([module])
        ensure_running()


class Worker:
    """A process that applies functions to items.

    Args:
        limits: What one item may take.
        module: What it imports before it is ready, so that no item pays for that.
    """

    def __init__(self, limits: Limits, module: str) -> None:
        context = _context()
        self._limits = limits
        self._line, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other, limits.memory, module), daemon=True)
        self._process.start()
        other.close()

    def wait_until_ready(self) -> None:
        """Return when it can take items.

        Raises:
            Ended: It cannot.
        """
        self._receive(STARTING)

    def answers(self, work: Callable[[T], R], items: list[T]) -> Iterator[R | Failure]:
        """What the items give, one by one.

        Args:
            work: A function of a module, or a partial of one, since the process imports it.
            items: What to apply it to.

        Raises:
            Ended: The process died, or took too much time or memory, over the item whose answer would be next.
        """
        self._send((work, items))
        for _ in items:
            answer: R | Failure = pickle.loads(self._receive(self._limits.seconds))  # noqa: S301 - of our own process
            if isinstance(answer, Failure) and answer.code == "out-of-memory":
                raise Ended(answer)
            yield answer

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()

    def close(self) -> None:
        """End the process and give back what it held."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._line.close()

    def _send(self, message: object) -> None:
        try:
            self._line.send(message)
        except OSError as error:
            raise Ended(self._death()) from error

    def _receive(self, seconds: float) -> bytes:
        try:
            if not _comes(self._line, seconds):
                raise Ended(Failure(f"took longer than {seconds:g} seconds", "timeout"))
            return self._line.recv_bytes()
        except (EOFError, OSError) as error:
            raise Ended(self._death()) from error

    def _death(self) -> Failure:
        self._process.join(_SLICE)
        status = self._process.exitcode or 0
        how = f" ({signal.Signals(-status).name})" if -status in set(signal.Signals) else ""
        return Failure(f"the process that read it died{how}")


def _comes(line: Connection, seconds: float) -> bool:
    """Whether anything comes in time. Waits in slices, so that while the program is suspended no time passes."""
    while seconds > 0:
        if line.poll(min(seconds, _SLICE)):
            return True
        seconds -= _SLICE
    return False


def _context() -> ForkServerContext | SpawnContext:
    """How processes start: by a fork of one that has all modules, where the system can."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("forkserver")
    return multiprocessing.get_context("spawn")


def _serve(line: Connection, memory: int, module: str) -> None:
    """The life of the process. Ctrl-C is left to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    import_module(module)
    _limit_memory(memory)
    line.send_bytes(b"ready")
    with suppress(EOFError, OSError):
        while True:
            work, items = line.recv()
            for item in items:
                line.send_bytes(_answer(work, item, memory))


def _answer(work: Callable[[Any], object], item: object, memory: int) -> bytes:
    try:
        return pickle.dumps(work(item))
    except MemoryError:
        return pickle.dumps(Failure(f"took more than {memory:,} MiB of memory", "out-of-memory"))
    except Exception as error:  # one bad item must not cost the others
        return pickle.dumps(Failure(f"{type(error).__name__}: {error}".rstrip(": ")))


def _limit_memory(mebibytes: int) -> None:
    """Let allocations beyond what the process has now, and so much more, fail."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    except (ImportError, OSError):
        return
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = pages * resource.getpagesize() + mebibytes * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if most < 0 else min(wanted, most), most))


def _end_with_parent() -> None:
    """End when the parent is killed, which no closing pipe would tell while an item is under way."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
