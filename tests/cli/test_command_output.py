"""What happens to the output of commands: read to the end, not read, not writable, in any encoding."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes of a POSIX shell")


Shell = Callable[[str], tuple[int, str, str]]


@pytest.fixture
def shell(tmp_path: Path, commands_environment: dict[str, str], strokes: None) -> Shell:
    """Run a line of a shell, in which `inkling` is the command, in `tmp_path`: code, output, errors."""

    def run(line: str) -> tuple[int, str, str]:
        script = f'inkling() {{ "$PYTHON" -m inkling "$@"; }}\n{line}'
        environment = {**commands_environment, "PYTHON": sys.executable}
        done = subprocess.run(
            ["sh", "-c", script], capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=60
        )
        return done.returncode, done.stdout, done.stderr

    return run


def test_json_goes_into_another_program(shell: Shell, train_arguments: tuple[str, ...]) -> None:
    command = f'inkling {" ".join(train_arguments)} -o m --json | "$PYTHON" -m json.tool'
    code, out, err = shell(command)
    assert (code, err) == (0, "")
    assert json.loads(out)["model"] == "m"


def test_a_reader_that_leaves_early_loses_no_training(
    shell: Shell, tmp_path: Path, train_arguments: tuple[str, ...], model: Path
) -> None:
    code, out, err = shell(f"inkling {' '.join(train_arguments)} -o m | head -n 1")
    assert (code, err) == (0, "")
    assert out.startswith("epoch 1/3 ")
    assert out.count("\n") == 1
    assert (tmp_path / "m").read_bytes() == model.read_bytes()


@pytest.mark.slow
def test_nobody_reads_at_all(shell: Shell, tmp_path: Path) -> None:
    code, _, err = shell("{ inkling data list; echo $? > code; } | true")
    assert (code, err) == (0, "")
    assert (tmp_path / "code").read_text() == "1\n"
    code, _, err = shell("{ inkling data list --json; echo $? > code; } | true")
    assert (code, err) == (0, "")
    assert (tmp_path / "code").read_text() == "1\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a matter of Linux")
@pytest.mark.parametrize("form", ["", "--json"])
def test_output_that_cannot_be_written_is_a_failure(shell: Shell, form: str) -> None:
    code, _, err = shell(f"inkling data list {form} > /dev/full")
    assert code == 1
    assert err == "inkling: the operating system refused (No space left on device).\n"


def test_closed_output(shell: Shell) -> None:
    code, _, err = shell("inkling data list >&-")
    assert (code, err) == (0, "")


@pytest.mark.slow
def test_terminals_that_know_only_ascii(inkling: Callable[..., Any], model: Path) -> None:
    done = inkling("train", "--eta", "0", "-o", "m", PYTHONIOENCODING="ascii")
    assert done.code == 2
    assert "\\u03b7" in done.sentence
    done = inkling("classify", model, "é.png", "--json", PYTHONIOENCODING="ascii")
    assert done.code == 2
    assert "\\u00e9.png" in done.out
    done = inkling("classify", model, "é.png", PYTHONIOENCODING="ascii")
    assert (done.code, done.out) == (2, "")
    assert "\\xe9.png" in done.sentence
