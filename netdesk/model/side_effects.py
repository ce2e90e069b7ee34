"""Side effects: the words, who lists them for which treatment, and the merged answer for several treatments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netdesk.model import standing_lines
from netdesk.model.alert import Alert, Prerequisite
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName


@dataclass(frozen=True, slots=True)
class SideEffect:
    """A side effect's word. ``plain`` is our one sentence that explains it; ``group_name`` the body system.

    An ``alert`` comes first in every list and cannot be left out (guard G4).
    """

    id: str
    name: str
    plain: str | None
    group_id: str
    group_name: str
    umbrella: bool
    alert: bool = False


@dataclass(frozen=True, slots=True)
class EffectMention:
    """One source naming one side effect for one treatment.

    ``treatment_id`` is the treatment that the source lists it for. ``doubt`` (why the row may be misprinted) and
    ``qualifier`` (the source's own limit) are sentences that are shown wherever the row is shown (guard G2).
    """

    effect: SideEffect
    treatment_id: str
    treatment_name: str
    statement: Statement
    doubt: str | None
    qualifier: str | None


@dataclass(frozen=True, slots=True)
class GroupEffects:
    """Side effects said of a wider group, shown for a treatment without a list of its own (guard G7).

    ``is_our_mapping``: only we put the treatment under the group.
    """

    group_id: str
    group_name: str
    mentions: tuple[EffectMention, ...]
    is_our_mapping: bool = False

    @property
    def in_words(self) -> str:
        """The line that stands with the list."""
        return _said_of_group(self.group_name, is_our_mapping=self.is_our_mapping)


@dataclass(frozen=True, slots=True)
class MergedEffect:
    """One symptom with every mention for the treatments asked about.

    ``comes_from`` are the treatments asked about that it comes with, in the order asked. ``not_mentioned_by`` are the
    sources that list side effects for at least one of those treatments without naming this one: "not mentioned",
    never "no" (guard G8). ``alert`` rows come first and cannot be left out (guard G4).
    """

    effect: SideEffect
    mentions: tuple[EffectMention, ...]
    comes_from: tuple[TreatmentName, ...]
    not_mentioned_by: tuple[Source, ...]
    alert: bool


@dataclass(frozen=True, slots=True)
class SaidOfGroup:
    """A treatment asked about without a list for it alone, and the group whose list stands in for it.

    ``is_our_mapping``: only we put the treatment under the group.
    """

    treatment: TreatmentName
    group: TreatmentName
    is_our_mapping: bool = False

    @property
    def in_words(self) -> str:
        """The line that stands with the list."""
        return _said_of_group(self.group.name, is_our_mapping=self.is_our_mapping)


class OtherListRelation(StrEnum):
    """How a treatment whose list is not shown stands to the one asked about."""

    WIDER_GROUP = "wider group"
    """It stands above the one asked about."""

    OUR_GROUP = "wider group by our mapping"
    """It stands above the one asked about because we put it there; no page does."""

    SEE_ALSO = "see also"
    """Our mapping puts it beside the one asked about."""


@dataclass(frozen=True, slots=True)
class OtherList:
    """A list that is not shown in the answer although it bears on a treatment asked about (guard G7).

    ``sources`` are those that list side effects for ``other``, in the order of their ids.
    """

    treatment: TreatmentName
    other: TreatmentName
    relation: OtherListRelation
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class NetSign:
    """A possible sign of the tumour itself, with the statements that say so. Never a side effect (guard G9)."""

    problem_id: str
    name: str
    same_word_as: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class EffectsAnswer:
    """Side effects of a set of treatments, merged by symptom.

    ``rows`` hold alerts first, then body systems in the content's order. ``not_listed`` are treatments for which no
    source lists any side effect, which is not the same as none (guard G7). ``report`` are the statements that ask to
    report symptoms; ``cautions`` and ``prerequisites`` travel with the treatments asked about (guards G5, G15).
    ``parts`` are combinations for which no source lists any, each with the treatments it joins: those have lists of
    their own, which are not taken for the combination's. ``other_lists`` are the lists of wider groups and of what is
    to be seen beside the treatments asked about, as far as they are not shown: whoever shows the rows names them.
    """

    treatments: tuple[TreatmentName, ...]
    rows: tuple[MergedEffect, ...]
    said_of_group: tuple[SaidOfGroup, ...]
    not_listed: tuple[TreatmentName, ...]
    alerts: tuple[Alert, ...]
    signs_of_net: tuple[NetSign, ...]
    report: tuple[Statement, ...]
    cautions: tuple[Statement, ...]
    prerequisites: tuple[tuple[TreatmentName, Prerequisite], ...]
    parts: tuple[tuple[TreatmentName, tuple[TreatmentName, ...]], ...] = ()
    other_lists: tuple[OtherList, ...] = ()


def _said_of_group(group: str, *, is_our_mapping: bool) -> str:
    mark = f" ({standing_lines.EDITORIAL_MAPPING})" if is_our_mapping else ""
    return standing_lines.SAID_OF_GROUP.format(group=f"{group}{mark}")
