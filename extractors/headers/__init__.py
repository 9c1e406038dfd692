"""What the heading of a document says: its title, the act that approved it, the election, the columns of its table."""

from extractors.headers.columns import column_role
from extractors.headers.find import find
from extractors.headers.header import Act, Header, Part
from extractors.headers.signers import signs, stands_below

__all__ = ["Act", "Header", "Part", "column_role", "find", "signs", "stands_below"]
