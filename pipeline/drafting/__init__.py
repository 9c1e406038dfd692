"""Plans for another election day: what each date becomes, written in the plan's own words."""

from pipeline.drafting.draft import Drafted, NoElectionDayError, Remark, draft

__all__ = ["Drafted", "NoElectionDayError", "Remark", "draft"]
