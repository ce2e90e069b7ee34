"""A sheet as it will be on paper, and the ways to get it there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from netdesk.errors import NetdeskError
from netdesk.ui.background import BackgroundTask
from netdesk.ui.failures import show_failure
from netdesk.ui.widgets.copies_box import CopiesBox
from netdesk.ui.widgets.page_line import PageLine
from netdesk.ui.widgets.page_view import PageView
from netdesk.ui.widgets.paper_switch import PaperSwitch
from netdesk.ui.widgets.said_band import SaidBand
from netdesk.ui.widgets.zoom_switch import ZoomSwitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from netdesk.printing.sheet import Sheet
    from netdesk.ui.page import PageContext
    from netdesk.ui.press_room import Proof

_PRINTER_KEY: Final = "printer"
_BESIDE_FROM: Final = 900
_TWO_LINES_FROM: Final = 520


class PreviewPanel(QFrame):
    """Sets a sheet in the background and shows, prints, saves and copies it.

    Typed names stay in memory and only until ``clear``; nothing is written but the file that the user chooses,
    and nothing goes to the clipboard but what the user copies.
    """

    put_on_paper = Signal()
    """The sheet was handed to a printer or saved."""

    def __init__(self, context: PageContext, file_name: str, parent: QWidget | None = None, *, title: str = "") -> None:
        """Start empty; ``file_name``, which can be changed, is proposed for saving and names nobody."""
        super().__init__(parent)
        self._context = context
        self.file_name = file_name
        self._sheet: Sheet | None = None
        self._proof: Proof | None = None
        self._is_setting = False
        self._is_stale = False
        self._is_behind = False
        self._is_writing = False
        self._done = ""
        self._warning = SaidBand("notice")
        self._notice = SaidBand("done")
        self.view = PageView()
        self.page_line = PageLine(self.view)
        self.zoom = ZoomSwitch(self.view, context.icons, context.theme)
        self.paper = PaperSwitch(context.settings, context.environment.locale)
        self.paper.form_changed.connect(self._on_paper_form_changed)
        self.copies = CopiesBox(context.icons)
        self.copy_button = QPushButton(self.tr("Copy as text"))
        self.copy_button.setToolTip(self.tr("The same sheet as plain text, for a screen reader or a message"))
        self.copy_button.clicked.connect(self.copy_text)
        self.print_button = QPushButton(context.icons.icon("printer", "on_accent"), self.tr("Print"))
        self.print_button.setProperty("look", "primary")
        self.print_button.clicked.connect(self.print_sheet)
        self.save_button = QPushButton(context.icons.icon("save"), self.tr("Save as PDF"))
        self.save_button.clicked.connect(self.save_sheet)
        self._title = QLabel(title)
        self._title.setProperty("look", "heading")
        if not title:
            self._title.hide()
        self._head = QHBoxLayout()
        self._how = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self._allow()

    @property
    def proof(self) -> Proof | None:
        """What is shown; None until the first sheet is set."""
        return self._proof

    @property
    def sheet(self) -> Sheet | None:
        """The sheet asked for last; None where there is none."""
        return self._sheet

    @property
    def is_ready(self) -> bool:
        """Whether what is shown is the sheet asked for last, and may go to a printer or a file."""
        return self._proof is not None and not self.is_awaited and not self._is_writing

    @property
    def is_awaited(self) -> bool:
        """Whether the sheet asked for last is still being made."""
        return self._is_behind or self._is_stale or self._is_setting

    @property
    def is_busy(self) -> bool:
        """Whether the sheet is on its way to a printer or a file."""
        return self._is_writing

    def expect_sheet(self) -> None:
        """Another sheet is about to come: what is shown may be looked at, but not go to paper any more."""
        self._is_behind = True
        self._allow()

    def show_sheet(self, sheet: Sheet) -> None:
        """Set this sheet and show it when it is ready; the former one stays until then."""
        self._sheet = sheet
        self._is_behind = False
        self._is_stale = True
        self._set_if_idle()

    def follow_form(self) -> None:
        """Take the paper and the size of print that were chosen in another preview."""
        before = self.paper.form
        self.paper.take_from_settings()
        if self.paper.form != before:
            self._on_paper_form_changed(self.paper.form)

    def clear(self) -> None:
        """Forget the sheet and close its pages."""
        self._sheet = None
        self._is_behind = False
        self._is_stale = False
        self._proof = None
        self.view.clear()
        self.copies.setValue(1)
        self._warning.say("")
        self._notice.say("")
        self._allow()

    def tell(self, words: str) -> None:
        """Say what was done with the sheet; what could not be printed stays said above it."""
        self._notice.say(words)

    def add_button(self, button: QPushButton) -> None:
        """One more button, after the others."""
        self._buttons.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form, the copies and the buttons stand beside each other where there is room."""
        super().resizeEvent(event)
        for box, least in ((self._foot, _BESIDE_FROM), (self._how, _TWO_LINES_FROM)):
            beside = self.width() >= self._context.theme.px(least)
            box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    @Slot()
    def print_sheet(self) -> None:
        """Ask for a printer and print; where there is none, say so in a sentence."""
        from netdesk.ui.printer_output import print_pdf, printer_names

        if self._proof is None or not self.is_ready:
            return
        if not printer_names():
            self._notice.say(self.tr("No printer is set up on this computer. Save as PDF works without one."))
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        from netdesk.ui.dialogs.printer_dialog import PrinterDialog

        size = self._proof.pages.size_in_points(0)
        printer = PrinterDialog.ask(self, self._context.settings.text(_PRINTER_KEY), size, self.copies.value())
        if printer is not None:
            self._context.settings.set(_PRINTER_KEY, printer.printerName())
            done = self.tr("Sent to the printer.")
            self._write(partial(print_pdf, self._proof.printed.pdf, printer), done)

    @Slot()
    def save_sheet(self) -> None:
        """Ask for a file and save the sheet in it, tagged for screen readers."""
        if self._proof is None or not self.is_ready:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"{self.file_name}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, self.tr("PDF (*.pdf)"))
        if chosen:
            from netdesk.printing.saving import save_pdf

            path = Path(chosen)
            path = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
            self._write(partial(save_pdf, self._proof.printed, path), self.tr("Saved as {0}.").format(path))

    @Slot()
    def copy_text(self) -> None:
        """Put the sheet on the clipboard as plain text, with all that guards its words."""
        if self._sheet is None or not self.is_ready:
            return
        self._is_writing = True
        self._notice.say(self.tr("One moment …"))
        operation = partial(self._context.press_room.text, self._sheet)
        self._start(operation, self._on_text_succeeded, self._on_writing_failed)
        self._allow()

    def _lay_out(self) -> None:
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self.zoom)
        caption = QLabel(self.tr("Copies"))
        caption.setBuddy(self.copies)
        extras = QHBoxLayout()
        extras.setSpacing(6)
        extras.addWidget(caption)
        extras.addWidget(self.copies)
        extras.addWidget(self.copy_button, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self._buttons.addWidget(self.print_button, 1)
        self._buttons.addWidget(self.save_button, 1)
        self._foot.setSpacing(6)
        self._how.setSpacing(6)
        self._how.addWidget(self.paper)
        self._how.addLayout(extras)
        self._foot.addLayout(self._how)
        self._foot.addLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._head)
        layout.addWidget(self._warning)
        layout.addWidget(self._notice)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.page_line)
        layout.addLayout(self._foot)

    def _set_if_idle(self) -> None:
        """One sheet at a time: what is typed meanwhile is set when the one at work has come."""
        if self._sheet is not None and not self._is_setting:
            self._is_setting = True
            self._is_stale = False
            operation = partial(self._context.press_room.proof, self._sheet, self.paper.form)
            self._start(operation, self._on_proof_succeeded, self._on_proof_failed)
        self._allow()

    def _write(self, operation: Callable[[], None], done: str) -> None:
        self._is_writing = True
        self._done = done
        self._notice.say(self.tr("One moment …"))
        self._start(operation, self._on_writing_succeeded, self._on_writing_failed)
        self._allow()

    def _start(
        self,
        operation: Callable[[], object],
        on_success: Callable[..., None],
        on_failure: Callable[..., None],
    ) -> None:
        """Start a task that outlives this panel, so that a window closed early leaves nothing half done."""
        owner = QCoreApplication.instance()
        assert owner is not None
        task = BackgroundTask(owner, operation)
        task.succeeded.connect(on_success)
        task.failed.connect(on_failure)

    def _allow(self) -> None:
        """While a sheet is on its way, the button that sent it keeps the focus, which Qt takes from a disabled one."""
        pressed = self.window().focusWidget() if self._is_writing else None
        for button in (self.print_button, self.save_button, self.copy_button):
            button.setEnabled(self.is_ready or button is pressed)

    @Slot(object)
    def _on_paper_form_changed(self, _form: object) -> None:
        if self._sheet is not None:
            self._is_stale = True
            self._set_if_idle()

    @Slot(object)
    def _on_proof_succeeded(self, proof: Proof) -> None:
        self._is_setting = False
        if self._sheet is None or self._is_stale:
            proof.pages.close_soon()
        else:
            self._proof = proof
            self.view.show_pages(proof.pages)
            self._warning.say("\n".join(proof.printed.notices))
            self._notice.say("")
        self._set_if_idle() if self._is_stale else self._allow()

    @Slot(object)
    def _on_proof_failed(self, error: BaseException) -> None:
        self._is_setting = False
        if self._is_stale:
            self._set_if_idle()
            return
        self._proof = None
        self.view.clear()
        self._allow()
        if isinstance(error, NetdeskError):
            self._warning.say(str(error))
            self._notice.say("")
        else:
            show_failure(self, error)

    @Slot(object)
    def _on_text_succeeded(self, text: str) -> None:
        self._is_writing = False
        if self._sheet is not None:  # a sheet that was cleared meanwhile is gone
            self._context.copied.copy(text)
            self._notice.say(self.tr("The sheet is copied as text."))
        self._allow()

    @Slot(object)
    def _on_writing_succeeded(self, _nothing: object) -> None:
        self._is_writing = False
        self._notice.say(self._done)
        self._allow()
        self.put_on_paper.emit()

    @Slot(object)
    def _on_writing_failed(self, error: BaseException) -> None:
        self._is_writing = False
        self._notice.say("")
        self._allow()
        show_failure(self, error)
