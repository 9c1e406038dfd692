"""The words of tables, workbooks and summaries, marked for translation, and the colours of verdicts and findings."""

from typing import NamedTuple

from pipeline.messages.marks import message


class Look(NamedTuple):
    """A short label, what it means, a style of rich for the terminal, and fill and letter colours for a workbook."""

    label: str
    meaning: str
    style: str
    fill: str
    letters: str


STATUSES = {
    "agrees": Look(
        message("agrees"), message("the stated date is what its offset comes to"), "green", "#C6EFCE", "#0B5A1E"
    ),
    "agrees_under": Look(
        message("agrees if …"), message("they agree only under another way of counting"), "yellow", "#FFEB9C", "#7A5200"
    ),
    "conflicts": Look(
        message("conflicts"),
        message("the stated date is not what its offset comes to"),
        "bold red",
        "#FFC7CE",
        "#9C0006",
    ),
    "undecidable": Look(
        message("undecidable"),
        message("a date is stated, but the event has no known date"),
        "magenta",
        "#E4DFEC",
        "#403151",
    ),
    "no_stated_date": Look(
        message("offset only"), message("no date is stated: nothing to compare"), "dim", "#EDEDED", "#404040"
    ),
    "no_offset": Look(
        message("date only"), message("a date without an offset to check it against"), "dim", "#EDEDED", "#404040"
    ),
    "no_deadline": Look(message("no deadline"), message("the deadline cell is empty"), "dim", "#EDEDED", "#404040"),
}

SEVERITIES = {
    "error": Look(message("error"), message("the document contradicts itself"), "bold red", "#FFC7CE", "#9C0006"),
    "warning": Look(message("warning"), message("probably a mistake"), "yellow", "#FFEB9C", "#7A5200"),
    "note": Look(message("note"), message("worth knowing"), "cyan", "#DDEBF7", "#1F3864"),
}
