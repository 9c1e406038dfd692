"""What the heading of a document says: its title, the act that approved it, the election, the columns of its table."""

from extractors.headers.columns import column_role

__all__ = ["column_role"]
