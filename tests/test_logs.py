from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.errors import EnvironmentFaultError
from netdesk.logs import FILE_NAME, start_log

LOGGER = logging.getLogger("netdesk.somewhere")


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    environment = dataclasses.replace(Environment.of_this_machine(), user_cache=tmp_path)
    handler = start_log(environment)
    yield environment.log_folder / FILE_NAME
    logging.getLogger("netdesk").removeHandler(handler)
    handler.close()


def test_what_happened_is_written_with_its_numbers(log_file: Path) -> None:
    LOGGER.info("Opened content %d with %s treatments in %.1f ms", 3, 51, 4.25)
    assert "INFO netdesk.somewhere: Opened content 3 with 51 treatments in 4.2 ms" in log_file.read_text("utf-8")


def test_what_somebody_typed_is_left_out(log_file: Path) -> None:
    LOGGER.info("Searched for %s in %s", "Jane Doe", {"notes": "Jane Doe"})
    text = log_file.read_text("utf-8")
    assert "Searched for (str) in (dict)" in text
    assert "Jane" not in text


@pytest.mark.logs_warnings
def test_an_exception_is_written_without_its_words(log_file: Path) -> None:
    typed = "Jane Doe"
    try:
        raise ValueError(typed)
    except ValueError:
        LOGGER.exception("A task failed")
    try:
        raise EnvironmentFaultError(f"{typed}.pdf cannot be written.") from KeyError(typed)
    except EnvironmentFaultError as error:
        LOGGER.warning("A sheet was not saved: %s", error, exc_info=True)
    text = log_file.read_text("utf-8")
    assert "raise ValueError(typed)" in text, "the traceback shows where"
    assert "A sheet was not saved: EnvironmentFaultError ND-CORE-002" in text
    assert typed not in text


def test_the_file_is_kept_small(log_file: Path) -> None:
    for number in range(12_000):
        LOGGER.info(
            "A line that is repeated until the file is full, which is soon enough, and says nothing: %d", number
        )
    files = sorted(log_file.parent.iterdir())
    assert len(files) == 3
    assert all(file.stat().st_size <= 512 * 1024 for file in files)


def test_where_the_folder_cannot_be_written_the_program_goes_on_without_a_log(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    environment = dataclasses.replace(Environment.of_this_machine(), user_cache=in_the_way)
    handler = start_log(environment)
    LOGGER.info("Nobody reads this")
    logging.getLogger("netdesk").removeHandler(handler)
    assert in_the_way.read_text() == ""
