"""What a sentence says that a person does at a meeting: chairs, speaks, attends, hands over, receives."""

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from trichluc.lexicons import table
from trichluc.mentions.persons.items import Item, Name, Post, Word
from trichluc.records import Role

_JOINTS = frozenset({",", ";", "và", "cùng", "với", "-", "–", "(", ")", "kiêm", "là", ":", "/", "&", "."})
_ADVERBS = (
    r"(?:đã|cũng|vừa|sẽ|đều|trực tiếp|tiếp tục|còn|luôn|lần lượt|chính thức|nhiệt liệt|phải|thẳng thắn|đặc biệt|mới"
    r"|(?:thay mặt|đại diện) [^.;:]{1,100}?,?(?= (?:chính thức |đã |vừa )?[^\W\d_]+ )"
    r"|thừa ủy quyền[^,;]{0,60}|có bài|có ý kiến|tới|đến|về|chủ yếu"
    r"|\([^()]{1,60}\)|\(|,|–|-|đứng[^,;)]{0,12}\)"
    r"|dẫn đầu (?:phái )?đoàn[^.;:,]{0,60}?(?= (?:tham |đến |tới )?dự(?!\w))"
    r"|(?:Cục|Vụ|Viện|Sở|Bộ|Ban|Trường|Công an|UBND|Văn phòng|Tổng cục|Đại học|Hội|Công ty) [^,.;:()]{1,60}(?=,)"
    r"|nhà trường|(?:công ty|đơn vị|bệnh viện|cơ quan|tập đoàn|ngân hàng|trường|viện|sở|hãng|huyện|tỉnh|xã)(?: này)?"
    r"|(?:và|cùng(?: với)?) (?:các|những|nhiều|một số|đại diện|lãnh đạo|đông đảo|gần|hơn|toàn thể|đoàn) [^.;:]{1,120}?"
    r"(?= (?:đã|cũng|cùng|đến|tới|về|tham|dự|có mặt|đồng|chủ trì|trao|chứng kiến)(?!\w)))"
)
_END = r"(?!\w)(?!(?<=dự) (?:án|kiến|báo|thảo|toán|phòng|định|luật|trữ|thi|tuyển|đoán)(?!\w))"
"""What a verb of `role_verbs.csv` ends before: "dự án" is no "dự"."""

_LISTS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "attendee",
        re.compile(
            r"(?:(?:tham |cùng |đến |tới |về )?dự|có mặt)(?!\w)[^.;:]{0,120}?(?:(?<!\w)(?:có|gồm|là)(?!\w)|:)"
            r"|(?:với|có) sự (?:tham dự|tham gia|có mặt|hiện diện|chứng kiến)(?: và [^.;]{1,40})? của"
            r"|sự (?:tham dự|có mặt) của|có mặt (?:tại|trong) [^.;]{1,60} (?:có|gồm|là)"
            r"|(?:^|; )(?:về phía|phía|tại) [^.;:,]{1,60} có(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "chair",
        re.compile(
            r"(?:chủ trì|điều hành|chủ tọa) của[^,.;:]{0,40}\Z"
            r"|(?:đồng )?chủ (?:trì|tọa)(?!\w)[^.;:]{0,80}?(?:(?<!\w)(?:có|gồm|là)(?!\w)|:)",
            re.IGNORECASE,
        ),
    ),
)
_RECEIVING = re.compile(
    r"(?:trao|tặng|giữ chức|bổ nhiệm|công nhận|bầu(?! cử)|vinh danh|phong|điều động|phân công|chỉ định|phê chuẩn"
    r"|chúc mừng)(?!\w)[^.;“”]{0,160}?(?:(?<!\w)(?:cho|đối với|trong đó có)|gồm|là|:"
    r"|(?:bổ nhiệm|bầu|công nhận|điều động|phân công|chỉ định))\s*$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(?<!\w)tặng(?: thưởng)?(?! hoa| quà)[^.;“”]{0,120}(?:(?:,| và)\s*|(?<=tặng )|(?<=thưởng ))$", re.IGNORECASE
)
_PASSIVE = re.compile(
    r"\W{0,3}(?:đã |vừa |cũng |vinh dự )?được [^.,;:“”]{1,60}? "
    r"(?:tặng|trao|truy tặng|phong|khen thưởng|bổ nhiệm|tín nhiệm bầu)(?!\w)"
)
_ACCORDING = re.compile(
    r"(?<!\w)theo(?: (?:báo cáo|đánh giá|ý kiến|thông tin|phân tích)(?: [^,.;]{1,30})? của)?\s*$", re.IGNORECASE
)
_BY = re.compile(r"(?<!\w)do\s*$")
MAX_LEAD = 3000
"""Code points of a sentence before a name that are searched for the opening of its list."""

MAX_WORDS = 60
"""Items after a name that are searched for its verbs."""

MAX_BRACKET = 12
"""Items in a bracket that does not part names in coordination."""

_CLAUSE = 250
"""Code points of a sentence's opening phrase, as in "Phát biểu tại Hội nghị, ông …"."""


