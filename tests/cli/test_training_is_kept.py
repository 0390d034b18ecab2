"""What was trained is kept, whatever becomes of the disk, the output and the process meanwhile."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inkling.cli import keeping
from inkling.cli.keeping import Keeper
from inkling.cli.output import Failure
from inkling.network import Network, mlp
from inkling.storage.model_file import load_model, save_model
from inkling.training import Configuration, History, Point
from inkling.training.model import Model

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions and links are POSIX's here")

SHORT = ("train", "--train-size", "500", "--epochs", "2", "--hidden", "16")


@pytest.fixture(autouse=True)
def state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


def model(epochs: int) -> Model:
    network = Network(mlp((4,)))
    history = History([Point(float(epoch), 1.0, 0.5, 1.0, 0.5) for epoch in range(epochs + 1)])
    return Model(network=network, configuration=Configuration(hidden="4", epochs=30), history=history)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_link_into_a_missing_folder_is_refused_before_the_training(
    inkling: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "m").symlink_to("missing/m")
    done = inkling(*SHORT, "-o", "m")
    assert (done.code, done.out) == (2, "")
    assert "There is no folder" in done.sentence


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a file of Linux")
@pytest.mark.parametrize("more", [(), ("--json",)])
@pytest.mark.slow
def test_full_output_loses_no_model(
    commands_environment: dict[str, str], strokes: None, tmp_path: Path, more: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "inkling", *SHORT, *more, "-o", "m"],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, env=commands_environment, timeout=60,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == f"inkling: the operating system refused ({os.strerror(errno.ENOSPC)}).\n"
    assert load_model(tmp_path / "m").history.epochs[-1] == 2


@pytest.mark.slow
def test_a_folder_that_goes_while_it_trains(
    commands_environment: dict[str, str], strokes: None, tmp_path: Path, state: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    command = [sys.executable, "-m", "inkling", *SHORT, "--epochs", "20", "-o", str(folder / "m.safetensors")]
    environment = {**commands_environment, "XDG_STATE_HOME": str(state)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("epoch 1/20")
        folder.rmdir()
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    elsewhere = state / "inkling" / "rescued" / "m.safetensors"
    assert err == (
        f"inkling: There is no folder {folder} to save m.safetensors in. The trained network is in {elsewhere} "
        "instead.\n"
    )
    assert load_model(elsewhere).history.epochs[-1] == 20


def test_checkpoints_of_a_long_training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(keeping, "monotonic", lambda: now[0])
    keeper = Keeper(tmp_path / "mine.safetensors")
    keeper.checkpoint(model(1), 1)
    assert names(tmp_path) == []  # it has hardly begun
    assert keeper.left() == ""
    now[0] = 31.0
    keeper.checkpoint(model(2), 2)
    kept = load_model(tmp_path / "mine.checkpoint.safetensors")
    assert kept.configuration is not None
    assert (kept.configuration.epochs, kept.history.epochs[-1]) == (2, 2)
    assert kept.metrics is not None
    assert "mine.checkpoint.safetensors" in keeper.left()
    now[0] = 40.0
    keeper.checkpoint(model(3), 3)
    assert load_model(tmp_path / "mine.checkpoint.safetensors").history.epochs[-1] == 2  # not so often
    keeper.save(replace(model(4)))
    assert names(tmp_path) == ["mine.safetensors"]


def test_a_checkpoint_of_another_training_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be all that is left of one that was killed."""
    save_model(model(9), tmp_path / "mine.checkpoint.safetensors")
    now = [0.0]
    monkeypatch.setattr(keeping, "monotonic", lambda: now[0])
    keeper = Keeper(tmp_path / "mine.safetensors")
    now[0] = 31.0
    keeper.checkpoint(model(2), 2)
    assert load_model(tmp_path / "mine.checkpoint.safetensors").history.epochs[-1] == 9
    keeper.save(model(3))
    assert names(tmp_path) == ["mine.checkpoint.safetensors", "mine.safetensors"]


def test_unfinished_checkpoints_of_killed_trainings_go_with_the_next_good_end(tmp_path: Path) -> None:
    save_model(model(9), tmp_path / "m[1].checkpoint.safetensors")
    for name in (".m[1].checkpoint.safetensors.0123abcd.tmp", ".m[1].checkpoint-2.safetensors.0123abcd.tmp"):
        (tmp_path / name).write_bytes(b"half")
    (tmp_path / ".another.checkpoint.safetensors.0123abcd.tmp").write_bytes(b"half")
    Keeper(tmp_path / "m[1].safetensors").save(model(3))
    assert names(tmp_path) == [
        ".another.checkpoint.safetensors.0123abcd.tmp", "m[1].checkpoint.safetensors", "m[1].safetensors"
    ]  # fmt: skip


def test_nothing_is_overwritten_by_a_rescue(tmp_path: Path, state: Path) -> None:
    for number in ("", "-2", "-3"):
        with pytest.raises(Failure, match=rf"is in .*m{number}\.safetensors instead"):
            Keeper(tmp_path / "missing" / "m").save(model(1))
    assert len(names(state / "inkling" / "rescued")) == 3


@pytest.mark.parametrize("seconds", [0.0, 0.1, 0.4])
@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM])
def test_a_wish_while_it_starts_is_one_line(
    commands_environment: dict[str, str], tmp_path: Path, seconds: float, wish: signal.Signals
) -> None:
    code = (
        "import sys, inkling.cli; print('here', flush=True); sys.argv[1:] = ['train', '-o', 'm', '--epochs', '1000'];"
        " sys.exit(inkling.cli.main())"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=commands_environment,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        try:
            process.communicate(timeout=0.01 + seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(wish)
        _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (1, "inkling: interrupted\n")
