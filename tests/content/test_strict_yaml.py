from __future__ import annotations

import pytest

from netdesk.content.strict_yaml import MAXIMUM_LENGTH, read_yaml

WRONG = {
    "a key given twice": (b"name: a\nname: b\n", "2:1: “name” is given twice; the first is on line 1."),
    "an anchor": (b"a: &x b\n", "1:4: “&x” names this value for use elsewhere; remove it."),
    "an alias": (b"a: *x\n", "1:4: “*x” refers to another place; write the value out here."),
    "a tag": (
        b"a: !!str 3\n",
        "1:4: the tag “tag:yaml.org,2002:str” is not used here; all values are text, remove it.",
    ),
    "a tag that would run code": (
        b"!!python/object/apply:os.system [ls]\n",
        "1:1: the tag “tag:yaml.org,2002:python/object/apply:os.system” is not used here; "
        "all values are text, remove it.",
    ),
    "a directive": (b"%YAML 1.1\n---\na: b\n", "1:1: a line that starts with “%” is not needed; remove it."),
    "a second document": (b"a: b\n---\nc: d\n", "2:1: a second document starts here; keep one document a file."),
    "a key that is a list": (b"? [a]\n: b\n", "1:3: a key must be a word; write “key: value”."),
    "100,000 brackets": (b"[" * 100_000, "1:21: more than 20 levels lie within each other; write it flatter."),
    "a large file": (b"#" * (MAXIMUM_LENGTH + 1), "1:1: the file is larger than 2 MB; divide it."),
    "Latin-1": ("a: b\nc: é\n".encode("latin-1"), "2:4: this is not UTF-8; save the file as UTF-8."),
    "UTF-16": ("a: b".encode("utf-16"), "1:1: this is not UTF-8; save the file as UTF-8."),
    "a control character": (b"a: b\nb: c\x07d\n", "2:5: the character U+0007 cannot be seen; remove it."),
    "a turned writing direction": ("a: é\u202ee\n".encode(), "1:5: the character U+202E cannot be seen; remove it."),
    "an escaped control character": (b'a: "\\0"\n', "1:4: this text holds the unseen character U+0000; remove it."),
    "a colon in a text": (
        b"a: b: c\n",
        "1:5: a colon and a blank stand inside a text; put the whole text in quotes.",
    ),
    "an open quote": (b'a: "b\n', "2:1: a quote is opened and never closed; close it."),
    "a stray backslash": (
        b'a: "C:\\d"\n',
        "1:7: a backslash in double quotes means something else; use single quotes.",
    ),
    "an open list": (b"a: [b\n", "2:1: a list in [ ] is not closed or lacks a comma; write “[one, two]”."),
    "an open group": (
        b"a: {b: c\n",
        "2:1: a group in { } is not closed or lacks a comma; write “{key: value, key: value}”.",
    ),
    "a key without a colon": (b"a: b\nc\n", "3:1: this line has no colon after its key; write “key: value”."),
    "a strange first character": (
        b"a: @b\n",
        "1:4: a text cannot start with this character; put the text in quotes.",
    ),
    "shifted lines": (
        b"a:\n  b: c\n d: e\n",
        "3:2: this cannot be read as YAML; check the blanks at the start of the line, colons and quotes.",
    ),
}


@pytest.mark.parametrize(("data", "expected"), WRONG.values(), ids=WRONG.keys())
def test_what_yaml_would_misread_is_a_problem_with_its_place(data: bytes, expected: str) -> None:
    _, problems = read_yaml(data, "page.yaml")
    assert [str(problem) for problem in problems] == [f"page.yaml:{expected}"]


def test_everything_stays_text_as_it_was_written() -> None:
    data = b"country: NO\nphone: 0123456\ntime: 12:30\nnothing: ~\nempty:\nyear: 2025\nyes: yes\n"
    root, problems = read_yaml(data, "page.yaml")
    assert not problems
    assert root is not None
    assert root.plain() == {
        "country": "NO",
        "phone": "0123456",
        "time": "12:30",
        "nothing": "~",
        "empty": "",
        "year": "2025",
        "yes": "yes",
    }


def test_a_file_saved_on_windows_is_read_with_the_same_lines() -> None:
    root, problems = read_yaml("\ufeffa: é\r\nb: c\r\n".encode(), "page.yaml")
    assert not problems
    assert root is not None
    assert root.plain() == {"a": "é", "b": "c"}
    value = root.get("b")
    assert value is not None
    assert (value.line, value.column) == (2, 4)


def test_twenty_levels_are_read() -> None:
    root, problems = read_yaml(b"[" * 20 + b"]" * 20, "page.yaml")
    assert root is not None
    assert not problems


def test_all_problems_of_a_file_are_found_in_one_reading() -> None:
    _, problems = read_yaml(b"a: &x b\na: *x\nc: !t d\na: e\n", "page.yaml")
    assert [(problem.line, problem.column) for problem in problems] == [(1, 4), (2, 1), (2, 4), (3, 4), (4, 1)]