def roles_in(text: str, items: Sequence[Item]) -> dict[int, tuple[Role, ...]]:
    """Roles for each name, and each office without a name, by index in `items`."""
    found: dict[int, set[Role]] = {}
    for group, after in _groups(items):
        does = _after(text, items, after)
        said = does | _before(text, items, group, silent=not does)
        for index in group:
            found.setdefault(index, set()).update(said)
    return {index: tuple(sorted(said)) for index, said in found.items() if said}


def _groups(items: Sequence[Item]) -> list[tuple[list[int], int]]:
    """Names and offices in coordination, with the index of what follows them."""
    groups: list[tuple[list[int], int]] = []
    current: list[int] = []
    last = depth = 0
    for index, item in enumerate(items):
        if isinstance(item, Word):
            depth = max(0, depth + (item.text == "(") - (item.text == ")"))
        if depth and current and index - last < MAX_BRACKET and not isinstance(item, Post):
            continue  # "A (phải) và B", "A (41 phiếu)"
        if isinstance(item, (Name, Post)):
            if current and ((isinstance(item, Name) and item.pronoun) or _begins_clause(items, index)):
                groups.append((current, last + 1))
                current = []
            current.append(index)
            last = index
        elif current and not (isinstance(item, Word) and item.text in _JOINTS):
            groups.append((current, last + 1))
            current = []
    if current:
        groups.append((current, last + 1))
    return groups


def _begins_clause(items: Sequence[Item], index: int) -> bool:
    """An office without a name after a semicolon is the subject of a clause of its own."""
    before, after = items[index - 1], items[index + 1 : index + 2]
    alone = isinstance(items[index], Post) and not (after and isinstance(after[0], Name | Post))
    followed = bool(after) and not (isinstance(after[0], Word) and after[0].text in _JOINTS)
    return alone and followed and isinstance(before, Word) and before.text in {";", "."}


def _before(text: str, items: Sequence[Item], group: Sequence[int], *, silent: bool) -> set[Role]:
    """Roles from what stands before the group: a list's opening, "cho", "theo", or the sentence's opening phrase.

    `silent`: no verb follows the group, so that it may be the object of a verb before it.
    """
    first = items[group[0]]
    lead = first.lead if isinstance(first, Name | Post) else first.start
    before = text[max(items[0].start, lead - MAX_LEAD) : lead]
    said: set[Role] = {role for role, pattern in _LISTS if pattern.search(before) is not None}
    if _RECEIVING.search(before[-220:]) or (silent and _GIVEN.search(before[-160:])):
        said.add("recipient")
    if _ACCORDING.search(before):
        said.add("speaker")
    opening = _opening().match(before) if len(before) <= _CLAUSE and _alone(items, group) else None
    if opening is not None and before.rstrip().endswith((",", ":")):
        said.add(_role(opening["verb"]))
    if _BY.search(before):
        said.update(_by_passive(text, items, group))
    return said


def _alone(items: Sequence[Item], group: Sequence[int]) -> bool:
    """Whether no name stands before the group."""
    return not any(isinstance(items[k], Name) for k in range(group[0]))


def _by_passive(text: str, items: Sequence[Item], group: Sequence[int]) -> set[Role]:
    """The roles of a passive: "do đồng chí A chủ trì"."""
    return _after(text, items, group[-1] + 1)


def _after(text: str, items: Sequence[Item], after: int) -> set[Role]:
    """Roles of the verb that follows, and of the verbs coordinated with it."""
    if after >= len(items):
        return set()
    window = items[after : after + MAX_WORDS]
    end = next((item.start for item in window if isinstance(item, Name)), window[-1].end)
    if _PASSIVE.match(text, items[after - 1].end, end):
        return {"recipient"}
    match = _first_verb().match(text, items[after - 1].end, end)
    if match is None:
        return set()
    said = {_role(match["verb"])}
    for _ in range(4):
        following = _coordinated_verb().match(text, match.end(), end)
        if following is None:
            break
        said.add(_role(following["verb"]))
        match = following
    return said


def _role(verb: str) -> Role:
    return _verbs()[" ".join(verb.casefold().split())]


@cache
def _verbs() -> dict[str, Role]:
    return {row["verb"]: cast(Role, row["role"]) for row in table("role_verbs")}


def _alternatives() -> str:
    return "|".join(map(re.escape, sorted(_verbs(), key=len, reverse=True)))


@cache
def _first_verb() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:{_ADVERBS}\s*){{0,4}}(?<!\w)(?P<verb>{_alternatives()}){_END}"
        r"(?! [\w,]+ phiếu| được | thấy | ra )",
        re.IGNORECASE,
    )


@cache
def _coordinated_verb() -> re.Pattern[str]:
    return re.compile(
        rf"[^.;:“”\"]{{0,60}}?(?:,| và| đồng thời) (?:đã |cũng |đồng thời )?(?P<verb>{_alternatives()}){_END}",
        re.IGNORECASE,
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{_ADVERBS}\s*){{0,2}}(?P<verb>{_alternatives()}){_END}(?! được | thấy | ra )", re.IGNORECASE
    )
