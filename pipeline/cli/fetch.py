"""`calplan fetch`: the originals that corpus folders name."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import LANGUAGE
from pipeline.exits import Exit

if TYPE_CHECKING:
    from pipeline.fetching.errors import Unfetched


@click.command(short_help="Fetch the originals of corpus folders.")
@click.argument("sources", metavar="SRC...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--to",
    default=Path("originals"),
    show_default=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder of the originals and their log.",
)
@click.option("--only", multiple=True, metavar="GLOB", help="Fetch originals of such names only. May be repeated.")
@click.option(
    "--delay",
    type=click.FloatRange(1, 3600),
    default=3,
    show_default=True,
    metavar="SECONDS",
    help="Between two requests to a host.",
)
@click.option("--dry-run", is_flag=True, help="Only list what would be fetched.")
@LANGUAGE
def fetch(
    sources: tuple[Path, ...], to: Path, only: tuple[str, ...], delay: float, dry_run: bool, language: str
) -> Exit:
    """Fetch the official pages that every source.toml under SRC names.

    robots.txt is heeded, nothing is fetched from private networks, an original that did not change is not fetched
    again, one that broke off goes on from there. DIR/fetched.jsonl tells what came from where and when.
    """  # fmt: skip
    from fnmatch import fnmatchcase

    from pipeline.fetching import Fetching, Manners, fetch_originals, find_originals
    from pipeline.fetching.said import STATUSES, SUMMARY
    from pipeline.messages import translator
    from pipeline.terminal import complain, show_lines, unwritable

    say = translator(language)
    found = find_originals(sources)
    wanted = [one for one in found if not only or any(fnmatchcase(one.name, glob) for glob in only)]
    asked = [one for one in wanted if one.trouble is None or one.trouble.code != "no-address"]
    if dry_run:
        show_lines(
            ("original", "address"), [(one.name, one.address or _trouble(one.trouble, language)) for one in asked]
        )
        return Exit.OK
    counts: Counter[str] = Counter()
    try:
        for one in fetch_originals(asked, Fetching(to=to, manners=Manners(delay), language=language)):
            counts[one.status] += 1
            if one.status == "failed":
                complain(one.name, str(one.reason), str(one.remedy), str(one.code))
            else:
                click.echo(f"{say(STATUSES[one.status]):<9}  {to / str(one.file)}  {one.bytes:,}")
    except OSError as error:
        unwritable(error, to)
        return Exit.UNWRITABLE
    told: dict[str, int] = {"unnamed": len(wanted) - len(asked), **{status: counts[status] for status in STATUSES}}
    click.echo(say(SUMMARY) % told, err=True)
    if not counts["failed"]:
        return Exit.OK
    return Exit.PARTIAL if counts["fetched"] + counts["unchanged"] else Exit.UNREADABLE


def _trouble(trouble: "Unfetched | None", language: str) -> str:
    return " ".join(trouble.said(language)) if trouble else ""
