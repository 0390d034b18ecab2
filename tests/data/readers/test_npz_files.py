"""NumPy's archives: Keras' mnist.npz and its like; damage, boasts and pickles are told."""

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inkling.data.folder import load_folder
from inkling.errors import DataError

RNG = np.random.default_rng(0)
IMAGES = RNG.integers(0, 256, (30, 28, 28), dtype=np.uint8)
LABELS = (np.arange(30) % 10).astype(np.uint8)


def keras() -> dict[str, Any]:
    return {"x_train": IMAGES[:20], "y_train": LABELS[:20], "x_test": IMAGES[20:], "y_test": LABELS[20:]}


def test_mnist_npz_in_a_folder_and_by_itself(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "mnist.npz", **keras())
    for path in (tmp_path, tmp_path / "mnist.npz"):
        dataset = load_folder(path)
        np.testing.assert_array_equal(dataset.train.images, IMAGES[:20])
        np.testing.assert_array_equal(dataset.train.labels, LABELS[:20])
        np.testing.assert_array_equal(dataset.test.images, IMAGES[20:])
        np.testing.assert_array_equal(dataset.test.labels, LABELS[20:])


def test_other_names_and_forms(tmp_path: Path) -> None:
    np.savez(
        tmp_path / "ours.npz",
        training_images=np.asfortranarray(IMAGES[:20].reshape(20, 784) / 255),
        training_labels=np.eye(10)[LABELS[:20]],
        test_images=IMAGES[20:, ..., np.newaxis].astype(np.int64),
        test_labels=LABELS[20:].astype(np.int64),
        writer=np.zeros(3),
    )
    dataset = load_folder(tmp_path)
    np.testing.assert_array_equal(dataset.train.images, IMAGES[:20])
    np.testing.assert_array_equal(dataset.train.labels, LABELS[:20])
    np.testing.assert_array_equal(dataset.test.images, IMAGES[20:])


def boasting() -> bytes:
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, {"descr": "|u1", "fortran_order": False, "shape": (2**30, 28, 28)})
    return header.getvalue() + bytes(100)


class Harm:
    def __reduce__(self) -> tuple[Any, ...]:
        return pytest.fail, ("a pickle was opened",)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is not a NumPy archive"),
        (b"<html><title>403 Forbidden</title>", "is not a NumPy archive, but a web page (“403 Forbidden”)"),
        (b"PK\x03\x04" + bytes(200), "is not a NumPy archive, but damaged"),
        ({"a": IMAGES}, "holds the arrays a; x_train and y_train, x_test and y_test are needed"),
        ({"x_train": IMAGES}, "holds the arrays x_train;"),
        ({**keras(), "y_test": LABELS[:3]}, "(x_test) holds 10 images, but"),
        ({**keras(), "y_test": LABELS[20:] + 1}, "has the label 10 at position 9"),
        ({**keras(), "x_test": IMAGES[20:, :14, :14]}, "holds images of 14×14 pixels; they must be 28×28"),
        ({**keras(), "x_test": IMAGES[:0], "y_test": LABELS[:0]}, "(x_test) holds no images"),
        ({**keras(), "y_test": np.array([Harm()] * 10, object)}, "holds a Python pickle (y_test)"),
    ],
)
def test_what_is_no_archive_of_digits(tmp_path: Path, content: bytes | dict[str, Any], why: str) -> None:
    path = tmp_path / "mnist.npz"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        np.savez(path, **content)
    with pytest.raises(DataError) as caught:
        load_folder(tmp_path)
    assert why in str(caught.value)
    assert str(path) in str(caught.value)


def with_header(text: str) -> bytes:
    """An array that is described like this."""
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode() + bytes(784)


@pytest.mark.parametrize(
    "member",
    [
        boasting(), b"", b"\x93NUMPY\x01\x00", b"\x93NUMPY\x09\x00" + bytes(99), b"text",
        with_header("{'descr': '|u1', 'fortran_order': False, 'shape': (1, 28, 28, \n"),
        with_header("{'descr': '|u1', 'fortran_order': False, 'shape': ('a', {})}\n"),
        with_header("((" * 5000),
    ],
    ids=range(8),
)  # fmt: skip
def test_damaged_arrays(tmp_path: Path, member: bytes) -> None:
    np.savez(tmp_path / "mnist.npz", **{name: array for name, array in keras().items() if name != "x_test"})
    with zipfile.ZipFile(tmp_path / "mnist.npz", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x_test.npy", member)
    with pytest.raises(DataError, match="is damaged: its array x_test"):
        load_folder(tmp_path)


def test_a_byte_that_fell_over(tmp_path: Path) -> None:
    np.savez(tmp_path / "mnist.npz", **keras())
    content = bytearray((tmp_path / "mnist.npz").read_bytes())
    content[5000] ^= 1
    (tmp_path / "mnist.npz").write_bytes(content)
    with pytest.raises(DataError, match="is damaged: its array x_train cannot be read"):
        load_folder(tmp_path)


def test_two_archives_are_two_data_sets(tmp_path: Path) -> None:
    for name in ("mnist.npz", "mnist (1).npz"):
        np.savez(tmp_path / name, **keras())
    assert len(load_folder(tmp_path).test) == 10
    np.savez(tmp_path / "ours.npz", **keras())
    with pytest.raises(DataError, match=r"several data sets \(mnist.npz, ours.npz\)"):
        load_folder(tmp_path)
