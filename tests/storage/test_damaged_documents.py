"""A document in a model file that says anything wrong is a ModelFileError with one sentence: field by field."""

import dataclasses
import json
import re
from typing import Any

import pytest

from inkling.data.augmentation import Augmentation
from model_file_helpers import (
    Json,
    costs_little,
    document_of,
    join,
    sentence,
    split,
    with_document,
    with_document_text,
)

PREPARATION = {"kind": "scale", "size": 28, "mean": 0.0, "deviation": 1.0}

# Every field of the document with values of every JSON type, and with values of the right type that make no sense.
ANY_TYPE = [None, True, 0, -1, 1.5, 1e308, 10**30, "", "x", "\n", [], [[]], {}, {"a": 1}, [None], ["x"], [1.5], [-1]]
SENSELESS: dict[str, list[object]] = {
    "format": [2, 0, 2**63, "1"],
    "architecture": ["16", "16-3", "16-0-10", "16-99999-10", "16-3:swish-10", "16-3:softmax-10",
                     "0-10", "-".join(["16"] * 60), "9" * 5000 + "-10", "16-3-11", "16-4-10", "17-3-10", "16-x\n-10",
                     "16:tanh-3-10", "16-3-10" + " " * 10**5 + "y", "16-3-10" + " " * 10**5,
                     "16-4:sigmoid-10:sigmoid", "4x4 conv5x2 3 10", "4x4 pool5 3 10", "16-3-dropout1-10",
                     "4x4 conv3x2 3 10", "4x4 3 pool2", "4x4 conv2x2", "4x4 batchnorm 3:sigmoid 10:sigmoid",
                     "16-3:threshold-10:sigmoid"],
    "input_shape": [[16], [4, 5], [16, 1, 1, 1], [-4, -4], [0], [2**40], [4, 4, 0], [2] * 4, [1] * 100 + [16]],
    "normalization": ["Box", "auto", "b" * 10_000, "box\n"],
    "preparation": [{"kind": "scale"}, *({**PREPARATION, name: value} for name, values in {
                        "kind": ["", "Scale", "standardise", "box", None, 1, "standardize\n", "x" * 10_000],
                        "size": [0, -28, 29, 28.5, "28", None, 2**70],
                        "mean": [None, "0", -0.5, 1.5, 1e300, 10**400, True],
                        "deviation": [None, "1", 0, -1, 1e-300, 1e-8, 2, 1e300, 10**400, False],
                        "comment": ["x"]}.items() for value in values)],
    "class_names": [list("012345678"), list("01234567890"), ["a"] * 10, ["", *"123456789"], [" ", *"123456789"],
                    ["\n", *"123456789"], ["\x1b[2J", *"123456789"], ["x" * 10_000, *"123456789"], list(range(10)),
                    ["\u202e", *"123456789"]],
    "history": [{"epochs": []}, {"epochs": [], "train_loss": [], "train_accuracy": [], "test_loss": []}],
    "metrics": [{"loss": 1}, {"loss": 1, "accuracy": 1.1}, {"loss": -1, "accuracy": 0.5},
                {"loss": 1, "accuracy": None}, {"loss": 1, "accuracy": 0.5, "more": 1}],
}  # fmt: skip
MAY_BE_NULL = {"configuration", "metrics"}
RIGHT_ANYWAY = [("input_shape", [16])]


def _mutations() -> list[Any]:
    fields = ["format", "architecture", "input_shape", "normalization", "preparation", "class_names"]
    cases: list[tuple[str, object]] = []
    for name in [*fields, "configuration", "history", "metrics"]:
        cases += [(name, value) for value in [*ANY_TYPE, *SENSELESS.get(name, [])]]
    kept = [(n, v) for n, v in cases if not (v is None and n in MAY_BE_NULL) and (n, v) not in RIGHT_ANYWAY]
    return [pytest.param(n, v, id=f"{n}={v!r}"[:60].encode("ascii", "backslashreplace").decode()) for n, v in kept]


@pytest.mark.parametrize(("name", "value"), _mutations())
def test_a_field_with_a_wrong_value(sound: bytes, name: str, value: object) -> None:
    sentence(with_document(sound, lambda document: document.update({name: value})))


