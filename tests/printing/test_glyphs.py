from __future__ import annotations

import runpy
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.environment import Environment
from netdesk.printing.glyphs import MISSING, ZERO_WIDTH_SPACE, Glyphs, break_runs, shorten

FONTS = Environment.of_this_machine().resources / "fonts"
GLYPHS = Glyphs(FONTS / "coverage.json")
ROOT = Path(__file__).resolve().parents[2]


def test_the_coverage_table_is_what_the_fonts_cover() -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "font_coverage.py"))
    assert (FONTS / "coverage.json").read_text("utf-8") == script["coverage"](FONTS)


def test_every_font_has_its_licence_beside_it_and_all_are_small() -> None:
    fonts = list(FONTS.glob("*.ttf"))
    for font in fonts:
        (licence,) = [file for file in FONTS.glob("*-OFL.*") if font.name.startswith(file.name.partition("-")[0])]
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text("utf-8")
    assert sum(font.stat().st_size for font in fonts) < 1_500_000


@pytest.mark.parametrize(
    ("typed", "printed", "lost"),
    [
        ("  Ann \t\n Lee ", "Ann Lee", 0),
        ("e\u0301", "é", 0),
        ("a\u202eb\u2066c\x00\x1bd\ufeff", "abcd", 0),
        ("王小明", MISSING * 3, 3),
        ("Ann 🙂", f"Ann {MISSING}", 1),
        ("❤\ufe0f", "❤", 0),
        ("\u0301", MISSING, 1),
        ("\u200d", "", 0),
        ("a" + "\u0301" * 9, MISSING, 1),
        ("\ue000", MISSING, 1),
        ("½ ≥ 38 °C – “ok”", "½ ≥ 38 °C – “ok”", 0),
        ("می‌خواهم", "می‌خواهم", 0),
    ],
)
def test_text_is_made_fit_for_the_fonts(typed: str, printed: str, lost: int) -> None:
    assert GLYPHS.fit(typed) == (printed, lost)


def test_a_letter_and_a_mark_that_no_single_font_has_are_missing_together() -> None:
    assert GLYPHS.fit("ש\u0411") == ("ש\u0411", 0)
    assert GLYPHS.fit("\u0411\u05b0")[1] == 1


@given(st.text())
def test_fitting_twice_changes_nothing_and_leaves_nothing_invisible(text: str) -> None:
    fit, _ = GLYPHS.fit(text)
    assert GLYPHS.fit(fit)[0] == fit
    assert not [each for each in fit if unicodedata.category(each) in ("Cc", "Cs", "Co", "Zl", "Zp")]
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c") & set(fit)


def test_long_runs_get_break_points_after_punctuation_and_within_what_is_still_long() -> None:
    assert break_runs("short words stay") == "short words stay"
    assert break_runs("Physiotherapist/Occupational", 20).split(ZERO_WIDTH_SPACE) == [
        "Physiotherapist/",
        "Occupational",
    ]
    assert [len(piece) for piece in break_runs("W" * 30).split(ZERO_WIDTH_SPACE)] == [8, 8, 8, 6]


def test_wide_letters_count_twice() -> None:
    assert ZERO_WIDTH_SPACE not in break_runs("nnnnnnnnn", 10)
    assert ZERO_WIDTH_SPACE in break_runs("Ẃnnnnnnnn", 10)


@given(st.text(min_size=20, max_size=60))
def test_break_points_never_change_the_words(text: str) -> None:
    fit, _ = GLYPHS.fit(text)
    assert break_runs(fit, 10).replace(ZERO_WIDTH_SPACE, "") == fit


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    assert shorten("abc", 3) == "abc"
    assert shorten("abcd", 3) == "ab…"
