from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netdesk.query import bitmaps
from netdesk.query.bitmaps import BitmapBuilder


@given(st.lists(st.booleans(), max_size=80))
def test_rows_come_back_as_they_were_put_in_and_in_order(flags: list[bool]) -> None:
    rows = [f"row {number}" for number in range(len(flags))]
    wanted = tuple(row for row, flag in zip(rows, flags, strict=True) if flag)
    builder = BitmapBuilder(len(flags))
    for number, flag in enumerate(flags):
        if flag:
            builder.add(number)
    assert bitmaps.select(rows, bitmaps.from_flags(flags)) == wanted
    assert bitmaps.select(rows, builder.finished()) == wanted
    assert bitmaps.from_flags(flags).bit_count() == len(wanted)


def test_everything_is_all_rows_also_where_there_are_none() -> None:
    assert bitmaps.everything(3) == 0b111
    assert bitmaps.select("abc", 0b111) == ("a", "b", "c")
    assert bitmaps.select((), bitmaps.everything(0)) == ()
