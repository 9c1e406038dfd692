"""Records scored against gold: what gold states is counted, what it leaves open is not."""

from instrument.scoring.alternatives import with_alternatives
from instrument.scoring.counts import Counts
from instrument.scoring.score import Miss, Score, score
from instrument.scoring.slots import NAMES, Record, slots_of

__all__ = ["NAMES", "Counts", "Miss", "Record", "Score", "score", "slots_of", "with_alternatives"]
