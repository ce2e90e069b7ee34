"""The matrix of groups of treatments and sources: how many statements each source makes about each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.model.citation import citation, source_label
from netdesk.model.coverage import Coverage
from netdesk.model.kinds import SubjectKind
from netdesk.model.treatment_name import TreatmentName

AnyIndex = QModelIndex | QPersistentModelIndex

HEADING_ROLE: Final = Qt.ItemDataRole.UserRole
"""True for a line that is a heading of a section."""

TOTAL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""True for a line that adds others up."""

NOTHING: Final = "–"
"""What a cell shows where the source says nothing."""


@dataclass(frozen=True, slots=True)
class _Line:
    label: str
    counts: tuple[int, ...] = ()
    group: TreatmentName | None = None
    is_total: bool = False
    none: str = ""


class CoverageModel(QAbstractTableModel):
    """One line a group of treatments, then a heading and a line for each other kind of subject, then sums.

    The first column is the line's name; the others are the sources in the content's order.
    """

    def __init__(self, coverage: Coverage, today: date, parent: QObject | None = None) -> None:
        """Show all of ``coverage``; ages of sources are those of ``today``."""
        super().__init__(parent)
        self._sources = [covered.source for covered in coverage.sources]
        self._today = today
        self._lines = self._made_lines(coverage)

    def group_at(self, line: int) -> TreatmentName | None:
        """The group that a line is about; None for a line that is about something else."""
        return self._lines[line].group if 0 <= line < len(self._lines) else None

    def headings(self) -> list[int]:
        """The lines that are headings."""
        return [number for number, line in enumerate(self._lines) if not line.counts]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Lines, the heading included."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """The name, and a column a source."""
        return 0 if parent.isValid() else 1 + len(self._sources)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The heading is passed over by the keys."""
        if not self._lines[index.row()].counts:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Who, where, when and how old (guards G1, G19), a line each."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role not in texts:
            return None
        if section == 0:
            return self.tr("Group of treatments")
        source = self._sources[section - 1]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{source.title}\n{source.publisher}"
        words = citation(source, self._today)
        return words.replace(" · ", "\n") if role == Qt.ItemDataRole.DisplayRole else words

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name or the count, the same in a sentence, and what kind of line it is."""
        line = self._lines[index.row()]
        if role == HEADING_ROLE:
            return not line.counts
        if role == TOTAL_ROLE:
            return line.is_total
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(line, index.column())
        return None

    def _text(self, line: _Line, column: int) -> str:
        if column == 0 or not line.counts:
            return line.label if column == 0 else ""
        count = line.counts[column - 1]
        return str(count) if count else line.none or NOTHING

    def _sentence(self, line: _Line, column: int) -> str:
        if column == 0 or not line.counts:
            opens = self.tr("Enter or a click opens it on the page Treatments.") if line.group and column == 0 else ""
            return f"{line.label}\n{opens}".strip()
        source, count = source_label(self._sources[column - 1]), line.counts[column - 1]
        if not count:
            return self.tr("{0}, {1}: {2}").format(line.label, source, line.none or self.tr("nothing recorded"))
        return self.tr("{0}, {1}: {2}").format(line.label, source, count)

    def _made_lines(self, coverage: Coverage) -> list[_Line]:
        of = coverage.sources
        lines = [
            _Line(same[0].group.name, tuple(covered.statements for covered in same), same[0].group)
            for same in zip(*(covered.groups for covered in of), strict=True)
        ]
        others = [
            _Line(self._kind(same[0].kind), tuple(covered.statements for covered in same))
            for same in zip(*(covered.others for covered in of), strict=True)
        ]
        if others:
            lines += [_Line(self.tr("About other things")), *others]
        no_list = self.tr("no list")
        return [
            *lines,
            _Line(self.tr("In all")),
            _Line(self.tr("Statements"), tuple(covered.statements for covered in of), is_total=True),
            _Line(self.tr("Of these, not guidance"), tuple(covered.not_guidance for covered in of)),
            _Line(self.tr("Side effects in its lists"), tuple(covered.side_effects for covered in of), none=no_list),
        ]

    def _kind(self, kind: SubjectKind) -> str:
        names = {
            SubjectKind.DRUG: self.tr("Drugs of a combination"),
            SubjectKind.SIDE_EFFECT: self.tr("Side effects explained"),
            SubjectKind.ROLE: self.tr("Care roles"),
            SubjectKind.TEST: self.tr("Tests"),
            SubjectKind.PROBLEM: self.tr("Problems of the NET"),
            SubjectKind.SERVICE: self.tr("Services"),
            SubjectKind.TERM: self.tr("Words explained"),
            SubjectKind.ADVICE: self.tr("Advice"),
        }
        return names[kind]
