"""Commands on data sets of a person's own: found again, recognised, put right, and told by their true reason."""

import gzip
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inkling.data.catalog import load_dataset
from inkling.data.idx import write_idx
from inkling.storage.model_file import load_model, save_model

LEARN = ("--epochs", "2", "--hidden", "16", "--eta", "3", "--batch-size", "5")
Command = Callable[..., Any]


@pytest.fixture
def digits(few_digits: Path, tmp_path: Path) -> Path:
    """A folder of IDX files, in the folder in which commands run."""
    return Path(shutil.copytree(few_digits, tmp_path / "digits"))


def accuracy(inkling: Command, *arguments: object, err: str = "") -> float:
    done = inkling("evaluate", *arguments, "--json")
    assert done.code == 0, done.err
    assert err in done.err
    assert bool(done.err) == bool(err), done.err
    return float(json.loads(done.out)["accuracy"])


def change(folder: Path) -> None:
    """Other digits in the same place."""
    for path in folder.glob("*labels*"):
        labels = np.frombuffer(path.read_bytes()[8:], np.uint8)
        write_idx(path, ((labels + 1) % 10).astype(np.uint8))


@pytest.mark.slow
def test_a_model_finds_what_it_learned_from(inkling: Command, digits: Path, tmp_path: Path) -> None:
    done = inkling("train", "--dataset", "digits", *LEARN, "-o", "m")
    assert (done.code, done.err) == (0, "")
    model = load_model(tmp_path / "m")
    assert model.configuration is not None
    assert model.configuration.dataset == str(digits)
    assert model.data_fingerprint == load_dataset(str(digits)).fingerprint
    assert model.metrics is not None
    assert accuracy(inkling, "m", "--normalize", "none") == model.metrics.accuracy
    assert accuracy(inkling, "m", "--dataset", "digits") == accuracy(inkling, "m")
    change(digits)
    for command in (["evaluate", "m"], ["train", "--from", "m", "-o", "n"]):
        done = inkling(*command)
        assert (done.code, done.out) == (2, "")
        assert f"The digits in {digits} are not those that m learned from" in done.sentence
    assert accuracy(inkling, "m", "--dataset", "digits") < 0.3  # asked for by name, they are examined
    shutil.rmtree(digits)
    for command in (["evaluate", "m"], ["train", "--from", "m", "-o", "n"]):
        done = inkling(*command)
        assert (done.code, done.out) == (2, "")
        assert f"m learned from {digits}, which is not there" in done.sentence


@pytest.mark.slow
def test_an_older_model_that_says_no_whole_path(inkling: Command, digits: Path, tmp_path: Path) -> None:
    assert inkling("train", "--dataset", "digits", *LEARN, "-o", "m").code == 0
    model = load_model(tmp_path / "m")
    assert model.configuration is not None
    model.configuration, model.data_fingerprint = replace(model.configuration, dataset="digits"), ""
    save_model(model, tmp_path / "old")
    told = f"old says only “digits” of the data set that it learned from; it is taken to be {digits}."
    assert accuracy(inkling, "old", err=told) == accuracy(inkling, "m")
    shutil.rmtree(digits)
    assert "old learned from digits, which is not there" in inkling("evaluate", "old").sentence


@pytest.mark.slow
@pytest.mark.parametrize("name", ["mnist", "strokes"])
def test_a_folder_with_the_name_of_a_built_in_data_set(
    inkling: Command, digits: Path, tmp_path: Path, name: str
) -> None:
    digits.rename(tmp_path / name)
    done = inkling("train", "--dataset", f"./{name}", *LEARN, "-o", "m")
    assert (done.code, done.err) == (0, "")
    configuration = load_model(tmp_path / "m").configuration
    assert configuration is not None
    assert configuration.dataset == str(tmp_path / name)
    assert accuracy(inkling, "m") == accuracy(inkling, "m", "--dataset", f"./{name}")
    done = inkling("train", "--dataset", f"{name}@8", "--train-size", "500", *LEARN, "-o", "n")
    told = f"“{name}” is taken as the data set that Inkling knows by that name; the folder is ./{name}."
    assert done.err.splitlines()[0] == f"inkling: {told}"
    assert done.code == (0 if name == "strokes" else 2)
    assert ("MNIST is not on this computer" in done.err) == (name == "mnist")


