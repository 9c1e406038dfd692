"""The examples of the pages: each command is run as it stands there, and what it printed is put beneath it.

A block of the kind `console` has commands after `$` and what they print; with `lines=9` nine lines of that and “…”. A
page has a folder of its own, with the corpus in it. What installs something or takes minutes is only looked at.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
WIDTH = 88
BLOCK = re.compile(r"^```console(?: lines=(\d+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MORE = "…"
SECONDS = 300


def pages() -> list[Path]:
    """The pages that have such examples."""
    return [path for path in sorted(FOLDER.rglob("*.md")) if BLOCK.search(path.read_text(encoding="utf-8"))]


def filled(text: str, folder: Path) -> str:
    """A page with what its commands print now; they are run in `folder`, which is new. Raises where one fails."""
    (folder / "corpus").symlink_to(ROOT / "corpus", target_is_directory=True)
    return BLOCK.sub(lambda block: _block(block, folder), text)


def _block(block: re.Match[str], folder: Path) -> str:
    head = block[0].partition("\n")[0]
    return "\n".join([head, *_shown(block[2].splitlines(), int(block[1] or sys.maxsize), folder), "```"])


def _shown(lines: list[str], most: int, folder: Path) -> Iterator[str]:
    for line in lines:
        if line.startswith("$ "):
            yield line
            printed = printed_by(line.removeprefix("$ "), folder).rstrip("\n").splitlines()
            yield from (one.rstrip() for one in printed[:most])
            if len(printed) > most:
                yield MORE


def printed_by(command: str, folder: Path) -> str:
    """What a command prints, on either stream. Raises `RuntimeError` where it fails."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": str(WIDTH), "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=SECONDS,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(f"“{command}” ended with {done.returncode}:\n{done.stdout}")
    return done.stdout
