"""The window and the command line side by side, each as its own process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from netdesk.query.reference import Reference
from tests.journeys.conftest import ROOT, TODAY, OpenDesk
from tests.journeys.people import PEOPLE
from tests.journeys.story import CHECKLIST, ROSTER, TICKED, saved, tick_by_name, type_person

pytestmark = pytest.mark.journey

TEN_MISTAKES = """\
people:
  - role: surgeon
    role: dietitian
    fone: 12
  - name: Nobody's role
  - role: gp
    key: perhaps
  - role: [gp]
  - role: &anchor gp
  - role: !!str gp
  - role: ""
  - just words
  - role: gp
    hours:
      from: 8
"""


def netdesk_admin(variables: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "netdesk.cli.main", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True)


def test_the_command_line_and_save_as_pdf_write_the_same_bytes(
    open_desk: OpenDesk, variables: dict[str, str], home: Path, tmp_path: Path, reference: Reference
) -> None:
    people, roles = PEOPLE[:2], {role.id: role for role in reference.all_roles()}
    team = tmp_path / "team.yaml"
    fields = ("role", "name", "organisation", "phone", "night_phone", "hours")
    entries = [", ".join(f"{field}: '{getattr(person, field)}'" for field in fields) for person in people]
    team.write_text("people:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries), "utf-8")
    checklist, roster = tmp_path / "checklist.pdf", tmp_path / "roster.pdf"
    for sheet in (("checklist", *TICKED, "--out", checklist), ("roster", team, "--out", roster)):
        printed = netdesk_admin(variables, "print", *sheet, "--date", TODAY)
        assert (printed.returncode, printed.stderr) == (0, "")
    desk = open_desk()
    tick_by_name(desk, reference)
    desk.press("Ctrl+P")
    desk.click("Button", "Save as PDF")
    desk.click("Button", "Save")
    assert saved(desk, home / CHECKLIST) == checklist.read_bytes()
    desk.press("Escape")
    desk.see("RadioButton", "Care team")
    desk.press("Ctrl+3")
    desk.hear("Nobody is on the roster yet")
    for person in people:
        desk.press("Insert")
        type_person(desk, person, roles)
    desk.until(lambda now: any(people[-1].name in page.description for page in now.all("Graphic")), "The last person")
    desk.click("Button", "Save as PDF")
    desk.click("Button", "Save")
    assert saved(desk, home / ROSTER) == roster.read_bytes()


def test_a_roster_file_with_ten_mistakes_gets_ten_problems_with_line_and_column(
    variables: dict[str, str], tmp_path: Path
) -> None:
    team = tmp_path / "team.yaml"
    team.write_text(TEN_MISTAKES, "utf-8")
    printed = netdesk_admin(variables, "print", "roster", team, "--out", tmp_path / "roster.pdf")
    *problems, sum_of_them = printed.stderr.splitlines()
    places = [problem.removeprefix(f"{team}:").partition(": ")[0] for problem in problems]
    assert printed.returncode == 1
    assert places == ["3:5", "4:5", "5:5", "7:10", "8:11", "9:11", "10:11", "11:11", "12:5", "15:7"]
    assert sum_of_them == "10 problems. Nothing was printed."
    assert not (tmp_path / "roster.pdf").exists()
