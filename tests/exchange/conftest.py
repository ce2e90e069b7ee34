"""The small library and the bundled content, opened once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.query.reference import Reference


@pytest.fixture(scope="session")
def library(library_database: Path) -> Iterator[Reference]:
    with Reference.open(library_database) as reference:
        yield reference


@pytest.fixture(scope="session")
def bundled() -> Iterator[Reference]:
    with Reference.open(Environment.of_this_machine().content_database) as reference:
        yield reference
