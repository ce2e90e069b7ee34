"""What is written about a role: what it does, who says so, and why it was suggested."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.model import standing_lines
from netdesk.model.citation import source_label
from netdesk.model.kinds import Basis

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from netdesk.model.care import Role, SuggestedRole
    from netdesk.model.treatment_name import TreatmentName
    from netdesk.ui.widgets.document_writer import DocumentWriter


def role_details(writer: DocumentWriter, role: Role, suggested: SuggestedRole | None) -> QTextDocument:
    """What the role does with who says so; then why it was suggested for the treatments ticked."""
    others = ", ".join(role.other_titles)
    with writer.citing(*role.duties):
        writer.named(role.title, f"({others})" if others else "")
        if not role.duties:
            writer.paragraph(standing_lines.SOURCE_SILENT, "muted")
        for duty in role.duties:
            with writer.citing(duty):
                writer.start_line()
                writer.words(duty.text, "text")
                writer.sources_of([duty])
    for link in suggested.links if suggested else ():
        writer.start_line()
        writer.words(_tr("For {0}: ").format(link.treatment_name), "muted")
        if link.statement is not None:
            with writer.citing(link.statement):
                writer.words(link.statement.text, "text")
                writer.sources_of([link.statement])
        else:
            writer.words(link.why or "", "text")
            writer.pill(standing_lines.EDITORIAL_MAPPING)
    return writer.document


def suggestion(
    writer: DocumentWriter, treatments: Iterable[TreatmentName], roles: Iterable[SuggestedRole], nameless: int
) -> QTextDocument:
    """For which treatments roles are suggested, whether a source states each or we do, and how many lack a name."""
    names = "; ".join(treatment.name for treatment in treatments)
    titles_by_basis: dict[str, list[str]] = {}
    for suggested in roles:
        titles_by_basis.setdefault(_basis(suggested), []).append(suggested.role.title)
    lines = [_tr("{0}: {1}.").format(basis, ", ".join(titles)) for basis, titles in titles_by_basis.items()]
    if names and not lines:
        lines.append(_tr("No source names a role for this, and we suggest none."))
    if nameless:
        one = _tr("1 role has nobody named and prints as a question.")
        lines.append(
            one if nameless == 1 else _tr("{0} roles have nobody named and print as questions.").format(nameless)
        )
    if lines:
        title = _tr("Roles for {0}").format(names) if names else _tr("Empty chairs")
        with writer.box("caution", title):
            writer.start_line()
            writer.words(" ".join(lines), "caution_text")
    return writer.document


def _basis(suggested: SuggestedRole) -> str:
    stated = [link.statement.source for link in suggested.links if link.basis is Basis.STATED and link.statement]
    if not stated:
        return _capital(standing_lines.EDITORIAL_MAPPING)
    return _tr("Stated by {0}").format(", ".join(dict.fromkeys(source_label(source) for source in stated)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("roles", text)
