"""Offices away from the name: those that a sentence says the person was given, holds, held or lost."""

import re
from collections.abc import Iterator, Sequence

from trichluc.lexicons import words as lexicon
from trichluc.mentions.persons.items import Item, Name, Post, Word, is_plural_post

_CHAIR = (
    r"(?:chức(?: vụ| danh| trách)?|cương vị|vị trí|vai trò|trọng trách|tư cách|nhiệm vụ|trách nhiệm)"
    r"(?: mới| quan trọng| chủ chốt| lãnh đạo| quản lý)?(?: là| như| gồm| sau)?"
)
_CUE = re.compile(
    r"(?:\A\W{0,4}(?:về |sang |lên |ra )?(?:làm|giữ)|(?<!\w)(?:"
    rf"(?:giữ|đảm nhiệm|đảm nhận|đảm đương|nhận|nắm(?: giữ)?|kinh qua|trải qua|mang|thôi|rời|phụ trách|với|trên|ở)"
    rf"(?: thêm| lại| qua| cả)?(?: các| những| nhiều| hai| một số)? {_CHAIR}"
    r"|(?:được|bị|vừa|mới|sẽ|đã|để|lên|về|sang|ra|qua|tục|từng|còn|đang|hiện|khi|lúc|gian|thời|kỳ|động|công|bầu|cử"
    r"|nhiệm|giao|định|chuyển|chuẩn|nhận|thôi|rồi|và|,|(?:về|sang|ra|đến|vào) [^,;.]{1,40}) (?:làm|giữ)"
    rf"|(?:được|bị)(?: [^\W\d_]+){{0,10}} (?:bổ nhiệm|bầu|cử|điều động|phân công|chỉ định|giao|phê chuẩn|công nhận"
    rf"|cách|bãi nhiệm|miễn nhiệm|tín nhiệm)(?: lại| bổ sung| tạm)?(?: vào)?(?: các)?(?: {_CHAIR})?(?: là)?"
    r"|(?:từng|hiện|nguyên|đang|vốn|thời gian|khi|lúc|thời|khi đó|lúc đó|khi ấy|lúc ấy|bấy giờ|hiện nay|nay|trước đó"
    r"|sau đó|hiện tại|đồng thời|cũng|còn|vẫn|trước đây)(?: cũng| còn| vẫn)? là|từng|hiện|trở thành|nhậm chức"
    rf"|(?:tái )?đắc cử|trúng cử|tái cử|kiêm(?: nhiệm)?)"
    r"|(?<!\w)(?:các|những|nhiều) (?:chức vụ|vị trí|cương vị)[^.:;]{0,30}(?:[:,] [^.;:]{1,60}[,;]| như| gồm|:)"
    rf")(?: {_CHAIR})?[:“\"\s]*\Z",
    re.IGNORECASE,
)
_DEALT = re.compile(
    r"(?<!\w)(?:(?:bổ nhiệm|bầu(?: bổ sung)?|miễn nhiệm|bãi nhiệm|cách|công nhận|phê chuẩn|xóa)(?: các)?"
    rf"(?: {_CHAIR})?|(?:và|,|;) chức(?: vụ| danh)?)[:“\"\s]*\Z",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"(?<!\w)(?:không(?! còn| tiếp tục)|chưa|chẳng|ứng cử|ứng viên|đề cử|giới thiệu(?! và)|đề nghị|đề xuất|dự kiến"
    r"|xin ý kiến|nếu|quy hoạch|được trình|nhu cầu|muốn)(?!\w)[^,;.]{0,60}\Z",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?<!\w)(?:từng|khi|lúc|thời gian|hiện|đang|nguyên|trước đó|trước đây|vốn)(?!\w)", re.IGNORECASE)
_OPENING = re.compile(
    r"\W*(?:(?:trước|sau|từ) )?(?:khi|lúc|trong (?:suốt )?(?:thời gian|thời kỳ|quá trình)|thời gian|thời kỳ|với|trên"
    r"|ở|từng|làm|sau \d{1,2} (?:năm|tháng)|được|đang|vừa|mới|giữ|hiện)(?!\w)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?<!\w)(?:cho (?:biết|hay|rằng)|nói|kể|giải thích|lý giải|khẳng định|thông tin|nhấn mạnh|phát biểu|đề nghị"
    r"|yêu cầu|xác nhận|thừa nhận|chia sẻ|trả lời|báo cáo|nhận định|đánh giá|ký|trao|công bố|thông báo)(?!\w)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"(?<!được )(?<!bị )(?<!\w)(?:bổ nhiệm|điều động|tiếp nhận|bầu|đưa|cử|giới thiệu|phân công)(?: [^\W\d_]+){0,4}? "
    r"(?:người|cán bộ|công chức|viên chức|nhân sự|nhân viên|đồng chí)(?!\w)",
    re.IGNORECASE,
)
_JOINTS = frozenset(
    {"là", ",", ";", "-", "–", "và", "kiêm", "rồi", "/", "đồng", "thời", "sau", "đó", "đến", "(", ")", "nay"}
)
_NUMBER = re.compile(r"[ivx]+|\d.*")
_TIME = frozenset({"tháng", "năm", "từ", "đến", "nhiệm", "kỳ", "khóa", "giai", "đoạn", "ngày"})
_OBLIQUE = frozenset(
    {"được", "bị", "do", "bởi", "của", "với", "cho", "thay", "từ", "và", "theo", "cùng", "trước", "các"}
)
_AGENT = frozenset({"được", "do", "bởi", "bị"})

MAX_BACK = 100
"""Code points before an office that are searched for what says whose it is."""

