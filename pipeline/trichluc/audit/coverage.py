"""How much of the digits, codes and calendar words of an archive the facts and the named rules account for."""

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from trichluc.mentions.coverage import UNEXPLAINED, TokenKind

KINDS: tuple[TokenKind, ...] = ("digits", "code", "calendar")

CONTEXT = 40
"""Code points shown on each side of a sampled token."""


@dataclass(frozen=True, slots=True, order=True)
class Sample:
    """An unexplained token in its surroundings.

    Attributes:
        rank: Hash of its place; the lowest are the sample, so that the same archive gives the same sample.
        article: Id of the article.
        kind: What the token is.
        before: The text before it.
        token: The token.
        after: The text after it.
    """

    rank: str
    article: str
    kind: TokenKind
    before: str
    token: str
    after: str


@dataclass
class Coverage:
    """Tokens by kind and reason, and a sample of the unexplained ones.

    Attributes:
        wanted: Size of the sample.
    """

    wanted: int
    reasons: Counter[tuple[TokenKind, str]] = field(default_factory=Counter)
    samples: list[Sample] = field(default_factory=list)

    def add(self, article: str, text: str, tokens: Iterable[tuple[int, int, TokenKind, str]]) -> None:
        """Count the tokens of one article, `start` and `end` in code points of `text`."""
        for start, end, kind, reason in tokens:
            self.reasons[kind, reason] += 1
            if reason == UNEXPLAINED:
                rank = sha256(f"{article} {start}".encode()).hexdigest()
                before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
                self.samples.append(Sample(rank, article, kind, before, text[start:end], after))
        if len(self.samples) > 8 * self.wanted:
            self.samples = heapq.nsmallest(self.wanted, self.samples)

    def total(self, kind: TokenKind) -> int:
        """All tokens of a kind."""
        return sum(count for (of, _), count in self.reasons.items() if of == kind)

    def facts(self, kind: TokenKind) -> int:
        """Tokens inside a stored fact."""
        return self.reasons[kind, "fact"]

    def unexplained(self, kind: TokenKind) -> int:
        """Tokens that neither a fact nor a named rule accounts for."""
        return self.reasons[kind, UNEXPLAINED]

    def named(self, kind: TokenKind) -> list[tuple[str, int]]:
        """The rules that set tokens of a kind aside, with how many, the commonest first."""
        rows = [(why, n) for (of, why), n in self.reasons.items() if of == kind and why not in {"fact", UNEXPLAINED}]
        return sorted(rows, key=lambda row: (-row[1], row[0]))

    def sample(self) -> list[Sample]:
        """The sample, in the order of its ranks."""
        return heapq.nsmallest(self.wanted, self.samples)
