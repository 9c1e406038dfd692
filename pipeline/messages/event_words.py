"""The words for the events of the data contract."""

from typing import NamedTuple

from pipeline.messages.marks import message


class EventWords(NamedTuple):
    """An event's name, and its words after a count (“5 days *before voting day*”)."""

    name: str
    before: str
    after: str


EVENTS: dict[str, EventWords] = {
    "voting_day": EventWords(message("voting day"), message("before voting day"), message("after voting day")),
    "repeat_voting_day": EventWords(
        message("the day of repeat voting"),
        message("before the day of repeat voting"),
        message("after the day of repeat voting"),
    ),
    "voting_start": EventWords(
        message("the start of voting"), message("before the start of voting"), message("after the start of voting")
    ),
    "voting_end": EventWords(
        message("the end of voting"), message("before the end of voting"), message("after the end of voting")
    ),
    "election_called": EventWords(
        message("the calling of the election"),
        message("before the calling of the election"),
        message("after the calling of the election"),
    ),
    "referendum_called": EventWords(
        message("the calling of the referendum"),
        message("before the calling of the referendum"),
        message("after the calling of the referendum"),
    ),
    "law_in_force": EventWords(
        message("the entry of the act into force"),
        message("before the entry of the act into force"),
        message("after the entry of the act into force"),
    ),
    "decision_adopted": EventWords(
        message("the adoption of the decision"),
        message("before the adoption of the decision"),
        message("after the adoption of the decision"),
    ),
    "announcement_published": EventWords(
        message("the publication of the announcement"),
        message("before the publication of the announcement"),
        message("after the publication of the announcement"),
    ),
    "districts_approved": EventWords(
        message("the approval of the districts"),
        message("before the approval of the districts"),
        message("after the approval of the districts"),
    ),
    "precincts_formed": EventWords(
        message("the forming of the precincts"),
        message("before the forming of the precincts"),
        message("after the forming of the precincts"),
    ),
    "voter_list_compiled": EventWords(
        message("the compiling of the voter list"),
        message("before the compiling of the voter list"),
        message("after the compiling of the voter list"),
    ),
    "documents_received": EventWords(
        message("the receipt of the documents"),
        message("before the receipt of the documents"),
        message("after the receipt of the documents"),
    ),
    "documents_submitted": EventWords(
        message("the submission of the documents"),
        message("before the submission of the documents"),
        message("after the submission of the documents"),
    ),
    "candidate_nominated": EventWords(
        message("the nomination of the candidate"),
        message("before the nomination of the candidate"),
        message("after the nomination of the candidate"),
    ),
    "registration_ended": EventWords(
        message("the end of registration"),
        message("before the end of registration"),
        message("after the end of registration"),
    ),
    "candidate_registered": EventWords(
        message("the registration of the candidate"),
        message("before the registration of the candidate"),
        message("after the registration of the candidate"),
    ),
    "representative_registered": EventWords(
        message("the registration of the representative"),
        message("before the registration of the representative"),
        message("after the registration of the representative"),
    ),
    "election_fund_created": EventWords(
        message("the creation of the election fund"),
        message("before the creation of the election fund"),
        message("after the creation of the election fund"),
    ),
    "protocol_signed": EventWords(
        message("the signing of the protocol"),
        message("before the signing of the protocol"),
        message("after the signing of the protocol"),
    ),
    "protocols_received": EventWords(
        message("the receipt of the protocols"),
        message("before the receipt of the protocols"),
        message("after the receipt of the protocols"),
    ),
    "results_determined": EventWords(
        message("the determination of the results"),
        message("before the determination of the results"),
        message("after the determination of the results"),
    ),
    "own_schedule": EventWords(
        message("a separate plan"), message("before a separate plan"), message("after a separate plan")
    ),
    "permanent": EventWords(
        message("a permanent duty"), message("before a permanent duty"), message("after a permanent duty")
    ),
    "other": EventWords(
        message("the event named"), message("before the event named"), message("after the event named")
    ),
}
"""The words of every event id of the data contract."""


def words_of_event(event: str) -> EventWords:
    """The words for an event; one that the lexicon adds is named by its id."""
    return EVENTS.get(event) or EventWords(event, event, event)
