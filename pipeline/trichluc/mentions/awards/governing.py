"""What the verb before an award's name governs: who receives, who gives, and whether it is done."""

import re
from dataclasses import replace

from trichluc.lexicons.letters import UPPER
from trichluc.mentions.awards.kinds import honorific, starts_office, starts_unit
from trichluc.mentions.awards.parties import Party, read_parties
from trichluc.mentions.awards.signals import Signal, phrases
from trichluc.mentions.awards.subjects import MODAL, OPENING, Sentence, Stretch, agent, held, subject, trimmed
from trichluc.mentions.awards.tails import AwardMention
from trichluc.records import AwardStatus

_CHOSEN = re.compile(rf"(?:{phrases('vote')})\s+(?P<who>[^;]{{3,160}})$")
_NAMED_AS = re.compile(r"\s*(?P<who>[^;]{3,200}?) là (?:các |những )?(?:đơn vị|tập thể|cá nhân|đồng chí)(?!\w)")
_IS_CHOSEN = re.compile(rf"(?<!\w)(?:đã )?được (?:\w+ ){{0,6}}?(?:{phrases('vote')})(?!\w)")
_SENT_TO = re.compile(rf"(?:gửi|báo cáo|văn bản)(?: tới| lên| đến)? (?P<grantor>[{UPPER}][^,;]{{2,60}})$")
_AGAINST = re.compile(r"Đối với\s+(?P<who>[^;]{3,160}?),")
_TAKEN = re.compile(r"(?i:quyết định|bằng khen|tiền thưởng|hiện vật|danh hiệu|khen thưởng)")
_DECIDED_BY = re.compile(r"(?<!\w)của\s+(?P<grantor>[^,;]{3,80}?)\s+(?:về việc|về|công nhận)(?!\w)")
_DECISION_OF = re.compile(r"(?i:quyết định) của (?P<grantor>[^,;]{3,80}?)\s+$")
_PARTY_AND_STATE = re.compile(r"Đảng(?:, Chính phủ)?(?:,| và) (?:Nhà nước|Chính phủ)")
_SUFFERS = re.compile(r"(?<!\w)bị(?: \w+){0,2}\s*$")
_ATTENDS = re.compile(r"(?<!\w)(?:dự|tham dự) (?:[Ll]ễ|buổi) [^,;]{3,120}\svà\s\w*\s?$")
_OTHER_CLAUSE = re.compile(r"(?<!\w)(?:là|bầu|giao|để|nhằm)(?!\w)")
_RITE = re.compile(r"(?<!\w)[Ll]ễ (?:\w+ ){0,3}$")
_AND = re.compile(r"\s?[,/]\s?|\s(?:và|hoặc)\s")
_FRONTED = re.compile(r"(?:(?:Sau khi|Khi|Từ khi|Với việc|Việc|Là một trong [^,;]{3,60}?|Vừa|Từng|Đã|Cùng) ?)?")


def governed(
    sentence: Sentence, verb: Signal, start: AwardMention, begin: int, before: AwardMention | None
) -> AwardMention:
    """What stands before the verb: subject, modals, proposal, the passive."""
    verb = _with_those_before(sentence, verb, begin)
    sheet, own = sentence.sheet, sentence.between(begin, verb.start)
    kinds = {s.kind for s in own}
    if own and own[-1].kind == "deny":
        return replace(start, rule="deny")
    modal = MODAL.search(sheet, begin, verb.start)
    bare = not OPENING.sub("", sheet[begin : modal.start() if modal else verb.start]).strip()
    status: AwardStatus = "awarded"
    if verb.kind == "revoke" or _takes_back(sentence, begin, verb):
        status = "revoked"
    elif (
        kinds & {"ask", "will"}
        or sheet[verb.start : verb.end].lower().startswith("xét")
        or (
            before
            and before.status == "proposed"
            and (bare or (sheet.rfind(";", 0, verb.start) > before.end and _planned(sentence, before)))
        )
    ):
        status = "proposed"
    mention = replace(start, status=status, rule=verb.kind)
    if verb.kind == "get" and _RITE.search(sheet, begin, verb.start):
        rite = _RITE.search(sheet, begin, verb.start)
        return replace(mention, rule="rite", recipients=subject(sentence, begin, rite.start() if rite else begin))
    if verb.kind == "get" and _ATTENDS.search(sheet, begin, verb.start):
        return replace(mention, rule="attend")
    if verb.kind in {"get", "reach"}:
        recipients = subject(sentence, begin, verb.start) or fronted(sentence, begin, verb)
        if verb.kind == "reach":  # "các hộ đạt danh hiệu …" is talk of a movement, not of a distinction given
            recipients = tuple(p for p in recipients if p.kind != "group" and not starts_office(p.name))
        return replace(mention, recipients=recipients or (before.recipients if before and bare else ()))
    if verb.kind == "revoke":
        suffers = _SUFFERS.search(sheet, begin, verb.start)
        holders = subject(sentence, begin, suffers.start()) if suffers else _against(sentence, verb.start)
        return replace(mention, recipients=holders)
    listed = before is not None and before.rule == "ask" and bool(before.recipients)
    return _given(sentence, verb, mention, begin, before if bare else None, listed=listed)


def _with_those_before(sentence: Sentence, verb: Signal, begin: int) -> Signal:
    """A verb of giving with those coordinated before it: "phong tặng, truy tặng", "khen và tặng"."""
    for signal in reversed(sentence.between(begin, verb.start) if verb.kind == "give" else []):
        if signal.kind not in {"give", "near"} or not _AND.fullmatch(sentence.sheet, signal.end, verb.start):
            break
        verb = replace(verb, start=signal.start)
    return verb


