"""The graph of a plan: which event each row waits for, what dates it, and which rows hang on which."""

from pipeline.graph.links import Link, Source, links
from pipeline.graph.steps import Step, steps_to

__all__ = ["Link", "Source", "Step", "links", "steps_to"]
