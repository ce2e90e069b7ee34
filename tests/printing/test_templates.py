from __future__ import annotations

import re
from pathlib import Path

from netdesk.printing.engine import Engine
from netdesk.printing.labels import Labels

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
    "short-last-page", "_", "____", "(", ")",
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


def test_every_ink_is_seen_on_paper_lines_too(resources: Path) -> None:
    inks = dict(re.findall(r'#let ([\w-]+) = rgb\("#([0-9a-f]{6})"\)', templates(resources)))
    assert set(inks) == {"ink", "accent", "soft", "rule", "tint", "alert-tint", "alert-ink"}
    for text in ("ink", "accent", "soft", "alert-ink"):
        for ground in ("ffffff", inks["tint"], inks["alert-tint"]):
            assert contrast(inks[text], ground) >= 4.5, (text, ground)
    assert contrast(inks["rule"], "ffffff") >= 3


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(ink: str) -> float:
    shares = [int(ink[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_engine_uses_no_font_of_the_system(resources: Path) -> None:
    families = set(Engine(resources)._fonts.families())
    assert families == {"SourceSans3VF", "Noto Sans Hebrew", "Noto Sans Arabic"}