def _planned(sentence: Sentence, before: AwardMention) -> bool:
    """Whether an intention ("sẽ") before the first frame governs what follows a semicolon as well."""
    return any(s.kind == "will" for s in sentence.between(sentence.start, before.start))


def _given(
    sentence: Sentence, verb: Signal, mention: AwardMention, begin: int, before: AwardMention | None, *, listed: bool
) -> AwardMention:
    sheet, own = sentence.sheet, sentence.between(begin, verb.start)
    asks = [s for s in own if s.kind == "ask"]
    passives = [s for s in own if s.kind == "passive" and _is_passive(sheet[s.end : verb.start])]
    if passives:
        first = passives[-1].end
        asked = [s for s in asks if s.start >= first]
        grantor = trimmed(sheet, asked[-1].end if asked else first, verb.start)
        grantor = grantor and (grantor[0], held(sheet, *grantor))
        recipients = subject(sentence, begin, passives[-1].start) or (before.recipients if before else ())
        recipients = recipients or fronted(sentence, begin, passives[-1])
        return replace(mention, rule="passive", grantor=grantor, recipients=recipients)
    if mention.status == "revoked":
        decided = _DECIDED_BY.search(sheet, begin, verb.start)
        return replace(mention, grantor=decided.span("grantor") if decided else None)
    if asks:
        recipients = _chosen(sentence, begin, asks[-1].start)
        if listed and not recipients and not sheet[asks[-1].end : verb.start].strip():
            recipients = subject(sentence, begin, asks[-1].start)  # "chọn A đề nghị tặng Cờ, B đề nghị tặng Bằng khen"
        grantor = trimmed(sheet, asks[-1].end, verb.start) or _asked(sheet, begin, asks[-1].start)
        return replace(mention, rule="ask", grantor=grantor, recipients=recipients)
    decided = _DECIDED_BY.search(sheet, begin, verb.start) or _DECISION_OF.search(sheet, begin, verb.start)
    grantor = decided.span("grantor") if decided else agent(sentence, begin, verb.start, of_state=mention.of_state)
    return replace(mention, grantor=grantor or (before.grantor if before else None))


def _chosen(sentence: Sentence, begin: int, ask: int) -> tuple[Party, ...]:
    """Who is chosen before the asking: "suy tôn A, đề nghị …", "A được suy tôn là đơn vị dẫn đầu, đề nghị …"."""
    sheet = sentence.sheet
    chosen = _CHOSEN.search(sheet[begin:ask])
    if chosen:
        named = read_parties(sheet, begin + chosen.start("who"), ask, sentence.names)
        if named:
            return named
    named_as = _NAMED_AS.match(sheet, max(begin, sheet.rfind(";", begin, ask) + 1), ask)
    if named_as and re.search(rf"(?:{phrases('vote')})", sheet[:ask]):
        return read_parties(sheet, *named_as.span("who"), sentence.names)
    passive = _IS_CHOSEN.search(sheet, begin, ask)
    return subject(sentence, begin, passive.start()) if passive else ()


def fronted(sentence: Sentence, begin: int, verb: Signal) -> tuple[Party, ...]:
    """Who the main clause names behind a clause without subject: "Nhận giải thưởng, ông X nói rằng …"."""
    stretch = trimmed(sentence.sheet, begin, verb.start)
    if begin != sentence.start or (stretch and not _FRONTED.fullmatch(sentence.sheet, *stretch)):
        return ()
    for comma in re.finditer(r",\s", sentence.sheet[verb.end : verb.end + 300]):
        at = verb.end + comma.end()
        addressed = honorific(sentence.sheet[at : at + 60])
        if addressed:
            return read_parties(sentence.sheet, at, at + addressed.end(), sentence.names)
        for start, end in sentence.names:
            text = sentence.sheet[start:end]
            if start == at and not (starts_unit(text) or starts_office(text)):
                return (Party(start, end, text, "person"),)
    return ()


def _asked(sheet: str, begin: int, ask: int) -> Stretch | None:
    """Who is asked, named before the asking: "gửi văn bản tới Trung ương Đoàn đề nghị tặng"."""
    sent = _SENT_TO.search(sheet, begin, ask)
    return trimmed(sheet, *sent.span("grantor")) if sent else None


def _is_passive(between: str) -> bool:
    """Whether "được" with this before the verb is its passive: nothing, modals, or who gives."""
    inner = _PARTY_AND_STATE.sub("Nhà nước", MODAL.sub("", between)).strip()
    inner = re.sub(r"(?:đề nghị|đề xuất|kiến nghị|trình|xét)\s*", "", inner)
    return not inner or (
        len(inner) < 90
        and "," not in inner
        and _OTHER_CLAUSE.search(inner) is None
        and (
            inner[0].isupper()
            or len(inner.split()) < 5
            or starts_unit(inner)
            or starts_office(inner)
            or starts_unit(inner[:1].upper() + inner[1:])
        )
    )


def _takes_back(sentence: Sentence, begin: int, verb: Signal) -> bool:
    """Whether the giving is what is taken back: "hủy quyết định tặng …", "thu hồi tiền thưởng đã trao …"."""
    revoke = next((s for s in sentence.between(begin, verb.start) if s.kind == "revoke"), None)
    return revoke is not None and _TAKEN.search(sentence.sheet, revoke.end, verb.start) is not None


def _against(sentence: Sentence, verb: int) -> tuple[Party, ...]:
    found = _AGAINST.search(sentence.sheet, sentence.start, verb)
    return read_parties(sentence.sheet, *found.span("who"), sentence.names) if found else ()
