"""A little of each of the scripts in this folder, as they are run by hand; they say what they prove."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from inkling.data.catalog import load_dataset

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and forks of POSIX")

HERE = Path(__file__).parent
SECONDS = 300.0  # until a script counts as stuck


def run(script: str, *options: str) -> list[dict[str, object]]:
    """Its rows; fails where one of them has failures."""
    load_dataset("strokes", train_size=500)  # drawn once, for all commands
    done = subprocess.run(
        [sys.executable, str(HERE / script), "--json", *options],
        capture_output=True, text=True, timeout=SECONDS, env=os.environ,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    rows: list[dict[str, object]] = json.loads(done.stdout)
    assert all(row["count"] for row in rows)
    assert {(row["test"], row["left"], len(row["failures"])) for row in rows} == {(row["test"], 0, 0) for row in rows}
    return rows


@pytest.mark.slow
def test_kills_while_saving() -> None:
    assert len(run("kills_while_saving.py", "--count", "8")) == 6


@pytest.mark.slow
def test_kills_while_working() -> None:
    run("kills_while_working.py", "--count", "2", "train")


@pytest.mark.slow
def test_wishes_to_stop() -> None:
    run("wishes_to_stop.py", "--count", "2", "train")  # a window's are in tests/gui/test_endings.py


@pytest.mark.slow
def test_damaged_files() -> None:
    readers = (
        "model",
        "playground",
        "idx images",
        "idx labels",
        "idx gzipped",
        "npz",
        "csv",
        "picture",
        "study",
        "settings",
    )
    rows = run("fuzz.py", "--count", "150", *readers, "old settings", "sitting")
    assert {row["count"] for row in rows} == {150}


@pytest.mark.slow
def test_any_settings_open_a_window() -> None:
    run("fuzz.py", "--count", "60", "window")


@pytest.mark.slow
def test_anything_at_all_in_the_window() -> None:
    run("monkey.py", "--count", "60", "--seconds", "8")


SAME = """
import hashlib, pathlib, sys
sys.path.insert(0, sys.argv[1])
import fuzz
for name in ("model", "playground", "idx images", "csv", "picture", "study", "settings", "old settings", "sitting"):
    sound = fuzz.READERS[name].sound(pathlib.Path(sys.argv[2]))
    for number in range(5):
        print(name, hashlib.sha256(fuzz.content_of(name, sound, 3, number)).hexdigest())
"""


@pytest.mark.slow
def test_the_same_seed_does_the_same_damage(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SAME, str(HERE), str(tmp_path)]
    first, second = (subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2))
    assert len(first.splitlines()) == 45
    assert first == second
