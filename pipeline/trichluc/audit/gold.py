"""Gold files read and held against the articles that they annotate."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from trichluc.errors import GoldError
from trichluc.records import FACT, Article, Fact, GoldFact, GoldFile, GoldSpan, Span


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article's gold in the shape of predicted facts. `optional`: careful readers may differ on these."""

    article: str
    required: tuple[Fact, ...]
    optional: tuple[Fact, ...]


def read_gold(folder: Path) -> dict[str, GoldFile]:
    """The gold files of a folder by the article that they annotate, in order of file name.

    Raises:
        GoldError: No gold in the folder, a file that is not valid gold, or two files for one article.
    """
    golds: dict[str, GoldFile] = {}
    for path in sorted(folder.glob("*.json")):
        gold = _read_file(path)
        if gold.article in golds:
            raise GoldError(str(path), f"article {gold.article} has another gold file here", "keep one of them")
        golds[gold.article] = gold
    if not golds:
        raise GoldError(str(folder), "no gold files (*.json) in this folder", "name the folder that holds them")
    return golds


def _read_file(path: Path) -> GoldFile:
    try:
        return GoldFile.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise GoldError(str(path), f"{place}: {first['msg']}" if place else first["msg"], "mend the file") from error
    except OSError as error:
        raise GoldError(str(path), error.strerror or "cannot be read", "check the path and its rights") from error


def fit_all(golds: dict[str, GoldFile], articles: Iterable[Article]) -> list[tuple[Article, Annotated]]:
    """Each annotated article with its gold, in the order of the gold files. Articles without gold are passed over.

    Raises:
        GoldError: An annotated article is missing or there twice, or its gold does not fit it.
    """
    known: dict[str, Article] = {}
    for article in articles:
        if article.id in golds and known.setdefault(article.id, article).text != article.text:
            raise GoldError(article.source, "another article of this name has another text", "name only one of the two")
    for name in golds:
        if name not in known:
            raise GoldError(name, "the gold annotates an article that is not there", "add its folder with --articles")
    return [(known[name], fit(gold, known[name])) for name, gold in golds.items()]


def fit(gold: GoldFile, article: Article) -> Annotated:
    """Find every quote of a gold file in its article.

    Raises:
        GoldError: The article is another text than was annotated, or a quote is not there, or not where the file says.
    """
    if gold.text_hash not in {None, sha256(article.text.encode()).hexdigest()}:
        raise GoldError(article.id, "is not the text that was annotated", "name the archive that holds that version")
    facts = [(fact.optional, _as_fact(fact, article)) for fact in gold.facts]
    return Annotated(
        article=article.id,
        required=tuple(fact for optional, fact in facts if not optional),
        optional=tuple(fact for optional, fact in facts if optional),
    )


def _as_fact(gold: GoldFact, article: Article) -> Fact:
    span = _locate(gold, article)
    slots = gold.model_dump(exclude={"quote", "occurrence", "start", "end", "optional", "mentions"})
    mentions = [_locate(mention, article) for mention in gold.mentions]
    return FACT.validate_python({**slots, **dict(span), "article": article.id, "rule": "gold", "mentions": mentions})


def _locate(span: GoldSpan, article: Article) -> Span:
    if span.quote is None:
        return _by_offsets(span, article)
    start = -1 if span.quote else len(article.text)
    for _ in range(span.occurrence):
        start = article.text.find(span.quote, start + 1)
        if start < 0:
            raise GoldError(
                article.id, f"the gold quotes {span.quote!r} (occurrence {span.occurrence}), which is not there",
                "copy the quote character for character",
            )  # fmt: skip
    end = start + len(span.quote)
    if (span.start, span.end) not in {(None, None), (start, end)}:
        raise GoldError(
            article.id, f"the gold puts {span.quote!r} at {span.start}-{span.end}, but it is at {start}-{end}",
            "write the offsets anew",
        )  # fmt: skip
    return Span(start=start, end=end, quote=span.quote)


def _by_offsets(span: GoldSpan, article: Article) -> Span:
    start, end = span.start or 0, span.end or 0
    if not 0 <= start < end <= len(article.text):
        raise GoldError(article.id, f"the gold's offsets {start}-{end} are not in its text", "annotate it anew")
    return Span(start=start, end=end, quote=article.text[start:end])
