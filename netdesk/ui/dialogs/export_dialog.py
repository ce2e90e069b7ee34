"""Where an export is to be saved, and as what."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

_WORKBOOK: Final = ".xlsx"
_CSV: Final = ".csv"


class ExportDialog(QFileDialog):
    """The system's dialog for saving. What the file ends in says as what it is written; the kind chosen gives it."""

    def __init__(self, parent: QWidget, name: str) -> None:
        """Begin in the folder of documents; ``name`` is proposed, without an ending."""
        super().__init__(parent, self.tr("Export"))
        self._endings = {
            self.tr("Excel workbook (*.xlsx)"): _WORKBOOK,
            self.tr("CSV, for any program (*.csv)"): _CSV,
        }
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setNameFilters([*self._endings])
        self.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.setDefaultSuffix(_WORKBOOK)
        self.selectFile(f"{name}{_WORKBOOK}")
        self.filterSelected.connect(self._on_filter_selected)

    @classmethod
    def ask(cls, parent: QWidget, name: str) -> Path | None:
        """The file, which ends in ``.xlsx`` or ``.csv``; None where the user thinks better of it."""
        dialog = cls(parent, name)
        path = dialog.path() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        return path

    def path(self) -> Path:
        """The file chosen, with the ending of the kind chosen where it has neither."""
        path = Path(self.selectedFiles()[0])
        if path.suffix.casefold() in self._endings.values():
            return path
        return path.with_name(f"{path.name}{self._endings[self.selectedNameFilter()]}")

    @Slot(str)
    def _on_filter_selected(self, kind: str) -> None:
        """What is typed without an ending gets it before the dialog looks whether there is such a file."""
        self.setDefaultSuffix(self._endings[kind])
