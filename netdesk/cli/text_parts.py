"""What answers as readable text share, under the same guards as the window."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.cli.text_page import TextPage
from netdesk.model import standing_lines
from netdesk.model.citation import PUBLISHER_WORDS, citation
from netdesk.model.comparison import Comparison
from netdesk.model.kinds import DatedBasis
from netdesk.model.side_effects import EffectMention, EffectsAnswer
from netdesk.model.source import Source
from netdesk.model.subject_page import SubjectPage
from netdesk.model.symptom import SymptomPage
from netdesk.model.treatment import Disagreement
from netdesk.model.treatment_name import TreatmentName


def safeguards(page: TextPage, answer: EffectsAnswer | SymptomPage | SubjectPage) -> None:
    """What stands before everything else (guards G3, G5, G15)."""
    for alert in answer.alerts:
        page.heading(f"! {alert.name}")
        page.line(standing_lines.CRISIS_POINTER)
        page.statements(alert.statements)
    for of, prerequisite in answer.prerequisites:
        page.heading(f"! Before {of.name}")
        page.line(standing_lines.PREREQUISITE.format(value=prerequisite.value_name))
        page.statements(prerequisite.statements)
    if answer.cautions:
        page.heading("! Cautions")
        page.statements(answer.cautions)


def disagreement(page: TextPage, differing: Disagreement) -> None:
    """Both sides, and our sentence that takes none."""
    page.heading(f"Sources differ: {differing.title}")
    page.line(f"{differing.note} ({standing_lines.EDITORIAL})")
    for side in differing.sides:
        page.line(side.says)
        page.statements(side.statements, 2)


def mention(page: TextPage, said: EffectMention) -> None:
    """A mention with its doubt and qualifier in words (guard G2)."""
    page.line(f"Listed for {said.treatment_name}:", 2)
    page.statements([said.statement], 4)
    if said.qualifier:
        page.line(f"The source adds: {said.qualifier}", 6)
    if said.doubt:
        page.line(f"In doubt: {said.doubt}", 6)


def other_lists(page: TextPage, answer: EffectsAnswer) -> None:
    """The lists that bear on the treatments and are not shown (guard G7)."""
    for listed in answer.other_lists:
        who = "; ".join(citation(source, page.today) for source in listed.sources)
        page.line(
            standing_lines.OTHER_LIST[listed.relation].format(
                place="in this answer",
                other=f"{listed.other.name} [{listed.other.id}]",
                treatment=listed.treatment.name,
                who=who,
            )
        )


def report(page: TextPage, answer: EffectsAnswer | SymptomPage | Comparison) -> None:
    """What asks to report symptoms (guard G16)."""
    if answer.report:
        page.heading("Report new or worsening symptoms")
        page.statements(answer.report)


def joined(treatments_in_short: Iterable[TreatmentName]) -> str:
    """Treatments by name, in one line."""
    return ", ".join(treatment_in_short.name for treatment_in_short in treatments_in_short)


def source(page: TextPage, described: Source) -> None:
    """Who publishes a page, where and when, and how all of that is known (guards G1, G19)."""
    page.heading(citation(described, page.today))
    page.line(f"{described.id}: {described.title}")
    page.line(
        f"Published by {described.publisher} ({PUBLISHER_WORDS[described.publisher_kind]}). {described.publisher_basis}"
    )
    page.line(f"Region: {described.region_name}. {described.region_basis}")
    if described.dated_basis is not DatedBasis.NONE:
        page.line(f"The date is that of: {described.dated_basis}")
    if described.reviewer:
        page.line(f"Reviewed by {described.reviewer}")


def closing_lines(page: TextPage, *, is_drug: bool) -> None:
    """What closes every answer (guards G12, G18)."""
    page.heading("About this answer")
    page.line(standing_lines.REFERENCE_ONLY)
    if is_drug:
        page.line(standing_lines.CHECK_FORMULARY)
