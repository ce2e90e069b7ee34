"""The shape of ``data/content/vocabulary.yaml``: every id, its name, and our own marked wordings and mappings.

Nothing in this file is said by a source. Names, summaries and plain sentences are editorial wording; parents, broader
values, ``see_also`` and suggested roles are editorial mapping. Both are marked so wherever they are shown.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from netdesk.content.base import Entry, Id, Text
from netdesk.content.page_file import NameKindName, Subject
from netdesk.content.typed_text import Flag

TreatmentKindName = Literal[
    "category",
    "approach",
    "procedure_group",
    "procedure",
    "technique",
    "safety_process",
    "drug_class",
    "drug",
    "regimen",
    "immune_therapy",
    "device_group",
    "device_brand",
    "combination",
    "care",
    "complementary",
]


class TreatmentEntry(Entry):
    """A node of the treatment tree."""

    id: Id
    kind: TreatmentKindName
    name: Text
    summary: Text | None = Field(
        default=None,
        description="Our one line on what it is. No claim about cause, frequency, seriousness, choice or what to do.",
    )
    grouping: Flag = Field(
        default=False,
        description="True where no source speaks of it and it only holds others.",
    )
    mapping_note: Text | None = None
    our_group: Id | None = Field(
        default=None,
        description="A treatment above it under which only our mapping puts it. Lists said of that group say so.",
    )
    not_the_same_as: Text | None = None
    alias_warning: Text | None = None
    display_rule: Text | None = None
    source_error: Text | None = None
    confirm: Text | None = None
    see_also: tuple[Id, ...] = ()
    parts: tuple[Id, ...] = Field(default=(), description="The treatments that a combination joins.")
    drugs: tuple[Id, ...] = Field(default=(), description="The drugs of a regimen.")
    alert: Id | None = Field(
        default=None,
        description="An alert that stands on this treatment and all below it.",
    )
    caution: Id | None = Field(
        default=None,
        description="A caution (advice id) that cannot be separated from it.",
    )
    requires: Id | None = Field(default=None, description="A receptor value without which it is not used.")
    needs_test: Id | None = None
    children: tuple[TreatmentEntry, ...] = ()


class FacetValueEntry(Entry):
    """A value that criteria can give and filters can ask for."""

    id: Id
    name: Text
    broader_of: tuple[Id, ...] = ()
    pseudo_value: Flag = Field(default=False, description="Shown in the detail, never a filter.")


class FacetOrder(Entry):
    """Which facets stand in the filter panel and which under More."""

    core: tuple[Id, ...]
    extra: tuple[Id, ...]


class NamedEntry(Entry):
    """An id with its preferred name and, where a word needs it, one plain sentence of ours."""

    id: Id
    name: Text
    plain: Text | None = Field(
        default=None,
        description="One plain sentence that explains the word. Editorial.",
    )


class StrengthRule(Entry):
    """A strength and the words of a source that stand for it."""

    id: Literal["states", "mainly", "may", "rarely", "not-suitable"]
    rule: Text


class SideEffectWord(NamedEntry):
    """A side effect. An umbrella names something wider that the source does not spell out."""

    group: Id
    umbrella: Flag = False


class CareRoleEntry(Entry):
    """A role in the care team."""

    id: Id
    title: Text
    parent: Id | None = None
    note: Text | None = None


class NetProblemEntry(NamedEntry):
    """A problem or symptom of the tumour itself. Never a side effect."""

    alert: Flag = False
    same_word_as: Id | None = Field(
        default=None,
        description="The side effect of the same word: paired, never merged.",
    )
    mapping_note: Text | None = Field(
        default=None,
        description="Which words of which pages we took for one problem. Editorial mapping.",
    )


class AdviceGroupEntry(Entry):
    """A heading that advice stands under."""

    id: Id
    name: Text
    display_rule: Text | None = None


class AdviceEntry(Entry):
    """A duty, tip, step, question, caution or planning factor."""

    id: Id
    name: Text
    group: Id


class AlertEntry(Entry):
    """Something that stands first and cannot be unticked. Its words come from the statements that carry it."""

    id: Id
    name: Text
    problem: Id | None = None
    side_effect: Id | None = None


class EditorialName(Entry):
    """A further name, abbreviation or common misspelling that no source prints; used for finding, marked as ours."""

    about: Subject
    name: Text
    kind: NameKindName


class RoleSuggestion(Entry):
    """A role suggested for a treatment that no source links with it. Editorial mapping."""

    treatment: Id
    role: Id
    why: Text


class VocabularyFile(Entry):
    """All ids of the content."""

    treatments: tuple[TreatmentEntry, ...]
    strength: tuple[StrengthRule, ...]
    facets: FacetOrder
    facet_names: tuple[NamedEntry, ...]
    facet_values: dict[str, tuple[FacetValueEntry, ...]]
    side_effect_groups: tuple[NamedEntry, ...]
    side_effects: tuple[SideEffectWord, ...]
    care_roles: tuple[CareRoleEntry, ...]
    tests: tuple[NamedEntry, ...]
    net_problems: tuple[NetProblemEntry, ...]
    advice_groups: tuple[AdviceGroupEntry, ...]
    advice: tuple[AdviceEntry, ...]
    alerts: tuple[AlertEntry, ...]
    drugs: tuple[NamedEntry, ...]
    schedules: tuple[NamedEntry, ...]
    services: tuple[NamedEntry, ...]
    terms: tuple[NamedEntry, ...]
    names: tuple[EditorialName, ...]
    role_suggestions: tuple[RoleSuggestion, ...]
