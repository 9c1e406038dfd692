"""What a text says: pure functions, text in, values with spans out. No files, no clock, no network."""
