"""What may stand only in certain places, beyond imports."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "netdesk"
SQL = re.compile(
    r"\s*(SELECT\s.*\sFROM\s|INSERT\s+INTO\s|UPDATE\s.*\sSET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|VIEW|INDEX|VIRTUAL)\s|PRAGMA\s)",
    re.DOTALL,
)
MACHINE = {
    "datetime.date.today",
    "date.today",
    "datetime.datetime.now",
    "datetime.now",
    "time.time",
    "os.environ",
    "os.getenv",
    "os.getcwd",
    "Path.home",
    "Path.cwd",
    "locale.getlocale",
    "locale.setlocale",
    "sys.stdin",
    "sys.stdout",
    "sys.stderr",
}
AT_THE_DOOR = {("netdesk/environment.py", name) for name in MACHINE}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield file.relative_to(PACKAGE.parent).as_posix(), ast.parse(file.read_text("utf-8"))


def test_sql_stands_in_the_layers_that_ask_the_database_only() -> None:
    found = {
        f"{name}:{node.lineno}"
        for name, tree in modules()
        if name.split("/")[1] not in {"db", "query", "local", "build"}
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    }
    assert found == set()


def test_clock_paths_locale_and_streams_are_read_by_the_environment_only() -> None:
    found = {
        (name, ast.unparse(node))
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in MACHINE
    }
    assert found - AT_THE_DOOR == set()


def test_a_signal_is_connected_to_a_slot_and_never_to_a_lambda() -> None:
    found = {
        f"{name}:{node.lineno}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(isinstance(argument, ast.Lambda) for argument in node.args)
    }
    assert found == set()
