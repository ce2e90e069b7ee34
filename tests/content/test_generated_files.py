from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.content import shape
from netdesk.content.content_folder import read_content
from netdesk.content.coverage import coverage_document
from netdesk.content.json_schema import schema_files
from tests.library import LIBRARY

CHECKOUT = Path(__file__).parents[2]
CONTENT = CHECKOUT / "data" / "content"

YAML_FILES = [path for folder in (CONTENT, LIBRARY) for path in sorted(folder.rglob("*.yaml"))]


def test_the_schemas_beside_the_content_are_those_of_the_shapes() -> None:
    """Made again by ``netdesk-admin check --schema data/content/schema``."""
    committed = {path.name: path.read_text(encoding="utf-8") for path in (CONTENT / "schema").iterdir()}
    assert committed == schema_files()


def test_the_coverage_document_is_that_of_the_content() -> None:
    """Made again by ``netdesk-admin check --coverage docs/content-coverage.md``."""
    document = CHECKOUT / "docs" / "content-coverage.md"
    assert document.read_text(encoding="utf-8") == coverage_document(read_content(CONTENT, is_draft=True))


@pytest.mark.parametrize("path", YAML_FILES, ids=[str(path.relative_to(CHECKOUT)) for path in YAML_FILES])
def test_a_content_file_names_its_schema_at_its_head(path: Path) -> None:
    head = path.read_text(encoding="utf-8").splitlines()[0]
    assert head.startswith("# yaml-language-server: $schema=")
    schema = (path.parent / head.partition("=")[2]).resolve()
    name = "page.json" if path.parent.name == "pages" else f"{path.stem}.json"
    assert schema == CONTENT / "schema" / name


def test_every_pattern_of_the_shapes_has_a_sentence() -> None:
    text = "".join(schema_files().values())
    for pattern in shape.PATTERN_SENTENCES:
        assert f'"pattern": "{pattern}"' in text
    patterns = {line.partition('"pattern": "')[2].rstrip('",') for line in text.splitlines() if '"pattern": ' in line}
    dates = {"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}  # answered by the date's own sentence
    assert patterns - dates == set(shape.PATTERN_SENTENCES)


def test_the_coverage_document_names_every_passage_and_statement() -> None:
    content = read_content(LIBRARY)
    lines = coverage_document(content).splitlines()
    assert "| Menu | – | – | A menu. |" in lines
    assert "| [Surgery] ¶1 | acorn-001 to acorn-003 | – |  |" in lines
    assert "| Drugs ¶1 | acorn-004 to acorn-005 | Sandostatin; SSA | The sentence on costs is not clinical. |" in lines
    assert "| acorn | 5 | 8 | 10 | 0 | 2 | 6 | 26 |" in lines
