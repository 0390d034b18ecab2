"""What goes into a model file comes out of it, to the last bit."""

import dataclasses
import json
import math
from pathlib import Path

import numpy as np
import pytest

from inkling.data.augmentation import Augmentation
from inkling.data.dataset import Dataset, Examples
from inkling.data.preparation import INPUT_SIZES, Preparation
from inkling.network import Network, parse_architecture
from inkling.storage.document import encode_document
from inkling.storage.model_file import load_model, save_model
from inkling.training import (
    Configuration,
    EpochEnd,
    Evaluated,
    EvaluationSchedule,
    History,
    Metrics,
    Point,
    train,
)
from inkling.training.model import Model
from inkling.training.presets import PRESETS, Preset
from inkling.training.run import Run

CONFIGURATION = Configuration(
    dataset="mnist",
    train_size=1000,
    hidden="16-12",
    activation="tanh",
    loss="cross-entropy",
    initializer="he",
    optimizer="adam",
    optimizer_settings={"beta2": 0.99, "beta1": 0.8},
    eta=0.1,
    batch_size=7,
    epochs=3,
    seed=2**53,
)


LAYERS = "conv5x3:identity batchnorm relu pool2 dropout0.25 flatten 12:identity batchnorm leaky-relu dropout0.5"
# Every field is another than the default.
EVERYTHING = Configuration(
    dataset="mnist",
    train_size=1000,
    validation=1 / 3,
    preparation="standardize",
    input_size=16,
    augmentation=Augmentation(1.5, 10.0, 0.1, 5.0, 0.8, 3.0, 0.7, 0.1),
    hidden=LAYERS,
    activation="relu",
    loss="cross-entropy",
    initializer="orthogonal",
    initializer_deviation=0.5,
    optimizer="rmsprop",
    optimizer_settings={"decay": 0.95},
    eta=0.003,
    schedule="step",
    schedule_settings={"every": 2.5, "factor": 0.1},
    warm_up=0.5,
    clip=1.0,
    weight_decay=1e-4,
    batch_size=None,
    epochs=12,
    patience=4,
    stop_step=1e-5,
    stop_gradient=1e-6,
    seed=7,
)


def make_model(configuration: Configuration = CONFIGURATION) -> Model:
    network = Network(configuration.architecture())
    network.theta[...] = np.random.default_rng(1).normal(0, 1e3, network.theta.size)
    network.theta[:4] = (np.float32(1e-45), np.finfo(np.float32).max, -0.0, np.float32(1 / 3))
    for value in network.buffers.values():
        value[...] = np.random.default_rng(2).exponential(1.0, value.shape)
    history = History(
        [Point(0.0, 2.5, 0.1, 2.6, 0.09, 2.4, 0.08, 0.5), Point(0.5, 1 / 3, 0.7), Point(1.0, 0.1, 1.0, math.inf, 0.0)]
    )
    preparation = Preparation(configuration.preparation, configuration.input_size)
    return Model(
        network=network,
        normalization="none",
        preparation=preparation,
        class_names=tuple("abcdefghij"),
        configuration=configuration,
        history=history,
        metrics=Metrics(1 / 3, 0.9412),
    )


def test_the_fingerprint_of_a_data_set_is_kept_and_not_written_where_there_is_none(tmp_path: Path) -> None:
    network = Network(parse_architecture("16-3-10"))
    plain = Model(network=network)
    assert "fingerprint" not in encode_document(plain)  # as files were before there was one
    for fingerprint in ("", "0123456789abcdef", "0123456789abcdef+fedcba9876543210"):
        save_model(dataclasses.replace(plain, data_fingerprint=fingerprint), tmp_path / "m")
        assert load_model(tmp_path / "m").data_fingerprint == fingerprint


def test_everything_comes_back(tmp_path: Path) -> None:
    model = make_model()
    save_model(model, tmp_path / "m.safetensors")
    back = load_model(tmp_path / "m.safetensors")
    assert back.network.theta.tobytes() == model.network.theta.tobytes()
    assert back.network.architecture == model.network.architecture
    assert back.network.dtype == np.float32
    assert back.normalization == "none"
    assert back.class_names == tuple("abcdefghij")
    assert back.configuration == CONFIGURATION
    assert back.metrics == Metrics(1 / 3, 0.9412)
    first, second, third = back.history.points()
    assert first == Point(0.0, 2.5, 0.1, 2.6, 0.09, 2.4, 0.08, 0.5)
    assert (second.epoch, second.train_loss, second.train_accuracy) == (0.5, 1 / 3, 0.7)
    assert math.isnan(second.test_loss)
    assert math.isnan(second.test_accuracy)
    assert math.isnan(third.test_loss)


