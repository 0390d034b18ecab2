"""Names of data sets: a part, its pens, and parts joined to one another."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.data import catalog
from inkling.data.catalog import (
    DatasetPart,
    absolute_name,
    hidden_folders,
    load_dataset,
    load_test_set,
    missing_folders,
    split_name,
)
from inkling.data.dataset import DIGITS, NOT_A_DIGIT, Dataset
from inkling.data.doodles import make_doodles
from inkling.data.idx import write_idx
from inkling.data.joined_dataset import join_datasets
from inkling.data.reink import pen_widths
from inkling.data.stroke import pen_width
from inkling.data.strokes_dataset import make_examples
from inkling.errors import DataError

COUNT = 1_500  # doodles, fewer than a data set has


def write_folder(folder: Path, *, seed: int = 0, train: int = 60, test: int = 20) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    for part, count in (("train", train), ("test", test)):
        examples = make_examples(count, rng=np.random.default_rng([seed, count]), width=2.8)
        write_idx(folder / f"{part}-images", examples.images)
        write_idx(folder / f"{part}-labels", examples.labels)
    return str(folder)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("strokes", (DatasetPart("strokes"),)),
        ("mnist", (DatasetPart("mnist"),)),
        ("strokes@8", (DatasetPart("strokes", "8"),)),
        ("mnist@2-32", (DatasetPart("mnist", "2-32"),)),
        ("mnist+strokes@2,8", (DatasetPart("mnist"), DatasetPart("strokes", "2,8"))),
        (
            "mnist+strokes@2-32+doodles@2-32",
            (DatasetPart("mnist"), DatasetPart("strokes", "2-32"), DatasetPart("doodles", "2-32")),
        ),
        ("no/such@folder@8", (DatasetPart("no/such@folder", "8"),)),
        ("strokes@", (DatasetPart("strokes@"),)),
        ("/home/a@b/digits", (DatasetPart("/home/a@b/digits"),)),
        ("", (DatasetPart(""),)),
        ("+", (DatasetPart(""), DatasetPart(""))),
    ],
)
def test_a_name_has_parts(name: str, parts: tuple[DatasetPart, ...]) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize("name", ["a@8", "a+b", "strokes+a", "./strokes@8", "./mnist", "./doodles"])
def test_a_folder_of_that_name_comes_first(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(tmp_path / name)
    for path in (name, str(tmp_path / name)):
        monkeypatch.chdir(tmp_path)
        assert split_name(path) == (DatasetPart(path),)
        assert len(load_dataset(path).train) == 60


@pytest.mark.parametrize("name", ["strokes", "strokes@8", "mnist", "doodles", "mnist+strokes@2"])
def test_the_built_in_data_sets_come_before_folders(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = split_name(name)
    assert hidden_folders(name) == []
    write_folder(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert split_name(name) == before
    assert hidden_folders(name) == [name]
    assert hidden_folders(f"./{name}") == []
    if name == "strokes":
        assert len(load_dataset(name, train_size=30).test) == 10_000


def test_a_folder_is_found_again_from_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("mnist", "a@b/c++", "plain"):
        write_folder(tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    for name, absolute in (
        ("./mnist", "{}/mnist"),
        ("./mnist@8", "{}/mnist@8"),
        ("plain+strokes@2-32+a@b/c++@8", "{0}/plain+strokes@2-32+{0}/a@b/c++@8"),
        ("a@b/../plain", "{}/plain"),
        ("mnist+strokes@8", "mnist+strokes@8"),
        ("gone/digits@8", "gone/digits@8"),
    ):
        assert absolute_name(name) == absolute.format(tmp_path)
        assert absolute_name(absolute_name(name)) == absolute_name(name)
    monkeypatch.chdir("/")
    everything = f"{tmp_path}/plain+strokes@2-32+{tmp_path}/a@b/c++@8"
    assert [part.pens for part in split_name(everything)] == ["", "2-32", "8"]
    assert missing_folders(everything) == []
    assert missing_folders(f"strokes+{tmp_path}/gone@8") == [f"{tmp_path}/gone"]


def test_a_test_part_alone_is_examined_and_not_learned_from(tmp_path: Path) -> None:
    examples = make_examples(30, rng=np.random.default_rng(0), width=2.8)
    write_idx(tmp_path / "t10k-images", examples.images)
    write_idx(tmp_path / "t10k-labels", examples.labels)
    for name in (str(tmp_path), f"{tmp_path}+{tmp_path}"):
        assert len(load_test_set(name).test) == 30 * len(split_name(name))
        with pytest.raises(DataError, match="holds test images alone: a network can be examined on them"):
            load_dataset(name)
    learned = write_folder(tmp_path / "own")
    joined = load_dataset(f"{learned}+{tmp_path}")
    assert (len(joined.train), len(joined.test)) == (60, 50)


def test_examining_needs_no_training_examples_of_any_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "DEFAULT_STROKES", (60, 20))
    monkeypatch.setattr(catalog, "DEFAULT_DOODLES", 30)
    name = f"strokes@8+{write_folder(tmp_path / 'own')}@2-32+strokes:small@8+doodles@2"
    whole, least = load_dataset(name), load_test_set(name)
    np.testing.assert_array_equal(least.test.images, whole.test.images)
    np.testing.assert_array_equal(least.test.labels, whole.test.labels)
    assert len(least.train) == 4  # one of each part


@given(st.text())
def test_any_name_has_parts_that_say_it_again(name: str) -> None:
    parts = split_name(name)
    assert len(parts) >= 1
    again = "+".join(map(str, parts))
    assert again == name or name in ("strokes", "mnist") or "@+" in f"{name}+"


@pytest.mark.parametrize(
    "name", ["stroks@8", "mnist+stroks", "strokes+", "+strokes", "no/such/folder@2", "doodle+strokes"]
)
def test_unknown_parts_are_named(name: str) -> None:
    with pytest.raises(DataError, match="choose strokes, mnist or the path of a folder"):
        load_dataset(name)


@pytest.mark.parametrize("name", ["mnist+stroks", "mnist@8+stroks@2-32", "stroks+mnist"])
def test_a_typing_error_is_told_before_what_is_not_on_this_computer(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INKLING_DATA", str(tmp_path))
    with pytest.raises(DataError, match="There is no data set 'stroks'"):
        load_dataset(name)


@pytest.mark.parametrize("pens", ["thick", "0", "99", "8-2", "2,,8"])
@pytest.mark.parametrize(
    "name", ["strokes@{}", "mnist@{}", "strokes+mnist@{}", "mnist+strokes@{}", "strokes+doodles@{}"]
)
def test_pens_that_are_none_are_known_before_any_work(name: str, pens: str) -> None:
    def working(done: int, total: int) -> None:
        pytest.fail("it has begun")

    with pytest.raises(DataError, match="Pens are given as a size"):
        load_dataset(name.format(pens), progress=working)


def test_strokes_with_a_pen_and_their_number() -> None:
    dataset = load_dataset("strokes@8", train_size=150)
    assert dataset.name == "strokes@8"
    assert len(dataset.train) == 150
    widths = pen_widths(dataset.train.images / np.float32(255))
    assert np.median(widths) == pytest.approx(pen_width(8), rel=0.1)
    thick = load_dataset("strokes@32", train_size=150)
    assert thick.train.images.mean() > 2 * dataset.train.images.mean()
    with pytest.raises(DataError, match="1000000 training examples"):
        load_dataset("strokes@8", train_size=10**9)


def test_a_folder_with_a_pen(tmp_path: Path) -> None:
    name = write_folder(tmp_path / "own")
    plain, written = load_dataset(name), load_dataset(f"{name}@16")
    assert written.name == f"{name}@16"
    np.testing.assert_array_equal(written.train.labels, plain.train.labels)
    assert np.median(pen_widths(written.train.images / np.float32(255))) == pytest.approx(pen_width(16), rel=0.15)
    assert len(load_dataset(f"{name}@16", train_size=7).train) == 7
    with pytest.raises(DataError, match="has 60 training examples, so 61 cannot be used"):
        load_dataset(f"{name}@16", train_size=61)


@pytest.mark.mnist
def test_mnist_has_the_width_that_is_asked_for(
    mnist: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # All of MNIST takes a minute to measure: its first digits, where the whole would be.
    few = replace(mnist, train=mnist.train.first(1000), test=mnist.test.first(100))
    monkeypatch.setattr(catalog, "load_mnist", lambda _: few)
    dataset = load_dataset("mnist@8")
    assert dataset.name == "mnist@8"
    np.testing.assert_array_equal(dataset.train.labels, few.train.labels)
    widths = pen_widths(dataset.train.images / np.float32(255))
    assert widths.mean() == pytest.approx(pen_width(8), rel=0.1)
    assert widths.std() < pen_widths(few.train.images / np.float32(255)).std() / 2


def rows(images: np.ndarray, labels: np.ndarray) -> list[bytes]:
    return sorted(image.tobytes() + bytes([one]) for image, one in zip(images, labels, strict=True))


def test_joined_is_a_shuffle_of_both_and_always_the_same(tmp_path: Path) -> None:
    one, other = write_folder(tmp_path / "one"), write_folder(tmp_path / "other", seed=1, train=90, test=30)
    joined, again = (load_dataset(f"{one}+{other}@4") for _ in range(2))
    first, second = load_dataset(one), load_dataset(f"{other}@4")
    assert joined.name == f"{one}+{other}@4"
    for part in ("train", "test"):
        a, b, both, repeated = (getattr(dataset, part) for dataset in (first, second, joined, again))
        assert len(both) == len(a) + len(b)
        expected = rows(np.concatenate([a.images, b.images]), np.concatenate([a.labels, b.labels]))
        assert rows(both.images, both.labels) == expected
        np.testing.assert_array_equal(both.images, repeated.images)
        # Both parts are everywhere: the first half holds many of the first data set, and not all of them.
        of_the_first = {image.tobytes() for image in a.images}
        early = sum(image.tobytes() in of_the_first for image in both.images[: len(both) // 2])
        assert len(a) / 4 < early < len(a) * 3 / 4
    assert len(load_dataset(f"{one}+{other}", train_size=100).train) == 100
    with pytest.raises(DataError, match="has 150 training examples, so 151"):
        load_dataset(f"{one}+{other}", train_size=151)


def test_what_inkling_draws_is_drawn_anew_for_every_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "DEFAULT_STROKES", (60, 20))
    monkeypatch.setattr(catalog, "DEFAULT_DOODLES", 30)
    dataset = load_dataset("strokes@8+strokes@8+strokes:fr@8+doodles@8+doodles@8")
    # The first part is the data set of that name, and so its test set is in this one's.
    alone = load_dataset("strokes@8", train_size=60)
    for part, own, times in (("train", alone.train, 3), ("test", alone.test, 3)):
        joined = getattr(dataset, part)
        digits = [row for row in rows(joined.images, joined.labels) if row[-1] < 10]
        assert len(digits) == len(set(digits)) == times * len(own), part
        assert set(rows(own.images, own.labels)) < set(digits), part
    doodles = dataset.train.images[dataset.train.labels == NOT_A_DIGIT]
    assert len({image.tobytes() for image in doodles}) == len(doodles) == 60


def test_a_part_named_twice_is_there_twice_and_each_time_with_other_pens(tmp_path: Path) -> None:
    name = write_folder(tmp_path / "own")
    plain, twice = load_dataset(name), load_dataset(f"{name}+{name}")
    assert rows(twice.train.images, twice.train.labels) == sorted(2 * rows(plain.train.images, plain.train.labels))
    once, twice = load_dataset(f"{name}@2-32"), load_dataset(f"{name}@2-32+{name}@2-32")
    found = rows(twice.train.images, twice.train.labels)
    assert set(rows(once.train.images, once.train.labels)) < set(found)
    assert len(set(found)) > 1.9 * len(once.train)


def test_parts_that_do_not_go_together() -> None:
    digits = make_examples(20, rng=np.random.default_rng(0))
    own = Dataset("own", digits, digits)
    letters = replace(own, name="letters", class_names=(*DIGITS, "A"))
    with pytest.raises(DataError, match="own and letters cannot be joined: their classes or image sizes differ"):
        join_datasets("own+letters", [own, letters])


def test_doodles_are_a_part_and_no_data_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "DEFAULT_DOODLES", COUNT)
    own = write_folder(tmp_path / "own")
    with pytest.raises(DataError, match="doodles alone hold no digit to learn; join them to digits"):
        load_dataset("doodles")
    with pytest.raises(DataError, match="doodles alone hold no digit"):
        load_dataset("doodles@8")
    dataset = load_dataset(f"{own}+doodles")
    assert len(dataset.train) == 60 + COUNT
    assert len(dataset.test) == 20  # nobody is examined on them
    assert np.count_nonzero(dataset.train.labels == NOT_A_DIGIT) == COUNT
    assert dataset.class_names == tuple("0123456789")
    expected = make_doodles(COUNT, rng=np.random.default_rng(0))
    doodles = dataset.train.images[dataset.train.labels == NOT_A_DIGIT]
    assert rows(doodles, expected.labels) == rows(expected.images, expected.labels)
