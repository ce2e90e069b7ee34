"""What a checklist is made from: treatments to tick, whom it is for, whom to ring, and the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from netdesk.ui.widgets.aside_button import AsideButton
from netdesk.ui.widgets.checklist_options import ChecklistOptions
from netdesk.ui.widgets.other_list_offers import OtherListOffers
from netdesk.ui.widgets.treatment_picker import TreatmentPicker

if TYPE_CHECKING:
    from netdesk.model.side_effects import OtherList
    from netdesk.ui.page import PageContext

_SHORTEST_LIST: Final = 130


class ChecklistSetup(QFrame):
    """The left card of the page: what is long scrolls, the buttons stay."""

    preview_wanted = Signal()
    """The reader wants to see the sheet and print it."""

    all_rows_wanted = Signal()
    """Every row is to stand on the sheet again."""

    no_rows_wanted = Signal()
    """No row is to stand on the sheet but those that always do."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Show all treatments of the content, with those ticked on top."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self._ticked = context.ticked
        self._count = QLabel()
        self._count.setProperty("look", "heading")
        self._untick = QPushButton(self.tr("Untick"))
        self._untick.setProperty("look", "link")
        self._untick.setAccessibleName(self.tr("Untick all treatments"))
        self._untick.clicked.connect(context.ticked.clear)
        self.from_pack = QPushButton(self.tr("From visit pack"))
        self.from_pack.setProperty("look", "link")
        self.from_pack.setAccessibleName(self.tr("Tick the treatments of the visit pack"))
        self.from_pack.setToolTip(context.actions["tick_pack"].shortcut().toString())
        self.from_pack.clicked.connect(context.actions["tick_pack"].trigger)
        search_icon = context.icons.icon("search", "muted")
        self.picker = TreatmentPicker(context.reference, context.ticked, context.theme, search_icon)
        self.picker.list.setMinimumHeight(_SHORTEST_LIST)
        self.options = ChecklistOptions(context.patient, context.settings, context.environment.locale)
        self._notice = QLabel()
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offers = OtherListOffers(context.ticked)
        self._band = QFrame()
        self._band.setProperty("look", "notice")
        self.preview_button = QPushButton(context.icons.icon("printer", "on_accent"), self.tr("Preview and print"))
        self.preview_button.setProperty("look", "primary")
        self.preview_button.setToolTip(self.tr("Ctrl+P"))
        self.preview_button.clicked.connect(self.preview_wanted)
        self.aside_button = AsideButton(context.actions)
        self.all_rows_button = QPushButton(self.tr("Tick all rows"))
        self.all_rows_button.clicked.connect(self.all_rows_wanted)
        self.no_rows_button = QPushButton(self.tr("Untick all rows"))
        self.no_rows_button.setToolTip(self.tr("For the sheet chosen, so that a few can be ticked. Alerts stay."))
        self.no_rows_button.clicked.connect(self.no_rows_wanted)
        self._lay_out()
        context.pack.pack_changed.connect(self._on_pack_pack_changed)
        self._on_pack_pack_changed(len(context.pack.sheets))
        context.ticked.ticked_changed.connect(self._on_ticked_ticked_changed)
        self._on_ticked_ticked_changed(context.ticked.ids)

    def show_notice(self, words: str, other_lists: tuple[OtherList, ...]) -> None:
        """Say which treatments have no list of their own, and offer lists that are not shown (guard G7).

        Where there is nothing to say, the band is hidden.
        """
        self._notice.setText(words)
        self._notice.setVisible(bool(words))
        self.offers.show_offers(other_lists)
        self._band.setVisible(bool(words or other_lists))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._untick)
        inside = QVBoxLayout(self._band)
        inside.setContentsMargins(10, 7, 10, 7)
        inside.addWidget(self._notice)
        inside.addWidget(self.offers)
        sheet = QLabel(self.tr("Sheet"))
        sheet.setProperty("look", "muted")
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(8)
        column.addWidget(self.picker, 1)
        column.addWidget(self._band)
        column.addWidget(sheet)
        column.addWidget(self.options)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.from_pack, 0, Qt.AlignmentFlag.AlignLeft)  # beside the heading it would widen the card
        layout.addWidget(area, 1)
        layout.addWidget(self.preview_button)
        layout.addWidget(self.aside_button)
        rows = QHBoxLayout()
        rows.setSpacing(6)
        rows.addWidget(self.all_rows_button, 1)
        rows.addWidget(self.no_rows_button, 1)
        layout.addLayout(rows)

    @Slot(int)
    def _on_pack_pack_changed(self, count: int) -> None:
        self.from_pack.setVisible(count > 0)

    @Slot(tuple)
    def _on_ticked_ticked_changed(self, ids: tuple[str, ...]) -> None:
        self._count.setText(self.tr("Treatments · {0} ticked").format(len(ids)) if ids else self.tr("Treatments"))
        self._untick.setVisible(bool(ids))
