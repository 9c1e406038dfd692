"""The graph of a plan as a picture: its rows from top to bottom, an arc from each row to those that wait for it."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from pipeline.export.cells import clean
from pipeline.export.explained.chain import name_of, say_source
from pipeline.export.labels import STATUSES
from pipeline.graph import Link
from pipeline.messages import translator
from pipeline.messages.event_words import words_of_event
from pipeline.messages.marks import message
from pipeline.record import Plan, Row

LINE, TOP, LEFT, WIDTH, KEY = 22, 40, 210, 980, 18
WORDS = 82
"""Letters of a duty that have room in its line."""
COLOURS = ("#1f6feb", "#b35900", "#1a7f37", "#8250df", "#bf3989", "#0f766e", "#a40e26", "#57606a")
STYLE = (
    ".events text{font:12px sans-serif;fill:#1f2328}.events .dim{fill:#59636e}"
    ".events path{fill:none;stroke-width:1.6}.events path:hover{stroke-width:3.5}"
)
HANGS = message("Which rows wait for which, and for which events")
RING = message("a ring: an event that nothing in the document dates")


class Arc(NamedTuple):
    """A row (its place from the top) that another waits for, and why."""

    link: Link
    start: int
    end: int


def to_svg(plan: Plan, links: Mapping[int, tuple[Link, ...]], language: str = "en") -> bytes:
    """The picture; dots are events that the header or the user dates, rings those that nothing does."""
    say = translator(language)
    places = {row.seq: place for place, row in enumerate(plan.rows)}
    every = [link for row in plan.rows for link in links[row.seq] if link.source != "none_needed"]
    colours = {name: COLOURS[at % len(COLOURS)] for at, name in enumerate(dict.fromkeys(link.event for link in every))}
    arcs = [Arc(link, places[link.maker.seq], places[link.row.seq]) for link in every if link.maker]
    keys = TOP + LINE * len(plan.rows) + KEY
    height = keys + KEY * (len(colours) + 1) + KEY
    size, label = f"0 0 {WIDTH} {height}", _words(say(HANGS), 200)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="events" viewBox="{size}" role="img" aria-label="{label}">',
        f"<style>{STYLE}</style>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="12" y="22" font-weight="bold">{_words(plan.title or plan.document.name, 130)}</text>',
        *(_arc(arc, colours[arc.link.event], language) for arc in arcs),
        *(part for row in plan.rows for part in _line(row, places[row.seq], links[row.seq], colours, language)),
        *_key(colours, keys, language),
        "</svg>\n",
    ]
    return "\n".join(parts).encode()


def _arc(arc: Arc, colour: str, language: str) -> str:
    """From the row that dates an event, round to the left, to the row that waits for it."""
    start, end = _y(arc.start), _y(arc.end)
    reach = min(12 + 7 * abs(arc.end - arc.start), LEFT - 60)
    line = f"M{LEFT - 12} {start}C{LEFT - reach} {start} {LEFT - reach} {end} {LEFT - 12} {end}"
    dashes = "" if arc.link.when else ' stroke-dasharray="4 3"'
    title = escape(f"{name_of(arc.link.row)}: {say_source(arc.link, language)}")
    head = f'<path d="M{LEFT - 17} {end - 3}L{LEFT - 12} {end}L{LEFT - 17} {end + 3}" stroke="{colour}"/>'
    return f'<path d="{line}" stroke="{colour}"{dashes}><title>{title}</title></path>{head}'


def _line(row: Row, place: int, links: tuple[Link, ...], colours: Mapping[str, str], language: str) -> Iterator[str]:
    """A row: dots for its events that no row brings about, its number, the colour of its verdict, its duty."""
    look = STATUSES[row.verdict.status]
    y = _y(place)
    for at, link in enumerate(link for link in links if not link.maker and link.source != "none_needed"):
        colour = colours[link.event]
        fill = colour if link.when else "#fff"
        title = escape(say_source(link, language))
        yield (
            f'<circle cx="{LEFT - 6 + 9 * at}" cy="{y}" r="3.5" fill="{fill}" stroke="{colour}">'
            f"<title>{title}</title></circle>"
        )
    yield (
        f'<rect x="{LEFT + 22}" y="{y - 8}" width="34" height="16" rx="3" fill="{look.fill}">'
        f"<title>{escape(translator(language)(look.label))}</title></rect>"
        f'<text x="{LEFT + 39}" y="{y + 4}" text-anchor="middle">{escape(name_of(row))}</text>'
        f'<text x="{LEFT + 64}" y="{y + 4}">{_words(row.duty or "", WORDS)}</text>'
    )


def _key(colours: Mapping[str, str], top: int, language: str) -> Iterator[str]:
    for at, (name, colour) in enumerate(colours.items()):
        y = top + KEY * at
        words = escape(translator(language)(words_of_event(name).name))
        yield f'<circle cx="{LEFT - 6}" cy="{y}" r="3.5" fill="{colour}"/>'
        yield f'<text class="dim" x="{LEFT + 22}" y="{y + 4}">{words}</text>'
    y, words = top + KEY * len(colours), escape(translator(language)(RING))
    yield f'<circle cx="{LEFT - 6}" cy="{y}" r="3.5" fill="#fff" stroke="#57606a"/>'
    yield f'<text class="dim" x="{LEFT + 22}" y="{y + 4}">{words}</text>'


def _y(place: int) -> int:
    return TOP + LINE * place + LINE // 2


def _words(text: str, most: int) -> str:
    line = " ".join(clean(text).split())
    return escape(line if len(line) <= most else line[: most - 1] + "…")
