"""One press, the small library and the bundled content, opened once."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.form import Form
from netdesk.printing.paper import Paper
from netdesk.printing.press import Press
from netdesk.printing.printed import Printed
from netdesk.printing.sheet import Sheet
from netdesk.query.reference import Reference

DAY = datetime.date(2027, 1, 3)

Compose = Callable[..., Printed]


@pytest.fixture(scope="session")
def resources() -> Path:
    return Environment.of_this_machine().resources


@pytest.fixture(scope="session")
def press(resources: Path) -> Press:
    return Press(resources)


@pytest.fixture(scope="session")
def library(library_database: Path) -> Iterator[Reference]:
    with Reference.open(library_database) as reference:
        yield reference


@pytest.fixture(scope="session")
def bundled() -> Iterator[Reference]:
    with Reference.open(Environment.of_this_machine().content_database) as reference:
        yield reference


@pytest.fixture(scope="session")
def compose(press: Press) -> Compose:
    """Set a sheet, in normal print on A4 and on 3 January 2027 where nothing else is said."""

    def set_sheet(sheet: Sheet, paper: Paper = Paper.A4, day: datetime.date = DAY, *, large: bool = False) -> Printed:
        return press.compose(sheet, Form(paper, large), day)

    return set_sheet


def checklist(reference: Reference, *treatment_ids: str, **typed: object) -> ChecklistSheet:
    """A checklist of those treatments with whatever was typed."""
    return ChecklistSheet(reference.effects(treatment_ids), reference.release, **typed)  # type: ignore[arg-type]