def test_every_setting_and_every_layer_comes_back(tmp_path: Path) -> None:
    default = Configuration()
    for field in dataclasses.fields(Configuration):
        assert getattr(EVERYTHING, field.name) != getattr(default, field.name), field.name
    model = make_model(EVERYTHING)
    model.preparation = Preparation("standardize", 16, 1 / 7, 1 / 3)
    model.history = History([Point(0.0, 1.0, 0.1, 2.0, 0.2, 3.0, 0.3, 0.4), Point(1.0, validation_loss=1 / 3)])
    save_model(model, tmp_path / "m")
    back = load_model(tmp_path / "m")
    assert back.configuration == EVERYTHING
    assert back.preparation == model.preparation
    assert back.network.parameters_and_buffers.tobytes() == model.network.parameters_and_buffers.tobytes()
    assert str(back.network.architecture) == f"16x16 {LAYERS} 10:softmax"
    assert list(back.network.buffers) == ["layer2.mean", "layer2.variance", "layer8.mean", "layer8.variance"]
    for name, value in back.network.buffers.items():
        assert value.tobytes() == model.network.buffers[name].tobytes()
        assert value.any()
    first, second = back.history.points()
    assert first == Point(0.0, 1.0, 0.1, 2.0, 0.2, 3.0, 0.3, 0.4)
    assert second.validation_loss == 1 / 3
    assert math.isnan(second.validation_accuracy)
    assert math.isnan(second.accepted)
    drawings = np.random.default_rng(3).random((5, 28, 28), np.float32)
    with np.errstate(over="ignore", invalid="ignore"):
        assert back.inputs(drawings).tobytes() == model.inputs(drawings).tobytes()
        assert (
            back.network.predict(back.inputs(drawings)).tobytes()
            == model.network.predict(model.inputs(drawings)).tobytes()
        )
    save_model(back, tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == (tmp_path / "m").read_bytes()


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
@pytest.mark.parametrize("size", INPUT_SIZES)
def test_every_preset_comes_back(tmp_path: Path, preset: Preset, size: int) -> None:
    configuration = dataclasses.replace(preset.applied_to(Configuration()), input_size=size)
    network = Network(configuration.architecture())
    network.initialize(configuration.initializer, rng=np.random.default_rng(4))
    preparation = Preparation(size=size)
    save_model(Model(network=network, configuration=configuration, preparation=preparation), tmp_path / "m")
    back = load_model(tmp_path / "m")
    assert back.configuration == configuration
    assert back.network.architecture == configuration.architecture()
    assert back.network.parameters_and_buffers.tobytes() == network.parameters_and_buffers.tobytes()


@pytest.mark.parametrize(
    ("kind", "size", "hidden"),
    [
        ("standardize", 28, "conv5x4:identity batchnorm relu pool4 dropout0.25 10 batchnorm"),
        ("standardize", 16, "conv3x4same pool2 12"),
        ("standardize-each", 28, "8"),
        ("binarize", 16, "dropout0.2 8 dropout0.5"),
    ],
)
def test_what_was_trained_answers_the_same(tmp_path: Path, kind: str, size: int, hidden: str) -> None:
    dataset = make_dataset(60)
    configuration = Configuration(
        validation=0.25,
        preparation=kind,
        input_size=size,
        augmentation=Augmentation(shift=1.0, noise=0.1),
        hidden=hidden,
        optimizer="adam",
        eta=0.01,
        epochs=2,
        patience=1,
    )
    run = Run(configuration, dataset, start_from=None, evaluation=EvaluationSchedule())
    history = History(event.point for event in run.events() if isinstance(event, Evaluated | EpochEnd))
    model = Model(network=run.network, preparation=run.preparation, configuration=configuration, history=history)
    save_model(model, tmp_path / "m")
    back = load_model(tmp_path / "m")
    assert back.preparation == run.preparation
    assert (back.preparation.mean != 0) == (kind == "standardize")
    assert np.array_equal(table(back.history), table(history), equal_nan=True)
    assert np.isfinite(back.history.validation_loss).all()
    assert all((value > 0).all() for name, value in back.network.buffers.items() if name.endswith("variance"))
    drawings = dataset.test.images / np.float32(255)
    answers = back.network.predict(back.inputs(drawings))
    assert answers.tobytes() == run.network.predict(model.inputs(drawings)).tobytes()
    assert len(np.unique(answers, axis=0)) > 1


def make_dataset(count: int) -> Dataset:
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (count, 28, 28), np.uint8)
    examples = Examples(images, np.arange(count, dtype=np.uint8) % 10)
    return Dataset("d", examples, examples)


def table(history: History) -> np.ndarray:
    """One row a point; NaN where nothing was measured."""
    return np.array([dataclasses.astuple(point) for point in history.points()])


def test_a_network_from_elsewhere_has_no_past(tmp_path: Path) -> None:
    network = Network(parse_architecture("9-5:relu-2:identity"))
    save_model(Model(network=network, class_names=("no", "yes")), tmp_path / "m")
    back = load_model(tmp_path / "m")
    assert back.configuration is None
    assert back.metrics is None
    assert len(back.history) == 0
    assert str(back.network.architecture) == "9-5:relu-2:identity"
    assert back.network.architecture.input_shape == (9,)


