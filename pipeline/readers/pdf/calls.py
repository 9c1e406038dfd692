"""Functions of the library that are called for every word: without the checks of their arguments, which cost more than
the calls do.
"""

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any

Handle = Any
"""A handle of the library: it has no type."""


@cache
def plain(name: str) -> Callable[..., int]:
    """The function of this name: it takes handles made by `bare`, whole numbers and `byref`, gives a whole number."""
    copy: Callable[..., int] = _copy(name)
    return copy


@cache
def pointing(name: str) -> Callable[..., ctypes.c_void_p]:
    """The same for a function that gives a handle, as plain functions take it; of none the value is null."""
    copy = _copy(name)
    copy.restype = _Bare
    given: Callable[..., ctypes.c_void_p] = copy
    return given


@cache
def real(name: str) -> Callable[..., float]:
    """The same for a function that gives a number which need not be whole."""
    copy = _copy(name)
    copy.restype = ctypes.c_float
    given: Callable[..., float] = copy
    return given


def bare(handle: Handle) -> ctypes.c_void_p:
    """A handle that plain functions take."""
    return ctypes.c_void_p(_address(handle))


class _Bare(ctypes.c_void_p):
    """A handle as a function gives it: of `c_void_p` itself the number would be given, and be made a handle again."""


def _copy(name: str) -> Any:  # noqa: ANN401 - a foreign function has no type
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only a PDF document needs it

    function = getattr(pdfium, name)
    return type(function)(_address(function))


def _address(pointer: Any) -> int:  # noqa: ANN401
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0
