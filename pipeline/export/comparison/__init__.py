"""Plans beside each other, one file a format: a matrix duty × election, what changed in words, charts."""
