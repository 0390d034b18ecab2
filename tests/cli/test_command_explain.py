"""`inkling explain`: one digit sent back through a network, as JSON and for people."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from inkling.cli import main
from inkling.network import Network, parse_architecture
from inkling.storage.model_file import load_model, save_model
from inkling.training.configuration import Configuration
from inkling.training.model import Model, new_model

FIELDS = {
    "model", "inputs", "activations", "answer", "digit", "cost", "wishes", "handed_back", "input_wishes", "gradient",
    "notes",
}  # fmt: skip


@pytest.fixture
def seven(tmp_path: Path) -> Path:
    picture = Image.new("L", (200, 240), 255)
    ImageDraw.Draw(picture).line([(50, 50), (150, 50), (90, 210)], fill=0, width=20, joint="curve")
    picture.save(tmp_path / "seven.png")
    Image.new("L", (100, 100), 255).save(tmp_path / "blank.png")
    return tmp_path / "seven.png"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """784-16-16-10, sigmoid and squared errors, before any training."""
    save_model(new_model(Configuration(), rng=np.random.default_rng(0)), tmp_path / "course")
    return tmp_path / "course"


def report(inkling: Callable[..., Any], *arguments: Any) -> dict[str, Any]:
    done = inkling("explain", *arguments, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 1
    said: dict[str, Any] = json.loads(done.out, parse_constant=pytest.fail)
    return said


def test_a_picture(inkling: Callable[..., Any], course: Path, seven: Path) -> None:
    said = report(inkling, "course", "seven.png", "--digit", "2")
    assert set(said) == FIELDS | {"image"}
    assert said["notes"] == []
    network = load_model(course).network
    trace = network.trace(np.array(said["inputs"], np.float32))
    for told, stage in zip(said["activations"], trace, strict=True):
        np.testing.assert_allclose(told, stage.a, rtol=1e-5)
    a, y = np.array(said["activations"][-1]), np.eye(10)[2]
    assert (said["digit"], said["answer"]) == (2, int(a.argmax()))
    assert said["cost"] == pytest.approx(float(np.square(a - y).sum()))
    np.testing.assert_allclose(said["wishes"], -2 * (a - y), rtol=1e-12)
    assert said["handed_back"][-1] == said["wishes"]
    assert [len(one) for one in said["handed_back"]] == [16, 16, 10]
    assert len(said["input_wishes"]) == 784
    gradient = said["gradient"]
    assert gradient["count"] == 13_002
    assert gradient["zeros"] == 16 * said["inputs"].count(0.0)
    assert set(gradient["by_layer"]) == {"layer1", "layer2", "layer3"}
    assert sum(gradient["by_layer"].values()) == pytest.approx(1.0)
    assert gradient["numeric_error"] <= 1e-8
    assert gradient["numeric_entries"] == 13_002
    assert len(gradient["top"]) == 20
    names = {one.name: one.value.shape for one in network.parameters}
    for one in gradient["top"]:
        assert set(one) == {"name", "index", "value"}
        assert all(i < most for i, most in zip(one["index"], names[one["name"]], strict=True))
    sizes = [abs(one["value"]) for one in gradient["top"]]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.slow
def test_a_weight_of_the_first_layer(inkling: Callable[..., Any], course: Path, seven: Path) -> None:
    inputs = report(inkling, "course", "seven.png", "--digit", "2")["inputs"]
    inked = int(np.argmax(inputs))
    name = f"layer1.weights[3,{inked}]"
    said = report(inkling, "course", "seven.png", "--digit", "2", "--weight", name, "--top", "5")
    chain = said["chain"]
    assert (chain["name"], chain["index"]) == ("layer1.weights", [3, inked])
    assert [link["symbol"] for link in chain["links"]] == [f"x[{inked}]", "σ′(z1[3])", "∂C/∂a1[3]"]
    assert chain["links"][0]["value"] == inputs[inked]
    assert np.prod([link["value"] for link in chain["links"]]) == pytest.approx(chain["product"], rel=1e-14)
    assert abs(chain["numeric"] - chain["product"]) <= 1e-8 * abs(said["gradient"]["top"][0]["value"])
    assert chain["paths"]["count"] == 160
    assert abs(chain["paths"]["sum"] - chain["product"]) <= 1e-12
    assert [len(path["through"]) for path in chain["paths"]["largest"]] == [2] * 5
    assert len(said["gradient"]["top"]) == 5
    bias = report(inkling, "course", "seven.png", "--digit", "2", "--weight", "layer2.bias[1]")["chain"]
    assert "paths" not in bias
    assert bias["links"][0] == {"symbol": "1", "value": 1.0}


@pytest.mark.slow
def test_an_example_and_one_step(inkling: Callable[..., Any], course: Path, few_digits: Path) -> None:
    where = ("--dataset", few_digits, "--example", "7", "--digit", "9")
    said = report(inkling, "course", *where, "--step", "0.001")
    assert set(said) == FIELDS | {"dataset", "example", "label", "step"}
    step = said["step"]
    assert {"eta", "cost_before", "predicted", "cost_after", "crowd_before", "crowd_after"} <= set(step)
    assert (step["eta"], step["cost_before"], step["crowd"]) == (0.001, said["cost"], 199)
    assert step["predicted"] == pytest.approx(-0.001 * said["gradient"]["norm"] ** 2, rel=1e-12)
    assert step["cost_after"] - step["cost_before"] == pytest.approx(step["predicted"], rel=0.01)
    assert step["crowd_after"] != step["crowd_before"]
    other = report(inkling, "course", *where, "--step", "0.001", "--crowd", "strokes")["step"]
    assert other["crowd"] == 1000
    assert other["crowd_before"] != step["crowd_before"]
    assert other["cost_after"] == step["cost_after"]


def test_a_picture_steps_beside_inkling_s_own_digits(inkling: Callable[..., Any], course: Path, seven: Path) -> None:
    step = report(inkling, "course", seven, "--digit", "7", "--step", "1")["step"]
    assert step["crowd"] == 1000
    assert step["cost_after"] < step["cost_before"]


def test_softmax_and_cross_entropy(inkling: Callable[..., Any], seven: Path) -> None:
    said = report(inkling, "3blue1brown-mnist", "seven.png", "--digit", "3", "--weight", "layer3.weights[3,0]")
    assert set(said) == FIELDS | {"image", "logit_wishes", "chain"}
    shares = np.array(said["activations"][-1])
    np.testing.assert_allclose(said["logit_wishes"], np.eye(10)[3] - shares, atol=1e-14)
    np.testing.assert_allclose(said["wishes"][3], 1 / shares[3], rtol=1e-9)
    assert said["answer"] == 7
    assert [link["symbol"] for link in said["chain"]["links"]] == ["a2[0]", "∂C/∂z3[3]"]
    assert said["gradient"]["numeric_error"] <= 1e-8


@pytest.mark.slow
def test_convolutions(inkling: Callable[..., Any], seven: Path) -> None:
    said = report(inkling, "best-reader", "seven.png", "--digit", "2", "--weight", "layer1.weights[3,0,1,1]")
    assert said["gradient"]["count"] == 308_722
    assert said["gradient"]["numeric_entries"] == 30
    assert said["gradient"]["numeric_error"] <= 1e-6
    chain = said["chain"]
    assert chain["places"]["count"] == 26 * 26
    assert chain["links"][0]["value"] == chain["product"]
    assert chain["numeric"] == pytest.approx(chain["product"], rel=1e-6, abs=1e-8)
    assert "paths" not in chain
    assert ["Paths can be listed" in note for note in said["notes"]] == [True]
    assert np.array(said["activations"][0]).shape == (24, 26, 26)


@pytest.mark.slow
def test_thresholds_say_that_there_is_no_answer(inkling: Callable[..., Any], seven: Path, tmp_path: Path) -> None:
    network = Network(parse_architecture("784-9:threshold-10"))
    network.initialize(rng=np.random.default_rng(0))
    save_model(Model(network=network), tmp_path / "steps")
    said = report(inkling, "steps", "seven.png", "--digit", "2", "--weight", "layer1.bias[3]")
    assert ["threshold neurons" in note for note in said["notes"]] == [True]
    assert said["chain"]["product"] == 0.0
    perceptron = new_model(Configuration(hidden="", loss="perceptron"), rng=np.random.default_rng(0))
    save_model(perceptron, tmp_path / "perceptron")
    said = report(inkling, "perceptron", "seven.png", "--digit", "2")
    assert said["wishes"] is None
    assert len(said["logit_wishes"]) == 10
    assert ["−∂C/∂z" in note for note in said["notes"]] == [True]
    words = inkling("explain", "perceptron", "seven.png", "--digit", "2")
    assert (words.code, words.err) == (0, "")
    assert "−∂C/∂a  " not in words.out
    save_model(Model(network=Network(parse_architecture("784-10:threshold"))), tmp_path / "taught by nothing")
    done = inkling("explain", "taught by nothing", "seven.png", "--digit", "2", "--json")
    assert (done.code, done.out) == (2, "")
    assert "threshold" in done.sentence


@pytest.mark.slow
def test_for_people(inkling: Callable[..., Any], course: Path, few_digits: Path, seven: Path) -> None:
    where = ("--dataset", few_digits, "--example", "7", "--digit", "9", "--weight", "layer1.weights[0,400]")
    done = inkling("explain", "course", *where, "--step", "0.5", "--top", "3")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("read as ")
    for word in (
        "wished for as 9",
        "by layer: layer1 ",
        "against the numeric derivative, 13002 entries",
        "layer1.weights[0,400] = ",
        "× σ′(z1[0])",
        "160 paths to the cost",
        "one step for 9, η = 0.5:",
        "of 199 others",
    ):
        assert word in done.out
    assert max(map(len, done.out.splitlines())) < 160
    done = inkling("explain", "best-reader", "seven.png", "--digit", "2", "--weight", "layer2.weights[0,0,0,0]")
    assert (done.code, done.err) == (0, "")
    assert "the largest of 576 places:" in done.out


@pytest.mark.slow
def test_in_a_process_of_its_own(inkling: Callable[..., Any], course: Path, seven: Path) -> None:
    done = inkling("explain", "course", "-", "--digit", "7", "--json", sent=seven.read_bytes())
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["digit"] == 7
    assert inkling("explain", "--help", fresh=True).out.count("--weight") == 2


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ("", "--digit"),
        ("seven.png", "--digit"),
        ("--digit 3", "Give a picture, or --dataset"),
        ("seven.png --dataset few --example 0 --digit 3", "one of the two"),
        ("--dataset few --digit 3", "belong together"),
        ("seven.png --example 3 --digit 3", "belong together"),
        ("--dataset few --example 200 --digit 3", "200 test examples"),
        ("--dataset few --example=-1 --digit 3", "no example -1"),
        ("--dataset few --example first --digit 3", "'first'"),
        ("--dataset nowhere --example 0 --digit 3", "nowhere"),
        ("missing.png --digit 3", "missing.png"),
        ("course --digit 3", "course"),
        ("blank.png --digit 3", "no ink"),
        ("seven.png --digit 10", "“10”"),
        ("seven.png --digit three", "one of 0, 1"),
        ("seven.png --digit ''", "“”"),
        ("seven.png --digit 3 --weight layer2", "“layer2” is no weight"),
        ("seven.png --digit 3 --weight layer9.weights[0,0]", "layer1.weights, layer1.bias"),
        ("seven.png --digit 3 --weight layer2.weights[16,0]", "layer2.weights[15,15]"),
        ("seven.png --digit 3 --step 0", "not 0"),
        ("seven.png --digit 3 --step nan", "not nan"),
        ("seven.png --digit 3 --step fast", "“fast”"),
        ("seven.png --digit 3 --crowd strokes", "--step"),
        ("seven.png --digit 3 --step 1 --crowd nowhere", "nowhere"),
        ("seven.png --digit 3 --top 0", "“0”"),
        ("seven.png other.png --digit 3", "other.png"),
    ],
)
def test_what_cannot_be_explained(
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    course: Path,
    seven: Path,
    few_digits: Path,
    arguments: str,
    word: str,
) -> None:
    monkeypatch.chdir(course.parent)
    (course.parent / "few").symlink_to(few_digits)
    try:
        code = main(["explain", "course", *shlex.split(arguments), "--json"])
    except SystemExit as leaving:  # how argparse ends
        code = leaving.code  # type: ignore[assignment]
    out, err = capfd.readouterr()
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert err.startswith("inkling")
    assert word in err


@pytest.mark.slow
def test_models_that_cannot_be_explained(inkling: Callable[..., Any], seven: Path, tmp_path: Path) -> None:
    save_model(Model(network=Network(parse_architecture("256-10"))), tmp_path / "small")
    deep = Network(parse_architecture("-".join(["784", *["16:identity"] * 12, "10"])))
    deep.theta[...] = 3e38
    save_model(Model(network=deep), tmp_path / "wild")
    for name, why in (("small", "16×16"), ("wild", "The weights of wild are so large"), ("none", "no file none")):
        done = inkling("explain", name, "seven.png", "--digit", "3", "--json")
        assert (done.code, done.out) == (2, "")
        assert why in done.sentence
