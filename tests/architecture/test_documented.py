"""What a user or an administrator can meet is found in the README or in docs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from netdesk.cli.main import netdesk_admin
from tests.architecture.test_error_codes import every_error

ROOT = Path(__file__).resolve().parents[2]


def commands(path: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """Every command below one, with what is typed to reach it."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        assert inner, name
        yield from commands(f"{path} {name}", inner)


@pytest.fixture(scope="module")
def documents() -> str:
    """The README and the documents for users and administrators, as one text."""
    return "\n".join(file.read_text("utf-8") for file in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))))


def test_every_command_of_the_command_line_is_documented(documents: str) -> None:
    assert [path for path, _ in commands("netdesk-admin", netdesk_admin) if path not in documents] == []


def test_every_option_of_the_command_line_is_documented(documents: str) -> None:
    missing = [
        f"{path} {option.opts[0]}"
        for path, command in commands("netdesk-admin", netdesk_admin)
        for option in command.params
        if isinstance(option, click.Option) and max(option.opts, key=len) not in documents
    ]
    assert missing == []


def test_every_error_code_is_documented(documents: str) -> None:
    assert sorted(f"{kind.code} {kind.__name__}" for kind in every_error() if kind.code not in documents) == []


def test_every_error_code_of_the_documents_is_one_that_the_program_has(documents: str) -> None:
    codes = {kind.code for kind in every_error()}
    assert sorted(set(re.findall(r"ND-[A-Z]+-[0-9]{3}", documents)) - codes) == []
