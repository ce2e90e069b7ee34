"""What cannot be answered."""

from __future__ import annotations

from collections.abc import Sequence

from netdesk.errors import EnvironmentFaultError


class UnknownIdError(EnvironmentFaultError):
    """The content knows no such id. Nothing else is wrong: the caller may ask again with one of ``nearest``.

    Args:
        what: What was asked for, in words: ``treatment``, ``value``.
        asked: The id as it was asked for.
        nearest: Ids that may have been meant, the likeliest first, each with its name.
        of: The name of what it would belong to, such as the facet of a value; empty where it stands by itself.
        instead: All ids that there are, named where none is near; empty where they are too many.
    """

    code = "ND-QUERY-001"

    def __init__(
        self, what: str, asked: str, nearest: Sequence[tuple[str, str]], of: str = "", instead: Sequence[str] = ()
    ) -> None:
        meant = " or ".join(f"{id_} ({name})" for id_, name in nearest)
        way_on = f"Did you mean {meant}?" if meant else f"There are: {', '.join(instead)}." if instead else ""
        whose = f" of “{of}”" if of else ""
        super().__init__(f"There is no {what} “{asked}”{whose}.", way_on)
        self.nearest = tuple(id_ for id_, _ in nearest)


class NotComparableError(EnvironmentFaultError):
    """Fewer than two treatments were to be compared, or more than four. Nothing else is wrong.

    Args:
        count: How many different ones were asked for.
    """

    code = "ND-QUERY-002"

    def __init__(self, count: int) -> None:
        super().__init__(
            f"Two to four different treatments can be compared, not {count}.", "Name others too, or fewer."
        )
