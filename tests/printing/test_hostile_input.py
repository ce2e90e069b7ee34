from __future__ import annotations

import dataclasses
import random
import re
import threading
from functools import cache

import pytest

from netdesk.model.care import Person
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.form import Form
from netdesk.printing.paper import Paper
from netdesk.printing.press import Press
from netdesk.printing.printed import Printed
from netdesk.printing.ring import Ring
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.wallet_sheet import WalletSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY, Compose, checklist
from tests.printing.filled import FILLED, each_with
from tests.printing.pdfs import drawn_lines, words_of
from tests.printing.test_roster import roster

MARKUP = (
    '#panic("x")', "#panic()", '#read("/etc/passwd")', "*b*", "_i_", "$x$", "<script>", "<label>", "@ref", "]]}",
    "\\u{0}", "//comment", "/* open", "`raw`", "= Heading", "- item", "+ item", '"quoted" \\', "{count} {} %s", "&amp;",
)  # fmt: skip


@pytest.mark.parametrize(("kind", "typed"), each_with(MARKUP))
def test_markup_in_every_field_of_every_sheet_stays_text(
    library: Reference, press: Press, compose: Compose, kind: str, typed: str
) -> None:
    sheet = FILLED[kind](library, typed)
    fields = fields_of(press, library, kind)
    assert press.text(sheet, DAY).casefold().count(typed.casefold()) >= fields
    for paper, large in ((Paper.A4, False), (Paper.LETTER, True)):
        letters = words_of(compose(sheet, paper, large=large).pdf).replace(" ", "")
        assert letters.count(typed.replace(" ", "")) >= 3


@cache
def fields_of(press: Press, library: Reference, kind: str) -> int:
    """In how many places a sheet has what is typed."""
    return press.text(FILLED[kind](library, "zzzz"), DAY).count("zzzz")


@pytest.mark.parametrize("kind", FILLED)
def test_direction_overrides_and_control_characters_are_removed(library: Reference, press: Press, kind: str) -> None:
    sheet = FILLED[kind](library, "Ann\u202e\u2066\u200f\x00\x1b\x7f\u2028\ufeff Lee\ud800")
    text = press.text(sheet, DAY)
    assert "For: Ann Lee\n" in text
    assert not re.search("[\u202e\u2066\u200f\u2028\ufeff\x00-\x09\x0b-\x1f\x7f]", text)


@pytest.mark.parametrize("kind", FILLED)
@pytest.mark.parametrize("name", ["王小明", "Ann 🙂", "नमस्ते", "\ue000"])
def test_on_every_sheet_what_the_fonts_lack_is_a_line_to_write_on_and_is_told(
    library: Reference, compose: Compose, kind: str, name: str
) -> None:
    for large in (False, True):
        printed = compose(FILLED[kind](library, name), large=large)
        assert "The fonts cannot print the patient's name. The sheet has a line to write it on." in printed.notices
        words = words_of(printed.pdf)
        squares = {"table"} if name != "Ann 🙂" else {"table", "checklist", "assessment", "diary"}
        assert ("\N{WHITE SQUARE}" in words) == (kind in squares)
        assert " _ " not in words


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", [RosterSheet, WalletSheet])
def test_each_field_of_a_person_that_the_fonts_lack_has_a_line_of_its_own(
    library: Reference, compose: Compose, kind: type[RosterSheet], large: bool
) -> None:
    def lines(typed: str, hours: str = "8") -> int:
        person = Person(typed, typed, typed, typed, typed, hours)
        return drawn_lines(compose(kind((person,), {}, library.release), large=large).pdf)

    assert lines("王") == lines("Ann") + 5
    assert lines("Ann", "王") == lines("Ann") + 1


def test_an_own_row_that_the_fonts_lack_is_a_line_to_write_on(library: Reference, compose: Compose) -> None:
    for large in (False, True):
        lost, kept = (compose(checklist(library, "prrt", own_rows=(row,)), large=large) for row in ("王小明", "Ann"))
        assert drawn_lines(lost.pdf) == drawn_lines(kept.pdf) + 1
        assert "□" not in words_of(lost.pdf)


@pytest.mark.parametrize("kind", FILLED)
@pytest.mark.parametrize("name", ["שרה לוי", "محمد بن سلمان", "Nguyễn Thị Ánh Tuyết", "Αλέξανδρος", "Людмила Żółć"])
def test_names_in_our_letters_print_on_every_sheet_without_a_notice(
    library: Reference, compose: Compose, kind: str, name: str
) -> None:
    for large in (False, True):
        assert compose(FILLED[kind](library, name), large=large).notices == ()


