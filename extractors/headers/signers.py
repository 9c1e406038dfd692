"""Those who sign a document below its text: “Председатель комиссии”, “Төрага”."""

from extractors.lexicon import lexicon
from extractors.reading import read

_KIND = "heading.signature"
_LONGEST = 200


def signs(line: str) -> bool:
    """Whether a line begins with the office of somebody who signs."""
    stems = read(line[:_LONGEST]).stems
    found = lexicon().labels["heading"].longest(stems, 0, len(stems)) if stems else None
    return bool(found and found[1].kind == _KIND)
