"""Tables of digits: Kaggle's, those without a header, those of a spreadsheet; and what is none."""

import gzip
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from inkling.data.dataset import Examples
from inkling.data.folder import load_folder
from inkling.data.strokes_dataset import make_examples
from inkling.errors import DataError

HEADER = ["label", *(f"pixel{number}" for number in range(784))]


@pytest.fixture(scope="module")
def digits() -> Examples:
    return make_examples(60, rng=np.random.default_rng(0), width=2.8)


def rows(examples: Examples, *, delimiter: str = ",", write: Callable[[int], str] = str) -> list[str]:
    table = np.c_[examples.labels, examples.images.reshape(len(examples), -1)]
    return [delimiter.join(map(write, row)) for row in table.tolist()]


def header(delimiter: str = ",") -> str:
    return delimiter.join(HEADER)


def all_of(path: Path) -> tuple[list[bytes], list[int]]:
    dataset = load_folder(path)
    both = [dataset.train, dataset.test]
    images = [image.tobytes() for part in both for image in part.images]
    return images, [int(label) for part in both for label in part.labels]


def test_kaggle_s_folder(tmp_path: Path, digits: Examples) -> None:
    (tmp_path / "train.csv").write_text("\n".join([header(), *rows(digits)]) + "\n")
    (tmp_path / "test.csv").write_text(",".join(HEADER[1:]) + "\n" + ",".join(["0"] * 784) + "\n")
    (tmp_path / "sample_submission.csv").write_text("ImageId,Label\n1,0\n")
    images, labels = all_of(tmp_path)
    assert sorted(images) == sorted(image.tobytes() for image in digits.images)
    assert sorted(labels) == sorted(digits.labels.tolist())
    assert all_of(tmp_path / "train.csv") == (images, labels)


def test_a_train_and_a_test_table(tmp_path: Path, digits: Examples) -> None:
    lines = rows(digits)
    (tmp_path / "mnist_train.csv").write_text("\r\n".join(lines[:40]))
    (tmp_path / "mnist_test.csv.gz").write_bytes(gzip.compress("\n".join(lines[40:]).encode()))
    dataset = load_folder(tmp_path)
    np.testing.assert_array_equal(dataset.train.images, digits.images[:40])
    np.testing.assert_array_equal(dataset.test.images, digits.images[40:])
    np.testing.assert_array_equal(dataset.test.labels, digits.labels[40:])


@pytest.mark.parametrize("form", ["semicolons", "tabs", "quotes", "byte order mark", "fractions", "label last"])
def test_other_ways_to_write_a_table(tmp_path: Path, digits: Examples, form: str) -> None:
    lines = [header(), *rows(digits)]
    if form == "semicolons":
        lines = [header(";"), *rows(digits, delimiter=";")]
    elif form == "tabs":
        lines = rows(digits, delimiter="\t")
    elif form == "quotes":
        lines = [",".join(f'"{name}"' for name in HEADER), *rows(digits, write='"{}"'.format)]
    elif form == "byte order mark":
        lines[0] = "\ufeff" + lines[0]
    elif form == "fractions":
        lines = [f"{label},{','.join(f'{pixel / 255:.6f}' for pixel in image.ravel())}"
                 for label, image in zip(digits.labels, digits.images, strict=True)]  # fmt: skip
    elif form == "label last":
        lines = [",".join([*HEADER[1:], "class"]), *(",".join([*line.split(",")[1:], line[0]]) for line in lines[1:])]
    (tmp_path / "table.csv").write_text("\n".join(lines), encoding="utf-8")
    images, labels = all_of(tmp_path / "table.csv")
    assert sorted(images) == sorted(image.tobytes() for image in digits.images)
    assert sorted(labels) == sorted(digits.labels.tolist())