MAX_ITEMS = 60
"""Items after a name among which an office that it was given is looked for."""

MAX_JOINT = 6
"""Joints and brackets between two offices of a row."""

MAX_TAIL = 4
"""Words that the grammar leaves of an organisation between two offices of a row."""

MAX_DEALT = 14
"""Items between an office given or taken and the person's name ("bầu chức danh …, nhiệm kỳ … đối với ông A")."""


def told(text: str, items: Sequence[Item], name: int, at: int, used: set[int]) -> list[int]:
    """Offices behind a name that its sentence tells of it ("…, từng giữ chức A, B; được bầu làm C")."""
    if is_agent(items, name):
        return []
    planned = is_unreal(text, items[0].start, _lead(items[name]))
    found: list[int] = []
    chained = at - 1 if at <= len(items) and isinstance(items[at - 1], Post) else None
    end = items[min(at, len(items)) - 1].end
    for index in range(at, min(at + MAX_ITEMS, len(items))):
        item = items[index]
        if (isinstance(item, Name) and not is_agent(items, index)) or is_plural_post(items, index):
            break
        if not isinstance(item, Post) or index in used:
            end = item.end if isinstance(item, Post) else end
            continue
        if chained is None or not _is_joint(items, chained, index):
            others = _SAYS.search(text, items[name].end, item.start) or _OF_OTHERS.search(text, end, item.start)
            if others or not _is_told(text, end, item):
                if _is(items[index - 1], _OBLIQUE):
                    continue
                break  # a subject of its own
            if planned and _is_new(text, items[name].end, item):
                continue
        found.append(index)
        chained = index
        end = item.end
    return found


def in_opening(text: str, items: Sequence[Item], name: int, used: set[int]) -> list[int]:
    """Offices in the phrase that opens the sentence ("Khi còn làm A, ông B …", "Với cương vị A, B …")."""
    start = items[0].start
    first = not any(isinstance(items[k], Name) for k in range(name))
    if not first or not name or not _is(items[name - 1], {","}) or not _OPENING.match(text, start):
        return []
    found: list[int] = []
    for index in _posts(items, 0, name, used):
        chained = found and _is_joint(items, found[-1], index)
        if chained or _is_told(text, start, items[index]):
            found.append(index)
    return found


def dealt(text: str, items: Sequence[Item], name: int, used: set[int]) -> list[int]:
    """An office given to or taken from a person named behind it ("miễn nhiệm chức danh A đối với ông B")."""
    if not (name and _is(items[name - 1], {"với", "cho", "của"})):
        return []
    for index in reversed(list(_posts(items, max(0, name - MAX_DEALT), name, used))):
        before = items[index].start
        dealt_with = _DEALT.search(text, max(items[0].start, before - MAX_BACK), before)
        if dealt_with and not is_unreal(text, items[0].start, dealt_with.start()):
            return list(_posts(items, index, name, used))
    return []


def is_agent(items: Sequence[Item], name: int) -> bool:
    """Whether the person does what is told of another ("được Thủ tướng A bổ nhiệm")."""
    at = name - 1
    while at > 0 and (isinstance(items[at], Post) or _is(items[at], {","})):
        at -= 1
    return at >= 0 and at < name - 1 and _is(items[at], _AGENT)


def _posts(items: Sequence[Item], first: int, last: int, used: set[int]) -> Iterator[int]:
    return (k for k in range(first, last) if isinstance(items[k], Post) and k not in used)


def _is_told(text: str, start: int, post: Item) -> bool:
    before = text[max(start, post.start - MAX_BACK) : post.start]
    return _CUE.search(before) is not None and not is_unreal(text, start, post.start)


def is_unreal(text: str, start: int, at: int) -> bool:
    """Whether what follows `at` is only planned, proposed or denied; `start` is where the sentence starts."""
    return _UNREAL.search(text, max(start, at - MAX_BACK), at) is not None


def _is_new(text: str, start: int, post: Item) -> bool:
    """Whether an office told behind a name is one to come, and not one held before."""
    return _PAST.search(text, max(start, post.start - MAX_BACK), post.start) is None


def _lead(item: Item) -> int:
    return item.start if isinstance(item, Word) else item.lead


def _is_joint(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether only joints, dates and words of time stand between two offices."""
    between = [item for item in items[first + 1 : last] if isinstance(item, Word)]
    plain = [item for item in between if item.text not in _TIME and not _NUMBER.fullmatch(item.text)]
    joined = bool(plain) and len(plain) < MAX_JOINT and all(item.text in _JOINTS for item in plain)
    if not joined and len(plain) == len(between):
        return _is_tail(plain) and not _is_subject(items, last)
    return joined and not (plain[0].text == ";" and _is_subject(items, last))


def _is_tail(words: Sequence[Word]) -> bool:
    """Whether the words are the rest of an organisation, then a mark ("Vụ Đầu tư nước ngoài, Chánh …")."""
    names = [word.text for word in words[:-1]]
    plain = all(text.isalpha() and text not in lexicon("office_stops") for text in names)
    return bool(names) and len(names) <= MAX_TAIL and plain and words[-1].text in {",", ";"}


def _is_subject(items: Sequence[Item], index: int) -> bool:
    """Whether words go on right behind an office, so that a clause of its own begins with it."""
    behind = items[index + 1] if index + 1 < len(items) else None
    return isinstance(behind, Word) and behind.text[0].isalpha() and behind.text not in _JOINTS | _TIME


def _is(item: Item, wanted: frozenset[str] | set[str]) -> bool:
    return isinstance(item, Word) and item.text in wanted
