"""The ledger of a run: every input is stored, unchanged, a duplicate or quarantined, and the four add up."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from trichluc.chunks import chunked
from trichluc.records import Article, Quarantined, ReasonCode
from trichluc.store.identity import record_hash, uid_of
from trichluc.store.packing import Packed
from trichluc.store.rows import Row

OUTCOMES = ("stored", "unchanged", "duplicate", "quarantined")

LOOK_AHEAD = 256
"""Inputs that are looked up in the database together."""

FULL = 256
"""Articles, or rows of the ledger, that are written in one transaction."""

LARGE = 16_000_000
"""Characters with which the texts looked up together, and bytes with which a batch, are enough however few they are."""

REPORT = "report it with the article; all others are read"
"""What to do about a failure of the program itself."""


class Known(NamedTuple):
    """An article as the database, or this run, has it already."""

    source: str
    record_hash: str
    rules: str


class Entry(NamedTuple):
    """A source as the ledger has it already."""

    status: str
    uid: str | None
    record_hash: str | None
    code: str | None
    reason: str | None
    encoding: str | None
    parser: str | None
    raw_hash: str | None


@dataclass
class Batch:
    """What the next transaction writes. Of an article that came twice, what came last.

    Attributes:
        articles: With their facts, by their keys.
        sources: Rows of the ledger.
        size: Bytes of all articles that came.
    """

    articles: dict[str, Packed] = field(default_factory=dict)
    sources: list[Row] = field(default_factory=list)
    size: int = 0

    @property
    def is_full(self) -> bool:
        """Whether it is time to write it."""
        return max(len(self.articles), len(self.sources)) >= FULL or self.size >= LARGE


@dataclass
class Ledger:
    """Decides what becomes of each input of one run, and gathers the rows to write.

    Attributes:
        connection: The database, open for writing.
        rules: Version of the rules that extract now.
        tell: Called with each quarantined input.
        totals: How many inputs had each outcome.
        duplicates: Sources that this run found to be duplicates.
        opened: Folders, files and archives that this run could read.
        batch: Rows gathered since the last `taken`.
    """

    connection: DuckDBPyConnection
    rules: str
    tell: Callable[[Quarantined], None]
    totals: Counter[str] = field(default_factory=Counter)
    duplicates: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)
    batch: Batch = field(default_factory=Batch)
    _under_way: dict[str, Known] = field(default_factory=dict)
    _entries: dict[str, Entry] = field(default_factory=dict)
    _written: list[str] = field(default_factory=list)

    def fresh(self, items: Iterable[Article | Quarantined]) -> Iterator[Article]:
        """The articles that must be extracted; all others are entered at once."""
        for chunk in chunked(items, LOOK_AHEAD, _length, LARGE):
            self._forget_written()
            articles = {item.source: uid_of(item.id, item.text) for item in chunk if isinstance(item, Article)}
            entries = self._entries_of([item.source for item in chunk])
            known = self._known(list(articles.values()))
            for item in chunk:
                self.opened.update(_containers(item))
                if isinstance(item, Quarantined):
                    self._quarantine(item, entries.get(item.source))
                elif self._is_fresh(item, articles[item.source], known, entries.get(item.source)):
                    self._under_way[articles[item.source]] = Known(item.source, record_hash(item), self.rules)
                    if item.source in entries:
                        self._entries[item.source] = entries[item.source]
                    yield item

    def add(self, article: Article, packed: Packed) -> None:
        """Enter an article that was extracted."""
        self.batch.articles[packed.uid] = packed
        self.batch.size += packed.size
        self._enter(_source_row(article, "stored", packed.uid, packed.record_hash))
        self._entries.pop(article.source, None)

    def fail(self, article: Article, reason: str, code: ReasonCode = "parser-error", way_out: str = REPORT) -> None:
        """Enter an article on which the extraction failed."""
        self._under_way.pop(uid_of(article.id, article.text), None)
        reason = reason[:300]
        failed = Quarantined(source=article.source, path=article.path, code=code, reason=reason, way_out=way_out)
        self._quarantine(failed, self._entries.pop(article.source, None), article)

    def recovered(self) -> bool:
        """Whether a file or archive that the ledger has as unreadable was read now."""
        query = "SELECT count(*) FROM sources WHERE status = 'quarantined' AND source IN (SELECT unnest(?))"
        return bool(self.connection.execute(query, [sorted(self.opened)]).fetchall()[0][0])

    def taken(self) -> Batch:
        """The rows to write now."""
        batch, self.batch = self.batch, Batch()
        return batch

    def written(self, batch: Batch) -> None:
        """Note that the database has a batch now."""
        self._written += batch.articles

    def _forget_written(self) -> None:
        """Leave what was written to the database, which is asked anew for each chunk but not within one."""
        for uid in self._written:
            self._under_way.pop(uid, None)
        self._written.clear()

    def _is_fresh(self, item: Article, uid: str, known: dict[str, Known], entry: Entry | None) -> bool:
        """Whether an article must be extracted; if not, it is entered."""
        held = self._under_way.get(uid) or known.get(uid)
        if held is None or held.rules != self.rules:
            return True
        read = record_hash(item)
        if held.source == item.source:
            same = uid in self._under_way or (entry is not None and entry[:3] == ("stored", uid, read))
            if same and held.record_hash == read:
                self._enter(_source_row(item, "stored", uid, read), entry, "unchanged")
                return False
            return True
        if held.record_hash != read and item.source < held.source:
            return True
        self.duplicates.add(item.source)
        self._enter(_source_row(item, "duplicate", uid, read), entry)
        return False

    def _quarantine(self, item: Quarantined, entry: Entry | None, article: Article | None = None) -> None:
        uid, read = (entry.uid, entry.record_hash) if entry else (None, None)
        detected = _detected(article) if article else {}
        row = item.model_dump() | _place(item) | detected | {"status": "quarantined", "uid": uid, "record_hash": read}
        self._enter(row, entry)
        self.opened.discard(item.source)
        self.tell(item)

    def _enter(self, row: Row, entry: Entry | None = None, outcome: str | None = None) -> None:
        """Count an outcome, and write its row unless the ledger has the same."""
        self.totals[outcome or row["status"]] += 1
        if entry is None or any(old != row.get(name) for name, old in zip(Entry._fields, entry, strict=True)):
            self.batch.sources.append(row)

    def _entries_of(self, sources: list[str]) -> dict[str, Entry]:
        query = f"SELECT source, {', '.join(Entry._fields)} FROM sources WHERE source IN (SELECT unnest(?))"  # noqa: S608
        return {source: Entry(*row) for source, *row in self.connection.execute(query, [sources]).fetchall()}

    def _known(self, uids: list[str]) -> dict[str, Known]:
        query = "SELECT uid, source, record_hash, rules FROM articles WHERE uid IN (SELECT unnest(?))"
        return {uid: Known(*row) for uid, *row in self.connection.execute(query, [uids]).fetchall()}


def _length(item: Article | Quarantined) -> int:
    return len(item.text) if isinstance(item, Article) else 0


def _source_row(article: Article, status: str, uid: str, read: str) -> Row:
    known = {"source": article.source, "status": status, "uid": uid, "record_hash": read}
    return known | _place(article) | _detected(article)


def _detected(article: Article) -> Row:
    """What was found out about the bytes of an article."""
    return {
        "article": article.id, "encoding": article.encoding, "parser": article.parser, "raw_hash": article.raw_hash
    }  # fmt: skip


def _place(item: Article | Quarantined) -> Row:
    """The file on disk that an input is in, and its number where it is a record of one."""
    path = item.path or item.source
    _, sign, number = item.source[len(path) :].rpartition("#")
    return {"path": path, "record": int(number) if sign and number.isdecimal() else None}


def _containers(item: Article | Quarantined) -> Iterator[str]:
    """What an input is in, from the outermost folder to the innermost archive: x, x/a.zip for x/a.zip!b."""
    own = len(item.path or item.source)
    return (item.source[:at] for at, sign in enumerate(item.source) if sign == "/" or (at >= own and sign in "!#"))
