"""Turns a file's value into its typed shape; what does not fit becomes a problem in our words, at its own place."""

from __future__ import annotations

import typing
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from netdesk.content.node import Node
from netdesk.content.problem import Problem, quoted
from netdesk.content.suggestion import did_you_mean

Shape = TypeVar("Shape", bound=BaseModel)

PATTERN_SENTENCES = {
    r"^[a-z0-9][a-z0-9_]*$": "is not an id; write small letters, digits and underscores.",
    r"^[a-z]+-[0-9]{3}$": "is not a statement's id; write the source's id, a hyphen and three digits, as “ccs-014”.",
    r"^(treatment|drug|side_effect|role|test|problem|service|term|advice)/[a-z0-9][a-z0-9_]*$": (
        "is not a kind and an id; write as “treatment/prrt”, with one of treatment, drug, side_effect, role, test, "
        "problem, service, term, advice."
    ),
    r"^[A-Z]{2}$": "is not a region; write two capital letters, as “AU”.",
}
"""What to write instead, for every pattern of the shapes."""

_KINDS = {"text": "a text", "list": "a list", "map": "a group of keys"}


def read_shape(root: Node | None, shape: type[Shape], file: str) -> tuple[Shape | None, list[Problem]]:
    """The value in its shape, or None with what does not fit."""
    if root is None or (root.kind == "text" and not root.text):
        return None, [Problem(file, 1, 1, f"the file is empty; write {_keys(shape)}.")]
    try:
        return shape.model_validate(root.plain()), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, [_problem(details, root, shape) for details in errors if not _follows(details, root)]


def _keys(shape: type[BaseModel]) -> str:
    """The keys that a file must have, and those that it may have."""
    needed = ", ".join(f"“{key}:”" for key, field in shape.model_fields.items() if field.is_required())
    others = ", ".join(f"“{key}:”" for key, field in shape.model_fields.items() if not field.is_required())
    return f"{needed}; there may be {others} too" if needed and others else needed or others


def _follows(details: ErrorDetails, root: Node) -> bool:
    """Whether a list only seems too short because an item of it is wrong."""
    return details["type"] == "too_short" and len(root.at(details["loc"]).items) >= details["ctx"]["min_length"]


def _problem(details: ErrorDetails, root: Node, shape: type[BaseModel]) -> Problem:
    path = details["loc"]
    node = root.at(path)
    if details["type"] == "extra_forbidden":
        owner = root.at(path[:-1])
        node = next(key for key in owner.keys if key.text == path[-1])
        known = sorted(_shape_at(shape, path[:-1]).model_fields)
        end = did_you_mean(str(path[-1]), known)
        sentence = (
            f"{quoted(str(path[-1]))} is not a key here{end if '?' in end else '; use ' + ', '.join(known) + '.'}"
        )
    else:
        sentence = _sentence(details, node, shape)
    return node.problem(sentence)


def _shape_at(shape: Any, path: tuple[int | str, ...]) -> Any:  # noqa: ANN401 -- an annotation
    """What the value at a path is declared to be: a model, or a list or dictionary of one."""
    for step in path:
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            shape = shape.model_fields[str(step)].annotation
        else:
            shape = [part for part in typing.get_args(shape) if part not in (type(None), Ellipsis)][-1]
    return shape


def _sentence(details: ErrorDetails, node: Node, shape: type[BaseModel]) -> str:
    """What is wrong and what to write instead, for each way in which a value can fail."""
    context = details.get("ctx", {})
    name = details["loc"][-1] if details["loc"] else "the file"
    match details["type"]:
        case "missing":
            return f"“{name}” is missing; add “{name}: …”."
        case "string_type":
            return f"{_KINDS[node.kind]} stands here; write a text."
        case "tuple_type":
            return f"“{name}” takes a list; write “[…]”, or each item on a line of its own after “- ”."
        case "model_type":
            first = next(iter(_shape_at(shape, details["loc"]).model_fields))
            return f"{_KINDS[node.kind]} stands here; write keys and values, as “{first}: …”."
        case "dict_type":
            return f"{_KINDS[node.kind]} stands here; write keys and values, as “id: …”."
        case "literal_error":
            known = [part.strip("'") for part in context["expected"].replace(" or ", ", ").split(", ")]
            end = did_you_mean(node.text, known)
            return f"{quoted(node.text)} is not known here{end if '?' in end else '; write ' + ', '.join(known) + '.'}"
        case "string_too_short":
            owner, key = _shape_at(shape, details["loc"][:-1]), str(name)
            is_needed = key not in getattr(owner, "model_fields", {}) or owner.model_fields[key].is_required()
            return (
                "the text is empty; write one." if is_needed else "the text is empty; write one, or leave the key out."
            )
        case "string_too_long":
            return f"the text has {len(node.text)} characters and may have {context['max_length']}; divide it."
        case "string_pattern_mismatch":
            return f"{quoted(node.text)} {PATTERN_SENTENCES[context['pattern']]}"
        case "too_short":
            return f"“{name}” needs {context['min_length']} or more items."
        case "flag" | "whole" | "day" | "partial_day":
            return f"{quoted(node.text)} {details['msg']}"
        case _:
            return details["msg"]
