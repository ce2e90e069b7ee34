"""What the tabs of the detail pane say about one treatment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from netdesk.model import standing_lines
from netdesk.model.care import RoleLink
from netdesk.model.kinds import Aspect, NameKind, Standing
from netdesk.model.side_effects import EffectsAnswer, MergedEffect, NetSign
from netdesk.model.statement import Statement
from netdesk.model.treatment import Disagreement, Treatment
from netdesk.ui.widgets import effect_documents
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
NOT_GUIDANCE: Final = {
    Standing.QUOTATION: standing_lines.PATIENT_WORDS,
    Standing.UNCITED: standing_lines.NOT_GUIDANCE,
    Standing.PROMOTIONAL: standing_lines.NOT_GUIDANCE,
}
"""What stands before a statement that is not guidance (guard G20)."""


def head(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """Names and brands by region, and our summary line."""
    names = _names(treatment)
    if names:
        writer.start_line()
    for text in names:
        writer.pill(text)
    if treatment.summary:
        writer.paragraph(treatment.summary, mark=standing_lines.EDITORIAL)
    return writer.document


def when_used(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """Safeguards, both sides of every disagreement, when and what for it is used, its approval, alerts in full."""
    _safeguards(writer, treatment)
    for disagreement in treatment.disagreements:
        _disagreement(writer, disagreement)
    _section(writer, treatment, _tr("When it is used"), Aspect.WHEN_USED)
    _section(writer, treatment, _tr("Purpose"), Aspect.PURPOSE)
    _section(writer, treatment, _tr("Approval status"), Aspect.STATUS)
    if not _guidance(treatment, Aspect.WHEN_USED):
        writer.paragraph(_tr("When it is used: {0}").format(standing_lines.SOURCE_SILENT), "muted")
    for alert in treatment.alerts:
        writer.heading(alert.name)
        for statement in alert.statements:
            writer.statement(statement)
    _links(writer, treatment)
    return writer.document


def about(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """What it is, how it is given, our notes, and what was said that is not guidance."""
    _safeguards(writer, treatment)
    _section(writer, treatment, _tr("What it is"), Aspect.DEFINITION)
    _section(writer, treatment, _tr("How it works"), Aspect.HOW_IT_WORKS)
    _section(writer, treatment, _tr("What is done"), Aspect.WHAT_IS_DONE)
    _section(writer, treatment, _tr("How it is given"), Aspect.HOW_GIVEN, Aspect.SCHEDULE)
    _section(writer, treatment, _tr("Cautions"), Aspect.CAUTION)
    _section(writer, treatment, _tr("Follow-up"), Aspect.FOLLOW_UP)
    _section(writer, treatment, _tr("Also said"), Aspect.OTHER, Aspect.DUTY)
    if not _guidance(treatment, *_ABOUT):
        writer.paragraph(standing_lines.SOURCE_SILENT, "muted")
    if treatment.notes:
        writer.heading(_tr("Notes"))
        for note in treatment.notes:
            writer.paragraph(note, mark=standing_lines.EDITORIAL_MAPPING)
    others = [statement for statement in treatment.statements if statement.standing is not Standing.SAID]
    if others:
        writer.heading(_tr("Not guidance"))
        for statement in others:
            writer.statement(statement, label=NOT_GUIDANCE[statement.standing])
    return writer.document


def side_effects(writer: DocumentWriter, treatment: Treatment, answer: EffectsAnswer) -> QTextDocument:
    """Side effects by symptom with who lists them; relief, requests to report and signs of the NET apart."""
    _safeguards(writer, treatment)
    if answer.not_listed:
        writer.paragraph(standing_lines.NOT_LISTED, bold=True)
    for _combination, parts in answer.parts:
        writer.paragraph(_tr("What it is made of may have lists of its own, which are not taken for its own:"))
        writer.links(parts)
    for pair in answer.said_of_group:
        writer.paragraph(pair.in_words, bold=True)
    for listed in answer.other_lists:
        writer.paragraph(effect_documents.other_list(listed))
        writer.links((listed.other,))
    for row in answer.rows:
        _effect(writer, row)
    if treatment.relief:
        writer.heading(_tr("Problems of the NET that it is said to relieve"))
        for relief in treatment.relief:
            writer.named(relief.problem_name)
            writer.statement(relief.statement)
    if answer.report:
        writer.heading(_tr("Report to the care team"))
        for statement in answer.report:
            writer.statement(statement)
    _signs(writer, answer.signs_of_net)
    return writer.document


def team(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """Roles that sources link with the treatment, then those that we suggest, with their duties."""
    _safeguards(writer, treatment)
    if not treatment.roles:
        writer.paragraph(_tr("Which roles take part: {0}").format(standing_lines.SOURCE_SILENT), "muted")
    by_role: dict[str, list[RoleLink]] = {}
    for link in treatment.roles:
        by_role.setdefault(link.role.id, []).append(link)
    for links in by_role.values():
        role = links[0].role
        writer.named(role.title, f"({', '.join(role.other_titles)})" if role.other_titles else "")
        stated = [link.statement for link in links if link.statement is not None]
        for statement in dict.fromkeys((*stated, *role.duties)):
            writer.statement(statement)
        for why in dict.fromkeys(link.why for link in links if link.why):
            writer.paragraph(why, mark=standing_lines.EDITORIAL_MAPPING)
    return writer.document


def sources(writer: DocumentWriter, treatment: Treatment) -> QTextDocument:
    """Everything said, source by source, with its place in the page."""
    _safeguards(writer, treatment)
    by_source: dict[str, list[Statement]] = {}
    for statement in treatment.statements:
        by_source.setdefault(statement.source.id, []).append(statement)
    for statements in by_source.values():
        source = statements[0].source
        writer.heading(source.title)
        writer.paragraph(f"{source.publisher}. {source.publisher_basis}", "muted")
        for statement in statements:
            writer.statement(statement, place=True, label=NOT_GUIDANCE.get(statement.standing, ""))
    if not by_source:
        writer.paragraph(standing_lines.SOURCE_SILENT, "muted")
    if treatment.mentioned_in:
        writer.heading(_tr("Named in what is said of something else"))
        for statement in treatment.mentioned_in:
            writer.statement(statement, place=True, label=NOT_GUIDANCE.get(statement.standing, ""))
    return writer.document


def _safeguards(writer: DocumentWriter, treatment: Treatment) -> None:
    """What stands first on every tab: alerts, what must be known first, cautions, full drug names."""
    for alert in treatment.alerts:
        with writer.box("alert", f"{_tr('Alert: {0}.').format(alert.name)} {standing_lines.CRISIS_POINTER}"):
            for statement in alert.statements[:1]:
                writer.statement(statement)
    if treatment.prerequisite:
        title = standing_lines.PREREQUISITE.format(value=treatment.prerequisite.value_name)
        with writer.box("caution", title):
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


def _disagreement(writer: DocumentWriter, disagreement: Disagreement) -> None:
    """Both sides in short with who is on them; what they say in full stands in the sections."""
    with writer.box("caution", _tr("Sources differ: {0}").format(disagreement.title)):
        writer.paragraph(disagreement.note, "caution_text", mark=standing_lines.EDITORIAL)
        for side in disagreement.sides:
            writer.paragraph(side.says, "caution_text", bold=True)
            writer.start_line()
            writer.sources_of(side.statements)
            for regulator in dict.fromkeys(statement.regulator for statement in side.statements):
                if regulator:
                    writer.regulator(regulator)


def _section(writer: DocumentWriter, treatment: Treatment, heading: str, *aspects: Aspect) -> None:
    said = _guidance(treatment, *aspects)
    if said:
        writer.heading(heading)
    for statement in said:
        writer.statement(statement)


def _guidance(treatment: Treatment, *aspects: Aspect) -> list[Statement]:
    return [statement for statement in treatment.said_as(*aspects) if statement.standing is Standing.SAID]


def _links(writer: DocumentWriter, treatment: Treatment) -> None:
    for heading, treatments in (
        (_tr("Stands under"), treatment.path),
        (_tr("Kinds of it"), treatment.children),
        (_tr("Made of"), treatment.parts),
        (_tr("See also"), treatment.see_also),
    ):
        others = [other for other in treatments if other.id != treatment.id]
        if others:
            writer.heading(heading)
            writer.links(others)


def _effect(writer: DocumentWriter, row: MergedEffect) -> None:
    """One symptom: alerts marked (G4), doubts and limits in words (G2), silence as "not mentioned" (G8)."""
    if row.alert:
        with writer.box("alert", _tr("Alert: {0}").format(row.effect.name)):
            _mentions(writer, row)
    else:
        writer.named(row.effect.name)
        _mentions(writer, row)


def _mentions(writer: DocumentWriter, row: MergedEffect) -> None:
    if row.effect.plain:
        writer.words(f" {row.effect.plain} ({standing_lines.EDITORIAL})")
    for mention in row.mentions:
        writer.start_line()
        writer.sources_of([mention.statement])
        if mention.qualifier:
            writer.words(f" {mention.qualifier}", "text")
        if mention.doubt:
            writer.words(_tr(" Doubt: {0}").format(mention.doubt), "caution_text")
    for source in row.not_mentioned_by:
        writer.start_line()
        writer.source(source)
        writer.words(f" {standing_lines.NOT_MENTIONED}")


def _signs(writer: DocumentWriter, signs: Iterable[NetSign]) -> None:
    written = False
    for sign in signs:
        if not written:
            writer.heading(standing_lines.NET_SIGNS)
            written = True
        writer.named(sign.name)
        for statement in sign.statements:
            writer.statement(statement)


def _names(treatment: Treatment) -> list[str]:
    """Further names that sources print, brands and forms with their region, others with who uses them.

    A name that the title holds already, or that is a source's own slip of the pen, is left out.
    """
    kinds = {NameKind.BRAND: _tr("brand"), NameKind.FORM: _tr("form")}
    spellings: dict[str, str] = {}
    users: dict[str, list[str]] = {}
    for name in treatment.names:
        folded = name.name.casefold()
        if name.source is None or name.kind is NameKind.MISSPELLING or folded in treatment.name.casefold():
            continue
        if name.kind in kinds:
            users[f"{name.name} · {kinds[name.kind]} · {name.source.region_name}"] = []
        else:
            users.setdefault(spellings.setdefault(folded, name.name), []).append(name.source.short_name)
    return [" · ".join([text, *dict.fromkeys(who)]) for text, who in users.items()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("details", text)
