"""The version of calplan; that of the record stands in `record.py`."""

VERSION = "0.1.0"
