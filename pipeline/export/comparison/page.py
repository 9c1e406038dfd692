"""A comparison as one page that needs no network: both charts, then the matrix."""

from importlib.resources import files

from pipeline.comparison import Comparison
from pipeline.export.cells import clean
from pipeline.export.comparison.charts import HEAT, TIMELINE, heat_map, timeline, to_svg
from pipeline.export.comparison.matrix import matrix
from pipeline.messages import translator
from pipeline.messages.marks import message

TITLE = message("The same duties in several plans")
NOT_IN = message("not in this plan")


def to_html(comparison: Comparison, language: str = "en") -> bytes:
    """The page, in `language`; text of a document is only ever shown, never run."""
    from jinja2 import Environment  # noqa: PLC0415  only a page needs it

    say = translator(language)
    template = files("pipeline.export.comparison").joinpath("page.html.j2").read_text(encoding="utf-8")
    made = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(template)
    return made.render(
        language=language,
        title=say(TITLE),
        not_in=say(NOT_IN),
        matrix=matrix(comparison, language),
        charts=[
            (say(name), to_svg(chart(comparison, language)).decode())
            for name, chart in ((TIMELINE, timeline), (HEAT, heat_map))
        ],
        clean=clean,
    ).encode()
