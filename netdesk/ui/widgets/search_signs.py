"""The signs inside a search field: what it is, and one to empty it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLineEdit

_CLEAR: Final = "_q_qlineeditclearaction"
"""What Qt calls the action of the sign that empties a field. It has no words of its own."""


def put_search_signs(field: QLineEdit, icon: QIcon) -> None:
    """Put both into a field that has its accessible name, and give them names: screen readers come to them too."""
    name = field.accessibleName()
    sign = QAction(icon, name, field)
    sign.triggered.connect(field.setFocus)
    field.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
    put_clear_sign(field)


def put_clear_sign(field: QLineEdit) -> None:
    """Put the sign that empties it into a field that has its accessible name."""
    field.setClearButtonEnabled(True)
    clear = field.findChild(QAction, _CLEAR)
    if clear is not None:
        clear.setText(QCoreApplication.translate("search", "Clear: {0}").format(field.accessibleName()))
