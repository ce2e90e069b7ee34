"""The views that come with the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.ui.saved_view import SavedView


def shipped_views() -> tuple[SavedView, ...]:
    """All of them, in the language of the user. Their ids are stable; which of them are pinned is the user's choice."""
    return (
        _view("liver", _tr("Spread to the liver"), "spread", "liver_metastases"),
        _view("hormones", _tr("Makes hormones"), "function", "functional"),
        _view("after_pancreatic_surgery", _tr("After pancreatic surgery"), "prior_therapy", "after_pancreatic_surgery"),
        _view("grade_3", _tr("Grade 3"), "grade", "high_grade_3"),
    )


def _view(id_: str, name: str, facet_id: str, value_id: str) -> SavedView:
    return SavedView(name, values=((facet_id, value_id),), is_pinned=True, shipped_as=id_)


def _tr(text: str) -> str:
    return QCoreApplication.translate("views", text)
