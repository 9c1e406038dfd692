"""How each language says an offset: one file a language, all of its words in it."""