@pytest.mark.parametrize(
    "value", [None, 1, [], "x", "0" * 15, "0" * 17, "ABCDEF0123456789", f"{'0' * 16}+", f"{'0' * 16}\n",
              "+".join(["0" * 16] * 100)],
)  # fmt: skip
def test_a_fingerprint_that_is_none(sound: bytes, value: object) -> None:
    sentence(with_document(sound, lambda document: document.update(data_fingerprint=value)))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("dataset", [None, 1, []]),
        ("train_size", [0, -1, 1.5, "1", 2**40, 5]),
        ("validation", [None, "0.1", -0.1, 0.95, 1, 1e400, True, [0.1]]),
        ("preparation", ["", "Scale", None, 1, "standardize", "binarize"]),  # the last two are not what it does
        ("input_size", [0, 29, 16, None, "28", 28.5]),  # 16 is not what it has
        (
            "hidden",
            [
                None,
                ["3"],
                [3],
                3,
                {},
                "0",
                "-1",
                "1.5",
                "three",
                "100000",
                "-".join(["3"] * 100),
                "3,4",
                "",
                "4",
                "3:relu",
                "3:softmax",
                "3:threshold",
                "3 dropout1",
                "3 dropout0.5",
                "conv5x2 3",
                "3 conv3x2",
                "3" + " " * 10**5,
                "3-" * 10**6,
            ],
        ),
        ("activation", ["", "softmax", "Sigmoid", None, 1, "x" * 10_000, "relu", "threshold"]),
        ("loss", ["", "MSE", None, "cross-entropy", "perceptron"]),  # these need softmax and threshold
        ("initializer", ["", "ones", None]),
        ("initializer_deviation", [0, -1, None, "1", 1e4, [1.0]]),
        ("optimizer", ["", "SGD", None, "sgd"]),  # sgd has no momentum
        ("optimizer_settings", [None, [], {"momentum": 1.0}, {"momentum": "0.5"}, {"μ": 0.5}, {"momentum": None}]),
        ("eta", [0, -1, None, "1", 1e4, [1.5]]),
        ("schedule", ["", "Step", None, 1]),
        ("schedule_settings", [None, [], {"every": 2.0}, {"factor": "0.5"}, {"factor": None}]),  # constant has none
        ("warm_up", [-1, None, "1", 1e7, [1.0]]),
        ("clip", [-1, None, "1", 1e7, True]),
        ("weight_decay", [-1e-9, None, "1", 1e7, {}]),
        ("batch_size", [0, -1, 1.5, "full", 2**40]),
        ("epochs", [0, -1, 1e9, None, 10**6]),
        ("patience", [-1, 1.5, None, "3", 3, 10**6, 10**30]),  # 3 needs a validation split
        ("stop_step", [-1, None, "1", 1e7]),
        ("stop_gradient", [-1, None, "1", 1e7]),
        ("seed", [-1, 1.5, None, "0", 2**53 + 1, 10**400]),
        ("augmentation", [None, 1, "moderate", [], {}, {"shift": 1.0}]),
    ],
)
def test_a_configuration_that_cannot_be(sound: bytes, name: str, values: list[object]) -> None:
    assert name in document_of(sound)["configuration"]
    for value in values:
        sentence(with_document(sound, lambda document, value=value: document["configuration"].update({name: value})))


def test_every_field_of_a_configuration_was_tried(sound: bytes) -> None:
    (cases,) = [mark.args[1] for mark in test_a_configuration_that_cannot_be.pytestmark]  # type: ignore[attr-defined]
    assert {name for name, _ in cases} == set(document_of(sound)["configuration"])


@pytest.mark.parametrize("field", dataclasses.fields(Augmentation), ids=lambda field: field.name)
def test_an_augmentation_that_cannot_be(either: bytes, field: "dataclasses.Field[float]") -> None:
    def change(name: str, value: object) -> bytes:
        return with_document(either, lambda document: document["configuration"]["augmentation"].update({name: value}))

    for value in (None, "1", True, [], -1, 1e3, 10**400):
        sentence(change(field.name, value))
    sentence(change(field.name + "s", 0.0))
    sentence(with_document(either, lambda document: document["configuration"]["augmentation"].pop(field.name)))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"patience": 10**6}, id="patience beyond all epochs"),
        pytest.param({"patience": 10**30}, id="patience beyond 64 bits"),
        pytest.param({"validation": 0.0}, id="early stopping without a split"),
        pytest.param({"schedule": "constant"}, id="settings of another schedule"),
        pytest.param({"schedule_settings": {"every": 0.0}}, id="a step of no epochs"),
        pytest.param({"batch_size": 100}, id="batch larger than the training set"),
        pytest.param({"activation": "tanh", "hidden": "conv3x2 batchnorm pool2 5"}, id="other layers"),
        pytest.param({"preparation": "scale"}, id="prepared in another way"),
        pytest.param({"loss": "mse"}, id="cost of another output"),
    ],
)
def test_a_configuration_that_contradicts(deep: bytes, change: Json) -> None:
    sentence(with_document(deep, lambda document: document["configuration"].update(change)))


def test_a_preparation_that_contradicts(deep: bytes) -> None:
    for change in ({"kind": "scale"}, {"size": 16}, {"kind": "standardize-each"}):
        sentence(with_document(deep, lambda document, change=change: document["preparation"].update(change)))


COLUMNS = [
    "epochs",
    *(f"{part}_{what}" for part in ("train", "test", "validation") for what in ("loss", "accuracy")),
    "accepted",
]


