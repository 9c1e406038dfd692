"""A plan and the resolutions that amend it: the consolidated plan, each row with its sources."""

from pipeline.amending.against import held_against
from pipeline.amending.amend import Amended, NotAmendable, Read, amend
from pipeline.amending.codes import CODES

__all__ = ["CODES", "Amended", "NotAmendable", "Read", "amend", "held_against"]
