"""Every check, in the order of `docs/checks.md`: errors first."""

from pipeline.check import (
    citation_ambiguous,
    citation_undefined,
    deadline_empty,
    impossible_date,
    lookalike_letters,
    not_a_plan,
    number_gap,
    number_repeated,
    order_impossible,
    period_reversed,
    place_outside_election,
    stated_date_conflicts,
    stated_date_convention,
    unknown_letters,
    weekday_conflicts,
)
from pipeline.check.rule import Rule

RULES: tuple[Rule, ...] = (
    stated_date_conflicts.RULE,
    period_reversed.RULE,
    weekday_conflicts.RULE,
    impossible_date.RULE,
    order_impossible.RULE,
    citation_undefined.RULE,
    not_a_plan.RULE,
    unknown_letters.RULE,
    stated_date_convention.RULE,
    place_outside_election.RULE,
    number_gap.RULE,
    number_repeated.RULE,
    deadline_empty.RULE,
    citation_ambiguous.RULE,
    lookalike_letters.RULE,
)
