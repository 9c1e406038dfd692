"""`python -m tests.annotate MARKED FOLDER`: write `document.txt` and `gold.json` of a corpus folder from marked text.

The marked text begins with its facts as TOML between two lines `+++`.
"""

import json
import sys
import tomllib
from pathlib import Path

from tests.annotate.record import gold_of


def main(marked: Path, folder: Path) -> None:
    """Read the marked text, write the folder; its `source.toml` stays the annotator's."""
    _, facts, text = marked.read_text(encoding="utf-8").split("+++\n", 2)
    source = folder / "source.toml"
    events = tomllib.loads(source.read_text(encoding="utf-8")).get("events", {})
    plain, record = gold_of(text, tomllib.loads(facts) | {"events": events}, folder.name)
    (folder / "document.txt").write_bytes(plain.encode())
    written = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    (folder / "gold.json").write_bytes(written.encode())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
