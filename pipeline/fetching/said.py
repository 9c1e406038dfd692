"""What became of originals, in words."""

from typing import Final

from pipeline.fetching.log import Status
from pipeline.messages.marks import message

STATUSES: Final[dict[Status, str]] = {
    "fetched": message("fetched"),
    "unchanged": message("unchanged"),
    "failed": message("not fetched"),
}
SUMMARY: Final = message(
    "%(fetched)d fetched, %(unchanged)d unchanged, %(failed)d failed; %(unnamed)d name no official page"
)
