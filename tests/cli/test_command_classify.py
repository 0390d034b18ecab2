"""`inkling classify`: pictures of digits, of people's own making."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from inkling.cli import main
from inkling.network import Network, parse_architecture
from inkling.network.layers.dense import Dense
from inkling.network.types import Array
from inkling.storage.model_file import save_model
from inkling.training.model import Model

BEST = "3blue1brown-mnist"


def draw(path: Path, points: list[tuple[int, int]], *, paper: int = 255, ink: int = 0) -> None:
    picture = Image.new("L", (200, 240), paper)
    ImageDraw.Draw(picture).line(points, fill=ink, width=20, joint="curve")
    picture.save(path)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    one, seven = [(100, 30), (100, 210)], [(50, 50), (150, 50), (90, 210)]
    draw(tmp_path / "one.png", one)
    draw(tmp_path / "seven.png", seven)
    draw(tmp_path / "white on black.png", one, paper=0, ink=255)
    Image.new("L", (100, 100), 255).save(tmp_path / "blank.png")
    return tmp_path


@pytest.fixture(scope="module")
def reader(strokes: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that reads plain digits."""
    path = tmp_path_factory.mktemp("reader") / "reader.safetensors"
    settings = "--hidden 100 --activation relu --loss cross-entropy --optimizer adam --eta 0.002 --epochs 30"
    assert main(["train", *settings.split(), "--train-size", "500", "--augment", "moderate", "-o", str(path)]) == 0
    return path


def test_a_shipped_model_reads_them(inkling: Callable[..., Any], pictures: Path) -> None:
    done = inkling("classify", BEST, "one.png", "seven.png", "--json")
    assert (done.code, done.err) == (0, "")
    assert [row["digit"] for row in json.loads(done.out)["images"]] == [1, 7]


@pytest.mark.slow
def test_standard_input(inkling: Callable[..., Any], pictures: Path, reader: Path) -> None:
    seven = (pictures / "seven.png").read_bytes()
    done = inkling("classify", reader, "one.png", "-", "--json", sent=seven)
    assert (done.code, done.err) == (0, "")
    rows = json.loads(done.out)["images"]
    assert [(row["image"], row["digit"]) for row in rows] == [("one.png", 1), ("-", 7)]
    for sent, why in ((b"", "Nothing came in on standard input"), (b"seven", "is not a picture")):
        done = inkling("classify", reader, "-", sent=sent)
        assert (done.code, done.out) == (2, "")
        assert why in done.sentence


@pytest.mark.slow
def test_many_pictures_keep_their_answers(inkling: Callable[..., Any], pictures: Path) -> None:
    """Also where groups of those that are unpacked and read together end, and with some that cannot be read."""
    (pictures / "no picture.png").write_bytes(b"seven")
    five = ["one.png", "seven.png", "no picture.png", "blank.png", "seven.png"]
    names = [five[number % 5] for number in range(211)]
    done = inkling("classify", BEST, *names, "--json")
    assert done.code == 2
    rows = json.loads(done.out)["images"]
    assert [row["image"] for row in rows] == names
    wanted = {"one.png": 1, "seven.png": 7, "blank.png": None}
    assert all("error" in row if row["image"] == five[2] else row["digit"] == wanted[row["image"]] for row in rows)


