"""The demo: a hospital that lives in a folder, and is still there after a restart."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from tests.support.hospital import ROOT


@contextmanager
def demo_in(folder: Path) -> Iterator[str]:
    """Its address, once it says so."""
    demo = subprocess.Popen(
        [sys.executable, ROOT / "app.py", "demo", folder], stdout=subprocess.PIPE, text=True
    )
    assert demo.stdout
    try:
        said = demo.stdout.readline()
        found = re.fullmatch(r"Open (http://\S+/) in your browser\. Ctrl-C .*\n", said)
        assert found, said
        yield found[1]
    finally:
        demo.terminate()
        demo.communicate(timeout=15)
    assert demo.returncode == 0


def test_a_demo_keeps_itself_to_its_folder_and_outlives_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    with demo_in(folder) as address, urlopen(address, timeout=5) as page:
        assert page.status == 200
    kept = {file.name: file.stat().st_size for file in folder.iterdir()}
    assert {"preceptor.db", "preceptor.key", "slack.db"} <= kept.keys()

    key = (folder / "preceptor.key").read_bytes()
    with demo_in(folder) as address, urlopen(f"{address}sandbox/state", timeout=5) as state:
        assert b"Dr. Grace Chen" in state.read()
    assert (folder / "preceptor.key").read_bytes() == key


def test_a_second_demo_says_where_the_first_one_is(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as first:
        port = first.getsockname()[1]
        code = f"import app, pathlib; app.demo(pathlib.Path({str(tmp_path / 'mine')!r}), {port})"
        second = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=20
        )
    assert second.returncode == 1
    assert second.stderr == f"Port {port} is taken: is a demo at http://127.0.0.1:{port}/?\n"
