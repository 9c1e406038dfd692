"""The instrument: how right the program is, on documents whose truth is known. It uses the program; nothing uses it."""
