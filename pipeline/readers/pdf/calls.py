"""Functions of the library that are called for every word: without the checks of their arguments, which cost more than
the calls do.
"""

import ctypes
from collections.abc import Callable
from typing import Any

Handle = Any
"""A handle of the library: it has no type."""


def plain(function: Any) -> Callable[..., int]:  # noqa: ANN401 - a foreign function has no type
    """The same function; it takes handles made by `bare`, whole numbers and `byref`, and gives a whole number."""
    copy: Callable[..., int] = type(function)(_address(function))
    return copy


def pointing(function: Any) -> Callable[..., int | None]:  # noqa: ANN401
    """The same for a function that gives a handle: as a number, null where there is none."""
    copy: Any = plain(function)
    copy.restype = ctypes.c_void_p
    given: Callable[..., int | None] = copy
    return given


def bare(handle: Handle) -> ctypes.c_void_p:
    """A handle that plain functions take."""
    return ctypes.c_void_p(_address(handle))


def _address(pointer: Any) -> int:  # noqa: ANN401
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0
