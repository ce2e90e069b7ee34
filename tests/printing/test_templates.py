from __future__ import annotations

import json
import re
from pathlib import Path

from netdesk.printing.engine import Engine
from netdesk.printing.form import Form
from netdesk.printing.labels import Labels
from netdesk.printing.press import Press
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY
from tests.printing.pdfs import words_of
from tests.printing.samples import SAMPLES

PRINTING = Path(__file__).resolve().parents[2] / "netdesk" / "printing"


def templates(resources: Path) -> str:
    return "\n".join(file.read_text("utf-8") for file in sorted((resources / "print").rglob("*.typ")))


def test_no_template_reaches_for_a_package_or_another_file(resources: Path) -> None:
    text = templates(resources)
    assert "@" not in text
    ours = {file.name for file in (resources / "print").glob("*.typ")}
    assert set(re.findall(r'import "([^"]*)"', text)) == ours - {"sheets.typ"}
    assert not re.search(r"\b(eval|read|include|plugin)\b *[(\"]", text)


def test_every_label_is_used_and_every_label_that_is_used_is_there(resources: Path) -> None:
    labels = Labels.load(resources / "print" / "labels").texts
    in_templates = set(re.findall(r"labels\.(?:at\(\")?(\w+)", templates(resources))) - {"at"}
    in_python = set(re.findall(r'"([a-z_]+)"', "\n".join(file.read_text("utf-8") for file in PRINTING.glob("*.py"))))
    counted = {f"{key}_{number}" for key in in_python for number in ("one", "many")}
    assert in_templates <= set(labels)
    assert set(labels) - in_templates - in_python - counted == set()


NOT_WORDS = {
    "a4", "us-letter", "SourceSans3VF", "Noto Sans Hebrew", "Noto Sans Arabic", "rtl", "doubt", "box",
    "for", "{page}", "{pages}", "{number}", "dashed", "dotted", "", " ", ", ", "?", "[", "]", ". ", ".", "; ", ": ",
}  # fmt: skip
"""Names of things and punctuation; anything else in quotes would be a word of a sheet that is in no label file."""


def test_no_word_of_a_sheet_stands_in_a_template(resources: Path) -> None:
    code = re.sub(r"(?m)//.*$|^#import.*$", "", templates(resources))
    literals = {text for text in re.findall(r'"([^"]*)"', code) if not re.fullmatch(r"#[0-9a-f]{6}", text)}
    assert literals <= NOT_WORDS
    contents = re.findall(r"\[([^\[\]]*)\]", re.sub(r'"[^"]*"', "", code))
    words = [re.sub(r"#[\w.-]+(\([^)]*\))?|<[\w-]+>", "", content) for content in contents]
    assert [content for content in words if re.search(r"[^\W\d]", content)] == []


OF_A_COMPARISON = {"Alert", "What it is", "How it is given"}
"""Headings that the rows of a comparison have from the content, like every other word of it."""


def test_a_sheet_in_a_pseudo_language_has_no_english_label_left(library: Reference, resources: Path) -> None:
    press = Press(resources)
    pseudo = {key: "".join(re.findall(r"\{\w+\}", text)) + "¿" for key, text in texts(resources)}
    press.__dict__["_labels"] = Labels("en", "ltr", pseudo)
    labels = {re.sub(r"\{\w+\}", "", text).strip(" .,:") for _, text in texts(resources)} - OF_A_COMPARISON
    for sheet in (make(library) for make in SAMPLES.values()):
        words = words_of(press.compose(sheet, Form(), DAY).pdf)
        assert [label for label in labels if len(label) > 3 and re.search(rf"\b{re.escape(label)}\b", words)] == []


def texts(resources: Path) -> list[tuple[str, str]]:
    return list(Labels.load(resources / "print" / "labels").texts.items())


def test_a_sheet_can_run_from_right_to_left(library: Reference, resources: Path) -> None:
    data = json.loads((resources / "print" / "labels" / "en.json").read_text("utf-8"))
    press = Press(resources)
    press.__dict__["_labels"] = Labels("he", "rtl", data["texts"] | {"checklist_title": "תופעות לוואי"})
    for sheet in (make(library) for make in SAMPLES.values()):
        for large in (False, True):
            pdf = press.compose(sheet, Form(large=large), DAY).pdf
            assert b"/Lang" in pdf
            assert b"/R2L" in pdf


def test_the_engine_uses_no_font_of_the_system(resources: Path) -> None:
    families = set(Engine(resources)._fonts.families())
    assert families == {"SourceSans3VF", "Noto Sans Hebrew", "Noto Sans Arabic"}
