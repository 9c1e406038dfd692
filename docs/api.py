"""The page of what Python programs call, made from signatures and docstrings."""

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import extractors
import extractors.values
import pipeline
from pipeline.readers import ReadError
from pipeline.views import Compared, ReadPlan

HEAD: Final = """# Python

Made from the code by `make docs`. What is not here is a part of the house, and may change. The fields of a plan and of
all that is in it are those of [the record](schema.md); both packages are typed. Examples: [tutorial](tutorial.md),
[as a researcher](howto/researcher.md), [extractors](extractors.md).
"""
CALLED: Final = (
    ("`pipeline`: documents", (("pipeline.read", pipeline.read), ("pipeline.compare", pipeline.compare))),
    ("What they give", (("ReadPlan.to_frame", ReadPlan.to_frame), ("Compared.to_frame", Compared.to_frame))),
    (
        "`extractors`: texts",
        tuple(
            (f"extractors.{name}", getattr(extractors, name))
            for name in extractors.__all__
            if inspect.isfunction(getattr(extractors, name))
        ),
    ),
)

_QUOTED: Final = re.compile(r"(: |-> )'([^']+)'")
_MODULES: Final = re.compile(r"\b(?:[a-z_]+\.)+(?=[A-Z])")
"""A type is named without its module: `Path`, not `pathlib.Path`."""


def api() -> str:
    """The whole page, as Markdown."""
    return "\n".join([HEAD, *_functions(), *_errors(), *_values()])


def _functions() -> Iterator[str]:
    for title, functions in CALLED:
        yield f"## {title}\n"
        yield from (_function(name, function) for name, function in functions)


def _function(name: str, function: Callable[..., Any]) -> str:
    signature = _QUOTED.sub(r"\1\2", _MODULES.sub("", str(inspect.signature(function))))
    return f"### {name}\n\n```text\n{name}{signature}\n```\n\n{_said(function)}\n"


def _errors() -> Iterator[str]:
    yield f"## Errors\n\n### pipeline.readers.ReadError\n\n{_said(ReadError)} The codes are in [formats](formats.md).\n"


def _values() -> Iterator[str]:
    """What the extractors give: each value with its fields."""
    yield "## Values\n\nWhat the extractors give, immutable, each with the `span` that it came from.\n"
    for name, value in inspect.getmembers(extractors.values, inspect.isclass):
        if value.__module__ == extractors.values.__name__ and hasattr(value, "__struct_fields__"):
            fields = ", ".join(f"`{field}`" for field in value.__struct_fields__)
            yield f"### {name}\n\n{_said(value)}\n\nFields: {fields}.\n"


def _said(thing: object) -> str:
    return inspect.getdoc(thing) or ""