def damaged(line: str) -> Callable[[list[str]], list[str]]:
    return lambda lines: [*lines[:10], line, *lines[10:]]


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (damaged("1,2,3"), "among its rows 1 to 61 one is not a label and 784 numbers"),
        (damaged(",".join(["x"] * 785)), "one is not a label and 784 numbers"),
        (damaged(",".join(["1"] * 786)), "one is not a label and 784 numbers"),
        (damaged(",".join(["10"] * 785)), "label 10 at position 10"),
        (damaged(",".join(["1", *["256"] * 784])), "pixels from 0 to 256"),
        (damaged(",".join(["1", *["nan"] * 784])), "pixels from nan"),
        (damaged("1," + "0" * 40_000), "a line that is too long"),
        (lambda _: [header()], "holds no digits"),
        (lambda _: ["ImageId,Label", "1,0"], "has 2 columns; a table of digits has 785"),
        (lambda _: [",".join(["0"] * 784)], "holds pixels, but no labels"),
        (lambda _: [",".join(["0"] * 65)], "has 65 columns"),
        (lambda _: ["<html><title>Sign in</title>"], "is not a table of digits, but a web page (“Sign in”)"),
        (lambda _: [], "is empty; a table of digits is needed here"),
    ],
)
def test_what_is_no_table_of_digits(
    tmp_path: Path, digits: Examples, damage: Callable[[list[str]], list[str]], why: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("\n".join(damage(rows(digits))))
    with pytest.raises(DataError) as caught:
        load_folder(path)
    assert why in str(caught.value)
    assert str(path) in str(caught.value)


def test_two_tables_are_two_data_sets(tmp_path: Path, digits: Examples) -> None:
    for name in ("class 3a.csv", "class 3a (1).csv"):  # the second is a copy
        (tmp_path / name).write_text("\n".join(rows(digits)))
    assert len(load_folder(tmp_path).train) + len(load_folder(tmp_path).test) == 60
    (tmp_path / "class 3b.csv").write_text("\n".join(rows(digits)))
    with pytest.raises(DataError, match=r"several data sets \(class 3a.csv, class 3b.csv\)"):
        load_folder(tmp_path)


def test_progress_is_told(tmp_path: Path, digits: Examples) -> None:
    path = tmp_path / "table.csv"
    path.write_text("\n".join(rows(digits)))
    told: list[tuple[int, int]] = []
    load_folder(path, progress=lambda done, total: told.append((done, total)))
    assert told
    assert told[-1][0] == told[-1][1]
    assert len({total for _, total in told}) == 1


def test_a_folder_of_other_tables_is_told_why(tmp_path: Path, digits: Examples) -> None:
    (tmp_path / "sample_submission.csv").write_text("ImageId,Label\n1,0\n")
    with pytest.raises(DataError, match=r"sample_submission.csv has 2 columns"):
        load_folder(tmp_path)
    pixels = [row.partition(",")[2] for row in rows(digits)]
    (tmp_path / "test.csv").write_text("\n".join(pixels) + "\n")
    with pytest.raises(DataError, match=r"test.csv holds pixels, but no labels"):
        load_folder(tmp_path)
    (tmp_path / "readme").mkdir()
    with pytest.raises(DataError, match=r"test.csv holds pixels, but no labels"):
        load_folder(tmp_path)


def test_other_tables_hide_no_other_data_set(tmp_path: Path, digits: Examples) -> None:
    (tmp_path / "names.csv").write_text("Zoé,12\n")
    np.savez(tmp_path / "ours.npz", x_train=digits.images, y_train=digits.labels)
    assert sorted(all_of(tmp_path)[1]) == sorted(digits.labels.tolist())


def test_labels_behind_the_pixels(tmp_path: Path, digits: Examples) -> None:
    turned = [",".join([*cells[1:], cells[0]]) for cells in (row.split(",") for row in rows(digits))]
    (tmp_path / "train.csv").write_text("\n".join(turned) + "\n")
    images, labels = all_of(tmp_path)
    assert sorted(zip(labels, images, strict=True)) == sorted(
        (int(label), image.tobytes()) for image, label in zip(digits.images, digits.labels, strict=True)
    )


def test_one_digit_alone_keeps_its_labels_in_front(tmp_path: Path, digits: Examples) -> None:
    zeros = [row for row in rows(digits) if row.startswith("0,")]
    (tmp_path / "train.csv").write_text("\n".join(zeros) + "\n")
    assert set(all_of(tmp_path)[1]) == {0}


@pytest.mark.parametrize("header_line", [[], [header(";")]])
def test_fractions_with_a_comma(tmp_path: Path, digits: Examples, header_line: list[str]) -> None:
    def french(value: int) -> str:
        return f"{value / 255:.4f}".replace(".", ",")

    table = digits.images.reshape(len(digits), -1).tolist()
    lines = [";".join([f"{label},0", *map(french, row)]) for label, row in zip(digits.labels, table, strict=True)]
    (tmp_path / "train.csv").write_text("\n".join([*header_line, *lines]) + "\n")
    images, labels = all_of(tmp_path)
    assert sorted(labels) == sorted(digits.labels.tolist())
    assert sorted(images) == sorted(image.tobytes() for image in digits.images)


def test_utf_16_is_told(tmp_path: Path, digits: Examples) -> None:
    (tmp_path / "train.csv").write_text("\n".join([header(), *rows(digits)]), encoding="utf-16")
    with pytest.raises(DataError, match="not a table of digits, but a text in UTF-16: save it as UTF-8"):
        load_folder(tmp_path)
