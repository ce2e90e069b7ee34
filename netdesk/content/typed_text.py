"""Numbers, dates and yes-or-no values, read from text in one spelling each."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError


def _flag(value: Any) -> Any:  # noqa: ANN401 -- whatever the file holds
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("flag", "is neither true nor false; write one of them.")


def _whole(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, int):
        return value
    if isinstance(value, str) and re.fullmatch("[1-9][0-9]{0,8}", value, re.ASCII):
        return int(value)
    raise PydanticCustomError("whole", "is not a whole number from 1 on; write digits only.")


def _day(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value, re.ASCII):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError("day", "is not in the calendar; write a date as YYYY-MM-DD.") from error
    raise PydanticCustomError("day", "is not a date; write it as YYYY-MM-DD.")


def _partial_day(value: Any) -> Any:  # noqa: ANN401
    parts = re.fullmatch("([0-9]{4})(-[0-9]{2})?(-[0-9]{2})?", value, re.ASCII) if isinstance(value, str) else None
    if parts is None:
        raise PydanticCustomError(
            "partial_day", "is not a date; write it as the page gives it: YYYY, YYYY-MM or YYYY-MM-DD."
        )
    _day(parts[1] + (parts[2] or "-01") + (parts[3] or "-01"))
    return value


Flag = Annotated[bool, BeforeValidator(_flag)]
"""``true`` or ``false``; ``yes`` and ``no`` are refused because readers of YAML differ about them."""

Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number from 1 on."""

Day = Annotated[datetime.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A whole date, ``YYYY-MM-DD``."""

PartialDate = Annotated[
    str,
    BeforeValidator(_partial_day),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}),
]
"""A year, a year and month, or a whole date: what the page itself gives."""
