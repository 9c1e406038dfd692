"""The plans of the corpus as files of every format, made by the programs that people use, and what is read of them."""
