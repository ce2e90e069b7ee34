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


def test_every_size_of_letters_below_that_of_the_text_is_documented(documents: str) -> None:
    template = (ROOT / "resources/print/common.typ").read_text("utf-8")
    large, normal = (dict(re.findall(r"(\w+): ([0-9.]+)pt", line)) for line in re.findall(r"\(body: .*\)", template))
    for name in ("small", "foot"):
        assert f"| {normal[name]} | {large[name]} |" in documents, name
    assert f"{normal['body']} points in normal print and {large['body']} in large print" in documents


def test_all_that_the_window_remembers_is_documented() -> None:
    admin = (ROOT / "docs/admin.md").read_text("utf-8")
    remembered = set()
    for file in (ROOT / "netdesk/ui").rglob("*.py"):
        text = file.read_text("utf-8")
        for named in re.findall(r"(?:settings\.set|self\._keep)\((\w+|\"[^\"]+\")", text):
            remembered |= (
                {named.strip('"')} if '"' in named else set(re.findall(rf'^{named}: Final = "(.+)"$', text, re.M))
            )
    assert {"recent", "favourites", "views", "window.geometry"} <= remembered
    assert sorted(key for key in remembered if f"`{key}`" not in admin) == []
