from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path

import pytest

from netdesk.environment import Environment, WrongOverrideError


def test_in_a_checkout_content_and_resources_stand_beside_the_package() -> None:
    root = Path(__file__).resolve().parent.parent
    environment = Environment.of_this_machine()
    assert environment.content_database == root / "data" / "net.sqlite"
    assert environment.content_sources == root / "data" / "content"
    assert environment.resources == root / "resources"


def test_a_folder_can_stand_in_for_the_users_folders(tmp_path: Path) -> None:
    environment = Environment.of_this_machine({"NETDESK_HOME": os.fspath(tmp_path)})
    folders = {environment.user_config, environment.user_data, environment.user_cache}
    assert len(folders) == 3
    assert {folder.parent for folder in folders} == {tmp_path}
    assert list(tmp_path.iterdir()) == [], "asking where the folders are makes none"


def test_without_it_the_users_folders_are_those_of_the_system() -> None:
    environment = Environment.of_this_machine({})
    assert all("netdesk" in folder.parts for folder in (environment.user_config, environment.user_data))


def test_the_date_is_the_machines_unless_one_is_given() -> None:
    before, day, after = datetime.date.today(), Environment.of_this_machine({}).today(), datetime.date.today()
    assert before <= day <= after
    fixed = Environment.of_this_machine({"NETDESK_TODAY": "2026-02-28"})
    assert fixed.today() == datetime.date(2026, 2, 28)
    assert fixed.now() == datetime.datetime(2026, 2, 28, 12)


def test_a_date_that_is_none_is_refused_with_what_to_write_instead() -> None:
    with pytest.raises(WrongOverrideError, match=r"“tomorrow”.*YYYY-MM-DD"):
        Environment.of_this_machine({"NETDESK_TODAY": "tomorrow"})


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("", "en"),
        ("en_US.UTF-8", "en_US"),
        ("de_CH", "de_CH"),
        ("eo", "eo"),
        ("sr_RS@latin", "sr_RS"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no LANG")
def test_the_locale_is_a_language_and_perhaps_a_country(language: str, expected: str) -> None:
    assert Environment.of_this_machine({"LANG": language}).locale == expected


def test_a_program_started_without_streams_still_has_some_to_write_to(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    environment = Environment.of_this_machine()
    with environment.stdin, environment.stdout, environment.stderr:
        assert environment.stdin.read() == ""
        environment.stdout.write("nowhere")
