"""The checklist as it stands: safeguards, body systems, rows to tick, and what is said about the current one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netdesk.model.standing_lines import CHECK_FORMULARY
from netdesk.ui.announcing import announce
from netdesk.ui.models.effects_model import EffectLine, EffectsModel, LineKind
from netdesk.ui.widgets import effect_documents
from netdesk.ui.widgets.document_writer import DocumentWriter
from netdesk.ui.widgets.effects_table import EffectsTable
from netdesk.ui.widgets.empty_state import EmptyState
from netdesk.ui.widgets.fitted_view import FittedView
from netdesk.ui.widgets.group_chips import GroupChips
from netdesk.ui.widgets.own_row_line import OwnRowLine
from netdesk.ui.widgets.reading_document import own_words_read
from netdesk.ui.widgets.statement_view import StatementView
from netdesk.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netdesk.model.side_effects import EffectsAnswer
    from netdesk.ui.page import PageContext

_SAFEGUARDS_SHARE: Final = 0.36
_LOWEST_SAFEGUARDS: Final = 130
"""The part of the card's height that the safeguards may take before they scroll, and what they may take at least."""

_SHORTEST_TABLE: Final = 190
_SHORTEST_LOWER: Final = 96
_AROUND: Final = 4
_CHIPS_FROM: Final = 500
"""The height below the safeguards from which there is room for chips: the headings in the table do without them."""


