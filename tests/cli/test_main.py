from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netdesk import __version__
from netdesk.cli.main import COMMANDS
from tests.cli.commanded import Commanded
from tests.library import LIBRARY

CHECKOUT = Path(__file__).parents[2]


def _process(*arguments: str, code: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    command = ["-c", code] if code else ["-m", "netdesk.cli.main", *arguments]
    return subprocess.run(
        [sys.executable, *command],
        cwd=CHECKOUT,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_help_is_there(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert Commanded(name, "--help").status == 0
    assert capsys.readouterr().out.startswith(f"Usage: netdesk-admin {name} ")


def test_the_help_names_every_command_and_imports_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert Commanded("--help").status == 0
    said = capsys.readouterr().out
    assert all(line in said for line in COMMANDS.values())


def test_an_unknown_command_is_said() -> None:
    commanded = Commanded("biuld")
    assert commanded.status == 2
    assert "No such command 'biuld'." in commanded.err


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert Commanded("--version").status == 0
    assert capsys.readouterr().out == f"netdesk {__version__}\n"


def test_a_question_loads_nothing_that_only_authors_need() -> None:
    code = (
        "import sys; from netdesk.cli.main import netdesk_admin;"
        "netdesk_admin.get_command(None, 'ask');"
        "print([name for name in ('yaml', 'pydantic', 'sqlite_utils', 'typst', 'PySide6') if name in sys.modules])"
    )
    assert _process(code=code).stdout == "[]\n"


def test_the_command_line_ends_with_the_commands_exit_status(tmp_path: Path) -> None:
    assert _process("check", str(LIBRARY)).returncode == 0
    assert _process("check", str(tmp_path)).returncode == 1
    assert _process("check", str(tmp_path / "nowhere")).returncode == 2


def test_problems_are_printed_as_utf_8_whatever_the_machine_speaks(tmp_path: Path) -> None:
    (tmp_path / "release.yaml").write_text("版: 1\n", encoding="utf-8")
    done = _process("check", str(tmp_path), PYTHONIOENCODING="ascii")
    assert "“版” is not a key here" in done.stderr


def test_a_wrong_variable_is_a_sentence() -> None:
    done = _process("check", NETDESK_TODAY="tomorrow")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "NETDESK_TODAY is “tomorrow”. Write a date as YYYY-MM-DD.\n"


def test_what_was_typed_stands_in_one_kind_of_quotes_in_every_message(library_database: Path, tmp_path: Path) -> None:
    out, file = tmp_path / "sheet.pdf", tmp_path / "pack.yaml"
    file.write_text("sheets: [dairy]\ntreatments: [prtt]\nfone: 1\n", "utf-8")
    for arguments in (
        ("ask", "treatments", "--where", "zzz"),
        ("ask", "treatments", "--where", "zzz=1"),
        ("ask", "about", "zzz"),
        ("ask", "treatment", "zzz"),
        ("print", "diary", "zzz", "--out", out),
        ("print", "checklist", "prrt", "--out", out, "--date", "zzz"),
    ):
        assert "“zzz”" in Commanded(*arguments, database=library_database).err, arguments
    complained = Commanded("print", "pack", file, "--out", out, database=library_database).err
    assert all(f"“{typed}”" in complained for typed in ("dairy", "prtt", "fone"))
    assert "'" not in complained.replace(str(file), "")
