"""Every ±1 of the reckoning matters: change a number, a sign, a comparison or a side, and a table of cases notices."""

import ast
import copy
import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from tests.pipeline.reckon import test_conventions, test_counting, test_events, test_support, test_verdicts

TABLES = (test_counting, test_conventions, test_verdicts, test_events, test_support)
NAMES = (
    "instants",
    "workdays",
    "offsets",
    "stated",
    "agreement",
    "deadlines",
    "comparison",
    "events",
    "reckoning",
    "inference",
    "chains",
    "support",
    "verdicts",
    "conventions",
)
RECKON = {name: importlib.import_module(f"pipeline.reckon.{name}") for name in NAMES}

LIMITS = {"_MOST_WORKING_DAYS", "_MOST_DAYS", "_MOST_PAIRED", "MOST_CHANGES", "_PUT_OFF"}
"""Constants that bound the work: one more or less changes no result that matters."""

OTHER_SIDE = {"midnight": "next_midnight", "next_midnight": "midnight", "min": "max", "max": "min"}
OTHER_SIGN = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}

Change = Callable[[ast.AST], None]


def changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """The small changes of one node, each with its name."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{node.value} + 1", lambda other: setattr(other, "value", other.value + 1)
        yield f"{node.value} - 1", lambda other: setattr(other, "value", other.value - 1)
    elif isinstance(node, ast.BinOp) and type(node.op) in OTHER_SIGN:
        yield "other sign", lambda other: setattr(other, "op", OTHER_SIGN[type(other.op)]())
    elif isinstance(node, ast.Compare) and type(node.ops[0]) in OTHER_SIGN:
        yield (
            "other comparison",
            lambda other: setattr(other, "ops", [OTHER_SIGN[type(other.ops[0])](), *other.ops[1:]]),
        )
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in OTHER_SIDE:
        yield f"{OTHER_SIDE[node.id]} for {node.id}", lambda other: setattr(other, "id", OTHER_SIDE[other.id])


def places(tree: ast.Module) -> Iterator[int]:
    """The indices, in the order of `ast.walk`, of the nodes that are reckoned with: no sizes of caches, no limits."""
    left_out: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            left_out |= {inner for decorator in node.decorator_list for inner in ast.walk(decorator)}
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id in LIMITS for target in targets):
                left_out |= set(ast.walk(node))
    for index, node in enumerate(ast.walk(tree)):
        if node not in left_out:
            yield index


def mutants() -> Iterator[tuple[str, str, int, int]]:
    """Every mutant: its label, its module, the index of its node and of its change."""
    for name in NAMES:
        tree = tree_of(RECKON[name])
        nodes = list(ast.walk(tree))
        for index in places(tree):
            for number, (label, _) in enumerate(changes(nodes[index])):
                yield f"{name}:{getattr(nodes[index], 'lineno', 0)}: {label}", name, index, number


def tree_of(module: ModuleType) -> ast.Module:
    return ast.parse(Path(module.__file__).read_text(encoding="utf-8"))


@contextmanager
def changed(module: ModuleType, index: int, number: int) -> Iterator[None]:
    """The module with one change: the code of its functions and its constants are swapped, and swapped back."""
    tree = copy.deepcopy(tree_of(module))
    node = list(ast.walk(tree))[index]
    list(changes(node))[number][1](node)
    namespace = {"__name__": module.__name__, "__file__": module.__file__}
    exec(compile(tree, module.__file__, "exec"), namespace)
    undo = [*swapped_functions(vars(module), namespace), *swapped_constants(vars(module), namespace)]
    forget()
    try:
        yield
    finally:
        for restore in undo:
            restore()
        forget()


def swapped_functions(real: dict, other: dict) -> Iterator[Callable[[], None]]:
    for name, value in list(real.items()):
        here, there = (getattr(one, "__wrapped__", one) for one in (value, other.get(name)))
        if isinstance(here, FunctionType) and here.__module__ == real.get("__name__", here.__module__):
            yield from swapped_code(here, there)
        elif isinstance(value, type) and value.__module__ == real.get("__name__"):
            yield from swapped_functions({"__name__": value.__module__, **vars(value)}, dict(vars(other[name])))
        elif isinstance(value, property):
            yield from swapped_code(value.fget, other[name].fget)


def swapped_code(here: FunctionType, there: FunctionType) -> Iterator[Callable[[], None]]:
    old = here.__code__
    here.__code__ = there.__code__
    yield lambda: setattr(here, "__code__", old)


def swapped_constants(real: dict, other: dict) -> Iterator[Callable[[], None]]:
    """Constants are swapped wherever they were imported to."""
    for name, value in list(real.items()):
        if (
            name.startswith("__")
            or callable(value)
            or name not in other
            or type(value).__name__ != type(other[name]).__name__
        ):
            continue
        if other[name] != value and not isinstance(value, ModuleType):
            for module in RECKON.values():
                if vars(module).get(name) is value:
                    setattr(module, name, other[name])
                    yield lambda module=module, name=name, value=value: setattr(module, name, value)


def forget() -> None:
    """Clear every cache of the reckoning."""
    for module in RECKON.values():
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def tables_hold() -> bool:
    """Whether every line of every table of cases holds."""
    for table in TABLES:
        for name, test in vars(table).items():
            if name.startswith("test_") and not all(passes(test, arguments) for arguments in lines_of(test)):
                return False
    return True


def lines_of(test: FunctionType) -> list[tuple]:
    marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
    if not marks:
        return [()]
    names, lines = marks[0].args
    return [(line,) for line in lines] if isinstance(names, str) else list(lines)


def passes(test: FunctionType, arguments: tuple) -> bool:
    try:
        test(*arguments)
    except (Exception, pytest.fail.Exception):  # noqa: BLE001  a mutant may break in any way
        return False
    return True


def test_the_tables_hold_as_they_are():
    assert tables_hold()


@pytest.mark.parametrize(("name", "index", "number"), [pytest.param(*rest, id=label) for label, *rest in mutants()])
def test_a_small_change_is_noticed(name, index, number):
    with changed(RECKON[name], index, number):
        assert not tables_hold()
