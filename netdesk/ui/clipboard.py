"""Puts what is copied on the clipboard as plain text and as HTML."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QGuiApplication


def copy_both(text: str, html: str) -> None:
    """Offer both; the program that it is pasted into takes what it can use.

    The clipboard keeps the data until the application ends, when Python is gone already; a ``QMimeData`` made in Python
    would end the process with a fault then. So one that Qt made is filled.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    data.setText(text)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
