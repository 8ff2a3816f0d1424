"""The command as a process: quick to start, flat in memory, quiet about a closed pipe."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "recoupe"]
LINE = json.dumps(
    {
        "id": "a",
        "text": "Samedi, près de 2 500 soldats sont partis. " * 20,
        "reference": "2024-01-28",
    }
)


def test_annotate_imports_nothing_of_the_site() -> None:
    """Neither templates nor calendars nor HTML readers are loaded to read a date."""
    program = (
        "import sys, recoupe.cli.annotate; "
        "print([m for m in ('jinja2', 'babel', 'icalendar', 'trafilatura', 'rich') if m in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="the resource module is not there")
def test_annotate_keeps_its_memory_flat(tmp_path: Path) -> None:
    """Ten times as many lines take no more memory."""
    program = (
        "import resource, sys; from recoupe.cli import main\n"
        "try: main(['annotate'])\n"
        "finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    peaks = []
    for lines in (200, 2000):
        done = subprocess.run(
            [sys.executable, "-c", program],
            input=f"{LINE}\n" * lines,
            capture_output=True,
            text=True,
            check=True,
        )
        assert len(done.stdout.splitlines()) == lines
        peaks.append(int(done.stderr))

    assert peaks[1] < peaks[0] * 1.15


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_closed_pipe_is_no_error() -> None:
    """`recoupe annotate | head -1` ends without a word."""
    process = subprocess.Popen(
        [*COMMAND, "annotate"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{LINE}\n".encode())
    process.stdin.flush()
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write(f"{LINE}\n".encode() * 3)
    process.stdin.close()
    errors = process.stderr.read().decode() if process.stderr else ""
    process.wait()
    if process.stderr:
        process.stderr.close()

    assert "Traceback" not in errors
    assert "Exception" not in errors


def test_no_colour_where_none_is_wanted() -> None:
    """No escape sequence goes into a pipe, with NO_COLOR or without."""
    for environment in ({}, {"NO_COLOR": "1"}):
        done = subprocess.run(
            [*COMMAND, "build", "nowhere"],
            capture_output=True,
            env={**os.environ, **environment},
            check=False,
        )
        assert done.returncode == 2
        assert b"\x1b" not in done.stderr
