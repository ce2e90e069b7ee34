"""Answers as readable text, under the same guards as the window."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from netdesk.cli import covering, text_parts
from netdesk.cli.text_page import TextPage
from netdesk.model import standing_lines
from netdesk.model.care import SuggestedRole
from netdesk.model.citation import citation, source_label
from netdesk.model.counting import counted
from netdesk.model.filters import Filters, Found, FoundAs
from netdesk.model.kinds import Aspect, NameKind
from netdesk.model.reading import Reading
from netdesk.model.reason import Reason
from netdesk.model.side_effects import EffectsAnswer, MergedEffect
from netdesk.model.statement import Statement
from netdesk.model.treatment import Name, Treatment
from netdesk.model.treatment_row import TreatmentRow
from netdesk.query.reference import Reference

_SECTIONS: Final = {
    FoundAs.BROADER: "Said for a broader value",
    FoundAs.NOT_SUITABLE: "Said not suitable",
}
_HEADINGS: Final = {
    "What it is": (Aspect.DEFINITION, Aspect.HOW_IT_WORKS, Aspect.WHAT_IS_DONE),
    "When it is used": (Aspect.WHEN_USED, Aspect.PURPOSE),
    "How it is given": (Aspect.HOW_GIVEN, Aspect.SCHEDULE),
    "Approval": (Aspect.STATUS,),
    "Cautions": (Aspect.CAUTION,),
    "Follow-up": (Aspect.FOLLOW_UP,),
    "Further": (Aspect.OTHER, Aspect.DUTY),
}


def treatments(page: TextPage, reference: Reference, filters: Filters, found: Found) -> None:
    """The answer to filters (guards G5, G11, G17)."""
    page.title(f"{len(found.matches)} of {counted(found.total, 'treatment')}")
    for value in filters.values:
        page.line(f"{value.facet_id} = {value.id}")
    if filters.text.strip():
        page.line(f"Words in a name: {filters.text}")
    if not found.matches:
        page.line(standing_lines.NO_SOURCE_STATES)
    for found_as, rows in found.sections:
        if rows and found_as is not FoundAs.MATCH:
            page.heading(f"{_SECTIONS[found_as]} ({len(rows)})")
        for row in rows:
            _row(page, row, reference.reasons(filters, row.id, found_as))
    if found.emptied_by is not None:
        facet = next(facet for facet in reference.facets if facet.id == found.emptied_by.facet_id)
        page.heading(f"Emptied by {facet.id}={found.emptied_by.id} ({facet.name}: {found.emptied_by.name})")
        page.line(f"Treatments for which no source states “{facet.name}”, under the other filters:")
        for row in found.with_facet_not_stated:
            _row(page, row, reference.reasons(filters, row.id, FoundAs.MATCH))
    text_parts.closing_lines(page, is_drug=True)


def counts(page: TextPage, reference: Reference, found: Found) -> None:
    """How many treatments each value would find under the other facets' filters."""
    count_of = {(count.value.facet_id, count.value.id): count.count for count in found.counts}
    for facet in reference.facets:
        page.heading(f"{facet.id} ({facet.name})")
        for value in facet.values:
            page.line(f"{count_of[facet.id, value.id]:>4}  {value.id} ({value.name})")


def treatment(page: TextPage, asked: Treatment, effects: EffectsAnswer, suggested: Sequence[SuggestedRole]) -> None:
    """Everything that is said about one treatment, with its safeguards first."""
    page.title(asked.name)
    page.line(f"{asked.id}; {' > '.join([*(above.name for above in asked.path), asked.name])}")
    if asked.summary:
        page.line(f"{asked.summary} ({standing_lines.EDITORIAL})")
    _names(page, asked)
    text_parts.safeguards(page, effects)
    for disagreement in asked.disagreements:
        text_parts.disagreement(page, disagreement)
    for heading, aspects in _HEADINGS.items():
        if said := asked.said_as(*aspects) if aspects != (Aspect.CAUTION,) else asked.cautions_beside_alerts:
            page.heading(heading)
            page.statements(said)
    _effects_of_one(page, asked, effects)
    if asked.relief:
        page.heading("Problems of the NET that it is said to relieve")
        for relief in asked.relief:
            page.line(relief.problem_name)
            page.statements([relief.statement], 2)
    if suggested:
        page.heading("Care roles")
    for of_one_role in suggested:
        page.line(of_one_role.role.title)
        _role_links(page, of_one_role)
    if asked.mentioned_in:
        page.heading("Named in statements about something else")
        page.statements(asked.mentioned_in)
    text_parts.closing_lines(page, is_drug=asked.is_drug)


def effects(page: TextPage, answer: EffectsAnswer) -> None:
    """Side effects merged by symptom (guards G2 to G5, G7 to G9, G15, G16)."""
    page.title(f"Side effects: {text_parts.joined(answer.treatments)}")
    text_parts.safeguards(page, answer)
    for said in answer.said_of_group:
        page.line(f"{said.treatment.name}: {said.in_words}")
    for not_listed in answer.not_listed:
        page.line(f"{not_listed.name}: {standing_lines.NOT_LISTED}")
    for whole, parts in answer.parts:
        page.line(f"{whole.name} joins: {text_parts.joined(parts)}. Ask for these to see what is listed for each.")
    text_parts.other_lists(page, answer)
    for group_name, rows in groupby(answer.rows, key=lambda row: "Alert" if row.alert else row.effect.group_name):
        page.heading(group_name)
        for row in rows:
            _merged_effect(page, row)
    text_parts.report(page, answer)
    page.heading(standing_lines.NET_SIGNS)
    shown: set[Statement] = set()
    for sign in answer.signs_of_net:
        page.line(sign.name)
        page.statements((statement for statement in sign.statements if statement not in shown), 2)
        shown.update(sign.statements)
    text_parts.closing_lines(page, is_drug=True)


