"""Settings of every test."""

import os

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.register_profile("ci", parent=settings.get_profile("patient"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "patient")

# what is printed is printed as into a file, whatever the width of the terminal that starts the tests
os.environ.pop("COLUMNS", None)