class ChecklistPanel(QFrame):
    """The right card of the page."""

    list_wanted = Signal()
    """The reader wants to tick treatments."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Start without treatments."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self._context = context
        self._answer: EffectsAnswer | None = None
        self.model = EffectsModel(context.today, self)
        self.table = EffectsTable(self.model, context.theme, context.icons)
        self.safeguards = FittedView(context.theme)
        self.safeguards.setAccessibleName(self.tr("Alerts and cautions"))
        self.chips = GroupChips(self.safeguards)
        self.own_row = OwnRowLine(context.icons, context.reader)
        self.details = StatementView(context.theme)
        self.details.setAccessibleName(self.tr("Who says so"))
        self.signs = StatementView(context.theme)
        self.signs.setAccessibleName(self.tr("Report, and signs of the NET"))
        self.title = QLabel()
        self.title.setProperty("look", "title")
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        self._count.setWordWrap(True)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.room = WrappedLabel()
        self.room.hide()
        self._formulary = QLabel(CHECK_FORMULARY)
        self._formulary.setProperty("look", "muted")
        self.empty = EmptyState(
            context.icons.icon("list-checks", "muted"),
            self.tr("No treatment is ticked yet"),
            self.tr("Tick treatments in the list (Space) or in the table of treatments. Their side effects come here."),
            self.tr("Go to the list"),
        )
        self._stack = QStackedWidget()
        self._area = QScrollArea()
        self._filled = QWidget()
        self.below = QSplitter(Qt.Orientation.Horizontal)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()

    def show_answer(self, answer: EffectsAnswer, *, with_drugs: bool) -> None:
        """Show the merged side effects; ``with_drugs`` shows the line on doses (guard G12)."""
        self._answer = answer
        self._stack.setCurrentIndex(1 if answer.treatments else 0)
        self._formulary.setVisible(with_drugs)
        self.safeguards.take_document(effect_documents.safeguards(self._writer(), answer))
        self.signs.take_document(effect_documents.signs_and_reporting(self._writer(), answer))
        names = {row.effect.group_id: row.effect.group_name for row in answer.rows if not row.alert}
        counts = Counter(row.effect.group_id for row in answer.rows if not row.alert)
        self.chips.show_groups(names, counts)
        self._show_chips()
        self.model.show_answer(answer)

    def name_sheet(self, words: str) -> None:
        """Head the card with the sheet whose ticks are shown."""
        self.title.setText(words)

    def say_room(self, words: str) -> None:
        """Say how the rows fit the sheet; nothing is shown where there are no words."""
        if not self.room.text():
            announce(self, words)
        self.room.setText(words)
        self.room.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Safeguards take what they need, within bounds; a low card does without chips, and scrolls."""
        super().resizeEvent(event)
        self._show_chips()
        lowest = self._context.theme.px(_LOWEST_SAFEGUARDS)
        self.safeguards.set_highest(max(lowest, int(self.height() * _SAFEGUARDS_SHARE)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self._count, 1)
        upper = QWidget()
        rows = QVBoxLayout(upper)
        rows.setContentsMargins(0, 0, 0, 4)
        rows.setSpacing(6)
        rows.addWidget(self.room)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.own_row)
        self.below.addWidget(self.details)
        self.below.addWidget(self.signs)
        self.below.setSizes([3000, 2000])
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self.below)
        self.splitter.setSizes([5000, 1000])
        self.splitter.setChildrenCollapsible(False)
        self.table.setMinimumHeight(_SHORTEST_TABLE)
        self.below.setMinimumHeight(_SHORTEST_LOWER)
        filled = self._filled
        filled.setObjectName("scrolled")
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.safeguards, self.chips):
            column.addWidget(widget)
        column.addWidget(self.splitter, 1)
        column.addWidget(self._formulary)
        self._stack.addWidget(self.empty)
        self._area.setWidget(filled)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.safeguards.height_changed.connect(self._on_safeguards_height_changed)
        self.model.choice_changed.connect(self._on_model_choice_changed)
        self.table.line_chosen.connect(self._on_table_line_chosen)
        self.chips.group_chosen.connect(self._on_chips_group_chosen)
        self.own_row.row_added.connect(self._on_own_row_row_added)
        self.own_row.removal_wanted.connect(self.table.remove_current)
        self.empty.action_wanted.connect(self.list_wanted)
        self._context.reader.ready.connect(self._on_reader_ready)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_application_focus_changed)

    def _writer(self) -> DocumentWriter:
        return DocumentWriter(self._context.theme, self._context.today)

    def _show_chips(self) -> None:
        """Decide by what chips do not change: they can bring the scroll bar, which makes the safeguards higher."""
        room = self.height() - self.safeguards.height_at(self.contentsRect().width())
        self.chips.setVisible(self.chips.count > 0 and room >= self._context.theme.px(_CHIPS_FROM))

    @Slot()
    def _on_safeguards_height_changed(self) -> None:
        self._show_chips()

    @Slot()
    def _on_model_choice_changed(self) -> None:
        if self._answer is None:
            return
        effects, treatments = len(self._answer.rows), len(self._answer.treatments)
        words = [
            self.tr("1 side effect") if effects == 1 else self.tr("{0} side effects").format(effects),
            self.tr("from 1 treatment")
            if treatments == 1
            else self.tr("from {0} treatments, merged").format(treatments),
        ]
        left_out, own = self.model.unticked, len(self.model.own_rows)
        parts = [" ".join(words)]
        if own:
            parts.append(self.tr("1 row of your own") if own == 1 else self.tr("{0} rows of your own").format(own))
        if left_out:
            parts.append(self.tr("1 row left out") if left_out == 1 else self.tr("{0} rows left out").format(left_out))
        self._count.setText(" · ".join(parts) if treatments else "")

    @Slot(str)
    def _on_own_row_row_added(self, words: str) -> None:
        """Put the row in, and bring it into view."""
        before = len(self.model.own_rows)
        self.model.add_own_row(words)
        if len(self.model.own_rows) > before:
            self.table.go_to_last()

    @Slot()
    def _on_reader_ready(self) -> None:
        self._on_table_line_chosen(self.table.current_line())

    @Slot(object)
    def _on_table_line_chosen(self, line: EffectLine | None) -> None:
        writer = self._writer()
        self.own_row.remove_button.setEnabled(line is not None and line.kind is LineKind.OWN)
        if line is None:
            if self._answer is not None and self._answer.treatments:
                writer.paragraph(
                    self.tr("No source lists side effects for what is ticked. This is not the same as none.")
                )
        elif line.sign is not None:
            assert self._answer is not None
            effect_documents.sign_details(writer, line.sign, self._answer.report)
        elif line.effect is None:
            writer.named(line.words)
            writer.paragraph(self.tr("Your own row: typed for this print and kept nowhere."), "muted")
            own_words_read(writer, self._context.reader.reading(line.words))
        else:
            assert self._answer is not None
            effect_documents.row_details(writer, line.effect, self._answer.report)
        self.details.take_document(writer.document)

    @Slot(QWidget, QWidget)
    def _on_application_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """In a low window, what is in focus is brought into view."""
        if now is not None and self._filled.isAncestorOf(now):
            top = now.mapTo(self._filled, QPoint(0, 0)).y()
            self._area.ensureVisible(0, top + now.height(), 0, _AROUND)
            self._area.ensureVisible(0, top, 0, _AROUND)

    @Slot(str)
    def _on_chips_group_chosen(self, group_id: str) -> None:
        self.table.go_to_group(group_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
