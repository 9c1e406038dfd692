"""Words beside the word “law” that say which: its kind (“конституциялык”), its owner (“Республики Казахстан”)."""

from extractors.lexicon import lexicon

_MOST = 6
ALL = ("law.owner", "law.kind")


def before(stems: list[tuple[int, ...]], stop: int) -> tuple[int, frozenset[str]]:
    """The first token of the words that belong to the law word at token `stop`, and what they say."""
    kinds, at = [], stop
    while at > max(0, stop - _MOST) and (label := _label(stems, at - 1)):
        kinds.append(label)
        at -= 1
    return at, frozenset(kinds)


def after(
    stems: list[tuple[int, ...]], first: int, kinds: tuple[str, ...] = ("law.owner",)
) -> tuple[int, frozenset[str]]:
    """The token after the words that follow the law word and belong to it, and what they say."""
    said, at = [], first
    while at < min(len(stems), first + _MOST) and (label := _label(stems, at, kinds)):
        said.append(label)
        at += 1
    return at, frozenset(said)


def _label(stems: list[tuple[int, ...]], at: int, kinds: tuple[str, ...] = ALL) -> str | None:
    found = lexicon().labels["law"].longest(stems, at, at + 1) if stems[at] else None
    return found[1].id if found and found[1].kind in kinds else None
