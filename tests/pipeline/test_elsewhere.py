"""A run where nothing is that only POSIX has, and where the system is set to no letters but ASCII."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.pipeline.texts import PLAN

WITHOUT = """
import os, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name in {"resource", "fcntl", "pwd", "grp", "termios", "syslog"}:
            raise ImportError(name)

sys.meta_path.insert(0, Absent())
for name in ("resource", "fcntl", "pwd", "grp", "termios"):
    sys.modules.pop(name, None)
for name in ("fork", "forkpty", "getuid", "geteuid", "setsid"):
    if hasattr(os, name):
        delattr(os, name)
"""
"""What Python does first in every process of the run."""
SET_OTHERWISE = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}


def test_a_run_needs_nothing_that_only_posix_has(tmp_path: Path) -> None:
    plans, out, first = tmp_path / "пландар", tmp_path / "out", tmp_path / "first"
    for folder in (plans, first):
        folder.mkdir()
    (first / "sitecustomize.py").write_text(WITHOUT, encoding="utf-8")
    (plans / "жобо №1.txt").write_text(PLAN, encoding="utf-8")
    (plans / "план.html").write_text(f"<table><tr><td>{PLAN}</td></tr></table>", encoding="utf-8")
    started = "import sys; from pipeline.cli import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", started, "run", str(plans), "--to", str(out), "--workers", "2"],
        env=os.environ | SET_OTHERWISE | {"PYTHONPATH": os.pathsep.join([str(first), *sys.path])},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "жобо №1.txt" in done.stdout.decode("utf-8")
    inputs = json.loads((out / "run.json").read_bytes())["inputs"]
    assert [(one["name"], one["status"]) for one in inputs] == [("жобо №1.txt", "done"), ("план.html", "done")]
    assert len(list((out / "records").glob("*.json"))) == 2
