"""What goes into a playground's file comes out of it, to the last bit; the old file or the new one is there."""

import json
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings
from safetensors import numpy as safetensors

from inkling.analysis.playground.generators import GENERATORS, Recipe
from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.points import MOST_POINTS, NO_POINTS, Points
from inkling.analysis.playground.presets import PRESETS
from inkling.analysis.playground.structure import MOST_LAYERS, Structure
from inkling.errors import ModelFileError
from inkling.network import Network, mlp
from inkling.session.playground.file import decode_playground, encode_playground, load_playground, save_playground
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import MOST_IMAGES, CurveSheet, DigitsSheet
from inkling.session.playground.state import MOST_OF_CURVE, State, new_theta, state_of
from inkling.storage.model_file import load_model, save_model
from inkling.storage.tensor_file import is_playground_file
from inkling.training.model import Model


def same(one: Any, other: Any) -> bool:
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    if is_dataclass(one):
        return type(one) is type(other) and all(
            same(getattr(one, field.name), getattr(other, field.name)) for field in fields(one)
        )
    return bool(one == other) and type(one) is type(other)


def test_everything_comes_back(everything: State, tmp_path: Path) -> None:
    save_playground(everything, tmp_path / "p.safetensors")
    back = load_playground(tmp_path / "p.safetensors")
    default = state_of(PRESETS[0])
    for field in fields(State):
        assert same(getattr(back, field.name), getattr(everything, field.name)), field.name
        assert not same(getattr(back, field.name), getattr(default, field.name)), field.name
    for array in (back.theta, back.curve, back.points.x, back.points.labels, back.digits.images):
        assert not array.flags.writeable


@pytest.mark.parametrize("preset", PRESETS, ids=lambda one: one.name)
def test_every_question_comes_back_and_goes_on(preset: Any, tmp_path: Path) -> None:
    it = Playground(preset.name)
    save_playground(it.state, tmp_path / "p")
    back = Playground(state=load_playground(tmp_path / "p"))
    assert same(back.state, it.state)
    assert back.preset is preset
    if it.obstacle is None:
        for one in (it, back):
            one.step(5)
        assert same(back.state, it.state)


COORDINATES = st.floats(-1e6, 1e6)
STRUCTURES = st.builds(
    Structure,
    hidden=st.lists(st.integers(1, 5), max_size=3).map(tuple),
    activation=st.sampled_from(["sigmoid", "tanh", "relu", "gaussian"]),
    output=st.sampled_from(["sigmoid", "tanh", "identity", "threshold"]),
    biases=st.booleans(),
    loss=st.sampled_from(["mse", "perceptron"]),
    scale=st.sampled_from(["mean", "sum", "half"]),
)
POINTS = st.lists(st.tuples(COORDINATES, COORDINATES, st.integers(0, 1)), max_size=20).map(
    lambda rows: Points([row[:2] for row in rows], [row[2] for row in rows])  # type: ignore[arg-type]
)
RECIPES = st.none() | st.builds(
    Recipe, st.sampled_from(sorted(GENERATORS)), st.integers(1, 50), st.none() | st.floats(0, 5)
)
WINDOWS = st.tuples(COORDINATES, COORDINATES, st.floats(1e-6, 1e6)).map(
    lambda at: Window(at[0], at[0] + at[2], at[1], at[1] + at[2])
)


@given(STRUCTURES, POINTS, RECIPES, WINDOWS, st.integers(0, 2**53), st.data())
@settings(max_examples=80)
def test_any_state_comes_back(
    structure: Structure, points: Points, recipe: Recipe | None, window: Window, seed: int, data: st.DataObject
) -> None:
    before = state_of(PRESETS[3])
    training = replace(before.training, first_seed=seed)
    theta = new_theta(structure, training)
    theta[0] = data.draw(st.floats(allow_nan=False, allow_infinity=False))
    state = replace(
        before,
        structure=structure,
        training=training,
        theta=theta,
        points=points,
        recipe=recipe,
        points_seed=seed,
        window=window,
    )
    content = encode_playground(state)
    assert same(decode_playground(content, "x"), state)
    assert encode_playground(decode_playground(content, "x")) == content


def test_same_state_same_bytes(everything: State) -> None:
    whole = replace(everything, window=Window(-1, 2, 0, 1), training=replace(everything.training, eta=1))
    floats = replace(everything, window=Window(-1.0, 2.0, 0.0, 1.0), training=replace(everything.training, eta=1.0))
    assert encode_playground(whole) == encode_playground(floats)
    numpys = replace(everything, points_seed=np.int64(6), window=Window(*np.array([-1.0, 2.0, 0.0, 1.0])))  # type: ignore[arg-type]
    assert encode_playground(numpys) == encode_playground(replace(floats, training=everything.training))


