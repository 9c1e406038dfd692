"""The words of one paragraph of a Word file, as Word shows them: without what is hidden, deleted or an instruction."""

from collections.abc import Callable
from typing import Final

from lxml import etree

from pipeline.readers.marks import raised, superscript
from pipeline.readers.word_names import W, on, value
from pipeline.readers.word_said import HIDDEN, RAISED, Said

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ALTERNATIVES: Final = frozenset((f"{_MC}AlternateContent",))
GONE: Final = frozenset(
    W + name
    for name in "del moveFrom pPr rPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr instrText delText delInstrText "
    "fldData rt rubyPr customXmlPr smartTagPr footnotePr endnotePr".split()
)
"""What is not shown: deleted, moved away, or no text."""
_SIGNS: Final = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}  # fmt: skip
_PRIVATE: Final = range(0xF000, 0xF100)
_TEXT: Final = f"{W}t"
_RUN: Final = f"{W}r"
_BOX: Final = f"{W}txbxContent"
_FIELD: Final = f"{W}fldChar"
_NOTES: Final = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


def alternative(element: etree._Element) -> etree._Element:
    """Of two ways to say the same thing the first."""
    choice = element.find(f"{_MC}Choice")
    found = element.find(f"{_MC}Fallback") if choice is None else choice
    return element.makeelement("none") if found is None else found


class Paragraph:
    """A paragraph under way. `boxes` are text boxes anchored in it, `begun` is whether an earlier one runs on in it.

    `noted` takes a footnote that it refers to, by kind and identifier, and gives its number; `said` is what is said of
    its runs.
    """

    def __init__(self, noted: Callable[[str, str], int], said: Said) -> None:
        self.boxes: list[etree._Element] = []
        self.begun = False
        self._noted, self._said = noted, said
        self._words: list[str] = []
        self._fields: list[bool] = []

    def say(self, words: str) -> None:
        """Add words, unless they belong to the instruction of a field."""
        if words and all(self._fields):
            self._words.append(words)

    def text(self) -> str:
        """The words."""
        return "".join(self._words)

    def over(self, element: etree._Element) -> None:
        """Add the words of an element."""
        for one in element:
            tag = one.tag
            if tag == _TEXT:
                self.say(one.text or "")
            elif tag == _RUN:
                self._run(one)
            elif tag in ALTERNATIVES:
                self.over(alternative(one))
            elif tag == _BOX:
                self.boxes.append(one)
            elif tag == _FIELD:
                self._field(one.get(f"{W}fldCharType"))
            elif tag not in GONE:
                self._piece(one)

    def _run(self, run: etree._Element) -> None:
        """The words of a run, unless they are hidden; a field goes on through hidden ones."""
        said = self._said.of(run)
        if not said:
            self.over(run)
            return
        before = len(self._words)
        self.over(run)
        if on(said.get(HIDDEN)):
            del self._words[before:]
        elif value(said.get(RAISED)) == "superscript":
            words = "".join(self._words[before:])
            self._words[before:] = [raised("".join(self._words[:before][-1:]), words)]

    def _piece(self, piece: etree._Element) -> None:
        if piece.tag == f"{_MATH}t":
            self.say(piece.text or "")
        elif piece.tag in _SIGNS:
            self.say(_SIGNS[piece.tag])
        elif piece.tag == f"{W}sym":
            self.say(_symbol(piece.get(f"{W}char") or ""))
        elif piece.tag in _NOTES:
            self.say(superscript(str(self._noted(_NOTES[piece.tag], piece.get(f"{W}id") or ""))))
        else:
            self.over(piece)

    def _field(self, kind: str | None) -> None:
        """A field's instruction stands between its begin and its separator, what it shows between that and its end."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _symbol(code: str) -> str:
    """A character by its number; those of ornamental fonts have none of their own."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if number in _PRIVATE or not 0x20 <= number < 0xD800 else chr(number)
