from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.xvfb import NoDisplayError, virtual_display

ROOT = Path(__file__).resolve().parents[2]


def start_dev(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run dev.py without a display but for what the variables say."""
    without = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"}
    return subprocess.run(
        [sys.executable, ROOT / "dev.py", *arguments], env={**without, **variables}, capture_output=True, text=True
    )


def test_an_older_python_gets_as_far_as_the_sentence_that_says_so() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 7))
    kinds = [type(node).__name__ for node in tree.body]
    before = tree.body[: kinds.index("If")]
    assert "sys.version_info < (3, 11)" in ast.unparse(tree.body[kinds.index("If")])
    assert {type(node) for node in before} <= {ast.Expr, ast.Import, ast.ImportFrom, ast.Assign}
    assert not [node for node in before if isinstance(node, ast.ImportFrom) and node.module == "__future__"]


@pytest.mark.skipif(not dev.LINUX, reason="Windows and macOS always have a display")
@pytest.mark.parametrize("variables", [{}, {"DISPLAY": ""}, {"DISPLAY": ":4711"}, {"DISPLAY": "unix:4711.0"}])
def test_without_a_display_run_says_so_and_ends_with_status_2(variables: dict[str, str]) -> None:
    done = start_dev("run", **variables)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no display here" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_display_that_answers_is_one(x_display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", x_display)
    assert dev.has_display()


def test_a_word_that_is_no_command_gets_the_list_of_commands() -> None:
    wrong, asked = start_dev("trun"), start_dev("--help")
    assert (wrong.returncode, asked.returncode) == (2, 0)
    assert wrong.stdout == asked.stdout
    assert "python3 dev.py run" in asked.stdout


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libEGL.so.1", "libegl1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_missing_library_is_found_in_debians_package(library: str, package: str) -> None:
    assert dev.debian_package(library) == package


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that dev.py takes for the checkout, and an empty cache for the user."""
    folder = tmp_path / "check out"
    folder.mkdir()
    for name in ("requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    monkeypatch.setattr(dev, "ROOT", folder)
    monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", os.fspath(tmp_path / "cache"))
    return folder


def finished(venv: Path) -> None:
    """Make what dev.py takes for a finished environment."""
    python = dev.program(venv, "python")
    python.parent.mkdir(parents=True)
    python.touch(mode=0o755)
    (venv / "stamp").write_text(dev.wanted_stamp())


def test_a_finished_environment_is_taken_as_it_is_until_the_lock_changes(checkout: Path) -> None:
    venv = checkout / ".venv"
    finished(venv)
    assert dev.ready_venv() == venv
    with (checkout / "requirements.lock").open("a") as lock:
        lock.write("one-more==1.0\n")
    assert not dev.is_ready(venv, dev.wanted_stamp())


def test_an_environment_whose_python_is_gone_is_made_again(checkout: Path) -> None:
    venv = checkout / ".venv"
    finished(venv)
    dev.program(venv, "python").unlink()
    assert not dev.is_ready(venv, dev.wanted_stamp())


def test_a_copy_of_a_checkout_does_not_take_the_environment_of_the_other(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished(checkout / ".venv")
    copy = checkout.with_name("copy")
    shutil.copytree(checkout, copy)
    monkeypatch.setattr(dev, "ROOT", copy)
    assert not dev.is_ready(copy / ".venv", dev.wanted_stamp())


def test_a_read_only_checkout_has_its_environment_in_the_users_cache(checkout: Path) -> None:
    finished(dev.venv_in_cache())
    assert dev.ready_venv() == dev.venv_in_cache()
    assert not (checkout / ".venv").exists()
    assert not dev.venv_in_cache().is_relative_to(checkout)


def test_where_xvfb_cannot_be_brought_the_journeys_are_skipped_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETDESK_NO_XVFB", "Xvfb is not installed (Debian's package is xvfb).")
    with pytest.raises(NoDisplayError, match=r"Debian's package is xvfb"), virtual_display():
        pass


@pytest.mark.skipif(not dev.LINUX, reason="AT-SPI is Linux's")
def test_where_atspi_cannot_be_brought_the_user_is_told_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert dev.why_no_atspi() == f"AT-SPI is not installed (Debian's packages are {', '.join(dev.ATSPI)})."
    assert "Debian's names: dbus at-spi2-core python3-gi gir1.2-atspi-2.0" in capsys.readouterr().err
