"""The originals that corpus folders name, brought to the user's machine: politely, safely, and each told in a log.

`originals` says which there are, `addresses` which of them may be asked, `manners` how often, `asking` gets an answer,
`parts` keeps what came of a body, `log` remembers, and `fetch` is the whole story.
"""

from pipeline.fetching.addresses import Gate
from pipeline.fetching.fetch import MOST_SECONDS, Fetching, fetch_originals
from pipeline.fetching.log import LOG, Fetched
from pipeline.fetching.manners import Manners
from pipeline.fetching.originals import Original, find_originals

__all__ = [
    "LOG",
    "MOST_SECONDS",
    "Fetched",
    "Fetching",
    "Gate",
    "Manners",
    "Original",
    "fetch_originals",
    "find_originals",
]
