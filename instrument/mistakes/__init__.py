"""Sound plans of every convention, and plans with one known mistake each: what the validator sees, and what it says of
what is right.
"""

from instrument.mistakes.measured import Measured, measure
from instrument.mistakes.page import page

__all__ = ["Measured", "measure", "page"]
