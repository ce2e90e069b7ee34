"""The library and the bundled content, opened once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.query.reference import Reference
from tests.library import build_library


@pytest.fixture(scope="session")
def library_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_library(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="session")
def library(library_database: Path) -> Iterator[Reference]:
    with Reference.open(library_database) as reference:
        yield reference


@pytest.fixture(scope="session")
def bundled() -> Iterator[Reference]:
    with Reference.open(Environment.of_this_machine().content_database) as reference:
        yield reference
