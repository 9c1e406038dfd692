"""How English says an offset."""

from pipeline.export.wording.sentences import Count, Forms, Sentences

UNITS = {
    "calendar_day": "calendar day",
    "day": "day",
    "working_day": "working day",
    "week": "week",
    "month": "month",
    "hour": "hour",
    "year": "year",
}

EVENTS = {
    "voting_day": "voting day",
    "repeat_voting_day": "repeat voting day",
    "voting_start": "the start of voting",
    "voting_end": "the end of voting",
    "election_called": "the calling of the election",
    "referendum_called": "the calling of the referendum",
    "law_in_force": "the law's entry into force",
    "decision_adopted": "the adoption of the decision",
    "announcement_published": "the publication of the announcement",
    "districts_approved": "the approval of the districts",
    "precincts_formed": "the forming of the precincts",
    "voter_list_compiled": "the compiling of the voter list",
    "documents_received": "the receipt of the documents",
    "documents_submitted": "the submission of the documents",
    "candidate_nominated": "the nomination of the candidate",
    "registration_ended": "the end of registration",
    "candidate_registered": "the registration of the candidate or list",
    "representative_registered": "the registration of the representative",
    "election_fund_created": "the opening of the election fund",
    "protocol_signed": "the signing of the protocol",
    "protocols_received": "the receipt of the protocols",
    "results_determined": "the determination of the results",
    "other": "another event",
}

NUMBERED = {
    "before": {
        None: "{count} before {event}",
        "not_later": "not later than {count} before {event}",
        "not_earlier": "not earlier than {count} before {event}",
        "exactly": "exactly {count} before {event}",
        "within": "within the {count} before {event}",
        "from": "from {count} before {event} on",
        "until": "until {count} before {event}",
        "at_least": "for at least {count} before {event}",
    },
    "after": {
        None: "{count} after {event}",
        "not_later": "not later than {count} after {event}",
        "not_earlier": "not earlier than {count} after {event}",
        "exactly": "exactly {count} after {event}",
        "within": "within {count} after {event}",
        "from": "from {count} after {event} on",
        "until": "until {count} after {event}",
        "at_least": "for at least {count} after {event}",
    },
    "during": {
        None: "for {count} during {event}",
        "not_later": "not later than {count} into {event}",
        "at_least": "for at least {count} during {event}",
    },
}

UNNUMBERED = {
    "before": {
        None: "before {event}",
        "not_later": "not later than {event}",
        "not_earlier": "not earlier than just before {event}",
        "until": "until {event}",
        "immediately": "immediately before {event}",
    },
    "after": {
        None: "after {event}",
        "not_earlier": "not earlier than {event}",
        "from": "from {event} on",
        "immediately": "immediately after {event}",
    },
    "during": {
        None: "during {event}",
        "not_later": "not later than {event}",
        "not_earlier": "not earlier than {event}",
        "exactly": "on {event} only",
        "from": "from {event} on",
        "until": "until {event}",
    },
}


def event(anchor: str) -> Forms:
    """An event's name; one without a name is quoted by its id."""
    return {"event": EVENTS.get(anchor) or f"“{anchor.replace('_', ' ')}”"}


def count(count: Count) -> Forms:
    """The count with its unit, plural but for one; both numbers of a span."""
    number = str(count.n) if count.n2 is None else f"{count.n} to {count.n2}"
    return {"count": f"{number} {UNITS[count.unit]}{'' if number == '1' else 's'}"}


ENGLISH = Sentences(
    numbered=NUMBERED,
    unnumbered=UNNUMBERED,
    fixed={"own_schedule": "by a separate plan", "permanent": "at all times"},
    combined={"later_of": "whichever is later", "earlier_of": "whichever is earlier"},
    conjunction="and",
    event=event,
    count=count,
)
