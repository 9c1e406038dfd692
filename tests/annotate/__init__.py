"""Annotating a document by hand: marks written into its text become the gold record (see `corpus/README.md`).

Nothing here imports the program that the gold record judges.
"""
