"""The sets of documents whose truth is known."""

import json
import os
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import regex
from msgspec import Struct

from instrument.scoring import Record, with_alternatives

ROOT = Path(__file__).resolve().parent.parent
BLIND = ROOT / "tests" / "blind"
_NO_EVENTS: dict[str, str] = {}
_LAYOUTS = (
    ("prose", r"prose|news|resolution|list\b|bullets"),
    ("box", r"box|ascii|¦|-T-"),
    ("bars", r"\bbars?\b|\|"),
    ("columns of spaces", r"columns of spaces"),
    ("one cell a line", r"flattened|one cell per line|deadline first"),
)
"""The layouts that are told apart, by the words that describe them in `meta.layout`."""


class Known(Struct, frozen=True, kw_only=True):
    """A document, its gold (alternatives beside the values), and what its user knows of it."""

    name: str
    data: bytes
    gold: Record
    layout: str
    events: dict[str, str] = _NO_EVENTS

    @property
    def language(self) -> str:
        """The language of the document, by its name or its gold."""
        return str(self.gold.get("document", {}).get("language") or "none")

    @property
    def kind(self) -> str:
        """Its kind, as gold has it."""
        return str(self.gold.get("kind"))


def shared() -> Path | None:
    """The folder with the real documents: `CALPLAN_SHARED`, else `../shared` beside the project; null where absent."""
    folder = Path(os.environ.get("CALPLAN_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "gold").is_dir() else None


@cache
def corpus() -> tuple[Known, ...]:
    """The documents of the corpus."""
    return tuple(_of_corpus(folder) for folder in sorted(path.parent for path in (ROOT / "corpus").glob("*/gold.json")))


@cache
def real() -> tuple[Known, ...]:
    """The two real documents; none where the shared folder is absent."""
    folder = shared()
    return () if folder is None else tuple(_pairs(folder / "gold", folder / "documents"))


@cache
def samples() -> tuple[Known, ...]:
    """The openings of other real documents; none where the shared folder is absent."""
    folder = shared()
    return () if folder is None else tuple(_pairs(folder / "samples", folder / "samples"))


@cache
def blind(part: str) -> tuple[Known, ...]:
    """A part of the blind set: `looked`, `unseen` or `negative`. Of `unseen` only totals may be told."""
    return tuple(_pairs(BLIND / part, BLIND / part))


def _pairs(golds: Path, texts: Path) -> Iterator[Known]:
    for path in sorted(golds.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield Known(
            name=name,
            data=(texts / f"{name}.txt").read_bytes(),
            gold=with_alternatives(gold),
            layout=_layout(gold.get("meta", {}).get("layout") or "", gold),
        )


def _of_corpus(folder: Path) -> Known:
    source = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return Known(
        name=folder.name,
        data=(folder / "document.txt").read_bytes(),
        gold=with_alternatives(gold),
        layout=_layout(source["what"], gold),
        events=source.get("events", {}),
    )


def _layout(words: str, gold: Record) -> str:
    if gold.get("kind") in ("digest", "resolution"):
        return "prose"
    found = (name for name, pattern in _LAYOUTS if regex.search(pattern, words, regex.IGNORECASE))
    return next(found, "one cell a line")
