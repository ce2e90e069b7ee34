"""A value to filter by, as it is typed."""

from __future__ import annotations

import click

from netdesk.model.filters import FacetValue


def asked_value(where: str) -> FacetValue:
    """What ``FACET=VALUE`` asks for; whether the content has it is not known here.

    Raises:
        click.BadParameter: It is not written so.
    """
    facet_id, sign, value_id = where.partition("=")
    if not sign:
        raise click.BadParameter(f"write FACET=VALUE, such as spread=metastatic, not “{where}”.", param_hint="--where")
    return FacetValue(facet_id.strip(), value_id.strip(), value_id)
