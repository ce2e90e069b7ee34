"""Where an exported table goes, and as which kind of file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


class ExportDialog:
    """The system's own dialog for saving a file; it asks before one that is there is replaced."""

    @classmethod
    def ask(cls, parent: QWidget, file_name: str) -> Path | None:
        """The file to write, whose name ends in ``.xlsx`` or ``.csv``; None where nothing is to be written.

        Args:
            parent: The dialog stands before it.
            file_name: What is proposed, without its end, in the user's folder for documents.
        """
        kinds = {".xlsx": _tr("Excel workbook (*.xlsx)"), ".csv": _tr("CSV (*.csv)")}
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"{file_name}.xlsx")
        chosen, kind = QFileDialog.getSaveFileName(parent, _tr("Export"), proposed, ";;".join(kinds.values()))
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.casefold() in kinds:
            return path
        end = next((end for end, name in kinds.items() if name == kind), ".xlsx")
        return path.with_name(f"{path.name}{end}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
