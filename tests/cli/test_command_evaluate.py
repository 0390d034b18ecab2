"""`inkling evaluate`: accuracy, loss and confusion, on data sets and on files of one's own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inkling.data.catalog import load_dataset
from inkling.data.dataset import Examples
from inkling.data.idx import write_idx
from inkling.network import Network, make_loss, parse_architecture
from inkling.storage.model_file import load_model, save_model
from inkling.training import measure
from inkling.training.model import Model


@pytest.fixture
def digits(strokes: None, tmp_path: Path) -> Examples:
    """300 digits, in `tmp_path` as images and labels.gz: all threes and eights, pushed into a corner."""
    test = load_dataset("strokes", train_size=500).test
    chosen = np.flatnonzero((test.labels == 3) | (test.labels == 8))[:300]
    images = np.zeros((300, 28, 28), np.uint8)
    images[:, :24, :24] = test.images[chosen][:, 4:, 4:]
    examples = Examples(images, test.labels[chosen])
    write_idx(tmp_path / "images", examples.images)
    write_idx(tmp_path / "labels.gz", examples.labels)
    return examples


def report(inkling: Callable[..., Any], *arguments: object) -> dict[str, Any]:
    done = inkling("evaluate", *arguments, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 1
    said: dict[str, Any] = json.loads(done.out, parse_constant=pytest.fail)
    assert {"accuracy", "loss", "examples", "confusion"} <= set(said)
    confusion = np.array(said["confusion"])
    assert confusion.shape == (10, 10)
    assert confusion.sum() == said["examples"]
    assert np.trace(confusion) / confusion.sum() == pytest.approx(said["accuracy"], abs=1e-12)
    return said


def test_its_own_test_set_gives_what_training_measured(inkling: Callable[..., Any], model: Path) -> None:
    said = report(inkling, model, "--normalize", "none")
    metrics = load_model(model).metrics
    assert metrics is not None
    assert said["dataset"] == "strokes"
    assert said["examples"] == 10_000
    assert said["accuracy"] == metrics.accuracy
    assert said["loss"] == pytest.approx(metrics.loss, rel=1e-6)
    assert np.array(said["confusion"]).sum(axis=1).tolist() == [1000] * 10


def test_rows_of_the_confusion_are_true(inkling: Callable[..., Any], model: Path, digits: Examples) -> None:
    said = report(inkling, model, "--images", "images", "--labels", "labels.gz")
    rows = np.array(said["confusion"]).sum(axis=1)
    assert rows.tolist() == np.bincount(digits.labels, minlength=10).tolist()
    assert rows[3] > 0
    assert rows[3] + rows[8] == 300


@pytest.mark.slow
def test_normalisation_is_chosen(inkling: Callable[..., Any], model: Path, digits: Examples) -> None:
    files = ("--images", "images", "--labels", "labels.gz")
    said = {mode: report(inkling, model, *files, "--normalize", mode) for mode in ("none", "box", "auto")}
    plain = measure(load_model(model).network, digits, make_loss("mse"))
    assert said["none"]["accuracy"] == plain.accuracy
    assert said["none"]["loss"] == pytest.approx(plain.loss, rel=1e-6)
    assert said["box"]["accuracy"] > said["none"]["accuracy"] + 0.1  # digits in a corner are read once centred
    assert said["auto"]["normalize"] == "box"
    assert {**said["auto"], "normalize": ""} == {**said["box"], "normalize": ""}


def test_a_folder_of_ones_own(inkling: Callable[..., Any], model: Path, digits: Examples, tmp_path: Path) -> None:
    folder = tmp_path / "own digits"
    folder.mkdir()
    for part, count in (("train", 200), ("t10k", 100)):
        write_idx(folder / f"{part}-images-idx3-ubyte.gz", digits.images[:count])
        write_idx(folder / f"{part}-labels-idx1-ubyte", digits.labels[:count])
    said = report(inkling, model, "--dataset", folder)
    assert said["examples"] == 100
    assert said["dataset"] == str(folder)


def test_the_table_for_people(inkling: Callable[..., Any], model: Path, digits: Examples) -> None:
    done = inkling("evaluate", model, "--images", "images", "--labels", "labels.gz")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert " of 300 examples right, loss " in lines[0]
    assert lines[2].split() == list("0123456789")
    table = np.array([[int(word) for word in line.split()] for line in lines[3:]])
    assert table[:, 0].tolist() == list(range(10))
    assert table[:, 1:].sum() == 300


def test_a_shipped_model_by_its_name(inkling: Callable[..., Any], digits: Examples) -> None:
    said = report(inkling, "3blue1brown-mnist", "--images", "images", "--labels", "labels.gz")
    assert said["model"] == "3blue1brown-mnist"
    assert said["accuracy"] > 0.3


@pytest.mark.parametrize("spec", ["784-16:identity-10:softmax", "784-16:relu-10:identity"])
@pytest.mark.slow
def test_a_model_whose_answers_are_no_numbers(
    inkling: Callable[..., Any], digits: Examples, tmp_path: Path, spec: str
) -> None:
    network = Network(parse_architecture(spec))
    network.theta[...] = 3e38
    save_model(Model(network=network), tmp_path / "wild")
    for form in ([], ["--json"]):
        done = inkling("evaluate", "wild", "--images", "images", "--labels", "labels.gz", *form)
        assert (done.code, done.out) == (2, "")
        assert "The weights of wild are so large" in done.sentence


@pytest.mark.slow
def test_models_that_do_not_fit_the_digits(inkling: Callable[..., Any], digits: Examples, tmp_path: Path) -> None:
    save_model(Model(network=Network(parse_architecture("16-10"))), tmp_path / "small")
    save_model(Model(network=Network(parse_architecture("784-2")), class_names=("a", "b")), tmp_path / "two")
    for name, why in (("small", "4×4"), ("two", "2 classes")):
        done = inkling("evaluate", name, "--images", "images", "--labels", "labels.gz")
        assert (done.code, done.out) == (2, "")
        assert why in done.sentence


@pytest.mark.mnist
@pytest.mark.parametrize("name", ["3blue1brown-mnist"])
def test_the_shipped_model_reads_mnist(inkling: Callable[..., Any], mnist_folder: str | None, name: str) -> None:
    plain, boxed = (
        json.loads(
            inkling(
                "evaluate", name, "--dataset", "mnist", "--normalize", mode, "--json", INKLING_DATA=mnist_folder
            ).out
        )
        for mode in ("none", "box")
    )
    assert plain["accuracy"] >= 0.955
    assert abs(plain["accuracy"] - boxed["accuracy"]) <= 0.003
