from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LARGEST_FILE = 400
LARGEST_FUNCTION = 60


def python_files() -> Iterator[Path]:
    yield ROOT / "dev.py"
    for folder in ("netdesk", "tests", "benchmarks", "packaging"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_no_file_is_longer_than_400_lines() -> None:
    longer = {name_of(file) for file in python_files() if len(file.read_text("utf-8").splitlines()) > LARGEST_FILE}
    assert longer == set()


def test_no_function_is_longer_than_60_lines() -> None:
    longer = {
        f"{name_of(file)}:{function.name}"
        for file in python_files()
        for function in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and (function.end_lineno or 0) - function.lineno + 1 > LARGEST_FUNCTION
    }
    assert longer == set()
