"""What was measured, as a page: recall of each kind of mistake, precision, and false findings in sound plans."""

from collections.abc import Iterator

from instrument.mistakes.measured import Measured
from instrument.mistakes.slips import KINDS

HEAD = """# How well mistakes are found

Made by `python -m instrument mistakes`; do not edit. Plans are generated in both languages, in several layouts and
under every convention of counting, each with one known mistake; a mistake is seen when a finding names its row (or the
voting day). Whatever else is found in such a plan is false. Mistakes that only the law shows are planted in plans of
days for which an edition of the law is known.
"""


def page(measured: Measured) -> str:
    """The page of a measurement."""
    return "\n".join(_lines(measured)) + "\n"


def _lines(measured: Measured) -> Iterator[str]:
    sound = measured.of(None)
    false = sum(len(one.false) for one in sound)
    wrong = [one for one in measured.tried if one.kind]
    yield HEAD
    yield f"- Mistakes named: **{measured.recall:.3f}** of {len(wrong)} (aim 0.97)."
    yield f"- Findings that name the mistake: **{measured.precision:.3f}** (aim 0.97)."
    yield f"- False findings in {len(sound)} sound plans: **{false}** (aim: fewer than {len(sound) // 50})."
    yield ""
    yield "| mistake | plans | named | other findings |"
    yield "| --- | ---: | ---: | ---: |"
    for kind in KINDS:
        tried = measured.of(kind.name)
        others = sum(len(one.false) for one in tried)
        yield f"| {kind.name} | {len(tried)} | {sum(one.seen for one in tried)} | {others} |"
