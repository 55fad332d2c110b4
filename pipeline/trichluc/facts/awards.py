"""Distinctions: who gives what to whom, and whether it is done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trichluc.facts.award_names import Known, canonical_grantor, canonical_recipient
from trichluc.facts.context import Context
from trichluc.lexicons import mapping
from trichluc.mentions.awards.finding import AwardMention
from trichluc.mentions.persons.finding import PersonMention
from trichluc.records import AwardFact, OfficialFact, UnitFact

_SAID_BEFORE = re.compile(r" (?:nói trên|nêu trên|kể trên|trên|này|đó)(?!\w)")
_COUNTED = re.compile(
    rf"(?:(?:{'|'.join(mapping('qualifiers'))}) )?(?:\d[\d.,]*|{'|'.join(mapping('digit_words'))}) (?P<noun>.+)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?<!\w)(?:khác|còn lại)$")
_EACH = re.compile(
    r"^mỗi |^(?:các|những|cả)(?: \d+)? (?=.* (?:trên|này|đó|nói trên)$)|(?: nói| kể| nêu)? (?:trên|này|đó)$"
)
_PEOPLE = re.compile(
    r"^(?:(?:đảng bộ|chính quyền|quân đội|quân|nhân dân|cán bộ|chiến sĩ|các dân tộc|và|,)[\s,]*){1,9}"
    r"|(?<!\w)(?:tỉnh|thành phố|huyện)\s"
)


@dataclass(frozen=True, slots=True)
class _Grant:
    """One award for one recipient as one sentence states it."""

    mention: AwardMention
    award: str
    grantor: str | None
    recipient: str | None
    vague: bool
    """Whether the recipient is a group without a number, which a caption may use for those named in the text."""


def award_facts(
    mentions: Sequence[AwardMention],
    context: Context,
    units: Sequence[UnitFact],
    officials: Sequence[OfficialFact],
    persons: Sequence[PersonMention] = (),
) -> list[AwardFact]:
    """One fact for each recipient; where the article states it again, that place is among its `mentions`.

    A sentence that names an award and nobody who gets it yields a fact only where the award is taken back.
    """
    groups: list[list[_Grant]] = []
    known_names = Known(tuple(units), tuple(officials), tuple(persons))
    for grant in _grants(mentions, context, known_names):
        group = next((group for group in groups if any(_same(known, grant, context) for known in group)), None)
        if group is None:
            groups.append([grant])
        else:
            group.append(grant)
    return [_fact(group, context) for group in groups if _stands(group)]


def _grants(mentions: Sequence[AwardMention], context: Context, known: Known) -> Iterator[_Grant]:
    """Those with a named or counted recipient first, so that vague ones can join them."""
    found: list[_Grant] = []
    for mention in mentions:
        if context.is_muted(mention.start, mention.end):
            continue
        award = context.printed(mention.start, mention.end)
        grantor = canonical_grantor(mention.grantor, context)
        for party in mention.recipients:
            recipient = canonical_recipient(party, context, known, behind=party.start > mention.start)
            if recipient is not None:
                counted = _counted_before(found, recipient) if party.kind == "group" else None
                vague = party.kind == "group" and counted is None
                found.append(_Grant(mention, award, grantor, counted or recipient, vague))
        if not mention.recipients:
            holder = _holder(found, mention, award, context) if mention.status == "revoked" else None
            found.append(_Grant(mention, award, grantor, holder, vague=holder is None))
    yield from sorted(found, key=lambda grant: grant.vague)


def _counted_before(found: Sequence[_Grant], group: str) -> str | None:
    """The counted group that "mỗi sinh viên", "các doanh nghiệp trên", "tập thể sinh viên" points back to."""
    noun = _EACH.sub("", group.casefold())
    if noun == group.casefold() and " " not in noun:
        return None
    counted = ((grant.recipient, _COUNTED.match(grant.recipient)) for grant in reversed(found) if grant.recipient)
    return next((name for name, count in counted if count and count["noun"].casefold() == noun), None)


def _holder(found: Sequence[_Grant], mention: AwardMention, award: str, context: Context) -> str | None:
    """Who got the award that "Bằng khen nói trên" points back to."""
    if _SAID_BEFORE.match(context.text, mention.end) is None:
        return None
    earlier = [grant for grant in found if grant.award.casefold() == award.casefold() and grant.recipient]
    return earlier[-1].recipient if earlier else None


def _same(known: _Grant, grant: _Grant, context: Context) -> bool:
    """Whether two sentences state one award: its name, who gets it, and nothing against it."""
    names = known.award.casefold(), grant.award.casefold()
    if known.mention.status != grant.mention.status or not (names[0] in names[1] or names[1] in names[0]):
        return False
    differs = known.grantor and grant.grantor and known.grantor != grant.grantor
    if differs and not _in_caption(grant.mention, context):
        return False
    if known.recipient == grant.recipient or _one_place(known.recipient, grant.recipient):
        return True
    if grant.vague and known.recipient and grant.recipient and (count := _COUNTED.match(known.recipient)):
        return f" {count['noun'].casefold()} " in re.sub(
            r"\W+", " ", f" {grant.recipient.casefold()} "
        ) and not _OTHERS.search(grant.recipient)
    return grant.recipient is None or (grant.vague and _in_caption(grant.mention, context))


def _one_place(first: str | None, second: str | None) -> bool:
    """Whether two recipients are one place with and without its people: "tỉnh X", "Đảng bộ và nhân dân tỉnh X"."""
    plain = {_PEOPLE.sub("", name.casefold()) for name in (first, second) if name}
    return len(plain) == 1 and first is not None and second is not None


def _in_caption(mention: AwardMention, context: Context) -> bool:
    """Whether a mention stands in a caption, or on the line of a photo's credit."""
    start = context.view.to_source(mention.start, mention.end)[0]
    text = context.article.text
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    for zone in context.article.zones:
        if zone.kind == "caption" and zone.start <= start < zone.end:
            return True
        if zone.kind == "credit" and first <= zone.start and (last < 0 or zone.start < last):
            return True
    return False


def _stands(group: Sequence[_Grant]) -> bool:
    return group[0].recipient is not None or group[0].mention.status == "revoked"


def _fact(group: Sequence[_Grant], context: Context) -> AwardFact:
    """The fact at the place that names the award most fully, the first of those."""
    stated = [grant for grant in group if grant.recipient is not None] or list(group)
    stated = [grant for grant in stated if not grant.vague] or stated
    best = max(stated, key=lambda grant: (len(grant.award), -grant.mention.start))
    places = sorted({(g.mention.start, g.mention.end) for g in group} - {(best.mention.start, best.mention.end)})
    statement = context.stated(
        best.mention.start,
        best.mention.end,
        f"award.{best.mention.rule}",
        mentions=tuple(context.span(start, end) for start, end in places),
    )
    grantor = best.grantor or next((grant.grantor for grant in group if grant.grantor), None)
    return AwardFact(
        award=best.award, grantor=grantor, recipient=best.recipient, status=best.mention.status, **statement
    )
