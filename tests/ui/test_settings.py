"""What the window remembers, and what becomes of files that it cannot use."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from netdesk.ui.settings import FILE_NAME, Settings


def test_values_are_kept_from_one_start_to_the_next(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "config")
    settings.set("page", "treatments")
    settings.set("widths", [120, 80])
    settings.set("geometry", b"\x00\xff state")
    settings.save()
    again = Settings(tmp_path / "config")
    assert again.text("page") == "treatments"
    assert again.numbers("widths") == [120, 80]
    assert again.state("geometry") == b"\x00\xff state"
    assert again.notice == ""


def test_lists_of_texts_and_of_records_are_kept_in_order(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    favourites = ["prrt", "lutate"]
    settings.set("favourites", favourites)
    favourites.append("surgery")
    settings.set("views", [{"name": "“Ω” & <b>", "asks": ["grade=low_grade"], "pinned": True}, {}])
    settings.save()
    again = Settings(tmp_path)
    assert again.texts("favourites") == ["prrt", "lutate"]
    assert again.records("views") == [{"name": "“Ω” & <b>", "asks": ["grade=low_grade"], "pinned": True}, {}]


@pytest.mark.parametrize("broken", [b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"a": "' + b"x" * 1_100_000 + b'"}'])
def test_a_broken_file_is_set_aside_with_a_notice(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(broken)
    settings = Settings(tmp_path)
    assert "start afresh" in settings.notice
    assert (tmp_path / f"{FILE_NAME}.broken").read_bytes() == broken
    assert not (tmp_path / FILE_NAME).exists()
    settings.set("page", "treatments")
    settings.save()
    assert Settings(tmp_path).text("page") == "treatments"


def test_values_of_another_kind_are_as_if_they_were_not_there(tmp_path: Path) -> None:
    odd = {"page": 3, "widths": [1, "2"], "more": [True], "geometry": "no hexadecimal", "recent": ["prrt", 3, None]}
    odd |= {"favourites": {"prrt": 1}, "views": [{"name": 1}, "a", None, []], "more_views": "abc"}
    (tmp_path / FILE_NAME).write_text(json.dumps(odd), encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.text("page", "first") == "first"
    assert settings.numbers("widths") == []
    assert settings.numbers("more") == []
    assert settings.state("geometry") == b""
    assert settings.texts("recent") == ["prrt"]
    assert settings.texts("favourites") == settings.texts("none") == []
    assert settings.records("views") == [{"name": 1}]
    assert settings.records("more_views") == settings.records("none") == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that cannot be written")
def test_a_folder_that_cannot_be_written_loses_nothing_but_the_memory(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    settings = Settings(tmp_path / "config")
    settings.set("page", "treatments")
    assert not settings.save()
    tmp_path.chmod(0o700)
    assert settings.save()


def test_a_file_in_the_place_of_the_folder_loses_nothing_but_the_memory(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file", encoding="utf-8")
    settings = Settings(tmp_path / "config")
    settings.set("page", "treatments")
    assert not settings.save()
    assert (tmp_path / "config").read_text(encoding="utf-8") == "a file"


def test_a_write_that_is_cut_short_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(tmp_path)
    settings.set("page", "treatments")
    settings.save()

    def full(_self: Path, _target: Path) -> Path:
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    settings.set("page", "side_effects")
    settings.save()
    assert Settings(tmp_path).text("page") == "treatments"