@pytest.mark.parametrize("name", COLUMNS)
def test_a_history_that_cannot_be(either: bytes, name: str) -> None:
    assert set(document_of(either)["history"]) == set(COLUMNS)
    columns: list[object] = [None, 1, "x", {}, [0.0], [0.0, 0.5, 1.0], ["0", "1"], [True, False], [[], []]]
    columns += [[None, 0.0], [1.0, 0.0], [-1.0, 0.0]] if name == "epochs" else []
    columns += [[0.5, 1.5], [-0.5, 0.5]] if name.endswith(("accuracy", "accepted")) else []
    for column in columns:
        sentence(with_document(either, lambda document, column=column: document["history"].update({name: column})))
    sentence(with_document(either, lambda document: document["history"].pop(name)))
    sentence(with_document(either, lambda document: document["history"].update({name + "s": [0.0, 1.0]})))


def test_a_missing_field_or_one_too_many_anywhere(sound: bytes) -> None:
    document = document_of(sound)
    for name in document:
        sentence(with_document(sound, lambda d, name=name: d.pop(name)))
    for part in ("preparation", "configuration", "metrics"):
        for name in document[part]:
            sentence(with_document(sound, lambda d, part=part, name=name: d[part].pop(name)))
    for part in (None, "preparation", "configuration", "metrics", "history"):
        sentence(with_document(sound, lambda d, part=part: (d[part] if part else d).update(comment="x")))


def test_an_unknown_version_is_named(sound: bytes) -> None:
    # A later version may have other fields too: the version is what matters.
    text = sentence(with_document(sound, lambda d: (d.update(format=7), d.pop("history"), d.update(new=1))))
    assert "version 7" in text
    assert "version 1" in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{",
        "{}",
        "NaN",
        "\ufeff{}",
        "[" * 100_000,
        '{"format":' * 100_000,
        '{"format": 1, "history": ' + "[" * 100_000,
        "9" * 100_000,
        '"\ud800"',
        "\x00",
        '{"format": 1e400}',
    ],
    ids=lambda text: repr(text)[:20].encode("ascii", "backslashreplace").decode(),
)
def test_a_document_that_is_none(sound: bytes, text: str) -> None:
    sentence(with_document_text(sound, text))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000])
def test_numbers_that_json_has_not(sound: bytes, number: str) -> None:
    text = json.dumps(document_of(sound))
    numbers = ('"loss": 0.5', '"eta": 1.5', '"epochs": [0.0', '"mean": 0.0', '"deviation": 1.0', '"shift": 0.0')
    for before in (*numbers, '"clip": 0.0', '"momentum": 0.5', '"accepted": [null, null', '"patience": 0'):
        assert text.count(before) == 1
        sentence(with_document_text(sound, text.replace(before, re.sub(r"\S+$", number, before))))


def test_a_field_twice(sound: bytes) -> None:
    text = json.dumps(document_of(sound))
    twice = sentence(with_document_text(sound, '{"format": 1, ' + text[1:]))
    assert "twice" in twice
    for name in ("eta", "shift", "kind", "accepted", "momentum", "hidden"):
        assert text.count(f'"{name}":') == 1
        value = text.split(f'"{name}": ')[1].split("]" if name == "accepted" else ",")[0].rstrip("}")
        again = f'"{name}": {value}{"]" if name == "accepted" else ""}, "{name}":'
        assert "twice" in sentence(with_document_text(sound, text.replace(f'"{name}":', again)))


def test_surrogates_in_a_name(sound: bytes) -> None:
    sentence(with_document(sound, lambda d: d.update(class_names=["\ud800", *"123456789"])))
    header, body = split(sound)
    sentence(join(json.dumps(header).replace('"__metadata__": {', '"__metadata__": {"\\ud800": "", '), body))


@pytest.mark.parametrize(
    "spec",
    [
        "-".join(["784", *["10000"] * 49, "10"]),
        "784-10000-10000-10",
        "1048576-10000-10",
        "784-4000-4000-10",
        "28x28 conv15x1024same conv15x1024same 10",
        " ".join(["28x28", *["conv15x1024same"] * 49, "10"]),
        "28x28 conv1x1024same 10000 10",
        "28x28 conv1x1024 batchnorm 10",
    ],
    ids=lambda spec: spec[:20],
)
def test_a_gigantic_architecture_takes_no_memory(sound: bytes, spec: str) -> None:
    costs_little(with_architecture(sound, spec))


@pytest.mark.parametrize("where", ["architecture", "hidden"])
def test_a_spec_of_a_million_words_takes_neither_memory_nor_time(sound: bytes, where: str) -> None:
    spec = "-".join(["1"] * 1_000_000)

    def change(document: Json) -> None:
        (document if where == "architecture" else document["configuration"]).update({where: spec})

    costs_little(with_document(sound, change))


def test_more_parameters_than_inkling_works_with(sound: bytes) -> None:
    content = with_architecture(sound, "784-4500-4000-10") + bytes(90_000_000)
    assert "has 21576510 parameters" in sentence(content)


def with_architecture(content: bytes, spec: str) -> bytes:
    shape = [1024, 1024] if spec.startswith("1048576") else [28, 28]
    return with_document(content, lambda d: d.update(architecture=spec, input_shape=shape, configuration=None))
