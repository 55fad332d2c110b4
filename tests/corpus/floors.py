"""The scores on the corpus below which no change may fall, pinned to the corpus itself.

usage: python tests/corpus/floors.py [--lower]     measure, and write corpus/floors.json anew

A floor only rises; --lower lets it fall, which a commit message then has to explain.
"""

import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

from trichluc.audit.gold import fit_all, read_gold
from trichluc.audit.pairing import pair
from trichluc.audit.scores import Score, score, total
from trichluc.flow import read_facts
from trichluc.reading import read_sources
from trichluc.records import Article

CORPUS = Path(__file__).parents[2] / "corpus"
FLOORS = CORPUS / "floors.json"

Floors = dict[str, dict[str, float]]
"""For each type and over all, the least F1 by `key` and by `record`."""


def fingerprint(corpus: Path) -> str:
    """SHA-256 over names and contents of the articles and their gold."""
    digest = hashlib.sha256()
    for path in sorted([*corpus.glob("articles/*"), *corpus.glob("gold/*")]):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(corpus).as_posix()}\n{len(content)}\n".encode() + content)
    return digest.hexdigest()


def measured(corpus: Path) -> Floors:
    """F1 of the extraction as it is, rounded down to four places."""
    articles = (item for item in read_sources([str(corpus / "articles")]) if isinstance(item, Article))
    annotated = fit_all(read_gold(corpus / "gold"), articles)
    scores = score([pair(gold, read_facts(article)) for article, gold in annotated])
    return {**{str(kind): _rates(part) for kind, part in scores.items()}, "all": _rates(total(scores.values()))}


def _rates(part: Score) -> dict[str, float]:
    return {"key": _rounded(part.key.f1), "record": _rounded(part.record.f1)}


def _rounded(rate: float | None) -> float:
    return math.floor((rate or 0.0) * 10_000) / 10_000


def fallen(floors: Floors, now: Floors) -> list[str]:
    """One line for each score that is below its floor."""
    return [
        f"{kind} {level}: {now.get(kind, {}).get(level, 0.0)} is below the floor {floor}"
        for kind, levels in floors.items()
        for level, floor in levels.items()
        if now.get(kind, {}).get(level, 0.0) < floor
    ]


def pin(path: Path, print_of_corpus: str, now: Floors, lower: bool) -> list[str]:
    """Write `now` as the floors, unless one would fall and `lower` is not given.

    Returns:
        What would fall; then nothing was written.
    """
    before: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"floors": {}}
    falls = [] if lower else fallen(before["floors"], now)
    if not falls:
        content = {"corpus": print_of_corpus, "floors": now}
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return falls


if __name__ == "__main__":
    if problems := pin(FLOORS, fingerprint(CORPUS), measured(CORPUS), lower="--lower" in sys.argv):
        sys.exit("\n".join([*problems, "nothing written; --lower writes it all the same"]))
