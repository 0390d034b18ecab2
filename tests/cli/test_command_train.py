"""`inkling train`: what it learns, prints and keeps."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inkling.data.augmentation import Augmentation
from inkling.data.catalog import load_dataset
from inkling.data.idx import write_idx
from inkling.network import Network
from inkling.storage.model_file import load_model
from inkling.training import Configuration, EpochEnd, EvaluationSchedule, train
from inkling.training.run import Run

OLD = b"what was there before"


def test_json_is_one_object_and_says_what_was_done(trained: tuple[Path, str]) -> None:
    path, out = trained
    report = json.loads(out, parse_constant=pytest.fail)
    assert out.count("\n") == 1
    assert report["parameters"] == 785 * 16 + 17 * 10
    assert report["stopped_by"] == "epochs"
    assert report["model"] == str(path)
    assert len(report["epochs"]) == 3
    for row in report["epochs"]:
        assert set(row) == {"train_loss", "train_accuracy", "test_loss", "test_accuracy", "seconds"}
        assert 0 <= row["test_accuracy"] <= 1
        assert row["seconds"] > 0
    assert report["accuracy"] == report["epochs"][-1]["test_accuracy"]
    assert report["epochs"][-1]["train_loss"] < report["epochs"][0]["train_loss"]
    assert report["accuracy"] > 0.4  # chance is 0.1


def test_the_file_holds_what_was_reported(trained: tuple[Path, str]) -> None:
    path, out = trained
    report = json.loads(out)
    model = load_model(path)
    assert model.metrics is not None
    assert model.metrics.accuracy == report["accuracy"]
    assert model.metrics.loss == report["epochs"][-1]["test_loss"]
    assert list(model.history.epochs) == [0, 1, 2, 3]
    assert list(model.history.test_accuracy[1:]) == [row["test_accuracy"] for row in report["epochs"]]
    assert model.configuration == Configuration(train_size=500, hidden="16", eta=3.0, epochs=3, seed=5)


def test_the_command_trains_as_the_library_does(model: Path) -> None:
    configuration = Configuration(train_size=500, hidden="16", eta=3.0, epochs=3, seed=5)
    rng = np.random.default_rng(configuration.seed)
    network = Network(configuration.architecture())
    network.initialize(configuration.initializer, rng=rng)
    dataset = load_dataset("strokes", train_size=500)
    ends = [event for event in train(network, dataset, configuration, rng=rng) if isinstance(event, EpochEnd)]
    kept = load_model(model)
    assert kept.network.theta.tobytes() == network.theta.tobytes()
    assert kept.metrics is not None
    assert kept.metrics.accuracy == ends[-1].point.test_accuracy


@pytest.mark.slow
def test_the_same_command_gives_the_same_bytes(
    inkling: Callable[..., Any], model: Path, tmp_path: Path, train_arguments: tuple[str, ...]
) -> None:
    done = inkling(*train_arguments, "-o", "again.safetensors")
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / "again.safetensors").read_bytes() == model.read_bytes()
    lines = done.out.splitlines()
    assert [line.split()[:2] for line in lines[:3]] == [["epoch", "1/3"], ["epoch", "2/3"], ["epoch", "3/3"]]
    assert lines[3].startswith("again.safetensors: 784-16-10, 12730 parameters, ")
    assert len(lines) == 4
    assert [entry.name for entry in tmp_path.iterdir()] == ["again.safetensors"]


def test_every_option_reaches_the_training(inkling: Callable[..., Any], tmp_path: Path) -> None:
    options = (
        "--architecture 784-12:relu-8:relu-10 --loss cross-entropy --initializer he --optimizer adam --eta 0.01 "
        "--optimizer-setting beta1=0.8 --optimizer-setting beta2=0.99 --batch-size 20 --epochs 1 --seed 9 "
        "--activation relu --validation 0.1 --preparation standardize --augment shift=1 --schedule cosine "
        "--warm-up 0.5 --clip 1 --weight-decay 0.001 --patience 1 --stop-step 1e-9 --stop-gradient 1e-9"
    )
    done = inkling("train", *options.split(), "--train-size", "500", "-o", "m", "--json")
    assert (done.code, done.err) == (0, "")
    model = load_model(tmp_path / "m")
    assert model.configuration == Configuration(
        train_size=500,
        validation=0.1,
        preparation="standardize",
        augmentation=Augmentation(shift=1.0),
        hidden="12-8",
        activation="relu",
        loss="cross-entropy",
        initializer="he",
        optimizer="adam",
        optimizer_settings={"beta1": 0.8, "beta2": 0.99},
        eta=0.01,
        schedule="cosine",
        warm_up=0.5,
        clip=1.0,
        weight_decay=0.001,
        batch_size=20,
        epochs=1,
        patience=1,
        stop_step=1e-9,
        stop_gradient=1e-9,
        seed=9,
    )
    assert str(model.network.architecture) == "784-12:relu-8:relu-10:softmax"
    assert json.loads(done.out)["architecture"] == "784-12:relu-8:relu-10:softmax"
    # And they do what they say: the library, told the same, comes to the same θ.
    dataset = load_dataset("strokes", train_size=500)
    run = Run(model.configuration, dataset, start_from=None, evaluation=EvaluationSchedule())
    for _ in run.events():
        pass
    assert model.network.parameters_and_buffers.tobytes() == run.network.parameters_and_buffers.tobytes()
    assert model.preparation == run.preparation


@pytest.mark.parametrize("epochs", ["1", "3"])
def test_divergence_is_a_failure_and_keeps_the_old_file(
    inkling: Callable[..., Any], tmp_path: Path, epochs: str
) -> None:
    wild = "train --activation identity --loss cross-entropy --initializer normal --hidden 64,64,64 --eta 1000"
    (tmp_path / "old").write_bytes(OLD)
    done = inkling(*wild.split(), "--train-size", "500", "--epochs", epochs, "-o", "old", "--json")
    assert done.code == 1
    assert done.out == ""
    assert done.sentence.startswith("inkling: the training diverged in epoch 1: η = 1000 is too large")
    assert (tmp_path / "old").read_bytes() == OLD
    assert [entry.name for entry in tmp_path.iterdir()] == ["old"]


Running = Callable[..., AbstractContextManager["subprocess.Popen[str]"]]


@pytest.fixture
def running(commands_environment: dict[str, str]) -> Running:
    """A command that is started, and killed at the end if need be."""

    @contextmanager
    def start(arguments: Sequence[str], stderr: int, before: Sequence[str] = ()) -> Iterator["subprocess.Popen[str]"]:
        command = [*before, sys.executable, "-m", "inkling", *arguments]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=stderr, text=True, env=commands_environment
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    return start


@pytest.mark.skipif(sys.platform == "win32", reason="these signals are a matter of POSIX")
@pytest.mark.parametrize(
    "wish", ["SIGINT", *(pytest.param(one, marks=pytest.mark.slow) for one in ("SIGTERM", "SIGHUP"))]
)
def test_a_wish_to_stop_keeps_what_was_trained(
    inkling: Callable[..., Any], running: Running, tmp_path: Path, wish: str
) -> None:
    # Much to learn from in steps of one, and little to be examined on: it strikes in the midst of an epoch.
    examples = load_dataset("strokes", train_size=500).train
    for part, count in (("train", 500), ("test", 10)):
        write_idx(tmp_path / f"{part}-images-idx3-ubyte", examples.images[:count])
        write_idx(tmp_path / f"{part}-labels-idx1-ubyte", examples.labels[:count])
    arguments = ["train", "--dataset", str(tmp_path), "--batch-size", "1", "--hidden", "300", "--eta", "0.1"]
    with running([*arguments, "--epochs", "120", "-o", str(tmp_path / "m")], subprocess.PIPE) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(3)]
        assert lines[2].startswith("epoch 3/120 ")
        assert process.poll() is None  # lines come while it trains, also through a pipe
        for _ in range(3):  # the hurried ask more than once
            process.send_signal(getattr(signal, wish))
        _, err = process.communicate(timeout=30)
    assert process.returncode == 1
    kept = load_model(tmp_path / "m")
    assert kept.configuration is not None
    done = kept.configuration.epochs
    assert err == f"inkling: stopped after epoch {done}; {tmp_path / 'm'} holds the network as it was then.\n"
    assert 3 <= done < 120
    # The very file that so many epochs would have given.
    inkling(*arguments, "--epochs", str(done), "-o", "straight")
    assert (tmp_path / "straight").read_bytes() == (tmp_path / "m").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT is a matter of POSIX")
@pytest.mark.slow
def test_in_the_background_ctrl_c_is_meant_for_others(strokes: None, running: Running, tmp_path: Path) -> None:
    """A script's `inkling train … &` is started with SIGINT ignored, as all its background jobs, and keeps to it."""
    deaf = ("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh")
    arguments = ["train", "--train-size", "500", "--epochs", "30", "-o", str(tmp_path / "m")]
    with running(arguments, subprocess.PIPE, deaf) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    kept = load_model(tmp_path / "m").configuration
    assert kept is not None
    assert kept.epochs == 30


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are a matter of POSIX here")
@pytest.mark.slow
def test_ctrl_c_before_the_first_epoch_keeps_the_old_file(strokes: None, running: Running, tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(OLD)
    terminal, end = open_terminal()
    arguments = ("train", "--train-size", "200000", "--epochs", "1", "-o", str(tmp_path / "old"), "--json")
    with running(arguments, end) as process:
        os.close(end)
        shown = read_until(terminal, "digits:")  # the bar of the drawing: on its way, and far from its end
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=30)
        shown += read_until(terminal, None)
    os.close(terminal)
    assert process.returncode == 1
    assert out == ""
    assert "inkling: interrupted" in shown
    assert "Traceback" not in shown
    assert (tmp_path / "old").read_bytes() == OLD


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are a matter of POSIX here")
@pytest.mark.slow
def test_progress_is_shown_on_a_terminal_and_json_stays_pure(
    strokes: None, running: Running, tmp_path: Path, train_arguments: tuple[str, ...]
) -> None:
    terminal, end = open_terminal()
    arguments = (*train_arguments, "--epochs", "100", "-o", str(tmp_path / "m"), "--json")
    with running(arguments, end) as process:
        os.close(end)
        out, _ = process.communicate(timeout=60)
        shown = read_until(terminal, None)
    os.close(terminal)
    assert process.returncode == 0
    assert len(json.loads(out)["epochs"]) == 100
    assert "training:" in shown
    assert "batches/s" in shown
    assert "<00:" in shown  # time left


