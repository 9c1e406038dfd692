"""A body named in a text."""

from typing import NamedTuple

NO_BODY = frozenset({"alone", "unit", "role_before", "role_after", "aside_before", "aside_after"})


class Mention(NamedTuple):
    """Tokens `[first, stop)` that name a body by its `id`. `kind` as in the lexicon: `alone` names a body only as a
    whole cell entry; `role_before`, `role_after`, `aside_before`, `aside_after`, `unit` are the words around bodies,
    not bodies.
    """

    first: int
    stop: int
    id: str
    kind: str | None

    @property
    def is_body(self) -> bool:
        """Whether this names a body wherever it stands."""
        return self.kind not in NO_BODY
