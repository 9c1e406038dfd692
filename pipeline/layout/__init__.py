"""A text becomes rows: one file a layout."""
