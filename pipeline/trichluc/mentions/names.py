"""Where a person's name stands: honorifics, surnames, capitals."""

import re
from dataclasses import dataclass
from functools import cache

from trichluc.lexicons import lines, table, words
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.places import provinces, towns

_CAPITAL = re.compile(
    rf"(?<![\w-])(?:[{UPPER}][{LOWER}]+|[{UPPER}]{{2,12}}|[{UPPER}])(?:['’][{UPPER}]?[{LOWER}]+)?(?:-[{UPPER}{LOWER}]{{2,}})?(?![\w'’])"
)
_SMALL_MIDDLE = re.compile(rf" (?:văn|thị|công|hữu|đình|đức|xuân|ngọc|nữ)(?= [{UPPER}])")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
    r"[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|nh|ng|[cmnpt])?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\W+")
_GAP = re.compile(r" {1,3}|\n(?! )")  # a line may end inside a name
_JOINT = re.compile(r"[ .,]{0,3}")
MAX_ADDRESSES = 6
"""Forms of address read in a row ("Thượng tướng, GS.TS.")."""

MAX_SYLLABLES = 5
_LENGTH_SCORE = {2: -1, 3: 2, 4: 1, 5: -1}
_MIDDLES = frozenset({"Văn", "Thị", "Hữu", "Đình", "Đức", "Xuân", "Ngọc", "Quang", "Công", "Trọng", "Tiến", "A"})
_ADMINISTRATIVE = frozenset(
    {"tỉnh", "thành phố", "tp", "tp.", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "ủy"}
)
_INNOCENT = frozenset({"môi trường", "thị trường", "nông trường", "lâm trường", "yêu cầu", "nhu cầu", "toàn cầu"})
_THRESHOLD = 2
_SURE = 3


@dataclass(frozen=True, slots=True)
class Honorific:
    """A form of address before a name or an office; `gender` is "m", "f" or "" where the word does not tell."""

    start: int
    end: int
    gender: str


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised syllables in a row, each a half-open span."""

    spans: tuple[tuple[int, int], ...]
    syllables: tuple[str, ...]

    @property
    def start(self) -> int:
        """First character."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """One past the last."""
        return self.spans[-1][1]

    def part(self, first: int, last: int) -> "Run":
        """The syllables from `first` up to `last`, exclusive."""
        return Run(self.spans[first:last], self.syllables[first:last])


def honorific_at(text: str, at: int, end: int) -> Honorific | None:
    """The forms of address that start at `at`, as many as stand together ("GS.TS.", "Thượng tướng, TS.")."""
    first = _honorifics().match(text, at, end)
    if first is None:
        return None
    gender, last = "", first
    for _ in range(MAX_ADDRESSES):
        gender = gender or _genders()[_key(last[1])]
        following = _honorifics().match(text, _past_joint(text, last.end(), end), end)
        if following is None:
            break
        last = following
    return Honorific(at, last.end(), gender)


def run_at(text: str, at: int, end: int, *, titled: bool = False) -> Run | None:
    """The capitalised syllables from `at` on, up to three spaces between them; None where `at` has no capital.

    After a form of address (`titled`) a small middle syllable ("Huỳnh công Hùng") belongs to the name.
    """
    spans: list[tuple[int, int]] = []
    match = _CAPITAL.match(text, at, end)
    while match is not None and len(spans) < 12:
        if spans and _is_caps(match.group()) != _is_caps(text[slice(*spans[0])]) and len(match.group()) > 1:
            break
        spans.append(match.span())
        if titled and len(spans) == 1:
            middle = _SMALL_MIDDLE.match(text, match.end(), end)
            if middle is not None:
                spans.append((middle.start() + 1, middle.end()))
        gap = _GAP.match(text, spans[-1][1], end)
        match = _CAPITAL.match(text, gap.end(), end) if gap else None
    if not spans:
        return None
    return Run(tuple(spans), tuple(_titled(text[a:b]) for a, b in spans))


def person_in(run: Run, before: str, *, expected: bool = False) -> Run | None:
    """The person's name that ends `run`, after a place or organisation that the run may start with.

    Args:
        run: Capitalised syllables, cut before an office that follows.
        before: What stands before the run.
        expected: Whether a name must follow there, so that a sure surname needs no known given name.
    """
    best: tuple[float, int] | None = None
    for first, syllable in enumerate(run.syllables):
        weight = surnames().get(syllable, 0)
        size = len(run.syllables) - first
        if not weight or not 2 <= size <= MAX_SYLLABLES:
            continue
        score = weight + _shape(run.syllables[first:]) - _barred(run, first, before)
        if best is None or score > best[0]:
            best = (score, first)
        if weight == _SURE and size in (3, 4) and score >= _THRESHOLD:
            break  # so that "Nguyễn Lê Ái Sinh" is not "Lê Ái Sinh"
    if best is None:
        return None
    name = run.part(best[1], len(run.syllables))
    sure = expected and surnames()[name.syllables[0]] == _SURE
    if best[0] < _THRESHOLD - sure:
        return None
    return None if " ".join(name.syllables) in lines("namesakes") else name


@cache
def surnames() -> dict[str, int]:
    """Surnames with how surely a capitalised syllable is one: 3 almost always, 1 more often something else."""
    return {row["surname"]: int(row["weight"]) for row in table("surnames")}


@cache
def small_surnames(*, common: bool = False) -> frozenset[str]:
    """The same in small letters; `common`: only those that hardly anything else starts with."""
    return frozenset(name.lower() for name, weight in surnames().items() if not common or weight == _SURE)


def is_place(syllables: tuple[str, ...]) -> bool:
    """Whether the syllables are the name of a province or town."""
    name = " ".join(syllables)
    return name in provinces() or name in towns()


def barrier_before(text: str, at: int) -> str | None:
    """The word before `at` that makes a person's name the name of a street, school or place; None for none."""
    before = text[max(0, at - 24) : at].rstrip().casefold()
    for size in (3, 2, 1):
        word = " ".join(before.split()[-size:])
        if word in words("name_barriers"):
            return None if " ".join(before.split()[-size - 1 :]) in _INNOCENT else word
    return None


