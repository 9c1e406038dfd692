"""`calplan show`: a text or a page, coloured by what was understood."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import reading
from pipeline.cli.sources import answer, entry_of, understood, written
from pipeline.exits import Exit

if TYPE_CHECKING:
    from pipeline.readers import Document
    from pipeline.record import Plan


@click.command(short_help="Print a text, coloured by what was understood.")
@click.argument("file", metavar="FILE")
@click.option("--contacts", is_flag=True, help="Show names and telephone numbers of persons, too.")
@click.option("--page", type=click.IntRange(min=1), metavar="N", help="Draw page N of a PDF document or a scan.")
@click.option("--to", metavar="PICTURE", type=click.Path(path_type=Path), help="Where to: page.svg or page.png.")
@reading
def show(  # noqa: PLR0913, PLR0917 - one for each word of the command line
    file: str,
    contacts: bool,
    page: int | None,
    to: Path | None,
    language: str,
    events: dict[str, str],
    verbose: bool,
) -> Exit:
    """Print the text of a document, coloured by what was understood of it; with --page, draw a page with every value
    boxed where it stands.
    """
    del verbose
    from pipeline import export
    from pipeline.terminal import stdout

    if to is not None and page is None:
        raise click.UsageError("--to is for a page: add --page N.")
    if page is not None and file == "-":
        raise click.UsageError("A page is drawn of a file: name it.")
    document, plan = understood(file, language, events)
    if page is None:
        export.show(plan, document.text, stdout(), show_contacts=contacts, language=language)
        return Exit.OK
    return _draw(_page(file, page, (document, plan), contacts=contacts, language=language), to)


def _page(file: str, page: int, read: "tuple[Document, Plan]", *, contacts: bool, language: str) -> bytes:
    from pipeline.export.paged import to_svg
    from pipeline.inputs import content_of
    from pipeline.readers import page_of

    document, plan = read
    drawn = page_of(content_of(entry_of(file)), page, document.name)
    return to_svg(plan, document, drawn, page, contacts=contacts, language=language)


def _draw(svg: bytes, to: Path | None) -> Exit:
    from pipeline.export.paged import to_png
    from pipeline.files import write_whole

    if to is None:
        answer(svg)
        return Exit.OK
    return written(to, lambda: write_whole(to, to_png(svg) if to.suffix.casefold() == ".png" else svg))
