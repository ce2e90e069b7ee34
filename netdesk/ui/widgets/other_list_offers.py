"""Lists of side effects that are not shown, each with a button that ticks its treatment."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.model.side_effects import OtherList
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.widgets.effect_documents import other_list


class OtherListOffers(QWidget):
    """One sentence and one button for each list (guard G7); empty without any."""

    def __init__(self, ticked: TickedTreatments, parent: QWidget | None = None) -> None:
        """Start without lists; a button ticks in ``ticked``."""
        super().__init__(parent)
        self._ticked = ticked
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._shown: list[QWidget] = []

    def show_offers(self, listed: tuple[OtherList, ...]) -> None:
        """Offer these lists instead of the former ones."""
        for widget in self._shown:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown.clear()
        for offer in listed:
            self._add(offer)
        self.setVisible(bool(listed))

    def _add(self, offer: OtherList) -> None:
        words = QLabel(other_list(offer))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QPushButton(self.tr("Tick it"))
        button.setProperty("look", "link")
        button.setObjectName(offer.other.id)
        button.setAccessibleName(self.tr("Tick {0}").format(offer.other.name))
        button.clicked.connect(self._on_button_clicked)
        for widget in (words, button):
            self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is button else Qt.AlignmentFlag(0))
            self._shown.append(widget)

    @Slot()
    def _on_button_clicked(self) -> None:
        self._ticked.set_ticked(self.sender().objectName(), ticked=True)
