"""The pictures of the README: ``python -m tests.shots FOLDER`` draws the window's pages and the sheets as PNG files.

The window is the real one, on the bundled content, on the day that the content is of, with settings of its own. The
people are invented. Fonts are those of the machine; all else is the same on every run.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdesk.environment import Environment
from netdesk.model.link import HitKind, Link
from netdesk.printing.sheets_of import treatment_sheet
from netdesk.query.reference import Reference
from netdesk.ui.desktop import made_application
from netdesk.ui.main_window import MainWindow
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from tests.journeys.people import PEOPLE
from tests.ui.reading import details_of, tick_filter
from tests.ui.searching import box_of
from tests.ui.sheets import care_team_of, side_effects_of

SIZE: Final = (1366, 768)
TICKED: Final = ("prrt", "somatostatin_analogues")
SHEET_DPI: Final = 80
_POINTS_PER_INCH: Final = 72
_PATIENCE_MS: Final = 60_000
_REST_MS: Final = 400


def main(folder: Path) -> None:
    """Draw the pages and sheets that the README shows into a folder, which is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="netdesk-shots-") as home:
        environment = _environment(Path(home))
        application = made_application()
        application.setCursorFlashTime(0)
        theme = Theme(environment.resources / "theme", "light", application.font())
        theme.dress(application)
        with Reference.open(environment.content_database) as reference:
            window = MainWindow(reference, environment, theme, Settings(environment.user_config))
            window.resize(*SIZE)
            window.show()
            window.activateWindow()
            _draw(window, folder)
            window.close()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _environment(home: Path) -> Environment:
    """An empty home of a British user on the day that the bundled content is of."""
    variables = {"NETDESK_HOME": os.fspath(home), "LANG": "en_GB.UTF-8"}
    with Reference.open(Environment.of_this_machine(variables).content_database) as reference:
        return Environment.of_this_machine({**variables, "NETDESK_TODAY": f"{reference.release.date}"})


def _draw(window: MainWindow, folder: Path) -> None:
    _until(window.isActiveWindow)
    _at_rest(window)  # the filters are filled in after the first painting
    tick_filter(window, "Spread", "Spread to the liver")
    for treatment_id in TICKED:
        window.context.ticked.set_ticked(treatment_id, ticked=True)
    details_of(window, TICKED[0])
    _save(_at_rest(window), folder / "treatments.png")
    QTest.keyClicks(box_of(window), "diarrhoea")
    _save(_at_rest(window), folder / "search.png")
    window.open_link(Link(HitKind.SIDE_EFFECT, "diarrhoea"))
    _save(_at_rest(window), folder / "reading.png")
    window.context.actions["compare"].trigger()
    _save(_at_rest(window), folder / "compare.png")
    window.show_page("sources")
    _save(_at_rest(window), folder / "sources.png")
    effects = side_effects_of(window)
    _save(_at_rest(window), folder / "side-effects.png")
    team = care_team_of(window)
    team.roster.model.add(*PEOPLE)
    _until(lambda: team.preview_panel.is_ready)
    _save(_at_rest(window), folder / "care-team.png")
    for sheet in (treatment_sheet(window.context.reference, TICKED[0]), effects.sheet(), team.sheet()):
        window.context.pack.put(sheet)
    window.show_page("pack")
    _save(_at_rest(window), folder / "visit-pack.png")
    for name, sheet in (("checklist", effects.sheet()), ("roster", team.sheet())):
        proof = window.context.press_room.proof(sheet, team.preview_panel.paper.form)
        _save(proof.pages.image(0, SHEET_DPI / _POINTS_PER_INCH), folder / f"sheet-{name}.png")
        proof.pages.close()


def _at_rest(window: MainWindow) -> QImage:
    """The window as soon as it has looked the same for a while."""
    before, now = QImage(), window.grab().toImage()
    while now != before:
        pause = QDeadlineTimer(_REST_MS)
        _until(pause.hasExpired)
        before, now = now, window.grab().toImage()
    return now


def _save(picture: QImage, file: Path) -> None:
    if not picture.save(os.fspath(file)):
        sys.exit(f"{file} cannot be written.")


def _until(condition: Callable[[], bool]) -> None:
    patience = QDeadlineTimer(_PATIENCE_MS)
    while not condition():
        if patience.hasExpired():
            sys.exit("The window did not come to rest.")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
