"""The words that name offices, and what the organisation behind one begins with and goes on with."""

import re
from functools import cache

from trichluc.lexicons import lines, table
from trichluc.mentions.names import Run, honorific_at

_FORMER = r"(?P<former>nguyên là|nguyên|cựu)"
_ACTING = r"(?P<acting>(?<!chính )quyền|q\.|tân|hàm)"
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:đoàn|ủy)(?!\w)")
_NO_HEAD = re.compile(r"(?<!\w)(?:chức|nhiệm) \Z")
_CANDIDATE = re.compile(r"(?<!\w)ứng (?:cử )?viên \Z", re.IGNORECASE)


def is_office_start(text: str, at: int, end: int) -> bool:
    """Whether an office's head stands at `at`."""
    match = head_at(text, at, end)
    if match is None:
        return False
    follow = heads()[squeeze(match["head"])]["follow"]
    if follow in {"name", "abroad"}:
        return False
    return follow != "unit" or starts_body(text, first_of_unit(text, match.end(), end), end)


def head_at(text: str, at: int, end: int) -> re.Match[str] | None:
    """The head of an office at `at`; a candidate for it has none, and "chức vụ phó …" is no "vụ phó"."""
    match = _head_pattern().match(text, at, end)
    if match is None or (
        match["head"][:8].casefold() == "đại biểu" and text[max(0, at - 5) : at].casefold() == "đoàn "
    ):
        return None
    if text[at] == "v" and _NO_HEAD.search(text, max(0, at - 12), at):
        return None
    return None if text[at - 1 : at] == " " and _CANDIDATE.search(text, max(0, at - 14), at) else match


def cut_before_office(text: str, run: Run, end: int) -> Run:
    """`run` without an office, form of address or committee that its last syllables begin ("Nguyễn Văn A Bí thư")."""
    if _COMMITTEE.match(text, run.spans[-1][0], end):
        run = run.part(0, max(1, len(run.spans) - 1))
    for index, (start, last) in enumerate(run.spans[1:], start=1):
        address = honorific_at(text, start, end)
        # past a full stop: "Trần Tuấn Anh."; and "Võ Tiến Sỹ" is a name
        follows = address is not None and address.end > last + 1 and address.end != run.end
        if follows or (text[last : last + 2].strip()[:1].islower() and is_office_start(text, start, end)):
            return run.part(0, index)
    return run


def first_of_unit(text: str, at: int, end: int) -> int:
    """Past the spaces at `at`."""
    while at < end and text[at] == " ":
        at += 1
    return at


def starts_body(text: str, at: int, end: int) -> bool:
    """Whether the first word of a body, which some offices need, stands at `at`."""
    return body_pattern().match(text, at, end) is not None


def squeeze(printed: str) -> str:
    """An office as the lexicon has it: small letters, single spaces."""
    return " ".join(printed.casefold().split())


@cache
def heads() -> dict[str, dict[str, str]]:
    """The rows of `office_heads.csv` by the office as printed."""
    return {row["printed"]: row for row in table("office_heads")}


@cache
def office_words() -> frozenset[str]:
    """The first word of each office, in small letters, and the words that may stand before it."""
    return frozenset({head.partition(" ")[0] for head in heads()} | {"nguyên", "cựu", "quyền", "q", "tân", "hàm"})


@cache
def _head_pattern() -> re.Pattern[str]:
    printed = "|".join(r"\s+".join(map(re.escape, head.split())) for head in sorted(heads(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?<!Ban )(?<!ban )(?:{_FORMER}\s+)?(?:{_ACTING}\s*)?(?P<head>{printed})(?![\w-])", re.IGNORECASE
    )


@cache
def field_pattern() -> re.Pattern[str]:
    """A word, or several, that goes on inside an organisation's name."""
    return _phrases("office_fields")


@cache
def body_pattern() -> re.Pattern[str]:
    """The first word of a body."""
    return _phrases("office_bodies")


def _phrases(lexicon: str) -> re.Pattern[str]:
    entries = sorted(lines(lexicon), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, entries))})(?![\w])", re.IGNORECASE)
