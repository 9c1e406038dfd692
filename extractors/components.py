"""The extractors as spaCy components, with the very values of `extractors.find_…`.

```python
nlp = spacy.blank("ky")
nlp.add_pipe("calplan_deadlines")
doc = nlp("добуш берүү күнүнө чейин 45 календардык күндөн кечиктирбестен")
[span._.calplan for span in doc.spans["deadlines"]]
displacy.render(doc, style="span", options={"spans_key": "deadlines"})
```
Installing the project registers them; elsewhere `import extractors.components` does. A span covers whole tokens of
spaCy, its value has the exact span. Its label is `offset`, `date`, `citation` or `body`, its `kb_id_` the event, law or
body.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extractors import free_text
from extractors.values import Body, Citation, Offset, StatedDate

Value = Offset | StatedDate | Citation | Body

_STORE = "calplan"
_LABELS: dict[type[Value], str] = {Offset: "offset", StatedDate: "date", Citation: "citation", Body: "body"}
_TYPES = {label: kind for kind, label in _LABELS.items()}


class Component:
    """Sets the span group `group` of a document to what `find` reads in its text, each value as `span._.calplan`."""

    def __init__(self, group: str, find: Callable[[str], Sequence[Value]]) -> None:
        self.group, self.find = group, find

    def __call__(self, doc: Doc) -> Doc:
        """The same document, its values added."""
        values = {f"{self.group}-{place}": value for place, value in enumerate(self.find(doc.text))}
        spans = [_span(doc, name, value) for name, value in values.items()]
        doc.spans[self.group] = SpanGroup(doc, name=self.group, spans=spans)
        doc.user_data[_STORE] = doc.user_data.get(_STORE, {}) | msgspec.to_builtins(values)
        return doc


def _span(doc: Doc, name: str, value: Value) -> Span:
    start, end = value.span
    label, entity = _LABELS[type(value)], _entity(value)
    span = doc.char_span(start, end, label, entity, alignment_mode="expand", span_id=name)
    if span is None:
        raise ValueError(f"{value.span} is no place in a text of {len(doc.text)} characters")
    return span


def _entity(value: Value) -> str:
    """What a value is about: an event, a law or a body of the lexicon; nothing for a date."""
    if isinstance(value, Offset):
        return value.anchor
    if isinstance(value, Citation):
        return value.law or ""
    return value.id if isinstance(value, Body) else ""


def _value(span: Span) -> Value | None:
    """The value of a span of these components: plain data in the document, so that it is saved and sent with it."""
    stored = span.doc.user_data.get(_STORE, {}).get(span.id_)
    return None if stored is None else msgspec.convert(stored, _TYPES[span.label_])


Span.set_extension("calplan", getter=_value, force=True)


@Language.factory("calplan_deadlines", default_config={"cell": False, "near": []})
def deadlines(nlp: Language, name: str, cell: bool, near: list[str]) -> Component:  # noqa: ARG001 spaCy passes them
    """Offsets and stated dates in `doc.spans["deadlines"]`.

    `cell` says that every text is one cell of a table; a day without a year lies near the ISO dates `near`.
    """
    known = [date.fromisoformat(day) for day in near]
    return Component("deadlines", partial(free_text.find_deadlines, near=known, cell=cell))


@Language.factory("calplan_dates", default_config={"cell": False, "near": []})
def dates(nlp: Language, name: str, cell: bool, near: list[str]) -> Component:  # noqa: ARG001
    """Stated dates and hours in `doc.spans["dates"]`; the settings are those of `calplan_deadlines`."""
    known = [date.fromisoformat(day) for day in near]
    return Component("dates", partial(free_text.find_dates, near=known, cell=cell))


@Language.factory("calplan_citations")
def citations(nlp: Language, name: str) -> Component:  # noqa: ARG001
    """Articles and laws cited in `doc.spans["citations"]`."""
    return Component("citations", free_text.find_citations)


@Language.factory("calplan_bodies", default_config={"cell": False})
def bodies(nlp: Language, name: str, cell: bool) -> Component:  # noqa: ARG001
    """Bodies that act in `doc.spans["bodies"]`. `cell`: every text is the responsible cell of a table."""
    return Component("bodies", partial(free_text.find_bodies, cell=cell))
