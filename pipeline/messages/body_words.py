"""The names of the bodies of the data contract."""

from pipeline.messages import translator
from pipeline.messages.marks import message

BODIES = {
    "cec": message("Central Election Commission"),
    "tec": message("territorial commission"),
    "dec": message("district commission"),
    "pec": message("precinct commission"),
    "election_commissions": message("election commissions"),
    "tech_centre": message("digital election centre"),
    "local_self_government": message("local self-government"),
    "state_bodies": message("state bodies"),
    "political_party": message("political parties"),
    "voter_group": message("groups of voters"),
    "candidate": message("candidates"),
    "authorised_representative": message("authorised representatives"),
    "media": message("media"),
    "citizens": message("citizens"),
    "audit_group": message("audit group"),
    "population_register": message("population register"),
    "foreign_ministry": message("foreign ministry"),
    "akim": message("akim"),
    "other": message("another body"),
}


def say_body(body: str, language: str) -> str:
    """A body's name; one that the lexicon adds is named by its id."""
    return translator(language)(BODIES[body]) if body in BODIES else body