def open_terminal() -> tuple[int, int]:
    """A terminal of 100 columns: where its person sits, and where a program writes."""
    import pty
    import termios

    terminal, end = pty.openpty()
    termios.tcsetwinsize(end, (25, 100))
    return terminal, end


def read_until(terminal: int, text: str | None) -> str:
    """What was shown until `text` appeared, or until the other end was closed for None."""
    shown = b""
    while text is None or text.encode() not in shown:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux tells that nobody writes any more
            piece = b""
        if not piece:
            assert text is None, shown
            break
        shown += piece
    return shown.decode()


@pytest.mark.mnist
def test_mnist_from_where_inkling_data_points(
    inkling: Callable[..., Any], mnist_folder: str | None, tmp_path: Path
) -> None:
    arguments = ["train", "--dataset", "mnist", "--train-size", "1000", "--epochs", "1", "-o", "m", "--json"]
    done = inkling(*arguments, INKLING_DATA=mnist_folder)
    assert (done.code, done.err) == (0, "")
    assert load_model(tmp_path / "m").configuration == Configuration(dataset="mnist", train_size=1000, epochs=1)


def test_going_on_with_a_model(inkling: Callable[..., Any], model: Path, tmp_path: Path) -> None:
    before = load_model(model)
    done = inkling("train", "--from", str(model), "--eta", "0.5", "--epochs", "2", "-o", "longer.safetensors")
    assert done.code == 0
    longer = load_model(tmp_path / "longer.safetensors")
    assert list(longer.history.epochs) == [*before.history.epochs, 4, 5]
    assert longer.configuration == replace(before.configuration, eta=0.5, epochs=2)
    assert not np.array_equal(longer.network.theta, before.network.theta)
    assert load_model(model).network.theta.tobytes() == before.network.theta.tobytes()


@pytest.mark.parametrize(
    "changed", [("--hidden", "30"), ("--preparation", "standardize"), ("--loss", "cross-entropy")]
)
def test_going_on_with_another_network_is_refused(
    inkling: Callable[..., Any], model: Path, tmp_path: Path, changed: tuple[str, str]
) -> None:
    done = inkling("train", "--from", str(model), *changed, "-o", "longer.safetensors")
    assert done.code == 2
    assert "only with its own layers, input and classes" in done.sentence
    assert not (tmp_path / "longer.safetensors").exists()
