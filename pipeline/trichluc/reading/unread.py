"""The bytes of one article, cut out of what they were in: what is left to do may be done by another process."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trichluc.errors import SourceError
from trichluc.reading.blob import quarantined
from trichluc.reading.reasons import explained
from trichluc.records import Article, Quarantined


@dataclass(frozen=True, slots=True)
class Unread:
    """An article still to be read.

    Attributes:
        source: Where it stands, as in `Article`.
        size: Its bytes.
        read: Gives the article; a partial of a module's function, so that it can be sent. Raises SourceError.
        path: The file on disk that it is in, as in `Article`.
    """

    source: str
    size: int
    read: Callable[[], Article]
    path: str | None = None


Items = Iterator[Unread | Quarantined]
"""What a reader finds in its bytes."""


def read_item(item: Unread | Quarantined) -> Article | Quarantined:
    """The article, or why there is none.

    Raises:
        MemoryError: It takes more memory than this process may have.
    """
    if isinstance(item, Quarantined):
        return item
    found: Article | Quarantined
    try:
        found = item.read()
    except SourceError as error:
        found = quarantined(error)
    except MemoryError:
        raise
    except Exception as error:  # a hostile page must cost only itself
        found = quarantined(explained(error, item.source))
    return found.model_copy(update={"path": item.path})


def size_of(item: Unread | Quarantined) -> int:
    """Bytes that it takes to send the item, nearly."""
    return item.size if isinstance(item, Unread) else 0