def test_what_is_trained_and_saved_can_go_on(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    dataset = make_dataset(40)
    configuration = Configuration(hidden="5", epochs=2, train_size=40)
    network = Network(configuration.architecture())
    network.initialize(rng=rng)
    history = History()
    for event in train(network, dataset, configuration, rng=rng):
        if isinstance(event, Evaluated | EpochEnd):
            history.append(event.point)
    path = tmp_path / "m.safetensors"
    save_model(Model(network=network, configuration=configuration, history=history), path)
    back = load_model(path)
    assert np.array_equal(table(back.history), table(history), equal_nan=True)
    images = dataset.test.images / np.float32(255)
    assert back.network.predict(images).tobytes() == network.predict(images).tobytes()
    before = back.network.theta.copy()
    for _ in train(back.network, dataset, configuration, rng=rng):
        pass
    assert (back.network.theta != before).any()


def test_numbers_of_settings_may_be_whole(tmp_path: Path) -> None:
    whole = dataclasses.replace(EVERYTHING, eta=1, clip=2, schedule_settings={"every": 3, "factor": 0.5})
    floats = dataclasses.replace(EVERYTHING, eta=1.0, clip=2.0, schedule_settings={"factor": 0.5, "every": 3.0})
    save_model(make_model(whole), tmp_path / "a")
    save_model(make_model(floats), tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_same_model_same_bytes(tmp_path: Path) -> None:
    shuffled = dataclasses.replace(CONFIGURATION, optimizer_settings={"beta1": 0.8, "beta2": 0.99})
    save_model(make_model(), tmp_path / "a")
    save_model(make_model(shuffled), tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    save_model(load_model(tmp_path / "a"), tmp_path / "c")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "c").read_bytes()


def test_the_file_is_safetensors_with_one_key(tmp_path: Path) -> None:
    save_model(make_model(), tmp_path / "m")
    content = (tmp_path / "m").read_bytes()
    header = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])
    assert set(header) == {"__metadata__", *(f"layer{n}.{what}" for n in (1, 2, 3) for what in ("weights", "bias"))}
    assert set(header["__metadata__"]) == {"inkling"}
    assert header["layer1.weights"]["shape"] == [16, 784]
    document = json.loads(header["__metadata__"]["inkling"], parse_constant=pytest.fail)
    assert document["format"] == 1
    assert document["architecture"] == "784-16:tanh-12:tanh-10:softmax"
    assert document["input_shape"] == [28, 28]


@pytest.mark.parametrize(
    "laid_out",
    [
        pytest.param(lambda a: a.T.copy().T, id="transposed view"),
        pytest.param(np.asfortranarray, id="Fortran order"),
        pytest.param(lambda a: np.repeat(a, 2, axis=-1)[..., ::2], id="every second column"),
        pytest.param(lambda a: a[::-1].copy()[::-1], id="negative stride"),
        pytest.param(lambda a: a.astype(">f4"), id="other byte order"),
        pytest.param(lambda a: a.astype(np.float64), id="float64"),
    ],
)
def test_memory_layout_does_not_matter(tmp_path: Path, laid_out: object) -> None:
    model = make_model()
    save_model(model, tmp_path / "straight")
    network = model.network
    network.parameters = tuple(dataclasses.replace(p, value=laid_out(p.value)) for p in network.parameters)  # type: ignore[operator]
    assert any(not p.value.flags.c_contiguous or p.value.dtype != np.dtype("<f4") for p in network.parameters)
    save_model(model, tmp_path / "odd")
    assert (tmp_path / "odd").read_bytes() == (tmp_path / "straight").read_bytes()


@pytest.mark.parametrize("metrics", [Metrics(math.nan, 0.5), Metrics(0.5, math.nan), Metrics(math.inf, 0.5)])
def test_metrics_that_are_no_numbers_are_left_out(tmp_path: Path, metrics: Metrics) -> None:
    model = make_model()
    model.metrics = metrics
    save_model(model, tmp_path / "m")
    assert load_model(tmp_path / "m").metrics is None


@pytest.mark.slow
def test_a_very_long_history_is_thinned_and_opens_again(tmp_path: Path) -> None:
    model, count = make_model(), 99_999
    model.history = History(
        # Tiny numbers are the longest when they are written.
        Point(n / 3, *(1e-200 / (n + prime) for prime in (3, 7, 11, 13, 17, 19, 23)))
        for n in range(count)
    )
    save_model(model, tmp_path / "m")
    back = load_model(tmp_path / "m").history
    assert 50_000 <= len(back) <= 60_000
    assert back.points()[0] == model.history.points()[0]
    assert back.points()[-1] == model.history.points()[-1]
    assert (np.diff(back.epochs) > 0).all()
    assert len(model.history) == count


def test_names_of_folders_need_not_be_unicode(tmp_path: Path) -> None:
    configuration = dataclasses.replace(CONFIGURATION, dataset="d\udcffx/é")
    save_model(make_model(configuration), tmp_path / "m")
    back = load_model(tmp_path / "m").configuration
    assert back is not None
    assert back.dataset == "d\\udcffx/é"


def test_the_document_is_the_same_text_every_time() -> None:
    assert encode_document(make_model()) == encode_document(make_model())