def _shape(syllables: tuple[str, ...]) -> float:
    score = float(_LENGTH_SCORE[len(syllables)])
    score += 1 if all(s.casefold() in words("given_names") for s in syllables[1:]) else -1
    if is_syllable(syllables[0]) and len(syllables[0]) > 1 and not all(map(is_syllable, syllables[1:])):
        score -= 3  # "Thái Lan Don Pramudwinai"; "Y" and "Ksor" begin names of other peoples
    if len(syllables) > 2 and syllables[1] in _MIDDLES:
        score += 1
    return score


def _barred(run: Run, first: int, before: str) -> float:
    for size in (2, 3):
        if is_place(run.syllables[first : first + size]) and len(run.syllables) - first != size + 1:
            return 4
    if first > 0:
        in_place = is_place(run.syllables[first + 1 :]) and not is_place(run.syllables[max(0, first - 2) : first])
        return 4 if in_place else 0  # "Tuần Châu Hà Nội", and not "Đà Nẵng Kiều Hà Nam"
    barrier = barrier_before(before, len(before))
    if barrier is None:
        return _place_odds(run) if before.rstrip().endswith("ủy") else 0
    if barrier in _ADMINISTRATIVE:
        return _place_odds(run)
    return 9


def _place_odds(run: Run) -> int:
    """After "huyện" or "Huyện ủy" two syllables are rather a place, and so are three after a rare surname."""
    return 3 if len(run.syllables) == 2 or surnames()[run.syllables[0]] == 1 else 0


def _titled(syllable: str) -> str:
    return syllable.capitalize() if _is_caps(syllable) else syllable


def _is_caps(syllable: str) -> bool:
    return len(syllable) > 1 and syllable.isupper()


def is_syllable(word: str) -> bool:
    """Whether `word` is spelled like a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(word) is not None


def _past_joint(text: str, at: int, end: int) -> int:
    """Past a full stop, comma or space between two forms of address."""
    match = _JOINT.match(text, at, end)
    return match.end() if match else at


@cache
def address_words() -> frozenset[str]:
    """The first word of each form of address, in small letters."""
    return frozenset(_PARTS.split(entry, maxsplit=1)[0] for entry in _genders())


@cache
def _honorifics() -> re.Pattern[str]:
    entries = sorted(_genders(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, entries))})(?![\w-])\.?", re.IGNORECASE)


@cache
def _genders() -> dict[str, str]:
    return {row["word"]: row["gender"] or "" for row in table("honorifics")}


def _key(word: str) -> str:
    return " ".join(word.casefold().split())
