"""Every check between documents, in the order of `docs/checks.md`: errors first."""

from pipeline.twins.digests import DIGEST_DIFFERS, DIGEST_MORE, RESOLUTION_DIFFERS
from pipeline.twins.heads import HEAD_DIFFERS
from pipeline.twins.missing import NUMBER_DIFFERS, ROW_MISSING
from pipeline.twins.rows_differ import (
    ARTICLES_DIFFER,
    BODIES_DIFFER,
    DEADLINE_DIFFERS,
    PLACES_DIFFER,
    SAYS_LESS_THAN,
)
from pipeline.twins.rule import Between

BETWEEN: tuple[Between, ...] = (
    HEAD_DIFFERS,
    DEADLINE_DIFFERS,
    RESOLUTION_DIFFERS,
    BODIES_DIFFER,
    ARTICLES_DIFFER,
    PLACES_DIFFER,
    ROW_MISSING,
    DIGEST_DIFFERS,
    NUMBER_DIFFERS,
    SAYS_LESS_THAN,
    DIGEST_MORE,
)
