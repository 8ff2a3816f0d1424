"""`recoupe serve` as a process of its own: from a save to the browser."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import textwrap
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from recoupe.errors import UsageError
from recoupe.serve.server import listen

PROGRAM = textwrap.dedent("""
    import sys
    from pathlib import Path
    from recoupe.errors import InputError, SourceLocation
    from recoupe.model.site import Artifact
    from recoupe.serve.live import Built
    from recoupe.serve.server import serve

    source = Path(sys.argv[1])

    def build():
        text = (source / "a.txt").read_text()
        if "bad" in text:
            raise InputError("bad article", location=SourceLocation("a.txt", 1), hint="mend it")
        page = f"<html><head></head><body>{text}</body></html>"
        return Built(artifacts=(Artifact(path="index.html", content=page.encode()),))

    serve(build, watched=lambda: [source], ignored=[source / "build"], port=0,
          announce=lambda address, shown: print(address, shown.version, flush=True))
""")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with one article."""
    (tmp_path / "a.txt").write_text("first")
    return tmp_path


@pytest.fixture
def server(source: Path) -> Iterator[subprocess.Popen[str]]:
    """The server, ended at the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(source)], stdout=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.communicate()


def _announced(server: subprocess.Popen[str]) -> tuple[str, str]:
    assert server.stdout is not None
    address, version = server.stdout.readline().split()
    return address, version


def _get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - this machine
        return str(answer.read().decode())


def test_a_save_reaches_the_browser(server: subprocess.Popen[str], source: Path) -> None:
    """A page waiting for changes is told of a save, of a mistake, and of its mending."""
    address, first = _announced(server)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
    assert "first" in _get(address)

    (source / "a.txt").write_text("second")
    assert "event: changed" in _get(f"{address}_recoupe/changes?shown={first}")
    assert "second" in _get(address)

    _, second = _announced(server)
    (source / "a.txt").write_text("bad")
    _get(f"{address}_recoupe/changes?shown={second}")
    page = _get(address)
    assert "second" in page
    assert "a.txt:1: error: bad article" in page

    _, third = _announced(server)
    (source / "a.txt").write_text("third")
    _get(f"{address}_recoupe/changes?shown={third}")
    assert "error" not in _get(address)


def test_only_this_machine_can_connect() -> None:
    """The socket is bound to the loopback address."""
    with listen(0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


def test_a_taken_port_is_a_usage_error() -> None:
    """A port someone asked for is not silently exchanged for another."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(UsageError, match=f"port {port} of this machine is taken"):
            listen(port)
