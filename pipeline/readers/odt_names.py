"""The names of OpenDocument's XML."""

from typing import Final

_ALL: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = _ALL + "office:1.0}"
TEXT: Final = _ALL + "text:1.0}"
TABLE: Final = _ALL + "table:1.0}"
DRAW: Final = _ALL + "drawing:1.0}"
STYLE: Final = _ALL + "style:1.0}"
