from __future__ import annotations

from netdesk.db import full_text


def test_quotes_in_a_word_stay_inside_it() -> None:
    assert full_text.word('a" OR "b') == '"a"" OR ""b"'
    assert full_text.beginning('"') == '""""*'


def test_questions_are_put_together() -> None:
    either = full_text.any_of([full_text.word("tumor"), full_text.beginning("tumour")])
    assert full_text.all_of([full_text.first(either), full_text.word("x")]) == '^("tumor" OR "tumour"*) AND "x"'