def test_the_file_is_safetensors_with_one_key(sound: bytes, everything: State) -> None:
    header = json.loads(sound[8 : 8 + int.from_bytes(sound[:8], "little")])
    assert set(header["__metadata__"]) == {"inkling-playground"}
    document = json.loads(header["__metadata__"]["inkling-playground"], parse_constant=pytest.fail)
    assert document["format"] == 1
    assert document["preset"] == "perceptron"
    assert document["target"]["drawn"] == [[0.0, 0.5], [1 / 7, 1.0]]
    tensors = safetensors.load(sound)
    assert {name: tensor.dtype.name for name, tensor in tensors.items()} == {
        **{f"layer{number}.{what}": "float64" for number in (1, 2, 3) for what in ("weights", "bias")},
        "points.x": "float64",
        "points.labels": "int64",
        "curve": "float64",
        "digits.images": "uint8",
        "digits.labels": "int64",
    }
    np.testing.assert_array_equal(tensors["layer1.weights"].ravel(), everything.theta[:6])


def test_the_largest_state_can_be_opened_again(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    structure = Structure((200,) * MOST_LAYERS)
    it = Playground("xor")
    it.change(
        structure=structure,
        points=Points(rng.normal(size=(MOST_POINTS, 2)), rng.integers(0, 2, MOST_POINTS)),
        curve=np.column_stack([np.arange(1, MOST_OF_CURVE + 1), *np.full((2, MOST_OF_CURVE), 0.5)]),
        digits=DigitsSheet(images=np.zeros((MOST_IMAGES, 28, 28), np.uint8), labels=np.ones(MOST_IMAGES, np.int64)),
        target=CurveSheet("", tuple((x, 1 / 3) for x in rng.uniform(size=2_000).tolist()), (1 / 3,) * 100),
    )
    save_playground(it.state, tmp_path / "p")
    assert same(load_playground(tmp_path / "p"), it.state)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"theta": np.full(9, np.nan)}, "NaN or infinity"),
        ({"theta": np.full(9, -np.inf)}, "NaN or infinity"),
        ({"curve": np.array([[1.0, np.nan, 0.5]])}, "NaN or infinity"),
        ({"curve": np.array([[2.0, 0.5, 0.5], [1.0, 0.5, 0.5]])}, "step to step"),
        ({"window": Window(0.0, 0.0, 1.0, 1.0)}, "width"),
        ({"window": Window(0.0, float("inf"), 1.0, 2.0)}, "damaged"),
        ({"preset": "nand"}, "nand"),
        ({"points_seed": 2**53 + 1}, "points_seed"),
        ({"points_seed": "1"}, "damaged"),
    ],
    ids=str,
)
def test_what_could_not_be_opened_again_is_not_saved(fields: dict[str, Any], words: str, tmp_path: Path) -> None:
    path = tmp_path / "p.safetensors"
    path.write_bytes(b"what was there before")
    with pytest.raises(ModelFileError, match=rf"was not saved to .*p\.safetensors: .*{words}.*\.$"):
        save_playground(replace(Playground("xor").state, **fields), path)
    assert path.read_bytes() == b"what was there before"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_places_that_cannot_be_written_or_read(tmp_path: Path) -> None:
    state = Playground("xor").state
    for path, why in ((tmp_path, "is a folder"), (tmp_path / "no" / "p", "There is no folder")):
        with pytest.raises(ModelFileError, match=why):
            save_playground(state, path)
    for path, why in ((tmp_path, "is a folder"), (tmp_path / "p", "There is no file")):
        with pytest.raises(ModelFileError, match=why):
            load_playground(path)
        assert not is_playground_file(path)
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(ModelFileError, match="huge has 1048576 MB"):
        load_playground(tmp_path / "huge")


def test_models_and_playgrounds_are_told_apart(tmp_path: Path) -> None:
    model, playground = tmp_path / "model.safetensors", tmp_path / "playground.safetensors"
    save_model(Model(network=Network(mlp((4,)))), model)
    save_playground(replace(Playground("xor").state, points=NO_POINTS), playground)
    assert not is_playground_file(model)
    assert is_playground_file(playground)
    with pytest.raises(ModelFileError, match=r"^.*model\.safetensors is a model, not a playground; .*main window\.$"):
        load_playground(model)
    with pytest.raises(ModelFileError, match=r"^.*playground\.safetensors is a playground, .* window \(F4\)\.$"):
        load_model(playground)
