"""Lines of a stream, none of them held when it is too long."""

import io
from collections.abc import Iterator

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def bounded_lines(stream: io.BufferedReader, largest: int) -> Iterator[bytes | None]:
    """Lines with their ends, as bytes; UTF-16 becomes UTF-8. None in place of a line longer than `largest`."""
    if stream.peek(2)[:2] in _UTF16:
        yield from _recoded(stream, largest)
        return
    while line := stream.readline(largest + 1):
        if len(line) <= largest:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(largest)
        yield None


def _recoded(stream: io.BufferedReader, largest: int) -> Iterator[bytes | None]:
    text = io.TextIOWrapper(stream, "utf-16", newline="")
    while line := text.readline(largest + 1):
        if len(line) <= largest:
            yield line.encode("utf-8", "surrogatepass")
            continue
        while line and not line.endswith("\n"):
            line = text.readline(largest)
        yield None
    text.detach()


def encoding_of(stream: io.BufferedReader) -> str | None:
    """The encoding that a byte order mark of UTF-16 names, for all lines; None where each line shows its own."""
    mark = stream.peek(2)[:2]
    return {_UTF16[0]: "utf-16-le", _UTF16[1]: "utf-16-be"}.get(mark)
