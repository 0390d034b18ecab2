"""What commands print commands no terminal, whatever is in a name; and what never ends is not waited for."""

import ast
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import inkling.cli
from inkling.cli import main
from inkling.cli.output import say

ESCAPE = "\x1b]0;gone\x07\x1b[2J\n\u202e"


def test_an_answer_is_clean_and_keeps_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    say(f"{ESCAPE[:-2]}  a   b\nsecond\n{'n' * 100_000}")
    first, second, third = capsys.readouterr().out.rstrip("\n").split("\n")
    assert first.isprintable()
    assert first.endswith("  a   b")
    assert second == "second"
    assert len(third) < 5_000


def test_everything_is_printed_in_one_place() -> None:
    folder = Path(inkling.cli.__file__).parent
    found = {
        file.name
        for file in folder.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    }
    assert found == {"output.py"}


def test_the_name_of_a_picture_commands_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / f"{ESCAPE}.png"
    try:
        Image.fromarray(np.zeros((28, 28), np.uint8)).save(path)
    except OSError:
        pytest.skip("this system has no such names")
    assert main(["classify", "all-pens", str(path), str(path) + "none"]) == 2
    out, err = capsys.readouterr()
    for text in (out, err):
        (line,) = text.splitlines()
        assert line.isprintable()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--no-such-option=X"],
        ["X"],
        ["train", "--eta", "X", "-o", "m"],
        ["train", "--batch-size", "X", "-o", "m"],
        ["train", "--dataset", "X", "-o", "m"],
        ["train", "--hidden", "X", "-o", "m"],
        ["train", "--epochs", "1", "-o", "/nowhere/X"],
        ["train", "--optimizer-setting", "X", "-o", "m"],
        ["evaluate", "X"],
        ["evaluate", "all-pens", "--images", "X", "--labels", "X"],
        ["classify", "X", "X"],
        ["explain", "all-pens", "X", "--digit", "3"],
        ["explain", "all-pens", "digit.png", "--digit", "X"],
        ["explain", "all-pens", "digit.png", "--digit", "3", "--weight", "X"],
        ["explain", "all-pens", "--dataset", "X", "--example", "0", "--digit", "3"],
        ["playground", "X"],
        ["playground", "xor", "--hidden", "X"],
        ["playground", "xor", "--activation", "X"],
        ["playground", "scalar-descent", "--function", "X"],
        ["playground", "admitted", "--points", "X"],
        ["study", "stroke-size", "--save-to", "X", "--pens", "X"],
        ["data", "download", "X"],
    ],
)
@pytest.mark.parametrize("foreign", [ESCAPE, "n" * 100_000])
def test_errors_are_one_clean_line(
    arguments: list[str],
    foreign: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        code = main([one.replace("X", f"x{foreign}") for one in arguments])
    except SystemExit as left:
        code = int(left.code or 0)
    assert code in (1, 2)
    (line,) = capsys.readouterr().err.rstrip("\n").split("\n")
    assert line.isprintable()
    assert len(line) < 6_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_never_ends_is_not_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pipes that nobody writes to, devices, and files of the system that hold news back until there is some."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "link.csv").symlink_to(pipe)
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "train.csv", "mnist.npz"):
        os.mkfifo(folder / name)
    endless = [pipe, Path("/dev/zero"), Path("/dev/tty"), Path("/proc/kmsg"), Path("/proc/self/mem")]
    for path in (str(one) for one in endless if one is pipe or one.exists()):
        for arguments in (
            ["evaluate", path],
            ["evaluate", "all-pens", "--dataset", path],
            ["evaluate", "all-pens", "--images", path, "--labels", path],
            ["classify", "all-pens", path],
            ["classify", path, path],
            ["explain", "all-pens", path, "--digit", "3"],
            ["playground", "admitted", "--points", path],
            ["train", "--dataset", path, "-o", str(tmp_path / "m")],
            ["train", "--epochs", "1", "-o", path],
            ["screenshot", path],
        ):
            assert main(arguments) == 2, arguments
    for dataset in (folder, tmp_path / "link.csv"):
        assert main(["evaluate", "all-pens", "--dataset", str(dataset)]) == 2
    assert pipe.is_fifo()
    assert len(capsys.readouterr().err.splitlines()) == 2 + 10 * sum(one is pipe or one.exists() for one in endless)
