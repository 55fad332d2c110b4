"""What the processes of a crew do with an input: read it, extract its facts, make rows of them.

The flow, and with it spaCy, is imported where it is used: the process that has the crew never needs it.
"""

from collections.abc import Iterable, Iterator

from trichluc.reading import Unread, read_item, size_of
from trichluc.records import Article, Fact, Quarantined
from trichluc.store.packing import Packed, Schemas, pack
from trichluc.workers import Crew, Failure

WARM = "trichluc.warm"
"""What a crew for these tasks is to import: Crew(jobs, limits, WARM)."""


def facts_of(article: Article) -> tuple[Fact, ...]:
    """All facts of an article. See `flow.read_facts`."""
    from trichluc.flow import read_facts

    return read_facts(article)


def pack_facts(rules: str, schemas: Schemas, article: Article) -> Packed | Failure:
    """An article with all its facts, as the store takes them. See `pack`."""
    return pack(article, facts_of(article), rules, schemas)


def articles_of(items: Iterable[Unread | Quarantined], crew: Crew) -> Iterator[Article | Quarantined]:
    """The articles, read by the crew, or why there are none, in the order given."""
    for item, found in crew.in_order(read_item, items, size_of):
        yield quarantined(item, found) if isinstance(found, Failure) else found


def quarantined(item: Unread | Quarantined | Article, failure: Failure) -> Quarantined:
    """The ledger's row for an item that could not be read, or an article whose facts could not."""
    return Quarantined(
        source=item.source, path=item.path, code=failure.code, reason=failure.reason[:300], way_out=failure.way_out
    )


def length_of(article: Article) -> int:
    """Characters of its text: nearly all that it takes to hold the article."""
    return len(article.text)