@pytest.mark.slow
def test_several_pictures(inkling: Callable[..., Any], pictures: Path, reader: Path) -> None:
    names = ["one.png", "white on black.png", "seven.png", "blank.png"]
    done = inkling("classify", reader, *names, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 1
    rows = json.loads(done.out, parse_constant=pytest.fail)["images"]
    assert [row["image"] for row in rows] == names
    assert [row["digit"] for row in rows] == [1, 1, 7, None]
    for row in rows:
        assert set(row) == {"image", "digit", "sure", "several", "activations"}
        assert row["sure"] is (row["digit"] is not None and max(row["activations"]) >= 0.5)
        assert len(row["activations"]) == 10
        assert row["digit"] in (None, int(np.argmax(row["activations"])))
    words = inkling("classify", reader, *names)
    assert (words.code, words.err) == (0, "")
    lines = words.out.splitlines()
    assert [line.rsplit(": ", 1)[0] for line in lines] == names
    assert [line.rsplit(": ", 1)[1].split()[0] for line in lines] == ["1", "1", "7", "no"]


def test_not_sure(inkling: Callable[..., Any], pictures: Path) -> None:
    even = Network(parse_architecture("784-10:softmax"))  # θ = 0: ten times 0.1
    even.theta[-10:] = np.eye(10)[3] * 1.8  # the biases: 3 is likelier
    save_model(Model(network=even), pictures / "even")
    done = inkling("classify", "even", "one.png", "blank.png")
    assert (done.code, done.err) == (0, "")
    share = round(100 * np.exp(1.8) / (np.exp(1.8) + 9))
    assert done.out == f"one.png: not sure (3? {share} %)\nblank.png: no ink\n"
    done = inkling("classify", "even", "one.png", "blank.png", "--json")
    rows = json.loads(done.out)["images"]
    assert [(row["digit"], row["sure"]) for row in rows] == [(3, False), (None, False)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.png", None),
        ("empty.png", b""),
        ("text.png", b"seven"),
        ("cut.png", "one.png"),
        ("model.png", "a model"),
        (".", None),
    ],
)
def test_what_is_no_picture(
    inkling: Callable[..., Any], pictures: Path, model: Path, name: str, content: object
) -> None:
    if isinstance(content, bytes):
        (pictures / name).write_bytes(content)
    elif content == "one.png":
        (pictures / name).write_bytes((pictures / "one.png").read_bytes()[:100])
    elif content is not None:
        save_model(Model(network=Network(parse_architecture("784-10"))), pictures / name)
    done = inkling("classify", model, "one.png", name, "seven.png", "--json")
    assert done.code == 2
    assert name in done.sentence
    one, bad, seven = json.loads(done.out)["images"]
    assert set(bad) == {"image", "error"}
    assert bad["image"] == name
    assert done.sentence.endswith(bad["error"])
    assert [len(row["activations"]) for row in (one, seven)] == [10, 10]
    words = inkling("classify", model, "one.png", name, "seven.png")
    assert (words.code, words.sentence) == (2, done.sentence)
    assert [line.split(":")[0] for line in words.out.splitlines()] == ["one.png", "seven.png"]


@pytest.mark.slow
def test_several_digits_in_one_picture_are_told(inkling: Callable[..., Any], pictures: Path) -> None:
    both = [Image.open(pictures / name) for name in ("one.png", "seven.png")]
    side = Image.new("L", (400, 240), 255)
    for number, picture in enumerate(both):
        side.paste(picture, (200 * number, 0))
    side.save(pictures / "both.png")
    done = inkling("classify", "best-reader", "both.png", "one.png")
    assert done.out.splitlines()[0] == "both.png: not sure (there seem to be several digits; one at a time is read)"
    rows = json.loads(inkling("classify", "best-reader", "both.png", "one.png", "--json").out)["images"]
    assert [row["several"] for row in rows] == [True, False]


def test_each_picture_passes_the_network_once(pictures: Path, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And all of them together."""
    passes: dict[int, list[int]] = {}
    through = Dense.forward

    def counted(layer: Dense, x: Array, *rest: Any) -> Any:
        passes.setdefault(id(layer), []).append(x.shape[-1])
        return through(layer, x, *rest)

    monkeypatch.setattr(Dense, "forward", counted)
    assert main(["classify", str(model), str(pictures / "one.png"), str(pictures / "seven.png")]) == 0
    assert len(passes) == 2  # layers
    assert all(examples == [2] for examples in passes.values())


@pytest.mark.slow
def test_models_that_do_not_read_pictures(inkling: Callable[..., Any], pictures: Path) -> None:
    save_model(Model(network=Network(parse_architecture("256-10"))), pictures / "small")
    wild = Network(parse_architecture("784-16:identity-10:softmax"))
    wild.theta[...] = 3e38
    save_model(Model(network=wild), pictures / "wild")
    for name, why in (("small", "16×16"), ("wild", "The weights of wild are so large")):
        done = inkling("classify", name, "one.png", "--json")
        assert (done.code, done.out) == (2, "")
        assert why in done.sentence


@pytest.mark.slow
def test_names_that_are_not_unicode(inkling: Callable[..., Any], pictures: Path, model: Path) -> None:
    try:
        (pictures / "one.png").rename(pictures / "\udce9.png")  # é in Latin-1
    except (OSError, UnicodeError):
        pytest.skip("this file system knows only Unicode names")
    for form in ([], ["--json"]):
        done = inkling("classify", model, b"\xe9.png", *form)
        assert (done.code, done.err) == (0, "")
        assert "\\udce9.png" in done.out
    assert json.loads(done.out)["images"][0]["image"] == "\udce9.png"
    done = inkling("classify", model, b"\xea.png")
    assert done.code == 2
    assert "There is no file" in done.sentence
