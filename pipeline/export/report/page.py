"""The page: what the report says, in order. Text of a document is only ever shown, never run."""

from base64 import b64encode
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from pipeline.export.cells import clean
from pipeline.export.explained.bounds import say_bounds
from pipeline.export.explained.graph import to_svg
from pipeline.export.frames.duties import stated_date
from pipeline.export.labels import SEVERITIES, STATUSES
from pipeline.export.layers import understood
from pipeline.export.report.text import WITHHELD, pieces, targets
from pipeline.export.report.timeline import timeline
from pipeline.export.words import deadline_in_words
from pipeline.graph import Link
from pipeline.messages import counter, translator
from pipeline.messages.marks import message, plural
from pipeline.record import Plan

Links = Mapping[int, tuple[Link, ...]]
WORDS = {
    "report": message("Report"),
    "findings": message("Findings"),
    "none": message("No finding."),
    "table": message("The rows"),
    "timeline": message("Timeline"),
    "graph": message("What hangs on what"),
    "text": message("The text as it was understood"),
    "today": message("today"),
    "voting": message("voting day"),
    "withheld": message("personal contact withheld"),
    "row": message("row"),
    "where": message("in the text"),
    "duty": message("duty"),
    "deadline": message("deadline"),
    "responsible": message("responsible"),
    "verdict": message("verdict"),
    "number": message("no."),
    "skip": message("Skip to the findings"),
}
COMPARED = plural(
    "%(n)d stated date has an offset beside it: "
    "%(agree)d agrees, %(otherwise)d only under another counting, %(conflict)d conflicts.",
    "%(n)d stated dates have an offset beside them: "
    "%(agree)d agree, %(otherwise)d only under another counting, %(conflict)d conflict.",
)
SERIOUS = plural(
    "%(n)d error, %(warnings)d warnings, %(notes)d notes.", "%(n)d errors, %(warnings)d warnings, %(notes)d notes."
)
LEFT = plural(
    "%(n)d stretch of the text was not understood; it is marked below.",
    "%(n)d stretches of the text were not understood; they are marked below.",
)


def to_report(plan: Plan, text: str, language: str = "en", links: Links | None = None) -> bytes:
    """One document as a page, in `language`: `en`, `ky` or `ru`; `text` is the text as read.

    `links` tell what each row hangs on; with them the page has the graph of events.
    """
    from jinja2 import Environment, PackageLoader  # noqa: PLC0415  only a page needs it

    say, folder = translator(language), files("pipeline.export.report")
    made = Environment(loader=PackageLoader("pipeline.export", "report"), autoescape=True, trim_blocks=True)
    made.filters |= {"clean": clean, "stated": stated_date}
    script = _read(folder, "page.js")
    return (
        made.get_template("page.html.j2")
        .render(
            plan=plan,
            language=language,
            say={name: say(words) for name, words in WORDS.items()},
            verdict=_verdict(plan, language),
            statuses={name: say(look.label) for name, look in STATUSES.items()},
            severities={name: say(look.label) for name, look in SEVERITIES.items()},
            deadline=lambda row: deadline_in_words(row.offsets, language),
            bounds=lambda row: [words for link in (links or {}).get(row.seq, ()) if (words := _bounds(link, language))],
            pieces=list(pieces(plan, text)),
            targets=targets(plan),
            withheld=WITHHELD,
            layers=[say(layer.label) if layer.label else "" for layer in understood(plan)],
            timeline=timeline(plan),
            graph=to_svg(plan, links, language).decode() if links and any(links.values()) else "",
            style=_read(folder, "page.css"),
            script=script,
            script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        )
        .encode()
    )


def _bounds(link: Link, language: str) -> str:
    """What is known of the time of an offset whose event has no day."""
    return "" if link.interval else say_bounds(link.bounds, language)


def _verdict(plan: Plan, language: str) -> list[str]:
    """Three lines: the dates, the findings, what was not understood."""
    count = counter(language)
    statuses = Counter(row.verdict.status for row in plan.rows)
    severities = Counter(finding.severity for finding in plan.findings)
    compared = {"agree": statuses["agrees"], "otherwise": statuses["agrees_under"], "conflict": statuses["conflicts"]}
    every = sum(compared.values())
    return [
        count(*COMPARED, every) % ({"n": every} | compared),
        count(*SERIOUS, severities["error"])
        % {"n": severities["error"], "warnings": severities["warning"], "notes": severities["note"]},
        count(*LEFT, len(plan.residue)) % {"n": len(plan.residue)},
    ]


def _read(folder: Traversable, name: str) -> str:
    return folder.joinpath(name).read_text(encoding="utf-8")
