"""What is done with a document: read it, lay it out, date it, judge it, export it."""

__version__ = "0.1.0"