@pytest.mark.slow
def test_a_folder_with_a_test_part_only(inkling: Command, model: Path, digits: Path) -> None:
    whole = accuracy(inkling, model, "--dataset", "digits")
    for path in digits.glob("train*"):
        path.unlink()
    assert accuracy(inkling, model, "--dataset", "digits") == whole
    done = inkling("train", "--dataset", "digits", *LEARN, "-o", "m")
    assert (done.code, done.out) == (2, "")
    assert "holds test images alone" in done.sentence


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "words"), [("inverted", "look inverted, dark ink on light paper"), ("bits", "pixels from 0 to 1 where")]
)
def test_odd_images_are_told_before_nonsense_is_printed(
    inkling: Command, model: Path, digits: Path, form: str, words: str
) -> None:
    right = accuracy(inkling, model, "--dataset", "digits")
    images, labels = digits / "test-images-idx3-ubyte", digits / "test-labels-idx1-ubyte"
    pixels = np.frombuffer(images.read_bytes()[16:], np.uint8).reshape(-1, 28, 28)
    write_idx(images, 255 - pixels if form == "inverted" else (pixels > 127).astype(np.uint8))
    for arguments in (["--dataset", "digits"], ["--images", images, "--labels", labels]):
        assert accuracy(inkling, model, *arguments, err=words) > right - 0.05
    assert right > 0.4


@pytest.mark.slow
def test_tables_archives_pictures_and_torchvision_s_folder(inkling: Command, model: Path, digits: Path) -> None:
    right = accuracy(inkling, model, "--dataset", "digits")
    parts = load_dataset(str(digits))
    place = digits.parent / "others"
    place.mkdir()
    np.savez(
        place / "mnist.npz",
        x_train=parts.train.images,
        y_train=parts.train.labels,
        x_test=parts.test.images,
        y_test=parts.test.labels,
    )
    table = np.c_[parts.test.labels, parts.test.images.reshape(-1, 784)]
    header = ",".join(["label", *(f"pixel{number}" for number in range(784))])
    (place / "table").mkdir()
    np.savetxt(place / "table" / "test.csv", table, "%d", ",", header=header, comments="")
    for number, (image, label) in enumerate(zip(parts.test.images, parts.test.labels, strict=True)):
        (place / "pictures" / "test" / str(label)).mkdir(parents=True, exist_ok=True)
        Image.fromarray(image).save(place / "pictures" / "test" / str(label) / f"{number}.png")
    shutil.copytree(digits, place / "torchvision" / "MNIST" / "raw")
    for name in ("mnist.npz", "table", "torchvision"):
        assert accuracy(inkling, model, "--dataset", f"others/{name}") == right
    assert accuracy(inkling, model, "--dataset", "others/pictures") == pytest.approx(right, abs=0.03)
    done = inkling("train", "--dataset", "others/mnist.npz", *LEARN, "-o", "m", "--json")
    assert (done.code, done.err) == (0, "")
    assert accuracy(inkling, "m", "--normalize", "none") == json.loads(done.out)["accuracy"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<html><head><title>403 Forbidden</title></head></html>", "a web page (“403 Forbidden”)"),
        (gzip.compress(b"<html><title>Sign in</title>", mtime=0), "a web page (“Sign in”)"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n", "a Git LFS pointer"),
        (b"PK\x03\x04", "an archive (ZIP)"),
    ],
)
@pytest.mark.slow
def test_what_is_no_data_is_told_by_its_true_reason(
    inkling: Command, model: Path, digits: Path, content: bytes, words: str
) -> None:
    (digits / "test-images-idx3-ubyte").write_bytes(content)
    done = inkling("evaluate", model, "--dataset", "digits")
    assert (done.code, done.out) == (2, "")
    assert f"test-images-idx3-ubyte is not an IDX file, but {words}" in done.sentence
