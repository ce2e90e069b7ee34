"""Which content this is: version, dates, and the pages it was made from."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from netdesk.query.reference import Reference
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.document_writer import DocumentWriter
from netdesk.ui.widgets.statement_view import StatementView
from netdesk.ui.widgets.top_bar import in_words
from netdesk.ui.zooming import enlarge


class ContentDialog(QDialog):
    """A page of text to read and copy; closed with Escape or Return."""

    def __init__(self, parent: QWidget, reference: Reference, theme: Theme, today: date) -> None:
        """Write down what is known of the content."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About this content"))
        self.resize(560, 480)
        release = reference.release
        writer = DocumentWriter(theme, today)
        if release.is_overdue(today):
            with writer.box("caution", self.tr("Its review is overdue")):
                writer.paragraph(
                    self.tr("It was to be reviewed by {0}.").format(in_words(release.review_by)), "caution_text"
                )
        writer.pair(self.tr("Version"), str(release.version))
        writer.pair(self.tr("Date"), in_words(release.date))
        writer.pair(self.tr("To be reviewed by"), in_words(release.review_by))
        writer.pair(self.tr("Treatments"), str(len(reference.rows)))
        writer.pair(self.tr("Checksum (sha256)"), release.sha256)
        writer.heading(self.tr("Made from these pages"))
        for source in reference.sources:
            writer.named(source.title)
            writer.start_line()
            writer.source(source)
            writer.paragraph(f"{source.publisher}. {source.publisher_basis}", "muted")
        view = StatementView(theme)
        view.setAccessibleName(self.tr("About this content"))
        view.take_document(writer.document)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(view)
        layout.addWidget(buttons)
        enlarge(self, theme.zoom)

    @classmethod
    def ask(cls, parent: QWidget, reference: Reference, theme: Theme, today: date) -> None:
        """Show it until it is closed."""
        dialog = cls(parent, reference, theme, today)
        dialog.exec()
        dialog.deleteLater()
