"""Pages that are pictures: turned upright, their ruling lines found, their words recognised by Tesseract."""

from pipeline.readers.scan.read import read

__all__ = ["read"]
