"""The command line in a process of its own, and a model that it trained once for all tests."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from command_server import CommandServer
from inkling.data.catalog import load_dataset
from inkling.data.idx import write_idx

TRAIN_SIZE = 500
TRAIN = ("train", "--train-size", str(TRAIN_SIZE), "--epochs", "3", "--hidden", "16", "--eta", "3", "--seed", "5")


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on standard error; fails where there is another number of them."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("inkling")
        return lines[0]


Inkling = Callable[..., Done]


def environment(**changes: str | None) -> dict[str, str]:
    """That of the tests, but without a person's data sets and with output buffered; None takes a variable away."""
    merged: dict[str, str | None] = {**os.environ, "INKLING_DATA": None, "PYTHONUNBUFFERED": None, **changes}
    return {name: value for name, value in merged.items() if value is not None}


@pytest.fixture(scope="session")
def strokes() -> None:
    """Draw the built-in digits once: commands find them in the cache, which they share."""
    load_dataset("strokes", train_size=TRAIN_SIZE)


@pytest.fixture(scope="session")
def few_digits(strokes: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of IDX files: 300 digits to learn from, 200 to be examined on, so that deep networks are soon done."""
    folder = tmp_path_factory.mktemp("few digits")
    dataset = load_dataset("strokes", train_size=TRAIN_SIZE)
    for part, examples, count in (("train", dataset.train, 300), ("test", dataset.test, 200)):
        chosen = np.random.default_rng(0).permutation(TRAIN_SIZE)[:count]  # the test set is sorted by digit
        if part == "test":
            chosen = chosen * (len(examples) // TRAIN_SIZE)
        write_idx(folder / f"{part}-images-idx3-ubyte", examples.images[chosen])
        write_idx(folder / f"{part}-labels-idx1-ubyte", examples.labels[chosen])
    return folder


@pytest.fixture(scope="session")
def server() -> Iterator[CommandServer | None]:
    """None where a process cannot be copied."""
    if not hasattr(os, "fork"):
        yield None
        return
    started = CommandServer()
    yield started
    started.close()


@pytest.fixture
def inkling(
    strokes: None, server: CommandServer | None, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> Inkling:
    """Run `inkling` with these arguments in `tmp_path`.

    fresh: in a Python started for it, as it always is where Python itself is to be another
    sent: what comes in on standard input, to a Python started for it
    """

    def run(
        *arguments: str | bytes | Path, fresh: bool = False, sent: bytes | None = None, **changes: str | None
    ) -> Done:
        if server is None or fresh or sent is not None or any(name.startswith("PYTHON") for name in changes):
            return _fresh(arguments, tmp_path, environment(**changes), sent or b"")
        files = tmp_path_factory.mktemp("printed")
        out, err = files / "out", files / "err"
        for file in (out, err):
            file.touch()
        code = server.run(
            [os.fsdecode(one) for one in arguments],
            folder=tmp_path,
            environment=environment(**changes),
            out=out,
            err=err,
        )
        return Done(code, *(file.read_text(encoding="utf-8", errors="surrogateescape") for file in (out, err)))

    return run


def _fresh(arguments: Sequence[str | bytes | Path], folder: Path, environment: dict[str, str], sent: bytes) -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "inkling", *arguments],
        input=sent,
        capture_output=True,
        cwd=folder,
        env=environment,
        timeout=60,
    )
    out, err = (text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr))
    return Done(done.returncode, out, err)


@pytest.fixture(scope="session")
def trained(strokes: None, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A model that `inkling train --json` made, and what it printed."""
    path = tmp_path_factory.mktemp("trained") / "trained.safetensors"
    command = [sys.executable, "-m", "inkling", *TRAIN, "-o", path, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return path, done.stdout


@pytest.fixture(scope="session")
def model(trained: tuple[Path, str]) -> Path:
    """The file of the trained model."""
    return trained[0]


@pytest.fixture(scope="session")
def train_arguments() -> tuple[str, ...]:
    """The arguments that `trained` was made with, but for its output."""
    return TRAIN


@pytest.fixture(scope="session")
def commands_environment() -> dict[str, str]:
    """For a test that starts processes itself."""
    return environment()


@pytest.fixture
def mnist_folder() -> str | None:
    """$INKLING_DATA, fit for a command that runs in another folder."""
    named = os.environ.get("INKLING_DATA")
    return None if named is None else str(Path(named).resolve())
