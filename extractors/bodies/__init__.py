"""Bodies that act: where a text names them, and who does what in a cell of a table or a clause of prose."""

from extractors.bodies.addressees import named_first
from extractors.bodies.cells import of_cell
from extractors.bodies.mention import Mention
from extractors.bodies.mentions import mentions
from extractors.bodies.prose import in_prose

__all__ = ["Mention", "in_prose", "mentions", "named_first", "of_cell"]
