"""One line a document: what it is, what it is about, and how much was found in it."""

from pipeline.export.frames.column import Column, Frame, document, joined
from pipeline.record import Plan

PLANS: Frame[Plan] = Frame(
    "plans",
    "One line a document",
    lambda plan: (plan,),
    (
        document(),
        Column("kind", "calendar_plan, resolution, schedule, digest or other", 14, lambda plan, _: plan.kind),
        Column("title", "title of the document", 60, lambda plan, _: plan.title),
        Column("language", "ky, ru or mixed", 9, lambda plan, _: plan.document.language),
        Column("election_type", "what is elected", 14, lambda plan, _: plan.election.type),
        Column("election_variant", "regular, early, repeat, by_election", 10, lambda plan, _: plan.election.variant),
        Column("election_day", "YYYY-MM-DD; --MM-DD without a year", 12, lambda plan, _: plan.election.day),
        Column("issuer", "who approved the plan: a body id", 10, lambda plan, _: _act(plan, "issuer")),
        Column("resolution_number", "number of the approving act", 11, lambda plan, _: _act(plan, "number")),
        Column("resolution_date", "its date", 12, lambda plan, _: _act(plan, "date")),
        Column("period_start", "first day of an announced period", 12, lambda plan, _: _period(plan, "start")),
        Column("period_end", "its last day", 12, lambda plan, _: _period(plan, "end")),
        Column("convention", "how the whole document counts, if not as usual", 24, lambda p, _: joined(p.convention)),
        Column("columns", "the columns as printed, in their order", 34, lambda plan, _: joined(plan.columns)),
        Column("duties", "rows", 8, lambda plan, _: len(plan.rows)),
        Column("offsets", "deadlines relative to an event", 8, lambda p, _: sum(len(r.offsets) for r in p.rows)),
        Column("stated_dates", "dates as printed", 8, lambda plan, _: sum(len(row.stated) for row in plan.rows)),
        Column("bodies", "bodies named", 8, lambda plan, _: sum(len(row.bodies) for row in plan.rows)),
        Column("citations", "articles cited, the preamble's too", 9, lambda plan, _: _citations(plan)),
        Column("agrees", "rows whose dates agree", 8, lambda plan, _: count(plan, "agrees")),
        Column("agrees_under", "… under a further convention", 8, lambda plan, _: count(plan, "agrees_under")),
        Column("conflicts", "rows whose dates conflict", 9, lambda plan, _: count(plan, "conflicts")),
        Column("undecidable", "rows that cannot be judged", 11, lambda plan, _: count(plan, "undecidable")),
        Column("no_stated_date", "rows with an offset only", 9, lambda plan, _: count(plan, "no_stated_date")),
        Column("no_offset", "rows with a date only", 9, lambda plan, _: count(plan, "no_offset")),
        Column("no_deadline", "rows without a deadline", 9, lambda plan, _: count(plan, "no_deadline")),
        Column("findings", "findings of all severities", 9, lambda plan, _: len(plan.findings)),
        Column("residue", "stretches that nothing accounts for", 8, lambda plan, _: len(plan.residue)),
        Column("media_type", "media type of the file", 14, lambda plan, _: plan.document.media_type),
        Column("characters", "length of the text as read", 10, lambda plan, _: plan.document.characters),
        Column("pages", "pages of the file, where it has pages", 7, lambda plan, _: plan.document.pages),
        Column("sha256", "checksum of the file", 66, lambda plan, _: plan.document.sha256),
        Column("schema_version", "version of the record", 8, lambda plan, _: plan.schema_version),
    ),
)


def count(plan: Plan, status: str) -> int:
    """How many rows have the verdict."""
    return sum(row.verdict.status == status for row in plan.rows)


def _act(plan: Plan, field: str) -> str | None:
    return getattr(plan.resolution, field, None)


def _period(plan: Plan, field: str) -> str | None:
    return getattr(plan.period, field, None)


def _citations(plan: Plan) -> int:
    return len(plan.basis) + sum(len(row.citations) for row in plan.rows)