@pytest.mark.parametrize("name", ["王小明", "Ann 🙂", "नमस्ते", "\ue000", "a" + "\u0301" * 50])
def test_a_name_that_would_lose_letters_becomes_a_line_to_write_on_and_the_user_is_told(
    library: Reference, compose: Compose, name: str
) -> None:
    printed = compose(checklist(library, "prrt", patient_name=name))
    assert printed.notices == ("The fonts cannot print the patient's name. The sheet has a line to write it on.",)
    assert "\N{WHITE SQUARE}" not in words_of(printed.pdf)
    person = compose(roster(library, Person("surgeon", name)))
    assert "□" not in words_of(person.pdf)
    assert "named: ask us" not in words_of(person.pdf)
    assert len(person.notices) == 1


@pytest.mark.parametrize("name", ["Nguyễn Thị Ánh Tuyết", "Αλέξανδρος", "Людмила", "Łukasz Żółć", "Ayşe İnanç"])
def test_names_in_latin_greek_and_cyrillic_letters_print_as_they_are(
    library: Reference, compose: Compose, name: str
) -> None:
    printed = compose(checklist(library, "prrt", patient_name=name))
    assert name in words_of(printed.pdf)
    assert printed.notices == ()


def test_what_the_fonts_lack_in_own_rows_is_a_square_and_the_user_is_told(library: Reference, compose: Compose) -> None:
    printed = compose(checklist(library, "prrt", own_rows=("Hot 🔥 skin",)))
    assert "Hot □ skin" in words_of(printed.pdf)
    assert printed.notices == (
        "The fonts cannot print every letter of your own rows. A square stands for each missing one, "
        "or a line to write on for the whole row.",
    )


def test_notices_never_hold_what_was_typed(library: Reference, compose: Compose) -> None:
    sheet = checklist(
        library, "prrt", patient_name="Zebedee 王", clinic="王" * 3, ring=Ring("王", "王", "王"), own_rows=("王",)
    )
    notices = compose(sheet).notices
    assert len(notices) == 5
    assert not any("王" in notice or "Zebedee" in notice for notice in notices)


def test_2000_characters_without_a_blank_are_broken_cut_and_told(library: Reference, compose: Compose) -> None:
    for typed in ("W" * 2000, "é" * 2000):
        ring = Ring(typed, typed, typed, typed)
        sheet = checklist(library, "prrt", own_rows=(typed,), patient_name=typed, clinic=typed, ring=ring)
        assert len(compose(sheet).notices) == 2
        people = Person(typed, typed, typed, typed, typed, typed, key=True)
        assert len(compose(roster(library, people)).notices) == 1


def test_random_letters_of_every_script_never_stop_a_sheet(library: Reference, compose: Compose) -> None:
    chance = random.Random(2026)
    blocks = (0x20, 0x300, 0x370, 0x400, 0x590, 0x600, 0x900, 0x1E00, 0x2000, 0x2190, 0x2500, 0x4E00, 0xFB00, 0x1F300)
    rows = tuple("".join(chr(chance.choice(blocks) + chance.randrange(256)) for _ in range(60)) for _ in range(150))
    assert compose(checklist(library, "prrt", own_rows=rows)).pages > 5


def test_a_press_that_is_used_again_does_not_print_the_last_patient_s_name(library: Reference, press: Press) -> None:
    named = press.compose(checklist(library, "prrt", patient_name="Zebedee Quill"), Form(), DAY)
    unnamed = press.compose(checklist(library, "prrt"), Form(), DAY)
    assert "Zebedee" in words_of(named.pdf)
    assert "Zebedee" not in words_of(unnamed.pdf)


def test_eight_threads_print_eight_names_on_one_press(library: Reference, press: Press) -> None:
    names = [f"Patient {letter}" for letter in "ABCDEFGH"]
    sheets = [checklist(library, "prrt", patient_name=name) for name in names]
    printed: dict[str, list[Printed]] = {name: [] for name in names}

    def work(sheet: ChecklistSheet) -> None:
        for _ in range(5):
            printed[sheet.patient_name].append(press.compose(sheet, Form(), DAY))

    threads = [threading.Thread(target=work, args=(sheet,)) for sheet in sheets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name, prints in printed.items():
        assert len({each.pdf for each in prints}) == 1
        assert f"For: {name}" in words_of(prints[0].pdf)
        assert len(prints) == 5


def test_what_was_typed_is_not_in_the_description_of_a_value(library: Reference, compose: Compose) -> None:
    sheet = checklist(
        library, "prrt", patient_name="Zebedee", clinic="Zebedee", ring=Ring("Zebedee"), own_rows=("Zebedee",)
    )
    team = dataclasses.replace(roster(library, Person("surgeon", "Zebedee")), patient_name="Zebedee")
    assert "Zebedee" not in f"{sheet!r} {team!r} {compose(sheet)!r}"