def roles(page: TextPage, suggested: Sequence[SuggestedRole], answer: EffectsAnswer) -> None:
    """Care roles; what we suggest is marked as our mapping."""
    page.title(f"Care roles: {text_parts.joined(answer.treatments)}")
    text_parts.safeguards(page, answer)
    if not suggested:
        page.line(standing_lines.SOURCE_SILENT)
    for of_one_role in suggested:
        role = of_one_role.role
        page.heading(role.title)
        if role.other_titles:
            page.line(f"Also: {', '.join(role.other_titles)}")
        _role_links(page, of_one_role)
        linking = {link.statement for link in of_one_role.links}
        if further := [duty for duty in role.duties if duty not in linking]:
            page.line("Duties:")
            page.statements(further, 2)
    text_parts.closing_lines(page, is_drug=True)


def sources(page: TextPage, reference: Reference, reading: Reading) -> None:
    """The source pages, what they cover, where they differ, how they were read, and what none of them says."""
    coverage = reference.coverage()
    release = reference.release
    page.title(f"Content {release.version} · {release.date} · to be reviewed by {release.review_by}")
    for source in reference.sources:
        text_parts.source(page, source)
    covering.matrix(page, coverage)
    for disagreement in reference.disagreements():
        text_parts.disagreement(page, disagreement)
    covering.reading_text(page, reading, reference)
    covering.not_said(page, coverage, reading)
    text_parts.closing_lines(page, is_drug=False)


def _row(page: TextPage, row: TreatmentRow, reasons: Sequence[Reason]) -> None:
    """A treatment with the statements that it was found for, else with when it is used."""
    page.line(f"{row.name} [{row.id}] · {row.group}")
    if row.requires is not None:
        page.line(f"! {standing_lines.PREREQUISITE.format(value=row.requires)}", 4)
    said_by = {reason.statement.source for reason in reasons}
    if reasons:
        page.statements((reason.statement for reason in reasons), 4)
    elif row.when_used:
        said_by = {*row.when_used_from}
        page.line(f"{row.when_used} [{'; '.join(citation(source, page.today) for source in row.when_used_from)}]", 4)
    if {*row.sources} - said_by:
        page.line(f"Said by: {', '.join(f'{source_label(source)} · {source.region}' for source in row.sources)}", 4)


def _names(page: TextPage, asked: Treatment) -> None:
    for name in asked.names:
        page.line(f"{_name_words(name)}: {name.name}")
    if asked.drugs:
        page.line(f"Drugs: {', '.join(asked.drugs)}")
    for words, others in (("Joins", asked.parts), ("Below it", asked.children), ("See also", asked.see_also)):
        if others:
            page.line(f"{words}: {', '.join(f'{other.name} [{other.id}]' for other in others)}")
    for note in asked.notes:
        page.line(note)


def _name_words(name: Name) -> str:
    words = "Also called" if name.kind is NameKind.ALIAS else name.kind.capitalize()
    who = source_label(name.source) if name.source else standing_lines.EDITORIAL
    return f"{words} ({', '.join(filter(None, [name.region, who]))})"


def _effects_of_one(page: TextPage, asked: Treatment, answer: EffectsAnswer) -> None:
    page.heading("Side effects")
    if asked.group_effects is not None:
        page.line(asked.group_effects.in_words)
    elif not asked.effects:
        page.line(standing_lines.NOT_LISTED)
    for mention in asked.effects or (asked.group_effects.mentions if asked.group_effects else ()):
        page.line(f"{'! ' if mention.effect.alert else ''}{mention.effect.name}")
        text_parts.mention(page, mention)
    text_parts.other_lists(page, answer)
    if answer.rows:
        text_parts.report(page, answer)


def _merged_effect(page: TextPage, row: MergedEffect) -> None:
    mark = "! " if row.alert else ""
    page.line(f"{mark}{row.effect.name}: comes with {text_parts.joined(row.comes_from)}")
    if row.effect.plain:
        page.line(f"{row.effect.plain} ({standing_lines.EDITORIAL})", 2)
    for mention in row.mentions:
        text_parts.mention(page, mention)
    for source in row.not_mentioned_by:
        page.line(f"{citation(source, page.today)}: {standing_lines.NOT_MENTIONED}", 2)


def _role_links(page: TextPage, suggested: SuggestedRole) -> None:
    """On what a role rests: first the statements, by the treatment they are about, then our own mapping."""
    stated: dict[str, list[Statement]] = {}
    for link in suggested.links:
        if link.statement is not None:
            stated.setdefault(link.treatment_name, []).append(link.statement)
    for treatment_name, statements in stated.items():
        page.line(f"Stated for {treatment_name}:", 2)
        page.statements(statements, 4)
    for link in suggested.links:
        if link.statement is None:
            page.line(f"For {link.treatment_name} by {standing_lines.EDITORIAL_MAPPING}: {link.why}", 2)
