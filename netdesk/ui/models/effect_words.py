"""A merged side effect in the words of a table: what it comes with, who says so, and what must be said beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from netdesk.model.citation import STRENGTH_WORDS, citation, source_label
from netdesk.model.kinds import Strength
from netdesk.model.side_effects import EffectMention, EffectsAnswer, MergedEffect, NetSign, SaidOfGroup
from netdesk.model.standing_lines import EDITORIAL_MAPPING, NOT_MENTIONED

if TYPE_CHECKING:
    from datetime import date

    from netdesk.model.source import Source
    from netdesk.model.statement import Statement

REPORT_ADVICE: Final = "report_new_or_worsening"
"""The advice that stands beside every reassurance (guard G16)."""

_WORTH_SAYING: Final = (Strength.MAINLY, Strength.RARELY, Strength.NOT_SUITABLE)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is said beside an effect; a doubt is set apart (guard G2)."""

    words: str
    is_doubt: bool = False


def groups_of(answer: EffectsAnswer) -> Mapping[str, SaidOfGroup]:
    """For each treatment without a list of its own, the group whose list stands in for it."""
    return {pair.treatment.id: pair for pair in answer.said_of_group}


def comes_with(row: MergedEffect, groups: Mapping[str, SaidOfGroup]) -> str:
    """The treatments asked about, each marked where the list is its group's, and where that is our mapping (G7)."""
    return ", ".join(_marked(treatment.name, groups.get(treatment.id)) for treatment in row.comes_from)


def _marked(name: str, of_group: SaidOfGroup | None) -> str:
    if of_group is None:
        return name
    if of_group.is_our_mapping:
        return _tr("{0} (said of the group, {1})").format(name, EDITORIAL_MAPPING)
    return _tr("{0} (said of the group)").format(name)


def said_by(row: MergedEffect) -> str:
    """Each source once, with its region and year, and its kind of publisher where that has to be seen (G1, G19)."""
    return "\n".join(dict.fromkeys(dated_in_short(mention.statement.source) for mention in row.mentions))


def sign_said_by(sign: NetSign) -> str:
    """Each source that says so of a sign of the NET once, in the same words."""
    return "\n".join(dict.fromkeys(dated_in_short(statement.source) for statement in sign.statements))


def citations(said: MergedEffect | NetSign, today: date) -> str:
    """The full citation of each source once (guard G1)."""
    statements = said.statements if isinstance(said, NetSign) else [mention.statement for mention in said.mentions]
    return "\n".join(dict.fromkeys(citation(statement.source, today) for statement in statements))


def remarks(row: MergedEffect, report: Iterable[Statement]) -> tuple[Remark, ...]:
    """Doubts and limits with the mention that they belong to, and who does not mention the effect (G2, G8).

    Beside a limit such as "a few days" stands the request to report new or worsening symptoms (guard G16).
    """
    return tuple(dict.fromkeys(_remarks(row, report)))


def new_or_worsening(report: Iterable[Statement]) -> tuple[Statement, ...]:
    """Of the requests to report something, those about new or worsening symptoms."""
    return tuple(statement for statement in report if statement.subject_id == REPORT_ADVICE)


def request_to_report(mentions: Iterable[EffectMention], report: Iterable[Statement]) -> str:
    """What stands beside mentions of which one has a limit (guard G16); empty where none has, or nobody asks for it."""
    asking = new_or_worsening(report)
    if not asking or not any(mention.qualifier for mention in mentions):
        return ""
    who = ", ".join(dict.fromkeys(in_short(statement.source) for statement in asking))
    return _tr("Report new or worsening symptoms ({0}).").format(who)


def _remarks(row: MergedEffect, report: Iterable[Statement]) -> Iterator[Remark]:
    if row.alert:
        yield Remark(_tr("Alert: always on the sheet."))
    for mention in row.mentions:
        if mention.doubt:
            words = _tr("Doubt about a second list – {0}") if _is_second(row, mention) else _tr("Doubt – {0}")
            yield Remark(words.format(_of(row, mention, mention.doubt)), is_doubt=True)
        if mention.statement.strength in _WORTH_SAYING:
            yield Remark(_of(row, mention, STRENGTH_WORDS[mention.statement.strength]))
        if mention.qualifier:
            yield Remark(_of(row, mention, mention.qualifier))
    if request := request_to_report(row.mentions, report):
        yield Remark(request)
    if row.not_mentioned_by:
        silent = ", ".join(in_short(source) for source in row.not_mentioned_by)
        yield Remark(f"{silent}: {NOT_MENTIONED}")


def in_short(source: Source) -> str:
    """A source's short name with its kind of publisher and its region: ``CTCA (treatment provider) · US``."""
    return f"{source_label(source)} · {source.region}"


def dated_in_short(source: Source) -> str:
    """The same with the year of the page: ``NECA · AU · 2025``, ``Canadian Cancer Society · CA · no date``."""
    return f"{in_short(source)} · {source.dated[:4] if source.dated else _tr('no date')}"


def _is_second(row: MergedEffect, doubted: EffectMention) -> bool:
    """Whether the same source also names it for the same treatment without a doubt."""
    return any(
        mention.doubt is None
        and mention.treatment_id == doubted.treatment_id
        and mention.statement.source == doubted.statement.source
        for mention in row.mentions
    )


def _of(row: MergedEffect, mention: EffectMention, words: str) -> str:
    """Words that belong to one mention of several never stand without saying to which, by source and treatment.

    What all mentions share is left out, but for the source, without which a second list could be anybody's.
    """
    if len(row.mentions) == 1:
        return words
    of_which = [source_label(mention.statement.source)]
    if len({each.treatment_id for each in row.mentions}) > 1:
        of_which.append(mention.treatment_name)
    return f"{', '.join(of_which)}: {words}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("effects", text)
