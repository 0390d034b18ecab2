"""`inkling train` with presets, input preparations, validation, stopping rules; and what others make of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from inkling.cli import main
from inkling.data.catalog import load_dataset
from inkling.data.picture import read_picture
from inkling.data.preparation import prepare
from inkling.storage.model_file import load_model
from inkling.training.presets import PRESETS

Command = Callable[..., dict[str, Any]]


@pytest.fixture
def command(
    few_digits: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Command:
    """Run a command with --json in `tmp_path`; `train` learns from the few digits and writes `m`."""
    monkeypatch.chdir(tmp_path)

    def run(name: str, *arguments: str) -> dict[str, Any]:
        more = ("--dataset", str(few_digits), "-o", "m") if name == "train" else ()
        code = main([name, *arguments, *more, "--json"])
        out, err = capfd.readouterr()
        assert (code, err) == (0, "")
        assert out.count("\n") == 1
        said: dict[str, Any] = json.loads(out, parse_constant=pytest.fail)
        return said

    return run


@pytest.mark.parametrize("name", [preset.name for preset in PRESETS])
def test_every_preset_trains_and_is_as_good_as_it_says(command: Command, name: str) -> None:
    trained = command("train", "--architecture", name, "--epochs", "1")
    assert len(trained["epochs"]) == 1
    assert trained["stopped_by"] == "epochs"
    model = load_model(Path("m"))
    assert trained["parameters"] == model.network.theta.size
    assert trained["architecture"] == str(model.network.architecture)
    examined = command("evaluate", "m", "--normalize", "none")
    assert examined["examples"] == 200
    assert examined["accuracy"] == trained["accuracy"]
    assert examined["loss"] == pytest.approx(trained["epochs"][-1]["test_loss"], rel=1e-5)


@pytest.mark.parametrize("size", ["28", "16"])
@pytest.mark.parametrize("kind", ["scale", "standardize", "standardize-each", "binarize"])
def test_a_model_is_examined_on_the_input_it_learned_from(command: Command, kind: str, size: str) -> None:
    inputs = ("--preparation", kind, "--input-size", size)
    settings = ("--hidden", "30", "--optimizer", "adam", "--eta", "0.01", "--loss", "cross-entropy")
    trained = command("train", *inputs, *settings, "--epochs", "3", "--validation", "0.1")
    examined = command("evaluate", "m", "--normalize", "none")
    assert examined["accuracy"] == trained["accuracy"]
    assert trained["accuracy"] > 0.4  # chance is 0.1
    assert trained["parameters"] == (int(size) ** 2 + 1) * 30 + 31 * 10
    model = load_model(Path("m"))
    assert (model.preparation.kind, model.preparation.size) == (kind, int(size))
    assert model.metrics is not None
    assert model.metrics.accuracy == trained["accuracy"]


def test_standardisation_is_fitted_to_what_is_learned_from_alone(command: Command, few_digits: Path) -> None:
    command("train", "--preparation", "standardize", "--validation", "0.5", "--epochs", "1")
    found = load_model(Path("m")).preparation
    train = load_dataset(str(few_digits)).train
    assert found.mean != pytest.approx(train.images.mean() / 255, rel=1e-6)  # some of these were held out
    assert found.mean == pytest.approx(train.images.mean() / 255, rel=0.1)
    command("train", "--preparation", "standardize", "--epochs", "1")
    found = load_model(Path("m")).preparation
    assert found.mean == pytest.approx(train.images.mean() / 255, rel=1e-6)
    assert found.deviation == pytest.approx(train.images.std() / 255, rel=1e-6)


def draw_seven(path: Path) -> None:
    picture = Image.new("L", (200, 240), 255)
    ImageDraw.Draw(picture).line([(50, 50), (150, 50), (90, 210)], fill=0, width=20, joint="curve")
    picture.save(path)


@pytest.mark.parametrize("size", ["28", "16"])
@pytest.mark.parametrize("kind", ["standardize", "standardize-each", "binarize"])
def test_a_picture_is_prepared_as_the_model_learned_it(command: Command, kind: str, size: str) -> None:
    draw_seven(Path("seven.png"))
    command("train", "--preparation", kind, "--input-size", size, "--hidden", "12", "--epochs", "2")
    (row,) = command("classify", "m", "seven.png")["images"]
    model = load_model(Path("m"))
    drawing = read_picture(Path("seven.png"))[np.newaxis]
    wanted = model.network.predict(model.inputs(drawing))[0]
    assert row["activations"] == pytest.approx([float(a) for a in wanted])
    assert row["digit"] == int(wanted.argmax())
    if size == "28":  # as it is, it would be another answer
        assert row["activations"] != pytest.approx([float(a) for a in model.network.predict(drawing)[0]])
    assert model.preparation.inputs == prepare(drawing, model.preparation).shape[1] == int(size) ** 2


def test_threshold_neurons_answer_as_their_accuracy_counts(command: Command, few_digits: Path) -> None:
    trained = command("train", "--architecture", "perceptron")
    test = load_dataset(str(few_digits)).test
    names = [f"{number}.png" for number in range(60)]
    for name, image in zip(names, test.images, strict=False):
        Image.fromarray(255 - image).resize((112, 112), Image.Resampling.NEAREST).save(name)
    rows = command("classify", "m", *names)["images"]
    assert {activation for row in rows for activation in row["activations"]} == {0.0, 1.0}
    # Where no neuron fires, or several do, it still is the one that comes closest.
    unclear = [row for row in rows if sum(row["activations"]) != 1]
    assert len(unclear) > 5
    assert len({row["digit"] for row in unclear}) > 3
    right = np.mean([row["digit"] == label for row, label in zip(rows, test.labels, strict=False)])
    assert right > trained["accuracy"] - 0.15


def test_validation_figures_are_printed_where_there_is_a_split(command: Command) -> None:
    plain = command("train", "--hidden", "8", "--epochs", "2")
    split = command("train", "--hidden", "8", "--epochs", "2", "--validation", "0.2")
    names = {"train_loss", "train_accuracy", "test_loss", "test_accuracy", "seconds"}
    for row in plain["epochs"]:
        assert set(row) == names
    for row in split["epochs"]:
        assert set(row) == names | {"validation_loss", "validation_accuracy"}
        assert 0 <= row["validation_accuracy"] <= 1
        assert row["validation_accuracy"] * 60 == pytest.approx(round(row["validation_accuracy"] * 60))
    history = load_model(Path("m")).history
    assert history.validation_loss[1:].tolist() == [row["validation_loss"] for row in split["epochs"]]
    assert history.validation_accuracy[1:].tolist() == [row["validation_accuracy"] for row in split["epochs"]]


def test_early_stopping_says_so_and_keeps_the_best(command: Command) -> None:
    settings = ("--hidden", "64", "--activation", "relu", "--loss", "cross-entropy", "--optimizer", "adam")
    trained = command("train", *settings, "--eta", "0.01", "--epochs", "60", "--validation", "0.3", "--patience", "2")
    rows = trained["epochs"]
    assert trained["stopped_by"] == "patience"
    assert 3 <= len(rows) < 60
    losses = [row["validation_loss"] for row in rows]
    best = int(np.argmin(losses))
    assert best == len(rows) - 3
    assert trained["accuracy"] == rows[best]["test_accuracy"]
    examined = command("evaluate", "m", "--normalize", "none")
    assert examined["accuracy"] == trained["accuracy"]
    assert examined["loss"] == pytest.approx(rows[best]["test_loss"], rel=1e-5)
    model = load_model(Path("m"))
    assert model.history.validation_loss[-1] == pytest.approx(losses[best])
    assert list(model.history.epochs) == [0, *range(1, len(rows) + 1), len(rows)]
    assert model.configuration is not None
    assert model.configuration.epochs == 60


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ("--stop-step 1000", "step"),
        ("--stop-gradient 1000", "gradient"),
        ("--stop-step 1e-9 --stop-gradient 1e-9", "epochs"),
        ("--validation 0.2 --patience 50", "epochs"),
    ],
)
def test_why_it_stopped(command: Command, options: str, reason: str) -> None:
    trained = command("train", "--hidden", "8", "--epochs", "3", *options.split())
    assert trained["stopped_by"] == reason
    assert len(trained["epochs"]) == (3 if reason == "epochs" else 1)


def test_metropolis_tells_what_it_accepted(command: Command) -> None:
    trained = command("train", "--hidden", "8", "--optimizer", "metropolis", "--eta", "0.1", "--epochs", "2")
    for row in trained["epochs"]:
        assert 0 < row["accepted"] < 1
    assert load_model(Path("m")).history.accepted[1:].tolist() == [row["accepted"] for row in trained["epochs"]]


@pytest.mark.parametrize(
    ("optimizer", "eta"), [("sgd", "1"), ("nesterov", "0.1"), ("adamw", "0.01"), ("laplacian", "1")]
)
def test_full_batch_gradient_descent(command: Command, optimizer: str, eta: str) -> None:
    settings = ("--hidden", "16", "--optimizer", optimizer, "--eta", eta, "--batch-size", "full", "--epochs", "15")
    rows = command("train", *settings)["epochs"]
    assert rows[-1]["train_loss"] < rows[0]["train_loss"]
    model = load_model(Path("m"))
    assert model.configuration is not None
    assert model.configuration.batch_size is None


@pytest.mark.slow
def test_convolution_batch_normalisation_dropout_and_augmentation(command: Command) -> None:
    settings = "--activation relu --loss cross-entropy --initializer he --optimizer adam --eta 0.01 --batch-size 20"
    layers = "conv5x6:identity batchnorm relu pool4 dropout0.1 24 dropout0.25"
    arguments = (*settings.split(), "--hidden", layers, "--augment", "moderate", "--augment", "noise=0.02")
    # Long enough that it is well beyond 0.4, however this computer rounds.
    arguments += ("--preparation", "standardize", "--epochs", "20", "--seed", "1")
    trained = command("train", *arguments)
    assert trained["architecture"] == f"28x28 {layers.replace('24', '24:relu')} 10:softmax"
    assert trained["accuracy"] > 0.4
    assert command("evaluate", "m", "--normalize", "none")["accuracy"] == trained["accuracy"]
    first = Path("m").read_bytes()
    command("train", *arguments)
    assert Path("m").read_bytes() == first
