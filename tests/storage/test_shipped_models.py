"""The models that come with Inkling open, and are as good as they say."""

from pathlib import Path

import numpy as np
import pytest

from inkling.data.catalog import MNIST, STROKES, load_dataset, split_name
from inkling.data.mnist import find_mnist
from inkling.data.stroke import pen_width
from inkling.data.strokes_dataset import make_examples
from inkling.errors import ModelFileError
from inkling.network import mlp
from inkling.storage.model_file import load_model, save_model
from inkling.storage.shipped import DEFAULT_MODEL, GROUPS, load_shipped, shipped_models
from inkling.storage.tensor_file import SUFFIX
from inkling.training import measure
from inkling.training.model import new_model


@pytest.mark.parametrize("name", shipped_models())
def test_shipped_models_open_and_survive_a_round_trip(tmp_path: Path, name: str) -> None:
    model = load_shipped(name)
    save_model(model, tmp_path / "m")
    assert (
        load_model(tmp_path / "m").network.parameters_and_buffers.tobytes()
        == model.network.parameters_and_buffers.tobytes()
    )
    assert model.network.architecture.input_shape == model.preparation.input_shape
    assert model.configuration is not None
    assert model.metrics is not None
    assert (model.metrics.accuracy > 0.5) == (name != "course-start")


@pytest.mark.parametrize("name", shipped_models())
def test_shipped_models_are_as_good_as_they_say(name: str) -> None:
    model = load_shipped(name)
    assert model.configuration is not None
    assert model.metrics is not None
    parts = split_name(model.configuration.dataset)
    # Digits that are drawn here stand for those that would have to be re-inked for minutes first.
    drawn = [str(part) for part in parts if part.name == STROKES]
    if not drawn and find_mnist() is None:
        pytest.skip("MNIST is not on this computer: set INKLING_DATA to the folder that holds mnist/")
    test = load_dataset(drawn[0] if drawn else MNIST, train_size=1).test.first(2000)
    found = measure(model.network, test, model.loss, model.preparation)
    assert found.accuracy == pytest.approx(model.metrics.accuracy, abs=0.03 if len(parts) == 1 else 0.06)


@pytest.mark.parametrize(("name", "good", "bad"), [("thin-pen", (2, 4, 8), (32,)), ("thick-pen", (16, 32), (2, 4))])
def test_models_of_some_pens_fail_with_the_others(name: str, good: tuple[int, ...], bad: tuple[int, ...]) -> None:
    model = load_shipped(name)
    accuracies = {}
    for pen in (*good, *bad):
        test = make_examples(1000, rng=np.random.default_rng(7), width=pen_width(pen))
        answers = model.read(test.images / np.float32(255)).argmax(axis=1)
        accuracies[pen] = float(np.mean(answers == test.labels))
    assert min(accuracies[pen] for pen in good) > max(accuracies[pen] for pen in bad) + 0.25


def test_the_default_model_ships_and_comes_first() -> None:
    assert shipped_models()[0] == DEFAULT_MODEL
    assert not any(name.endswith(SUFFIX) for name in shipped_models())


def test_an_unknown_shipped_model_is_a_sentence() -> None:
    with pytest.raises(ModelFileError, match=r"No model called “nobody” .*3blue1brown-mnist"):
        load_shipped("nobody")


def test_every_shipped_model_has_its_group() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(shipped_models())


def test_the_courses_network_is_trained_as_the_course_says_from_where_it_began() -> None:
    course, start = load_shipped("course"), load_shipped("course-start")
    made = course.configuration
    assert made is not None
    assert (made.activation, made.loss, made.optimizer, made.dataset) == ("sigmoid", "mse", "sgd", MNIST)
    assert str(course.network.architecture) == str(mlp((16, 16)))
    assert len(course.history) > 0
    assert len(start.history) == 0
    began = new_model(made, course.class_names, rng=np.random.default_rng(made.seed))
    np.testing.assert_array_equal(start.network.theta, began.network.theta)
