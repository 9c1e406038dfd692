"""The dataset for those who research with it: keyed and typed tables, their files, and their description."""
