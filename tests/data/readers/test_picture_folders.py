"""Pictures in a folder for each digit: as they are, or inside of train and test."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inkling.data.dataset import Examples
from inkling.data.folder import load_folder
from inkling.data.strokes_dataset import make_examples
from inkling.errors import Cancelled, DataError


@pytest.fixture(scope="module")
def digits() -> Examples:
    return make_examples(120, rng=np.random.default_rng(0), width=2.8)


def write(folder: Path, examples: Examples, name: str = "{}", *, first: int = 0) -> None:
    for number, (image, label) in enumerate(zip(examples.images, examples.labels, strict=True), first):
        place = folder / name.format(label)
        place.mkdir(parents=True, exist_ok=True)
        Image.fromarray(image).save(place / f"{number:04}.png")


def as_rows(*parts: Examples) -> list[bytes]:
    return sorted(
        image.tobytes() + bytes([one]) for part in parts for image, one in zip(part.images, part.labels, strict=True)
    )


@pytest.mark.parametrize("name", ["{}", "digit {}", "class_{}", "Chiffre-{}", "0{}"])
def test_a_folder_for_each_digit(tmp_path: Path, digits: Examples, name: str) -> None:
    write(tmp_path, digits, name)
    (tmp_path / "readme.txt").write_text("scanned in June")
    (tmp_path / name.format(3) / "Thumbs.db").write_bytes(b"x")
    (tmp_path / name.format(3) / ".0001.png").write_bytes(b"x")
    dataset = load_folder(tmp_path)
    assert as_rows(dataset.train, dataset.test) == as_rows(digits)
    assert len(dataset.test) > 0
    assert len(set(dataset.train.labels[:10].tolist())) == 10  # the first ones are of all digits


@pytest.mark.parametrize(("train", "test"), [("train", "test"), ("training", "testing"), ("Train_set", "t10k")])
def test_train_and_test(tmp_path: Path, digits: Examples, train: str, test: str) -> None:
    first, second = Examples(digits.images[:90], digits.labels[:90]), Examples(digits.images[90:], digits.labels[90:])
    write(tmp_path / train, first)
    write(tmp_path / test, second)
    dataset = load_folder(tmp_path)
    assert as_rows(dataset.train) == as_rows(first)
    assert as_rows(dataset.test) == as_rows(second)


def test_scans_are_read_as_pictures_are(tmp_path: Path, digits: Examples) -> None:
    """Dark ink on light paper, larger than a network sees it."""
    for label in (1, 7):
        (tmp_path / str(label)).mkdir()
        for number, image in enumerate(digits.images[digits.labels == label][:4]):
            scan = Image.fromarray(255 - image).resize((140, 140), Image.Resampling.BICUBIC)
            scan.save(tmp_path / str(label) / f"{number}.jpg")
    dataset = load_folder(tmp_path)
    assert dataset.notes == ()
    assert sorted(np.concatenate([dataset.train.labels, dataset.test.labels]).tolist()) == [1] * 4 + [7] * 4
    assert dataset.train.images[:, 0, 0].max() == 0
    assert dataset.train.images.max(axis=(1, 2)).min() > 150


def test_one_damaged_picture_is_named(tmp_path: Path, digits: Examples) -> None:
    write(tmp_path, digits)
    (tmp_path / "3" / "bad.png").write_bytes(b"no picture")
    with pytest.raises(DataError, match=r"3.bad\.png"):
        load_folder(tmp_path)


def test_empty_folders_and_single_ones(tmp_path: Path) -> None:
    (tmp_path / "3").mkdir()
    with pytest.raises(DataError, match="holds no digits that are read"):
        load_folder(tmp_path)
    (tmp_path / "4").mkdir()
    with pytest.raises(DataError, match="has folders for digits, but there are no pictures in them"):
        load_folder(tmp_path)


def test_it_can_be_ended_early(tmp_path: Path, digits: Examples) -> None:
    write(tmp_path, digits)

    def enough(done: int, total: int) -> None:
        assert total == 1000
        if done >= 400:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_folder(tmp_path, progress=enough)


def test_another_picture_is_another_data_set(tmp_path: Path, digits: Examples) -> None:
    write(tmp_path, digits)
    before = load_folder(tmp_path).fingerprint
    assert load_folder(tmp_path, test_only=True).fingerprint == before
    write(tmp_path, Examples(digits.images[:1], digits.labels[:1]), first=500)
    assert load_folder(tmp_path).fingerprint != before
