"""The roster as it stands: people to type in, and what each role does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netdesk.model.care import Person
from netdesk.model.treatment_name import TreatmentName
from netdesk.ui.models.roster_model import RosterModel
from netdesk.ui.widgets import role_documents
from netdesk.ui.widgets.aside_button import AsideButton
from netdesk.ui.widgets.choice_switch import ChoiceSwitch
from netdesk.ui.widgets.document_writer import DocumentWriter
from netdesk.ui.widgets.empty_state import EmptyState
from netdesk.ui.widgets.fitted_view import FittedView
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.patient_line import PatientLine
from netdesk.ui.widgets.reading_document import own_words_read
from netdesk.ui.widgets.roster_table import RosterTable
from netdesk.ui.widgets.statement_view import StatementView

if TYPE_CHECKING:
    from netdesk.model.care import SuggestedRole
    from netdesk.ui.page import PageContext

_SHORTEST_TABLE: Final = 130
_SHORTEST_DETAILS: Final = 60
_NOTICE_SHARE: Final = 0.2

ROSTER: Final = "roster"
WALLET: Final = "wallet"
"""The sheets to choose from."""


class RosterPanel(QFrame):
    """The left card of the page. Keys: Ins adds a person, Ctrl+Z brings back who was removed last."""

    roster_changed = Signal()
    """What stands on the sheet is another."""

    preview_wanted = Signal()
    """The reader wants to see the sheet and print it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Start without people."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self._context = context
        self._suggested: dict[str, SuggestedRole] = {}
        self._treatments: tuple[TreatmentName, ...] = ()
        self.model = RosterModel(context.reference.all_roles(), context.today, self)
        self.table = RosterTable(self.model, context.theme, context.icons)
        self.details = StatementView(context.theme)
        self.details.setAccessibleName(self.tr("What the role does"))
        self.patient = PatientLine(context.patient, self.tr("Patient's name, for this visit"))
        self.empty = EmptyState(
            context.icons.icon("users", "muted"),
            self.tr("Nobody is on the roster yet"),
            self.tr("Add people (Ins), or begin with the roles suggested for the treatments ticked."),
            self.tr("Add person"),
        )
        self.kind = ChoiceSwitch({ROSTER: self.tr("Roster"), WALLET: self.tr("Wallet card")}, self.tr("Sheet: {0}"))
        self.kind.buttons[WALLET].setToolTip(self.tr("The numbers on cards to cut out and fold"))
        self._make_buttons()
        self.notice = FittedView(context.theme)
        self.notice.setAccessibleName(self.tr("Roles suggested"))
        self._stack = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()
        self._on_model_people_changed()

    def show_treatments(self, treatments: tuple[TreatmentName, ...], roles: tuple[SuggestedRole, ...]) -> None:
        """Say which roles are suggested for the treatments ticked."""
        self._suggested = {suggested.role.id: suggested for suggested in roles}
        self._treatments = treatments
        self.suggest_button.setEnabled(bool(roles))
        self._say()
        self._on_table_role_chosen(self._current_role())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said of the suggested roles scrolls where it would take the room of the people."""
        super().resizeEvent(event)
        self.notice.set_highest(int(self.height() * _NOTICE_SHARE))

    def take_focus(self) -> None:
        """Go to the people, or to the button that adds the first."""
        first = self.table if self.model.people else self.empty.button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Take everybody out for good."""
        self.kind.forget()
        self.model.forget()

    def _make_buttons(self) -> None:
        icons = self._context.icons
        self.add_button = QPushButton(icons.icon("plus"), self.tr("Add person"))
        self.suggest_button = QPushButton(icons.icon("users"), self.tr("Suggest roles"))
        self.suggest_button.setToolTip(self.tr("Put a row for each role suggested for the treatments ticked"))
        self.up_button = self._tool_button("arrow-up", self.tr("Move up (Alt+Shift+Up)"))
        self.down_button = self._tool_button("arrow-down", self.tr("Move down (Alt+Shift+Down)"))
        self.remove_button = self._tool_button("trash-2", self.tr("Remove (Del)"))
        self.undo_button = QPushButton(self.tr("Undo"))
        self.undo_button.setToolTip(self.tr("Bring back who was removed last (Ctrl+Z)"))
        self.clear_button = QPushButton(self.tr("Clear"))
        self.clear_button.setToolTip(self.tr("Take everybody out; Undo brings them back"))
        self.preview_button = QPushButton(icons.icon("printer", "on_accent"), self.tr("Preview and print"))
        self.preview_button.setProperty("look", "primary")
        self.preview_button.setToolTip(self.tr("Ctrl+P"))
        for button in (self.undo_button, self.clear_button):
            button.setProperty("look", "link")

    def _tool_button(self, icon: str, words: str) -> QPushButton:
        button = QPushButton(self._context.icons.icon(icon), "")
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Care-team roster"))
        title.setProperty("look", "title")
        label = QLabel(self.tr("For"))
        label.setBuddy(self.patient)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(label)
        head.addWidget(self.patient, 2)
        buttons = FlowLayout()
        for button in (
            self.add_button,
            self.suggest_button,
            self.up_button,
            self.down_button,
            self.remove_button,
            self.undo_button,
            self.clear_button,
            self.kind,
            AsideButton(self._context.actions),
            self.preview_button,
        ):
            buttons.addWidget(button)
        self.table.setMinimumHeight(_SHORTEST_TABLE)
        self.details.setMinimumHeight(_SHORTEST_DETAILS)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.details)
        self.splitter.setSizes([4000, 1000])
        self.splitter.setChildrenCollapsible(False)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(buttons)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for keys, slot in (
            (Qt.Key.Key_Insert, self._on_add_clicked),
            (QKeySequence.StandardKey.Undo, self.model.undo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self.model.people_changed.connect(self._on_model_people_changed)
        self.kind.choice_changed.connect(self._on_kind_choice_changed)
        self.patient.textChanged.connect(self._on_patient_text_changed)
        self._context.reader.ready.connect(self._on_reader_ready)
        self.table.role_chosen.connect(self._on_table_role_chosen)
        self.empty.action_wanted.connect(self._on_add_clicked)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.suggest_button.clicked.connect(self._on_suggest_clicked)
        self.up_button.clicked.connect(self._on_up_clicked)
        self.down_button.clicked.connect(self._on_down_clicked)
        self.remove_button.clicked.connect(self.table.remove_current)
        self.undo_button.clicked.connect(self.model.undo)
        self.clear_button.clicked.connect(self.model.clear)
        self.preview_button.clicked.connect(self.preview_wanted)

    def _say(self) -> None:
        nameless = sum(1 for person in self.model.people if not person.name)
        writer = DocumentWriter(self._context.theme, self._context.today)
        roles = self._suggested.values()
        self.notice.take_document(role_documents.suggestion(writer, self._treatments, roles, nameless))

    def _current_role(self) -> str:
        row = self.table.currentIndex().row()
        return self.model.people[row].role if 0 <= row < len(self.model.people) else ""

    @Slot()
    def _on_model_people_changed(self) -> None:
        people = self.model.people
        self._stack.setCurrentIndex(1 if people else 0)
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setEnabled(bool(people))
        self.clear_button.setVisible(bool(people))
        self.undo_button.setVisible(self.model.can_undo)
        self._say()
        self.roster_changed.emit()

    @Slot(str)
    def _on_kind_choice_changed(self, _kind: str) -> None:
        self.roster_changed.emit()

    @Slot(str)
    def _on_patient_text_changed(self, _text: str) -> None:
        self.roster_changed.emit()

    @Slot()
    def _on_reader_ready(self) -> None:
        self._on_table_role_chosen(self._current_role())

    @Slot(str)
    def _on_table_role_chosen(self, role_id: str) -> None:
        writer = DocumentWriter(self._context.theme, self._context.today)
        role = self.model.roles.get(role_id)
        if role is not None:
            role_documents.role_details(writer, role, self._suggested.get(role_id))
        elif role_id:
            writer.named(role_id)
            writer.paragraph(self.tr("A role in your own words: netdesk has nothing about it."), "muted")
            own_words_read(writer, self._context.reader.reading(role_id))
        self.details.take_document(writer.document)

    @Slot()
    def _on_add_clicked(self) -> None:
        self._stack.setCurrentIndex(1)
        self.table.add_person()

    @Slot()
    def _on_suggest_clicked(self) -> None:
        """One empty row for each suggested role that is not on the roster yet."""
        there = {person.role for person in self.model.people}
        self.model.add(*(Person(role=role_id) for role_id in self._suggested if role_id not in there))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_up_clicked(self) -> None:
        self.table.move_current(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.table.move_current(1)
