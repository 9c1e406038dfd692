"""Documents written from a random structure in the words of the languages, so that their truth is known."""
