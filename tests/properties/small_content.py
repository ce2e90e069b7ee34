"""A whole content set in files of less than 2 KB, and random damage to a file."""

from __future__ import annotations

import random
from typing import Final

FILES: Final = {
    "release.yaml": "version: 1\ndate: 2026-01-31\nreview_by: 2026-07-31\n",
    "sources.yaml": """\
sources:
  - {id: a, short_name: A, title: "A: page", publisher: P, publisher_basis: B, publisher_kind: media, region: AU,
     region_name: Australia, region_basis: B, dated: 2024-02, dated_basis: updated}
""",
    "vocabulary.yaml": """\
treatments:
  - id: drugs
    kind: category
    name: Drugs
    grouping: true
    children:
      - {id: drug, kind: drug, name: Drug, alert: flare, caution: step, requires: high, needs_test: scan}
      - {id: pair, kind: regimen, name: Pair, drugs: [etoposide], parts: [drug], see_also: [drug]}
strength: [{id: states, rule: is}]
facets: {core: [site, receptor], extra: []}
facet_names: [{id: site, name: Site}, {id: receptor, name: Receptors}]
facet_values:
  site:
    - {id: bowel, name: Bowel, broader_of: [appendix]}
    - {id: appendix, name: Appendix}
  receptor: [{id: high, name: Many, pseudo_value: true}]
side_effect_groups: [{id: general, name: General}]
side_effects: [{id: flare, name: Flare, group: general, umbrella: true}]
care_roles: [{id: nurse, title: Nurse}, {id: net_nurse, title: NET nurse, parent: nurse}]
tests: [{id: scan, name: Scan}]
net_problems: [{id: flush, name: Flush, same_word_as: flare}]
advice_groups: [{id: steps, name: Steps}]
advice: [{id: step, name: Step, group: steps}]
alerts: [{id: flare, name: Flare, side_effect: flare}]
drugs: [{id: etoposide, name: Etoposide}]
schedules: [{id: monthly, name: Monthly}]
services: [{id: line, name: Line}]
terms: [{id: net, name: NET, plain: A tumour.}]
names: [{about: treatment/drug, name: durg, kind: misspelling}]
role_suggestions: [{treatment: pair, role: nurse, why: So.}]
""",
    "disagreements.yaml": """\
disagreements:
  - id: one
    title: Title
    treatments: [drug]
    note: A note.
    sides:
      - {says: So, statements: [a-001]}
      - {says: Not so, statements: [a-002]}
""",
    "pages/a.yaml": """\
source: a
passages:
  - place: Menu
    nothing: A menu.
  - place: "[Drugs] ¶1"
    statements:
      - id: a-001
        at: sentence 1
        about: treatment/drug
        aspect: side_effect
        strength: may
        text: 'It may cause a "flare": sudden.'
        side_effects:
          - {id: flare, qualifier: minor, doubt: Perhaps misplaced.}
        criteria:
          - {facet: site, value: bowel, strength: not-suitable}
        alerts: [flare]
        relieves: [flush]
        roles: [net_nurse]
      - id: a-002
        about: treatment/pair
        aspect: status
        strength: states
        text: The pair is approved.
        regulator: not named
        treatments: [drug]
    names:
      - {about: treatment/drug, name: Brand, kind: brand, region: AU}
""",
    "roster.yaml": """\
people:
  - {role: net_nurse, name: Anna, phone: 0123, night_phone: "12:30", hours: 8-16, key: true}
  - role: the one who knows
    name:
    organisation: Ward 3
    key: false
""",
}

_PIECES: Final = (
    b"&a ", b"*a", b"!!int ", b"? ", b": ", b"- ", b"[", b"]", b"{", b"}", b",", b"'", b'"', b"|\n", b">\n", b"#", b"%",
    b"---\n", b"...\n", b"<<: ", b"\t", b"\r", b"\n", b"\x00", b"\x85", b"\xff", b"\xc3", b"\xe2\x80\xa8",
    b"\xf0\x9f\x98\x80", b"\\x", b"\\ud800", b"@", b"`", b"~", b"null", b"true", b"0x1F", b"2026-02-30", b"[" * 30,
    b"{a: " * 30, b"id: ", b"",
)  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes after one to four random changes, at most 2 KB."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((0, 1, 2, 8, 40)))
        lines = data.splitlines(keepends=True)
        match chance.randrange(7):
            case 0:
                data = data[:start] + chance.choice(_PIECES) + data[start:]
            case 1:
                data = data[:start] + data[end:]
            case 2:
                data = data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]
            case 3:
                data = data[:end] + data[start:end] + data[end:]
            case 4 if lines:
                lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
                data = b"".join(lines)
            case 5 if lines:
                index = chance.randrange(len(lines))
                lines[index] = chance.choice((b"  ", b" ", b"- ", b"")) + lines[index].lstrip()
                data = b"".join(lines)
            case _:
                words = data.split(b" ")
                words[chance.randrange(len(words))] = chance.choice(words)
                data = b" ".join(words)
    return data[:2048]
