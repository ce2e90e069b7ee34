from __future__ import annotations

from netdesk.ui.history import History, Place

A, B, C = Place("a"), Place("b"), Place("c")


def test_back_and_forward_go_the_way_that_was_gone() -> None:
    history = History()
    for place in (A, B, C):
        history.visit(place)
    assert (history.go(-1), history.go(-1), history.go(-1)) == (B, A, None)
    assert (history.go(1), history.go(1), history.go(1)) == (B, C, None)
    assert history.present == C


def test_who_goes_elsewhere_after_going_back_leaves_the_old_way_ahead() -> None:
    history = History()
    for place in (A, B):
        history.visit(place)
    history.go(-1)
    history.visit(C)
    assert not history.can_go(1)
    assert history.go(-1) == A


def test_to_visit_the_present_place_changes_nothing() -> None:
    history = History()
    for place in (A, B):
        history.visit(place)
    history.go(-1)
    history.visit(A)
    assert history.go(1) == B


def test_what_was_noted_of_a_place_is_there_when_one_comes_back() -> None:
    history = History()
    history.visit(A)
    history.note(Place("a", "at the second row"))
    history.visit(B)
    assert history.go(-1) == Place("a", "at the second row")


def test_before_the_first_visit_there_is_no_way() -> None:
    history = History()
    history.note(A)
    assert history.present is None
    assert not history.can_go(-1)
    assert not history.can_go(1)


def test_a_very_long_way_is_forgotten_from_its_beginning() -> None:
    history = History()
    for number in range(1000):
        history.visit(Place("a", number))
    steps = 0
    while history.go(-1):
        steps += 1
    assert steps == 199
