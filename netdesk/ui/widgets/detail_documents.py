"""What the detail pane says about one treatment, but for its side effects."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from netdesk.model import standing_lines
from netdesk.model.alert import Alert
from netdesk.model.care import RoleLink
from netdesk.model.citation import STRENGTH_WORDS, cited
from netdesk.model.filters import Facet
from netdesk.model.kinds import Aspect, NameKind, Standing, Strength
from netdesk.model.link import HitKind, Link
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment import Disagreement, Treatment
from netdesk.ui.widgets.document_writer import DocumentWriter

_ABOUT: Final = (
    Aspect.DEFINITION,
    Aspect.HOW_IT_WORKS,
    Aspect.WHAT_IS_DONE,
    Aspect.HOW_GIVEN,
    Aspect.SCHEDULE,
    Aspect.CAUTION,
    Aspect.FOLLOW_UP,
    Aspect.OTHER,
    Aspect.DUTY,
)
BOTH_SIDES: Final = "tab:when-used"
"""The address of the link to where both sides of a disagreement stand."""


def head(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """The name, names and brands by region, whether sources differ, and our summary line."""
    writer.title(treatment.name)
    for region, names in _names_by_region(treatment).items():
        writer.start_line()
        writer.words(f"{region}: ")
        for text, sources in names.items():
            with writer.citing(*sources):
                writer.pill(text)
    differing = len(treatment.disagreements)
    if differing:
        words = _tr("Sources differ on 1 point") if differing == 1 else _tr("Sources differ on {0} points")
        writer.start_line()
        writer.pill(words.format(differing), is_caution=True)
        writer.words(" ")
        writer.link(_tr("All sides"), BOTH_SIDES)
    if treatment.summary:
        writer.paragraph(treatment.summary, mark=standing_lines.EDITORIAL)
    return writer.document


def when_used(writer: DocumentWriter, treatment: Treatment, facets: Iterable[Facet]) -> QTextDocument:
    """Safeguards, both sides of every disagreement, when and what for it is used, its approval, alerts in full.

    Sentences come first; then the same facet by facet, and of which core facets nothing is said.
    """
    safeguards(writer, treatment)
    for disagreement in treatment.disagreements:
        _disagreement(writer, disagreement)
    _section(writer, treatment, _tr("When it is used"), Aspect.WHEN_USED)
    _section(writer, treatment, _tr("Purpose"), Aspect.PURPOSE)
    _section(writer, treatment, _tr("Approval status"), Aspect.STATUS)
    if not _guidance(treatment, Aspect.WHEN_USED):
        writer.paragraph(_tr("When it is used: {0}").format(standing_lines.SOURCE_SILENT), "muted")
    above = {*_in_boxes(treatment), *_guidance(treatment, Aspect.WHEN_USED, Aspect.PURPOSE)}
    for alert in treatment.alerts:
        if further := [statement for statement in alert.statements if statement not in above]:
            writer.heading(alert.name)
            for statement in further:
                writer.statement(statement)
    _by_facet(writer, treatment, facets)
    _links(writer, treatment)
    return writer.document


def about(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """What it is, how and how often it is given, its names, our notes, and what was said that is not guidance."""
    safeguards(writer, treatment)
    _section(writer, treatment, _tr("What it is"), Aspect.DEFINITION)
    _section(writer, treatment, _tr("How it works"), Aspect.HOW_IT_WORKS)
    _section(writer, treatment, _tr("What is done"), Aspect.WHAT_IS_DONE)
    _section(writer, treatment, _tr("How it is given"), Aspect.HOW_GIVEN)
    _section(writer, treatment, _tr("Schedule"), Aspect.SCHEDULE)
    _section(writer, treatment, _tr("Cautions"), Aspect.CAUTION)
    _section(writer, treatment, _tr("Follow-up"), Aspect.FOLLOW_UP)
    _section(writer, treatment, _tr("Also said"), Aspect.OTHER, Aspect.DUTY)
    if not _guidance(treatment, *_ABOUT):
        writer.paragraph(standing_lines.SOURCE_SILENT, "muted")
    _names(writer, treatment)
    if treatment.notes:
        writer.heading(_tr("Notes"))
        for note in treatment.notes:
            writer.paragraph(note, mark=standing_lines.EDITORIAL_MAPPING)
    others = [statement for statement in treatment.statements if statement.standing is not Standing.SAID]
    if others:
        writer.heading(_tr("Not guidance"))
        for statement in others:
            writer.statement(statement)
    return writer.document


def team(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """Roles that sources link with the treatment, then those that we suggest, with their duties."""
    safeguards(writer, treatment)
    if not treatment.roles:
        writer.paragraph(_tr("Which roles take part: {0}").format(standing_lines.SOURCE_SILENT), "muted")
    by_role: dict[str, list[RoleLink]] = {}
    for link in treatment.roles:
        by_role.setdefault(link.role.id, []).append(link)
    for links in by_role.values():
        role = links[0].role
        stated = [link.statement for link in links if link.statement is not None]
        said = tuple(dict.fromkeys((*stated, *role.duties)))
        with writer.citing(*said):
            writer.linked(Link(HitKind.ROLE, role.id), role.title)
            if role.other_titles:
                writer.words(f" ({', '.join(role.other_titles)})")
            for statement in said:
                writer.statement(statement)
        for why in dict.fromkeys(link.why for link in links if link.why):
            writer.paragraph(why, mark=standing_lines.EDITORIAL_MAPPING)
    return writer.document


def sources(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """Everything said, source by source, with its place in the page."""
    safeguards(writer, treatment)
    by_source: dict[str, list[Statement]] = {}
    for statement in treatment.statements:
        by_source.setdefault(statement.source.id, []).append(statement)
    for statements in by_source.values():
        source = statements[0].source
        writer.heading(source.title)
        writer.paragraph(f"{source.publisher}. {source.publisher_basis}", "muted")
        for statement in statements:
            writer.statement(statement, place=True)
    if not by_source:
        writer.paragraph(standing_lines.SOURCE_SILENT, "muted")
    if treatment.mentioned_in:
        writer.heading(_tr("Named in what is said of something else"))
        for statement in treatment.mentioned_in:
            writer.statement(statement, place=True)
    return writer.document


def safeguards(writer: DocumentWriter, treatment: Treatment) -> None:
    """What stands first on every tab: alerts, what must be known first, cautions, full drug names."""
    for alert in treatment.alerts:
        with writer.box("alert", _alert(alert)):
            for statement in _in_a_box(alert):
                writer.statement(statement)
    if treatment.prerequisite:
        with writer.box("caution", standing_lines.PREREQUISITE.format(value=treatment.prerequisite.value_name)):
            if treatment.prerequisite.test_name:
                writer.paragraph(_tr("Test: {0}").format(treatment.prerequisite.test_name), "caution_text")
            for statement in treatment.prerequisite.statements:
                writer.statement(statement)
    if treatment.cautions:
        with writer.box("caution", _tr("Caution")):
            for statement in treatment.cautions:
                writer.statement(statement)
    if treatment.drugs:
        writer.paragraph(_tr("Drugs: {0}").format(", ".join(treatment.drugs)), bold=True)
    if treatment.is_drug or treatment.drugs:
        writer.paragraph(standing_lines.CHECK_FORMULARY, "muted")


def never_cut_off(treatment: Treatment, today: date) -> tuple[str, ...]:
    """The safeguards in short, for what is copied: alerts, what must be known first, cautions (G3, G5, G15)."""
    needs = treatment.prerequisite
    return (
        *(_alert(alert) for alert in treatment.alerts),
        *([standing_lines.PREREQUISITE.format(value=needs.value_name)] if needs else []),
        *(cited(caution, today) for caution in treatment.cautions),
    )


def _in_a_box(alert: Alert) -> tuple[Statement, ...]:
    """What stands in the box of an alert on every tab; all of it stands on the first one."""
    return alert.statements[:1]


def _in_boxes(treatment: Treatment) -> set[Statement]:
    return {statement for alert in treatment.alerts for statement in _in_a_box(alert)}


def _alert(alert: Alert) -> str:
    return f"{_tr('Alert: {0}.').format(alert.name)} {standing_lines.CRISIS_POINTER}"


def _disagreement(writer: DocumentWriter, disagreement: Disagreement) -> None:
    """Both sides in short with who is on them; what they say in full stands in the sections."""
    with writer.box("caution", _tr("Sources differ: {0}").format(disagreement.title)):
        writer.paragraph(disagreement.note, "caution_text", mark=standing_lines.EDITORIAL)
        for side in disagreement.sides:
            with writer.citing(*side.statements):
                writer.paragraph(side.says, "caution_text", bold=True)
                writer.start_line()
                writer.sources_of(side.statements)
                for regulator in dict.fromkeys(statement.regulator for statement in side.statements):
                    if regulator:
                        writer.regulator(regulator)


def _section(writer: DocumentWriter, treatment: Treatment, heading: str, *aspects: Aspect) -> None:
    above = _in_boxes(treatment)
    said = [statement for statement in _guidance(treatment, *aspects) if statement not in above]
    if said:
        writer.heading(heading)
    for statement in said:
        writer.statement(statement)


def _guidance(treatment: Treatment, *aspects: Aspect) -> list[Statement]:
    return [statement for statement in treatment.said_as(*aspects) if statement.standing is Standing.SAID]


def _by_facet(writer: DocumentWriter, treatment: Treatment, facets: Iterable[Facet]) -> None:
    """Each value with its strength and who says so (guard G11); what is not guidance does not count (guard G20)."""
    said: dict[str, dict[tuple[str, Strength], list[Statement]]] = {}
    for statement in treatment.statements:
        for criterion in statement.criteria if statement.standing is Standing.SAID else ():
            values = said.setdefault(criterion.facet_id, {})
            values.setdefault((criterion.value_name, criterion.strength), []).append(statement)
    unsaid = []
    if said:
        writer.heading(_tr("The same by topic"))
    for facet in facets:
        if facet.id in said:
            writer.named(facet.name)
        elif facet.core:
            unsaid.append(facet.name)
        for (value, strength), statements in said.get(facet.id, {}).items():
            with writer.citing(*statements):
                writer.start_line()
                writer.words(f"{value} ", "text")
                writer.pill(STRENGTH_WORDS[strength])
                writer.sources_of(statements)
    if unsaid:
        writer.pair(_tr("Not stated"), ", ".join(unsaid))


def _links(writer: DocumentWriter, treatment: Treatment) -> None:
    for heading, treatments in (
        (_tr("Stands under"), treatment.path),
        (_tr("Kinds of it"), treatment.children),
        (_tr("Made of"), treatment.parts),
        (_tr("See also"), treatment.see_also),
    ):
        others = [other for other in treatments if other.id != treatment.id]
        if others:
            writer.heading(heading, mark=standing_lines.EDITORIAL_MAPPING)
            writer.links(others)


def _names(writer: DocumentWriter, treatment: Treatment) -> None:
    """The names of the head, each with who uses it and when (guard G1)."""
    by_region = _names_by_region(treatment)
    if by_region:
        writer.heading(_tr("Names and brands"))
    for region, names in by_region.items():
        writer.named(region)
        for text, sources in names.items():
            with writer.citing(*sources):
                writer.start_line()
                writer.words(f"{text} ", "text")
                for source in sources:
                    writer.source(source)


def _names_by_region(treatment: Treatment) -> dict[str, dict[str, tuple[Source, ...]]]:
    """For each region the further names that its sources print, brands and forms marked as such, with who prints them.

    A name that the title holds already, or that is a source's own slip of the pen, is left out.
    """
    kinds = {NameKind.BRAND: _tr("brand"), NameKind.FORM: _tr("form")}
    spellings: dict[tuple[str, str], str] = {}
    found: dict[str, dict[str, tuple[Source, ...]]] = {}
    for name in treatment.names:
        folded = name.name.casefold()
        if name.source is None or name.kind is NameKind.MISSPELLING or folded in treatment.name.casefold():
            continue
        text = f"{name.name} · {kinds[name.kind]}" if name.kind in kinds else name.name
        region = name.source.region_name
        text = spellings.setdefault((region, text.casefold()), text)
        names = found.setdefault(region, {})
        names[text] = tuple(dict.fromkeys((*names.get(text, ()), name.source)))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("details", text)
