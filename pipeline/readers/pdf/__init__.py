"""PDF documents: words and ruling lines become the rows that their plain text would give, each with page and box."""

from pipeline.readers.pdf.read import read

__all__ = ["read"]
