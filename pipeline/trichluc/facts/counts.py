"""Numbers of things: value, qualifier, target or actual, by whom and when."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.facts.count_actor import Subjects, actor_of, read_subjects
from trichluc.facts.count_setting import Setting, period_of, read_setting
from trichluc.facts.count_status import read_statuses, status_of
from trichluc.mentions.counts.finding import CountMention
from trichluc.records import CountFact, CountStatus, DateFact, EventFact, UnitFact


def count_facts(
    mentions: Sequence[CountMention],
    context: Context,
    dates: Sequence[DateFact],
    units: Sequence[UnitFact],
    events: Sequence[EventFact],
) -> list[CountFact]:
    """One fact for each occurrence."""
    statuses = read_statuses(context, dates, events)
    setting = read_setting(context, dates, events)
    subjects = read_subjects(context, units, events)
    facts = [
        _fact(mention, status_of(mention, context, statuses), context, setting, subjects)
        for mention in mentions
        if not context.is_muted(mention.start, mention.end)
    ]
    return _told_again(facts, max(context.article.text.find("\n"), 0))


def _told_again(facts: Sequence[CountFact], title: int) -> list[CountFact]:
    """A title leaves open by whom and when; the first sentence that tells the same number of the same says it."""
    first: dict[tuple[float, str], CountFact] = {}
    for fact in facts:
        if fact.start >= title and fact.status != "target":
            first.setdefault((fact.value, fact.unit.casefold()), fact)
    return [
        fact.model_copy(update={"actor": fact.actor or again.actor, "period": fact.period or again.period})
        if fact.start < title and (again := first.get((fact.value, fact.unit.casefold()))) is not None
        else fact
        for fact in facts
    ]


def _fact(
    mention: CountMention, status: CountStatus, context: Context, setting: Setting, subjects: Subjects
) -> CountFact:
    return CountFact(
        **context.stated(mention.start, mention.end, f"count.{mention.rule}"),
        value=mention.value,
        total=mention.total,
        unit=_unit(mention, context),
        qualifier=mention.qualifier,
        status=status,
        actor=actor_of(mention.start, context, subjects),
        period=period_of(mention.start, mention.end, status, context, setting),
    )


def _unit(mention: CountMention, context: Context) -> str:
    """The counted noun as printed; "đồng" for a sum of money that names no currency."""
    return context.printed(*mention.unit) if mention.unit else "đồng"
