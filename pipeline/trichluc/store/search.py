"""Search without accents: facts first, then articles whose facts have none of the words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection

from trichluc.store.words import folded

AROUND = 80
"""Characters of context shown before and after a quote."""


@dataclass(frozen=True)
class Search:
    """What is looked for.

    Attributes:
        words: As typed; accents, case and punctuation do not matter.
        types: Types of fact; empty for all, and for articles without a matching fact.
        place: Facts that name this place, or whose article names a unit or event there.
        since: First day of publication.
        until: Last day of publication. With either, articles of unknown day are left out.
        limit: Most hits.
    """

    words: str
    types: tuple[str, ...] = ()
    place: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int = 10


@dataclass(frozen=True)
class Hit:
    """A fact, or an article as a whole (type "article"), and why it stands where it does.

    Attributes:
        score: Share of the words that the fact holds, twice, and the article, once, of three; one more where the fact
            has the words as a phrase, half of one where only the article has.
        before: Text before the quote.
        after: Text after it.
    """

    type: str
    article: str
    start: int
    end: int
    quote: str
    summary: str
    published: date | None
    title: str | None
    score: float
    before: str
    after: str


def search(connection: DuckDBPyConnection, wanted: Search) -> list[Hit]:
    """The best hits, best first; equals in order of article and place."""
    phrase = folded(wanted.words)
    words = [f" {word} " for word in dict.fromkeys(phrase.split())]
    if not words:
        return []
    names = {f"word{index}": word for index, word in enumerate(words)}
    query = _QUERY.format(
        in_fact=" + ".join(f"contains(facts.folded, ${name})::INTEGER" for name in names),
        in_article=" + ".join(f"contains(articles.folded, ${name})::INTEGER" for name in names),
        of_article="" if not wanted.types else "WHERE false",
        whole=3 * len(words),
    )
    slots = {
        "phrase": phrase,
        "types": list(wanted.types),
        "place": folded(wanted.place) if wanted.place else None,
        "since": wanted.since,
        "until": wanted.until,
        "limit": wanted.limit,
    }
    rows = connection.execute(query, names | slots).fetchall()
    return [_hit(row, phrase) for row in rows]


_QUERY = """
WITH chosen AS (
    SELECT *, {in_article} AS words, contains(folded, $phrase)::INTEGER AS has_phrase FROM articles
    WHERE ($since IS NULL OR published >= $since) AND ($until IS NULL OR published <= $until)
),
there AS (SELECT DISTINCT uid FROM facts WHERE type IN ('unit', 'event') AND contains(folded, $place)),
stated AS (
    SELECT facts.*, {in_fact} AS words, contains(folded, $phrase)::INTEGER AS has_phrase FROM facts
    WHERE len($types) = 0 OR list_contains($types, type)
),
hits AS (
    SELECT stated.type, chosen.article, stated."start", stated."end", stated.quote, stated.summary,
        (2 * stated.words + chosen.words) / {whole} + greatest(stated.has_phrase, chosen.has_phrase / 2) AS score, uid
    FROM stated JOIN chosen USING (uid)
    WHERE stated.words > 0 AND ($place IS NULL OR contains(stated.folded, $place) OR uid IN (SELECT uid FROM there))
),
whole AS (
    SELECT 'article' AS type, article, 0 AS "start", 0 AS "end", '' AS quote, coalesce(title, article) AS summary,
        words / {whole} + has_phrase / 2 AS score, uid
    FROM (SELECT * FROM chosen {of_article})
    WHERE words > 0 AND uid NOT IN (SELECT uid FROM hits) AND ($place IS NULL OR contains(folded, $place))
)
SELECT type, hits.article, "start", "end", quote, summary, published, title, score, text
FROM (SELECT * FROM hits UNION ALL SELECT * FROM whole) AS hits JOIN articles USING (uid)
ORDER BY score DESC, hits.article, uid, "start", "end", type, summary LIMIT $limit
"""


def _hit(row: tuple[str, str, int, int, str, str, date | None, str | None, float, str], phrase: str) -> Hit:
    kind, article, start, end, quote, summary, published, title, score, text = row
    if kind == "article":
        start, end = _place(text, phrase)
        quote = text[start:end]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return Hit(kind, article, start, end, quote, summary, published, title, score, before, after)


def _place(text: str, phrase: str) -> tuple[int, int]:
    """Where a text has a folded phrase, else the first of its words."""
    wanted = phrase.split()
    printed = list(_printed(text))
    for length in (len(wanted), 1):
        for index in range(len(printed) - length + 1):
            words = [word for _, _, word in printed[index : index + length]]
            if words == wanted or (length == 1 and words[0] in wanted):
                return printed[index][0], printed[index + length - 1][1]
    return 0, 0


def _printed(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and folded form of each word. Marks that are characters of their own belong to their word."""
    for match in re.finditer(r"[\w\u0300-\u036f]+", text):
        for word in folded(match.group()).split():
            yield match.start(), match.end(), word
