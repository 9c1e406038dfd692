"""What nothing accounts for: every word outside cells and headings, and the words of a responsible cell that name no
body, no role and no law. Nothing vanishes silently; personal contacts keep their place and lose their words.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import UNSET

from extractors.contacts import is_contact
from extractors.reading import Reading, read
from extractors.tags import CONTINUED, TAGS, tag_set
from extractors.values import Body, Span
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Sheet, Stretch
from pipeline.record import Residue, Row
from pipeline.rows import Rows, pieces_of

_SPEECHLESS = tag_set("comma dot semicolon colon open close quote dash slash bar mark and or but") | {CONTINUED}


def residue(
    evidence: Evidence, sheet: Sheet, rows: Sequence[Row], reader: Rows, unclaimed: Iterable[Stretch]
) -> tuple[Residue, ...]:
    """All residue in the order of the text. `unclaimed` are the stretches outside rows that no heading accounts for."""
    found = [*unclaimed]
    for laid, row in zip(sheet.rows, rows, strict=True):
        if "responsible" in laid.cells:
            left = (part for stretch in laid.cells["responsible"].ranges for part in reader.uncited(stretch))
            found += _unspoken(evidence, left, row.bodies)
    return tuple(entry for stretch in sorted(found) for entry in _entries(evidence.reading, stretch))


def with_quoted(found: tuple[Residue, ...], text: str, quoted: Iterable[Span]) -> tuple[Residue, ...]:
    """The residue with the wording that a document gives to another act, in the order of `text`."""
    wordings = [_wording(text, span) for span in quoted]
    return tuple(sorted((*found, *wordings), key=lambda one: one.span)) if wordings else found


def _wording(text: str, span: Span) -> Residue:
    words = text[slice(*span)]
    reading = read(words)
    withheld = is_contact(reading, 0, len(reading))
    return Residue(text=None if withheld else words, span=span, withheld="personal_contact" if withheld else UNSET)


def _unspoken(evidence: Evidence, left: Iterable[Stretch], bodies: Sequence[Body]) -> Iterator[Stretch]:
    """The words of a responsible cell between its bodies that say no role."""
    reading = evidence.reading
    spans = [piece for body in bodies for piece in (body.fragments or (body.span,))]
    for first, stop in left:
        quiet = {token for mention in evidence.roles_in(first, stop) for token in range(mention.first, mention.stop)}
        for start, end in spans:
            quiet |= {token for token in range(first, stop) if start <= reading.source_starts[token] < end}
        at = first
        for token in [*sorted(quiet), stop]:
            if at < token and _speaks(reading, at, token):
                yield _trimmed(reading, at, token)
            at = token + 1


def _speaks(reading: Reading, first: int, stop: int) -> bool:
    """Words, not only marks and joints; a definition of an alias is understood."""
    tags = reading.tags[first:stop]
    return not _SPEECHLESS.issuperset(tags) and TAGS["hence"] not in tags


def _trimmed(reading: Reading, first: int, stop: int) -> Stretch:
    while reading.tags[first] in _SPEECHLESS:
        first += 1
    while reading.tags[stop - 1] in _SPEECHLESS:
        stop -= 1
    return Stretch(first, stop)


def _entries(reading: Reading, stretch: Stretch) -> Iterator[Residue]:
    source = reading.folded.source
    withheld = is_contact(reading, *stretch)
    for start, end in pieces_of(reading, stretch):
        text = None if withheld else source[start:end]
        yield Residue(text=text, span=Span(start, end), withheld="personal_contact" if withheld else UNSET)
