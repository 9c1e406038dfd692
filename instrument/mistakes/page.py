"""What was measured, as a page: recall of each kind of mistake, precision, and false findings in sound plans."""

from collections.abc import Iterator, Sequence

from instrument.mistakes.amendments import Tried as Amended
from instrument.mistakes.measured import Measured
from instrument.mistakes.slips import KINDS
from instrument.mistakes.twins import Tried

HEAD = """# How well mistakes are found

Made by `python -m instrument mistakes`; do not edit. Plans are generated in both languages, in several layouts and
under every convention of counting, each with one known mistake; a mistake is seen when a finding names its row (or the
voting day). Whatever else is found in such a plan is false. Mistakes that only the law shows are planted in plans of
days for which an edition of the law is known.
"""


TWINS = """
## Twins

The Kyrgyz and the Russian text of one plan, each in a layout and in words of its own, sound or with one difference in
the second text. Only what is told of the two together counts.
"""


AMENDMENTS = """
## Amendments

Plans with an amending resolution each, in both languages, in several layouts and wordings. Right is what leaves just
the rows that the plan has when it is written with the change; an instruction that cannot be carried out must be told by
its finding, and by nothing else.
"""


def page(measured: Measured, twins: Sequence[Tried], amendments: Sequence[Amended]) -> str:
    """The page of a measurement, of that of twins, and of that of amendments."""
    return "\n".join([*_lines(measured), *_of_twins(twins), *_of_amendments(amendments)]) + "\n"


def _of_amendments(amendments: Sequence[Amended]) -> Iterator[str]:
    yield AMENDMENTS
    yield f"- Right: **{sum(one.right for one in amendments)}** of {len(amendments)}."
    yield ""
    yield "| instruction | plans | right |"
    yield "| --- | ---: | ---: |"
    for kind in dict.fromkeys(one.kind for one in amendments):
        tried = [one for one in amendments if one.kind == kind]
        yield f"| {kind} | {len(tried)} | {sum(one.right for one in tried)} |"


def _of_twins(twins: Sequence[Tried]) -> Iterator[str]:
    sound = [one for one in twins if one.kind is None]
    yield TWINS
    yield f"- False findings in {len(sound)} sound pairs: **{sum(len(one.false) for one in sound)}**."
    yield ""
    yield "| difference | pairs | named | other findings |"
    yield "| --- | ---: | ---: | ---: |"
    for kind in dict.fromkeys(one.kind for one in twins if one.kind):
        tried = [one for one in twins if one.kind == kind]
        others = sum(len(one.false) for one in tried)
        yield f"| {kind} | {len(tried)} | {sum(one.seen for one in tried)} | {others} |"


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
