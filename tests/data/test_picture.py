"""Pictures: the digit is found whichever way it was scanned, photographed or exported."""

import io
import itertools
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from inkling.data.dataset import Dataset
from inkling.data.picture import picture_to_ink, read_picture
from inkling.errors import DataError

Floats = NDArray[np.float32]


def seven(height: int = 300, width: int = 400, pen: float = 18, size: float = 160) -> Floats:
    """Ink 1 on 0: a seven drawn with a round pen, its box's corner at (70, 110)."""
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    ink = np.zeros((height, width), np.float32)
    corners = np.array([(0, 0), (0, 0.6), (1, 0.2)]) * size + (70, 110)
    for (r0, c0), (r1, c1) in itertools.pairwise(corners):
        along = ((rows - r0) * (r1 - r0) + (columns - c0) * (c1 - c0)) / ((r1 - r0) ** 2 + (c1 - c0) ** 2)
        along = np.clip(along, 0, 1)
        distance = np.hypot(rows - r0 - along * (r1 - r0), columns - c0 - along * (c1 - c0))
        ink = np.maximum(ink, np.clip(pen / 2 - distance + 0.5, 0, 1))
    return ink


def png(picture: NDArray[np.generic] | Image.Image, **options: object) -> bytes:
    file = io.BytesIO()
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    image.save(file, options.pop("format", "PNG"), **options)  # type: ignore[arg-type]
    return file.getvalue()


def as_bytes(picture: NDArray[np.floating]) -> NDArray[np.uint8]:
    return np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8)


def likeness(one: Floats, other: Floats) -> float:
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


REFERENCE = picture_to_ink(seven())


def test_the_ink_fills_the_box_and_its_mass_lies_in_the_middle() -> None:
    assert REFERENCE.shape == (28, 28)
    assert REFERENCE.dtype == np.float32
    assert REFERENCE.min() == 0
    assert REFERENCE.max() == 1
    rows = np.flatnonzero((REFERENCE > 0.05).any(1))
    assert rows[-1] - rows[0] + 1 in (20, 21)
    centre = ndimage.center_of_mass(REFERENCE)
    assert np.abs(np.array(centre) - 14.0).max() < 0.3  # as MNIST's: in the middle of pixel 14


@given(image=arrays(np.uint8, (28, 28)))
def test_an_exported_image_passes_unchanged(image: NDArray[np.uint8]) -> None:
    image[[0, -1]] = 0
    image[:, [0, -1]] = 0
    exact = image.astype(np.float32) / np.float32(255)
    np.testing.assert_array_equal(picture_to_ink(image), exact)
    np.testing.assert_array_equal(picture_to_ink(exact), exact)
    np.testing.assert_array_equal(read_picture(png(image)), exact)
    np.testing.assert_allclose(picture_to_ink(255 - image), exact, atol=1e-6)


@pytest.mark.mnist
def test_mnist_digits_pass_unchanged(mnist: Dataset) -> None:
    for image in mnist.test.images[:500]:
        np.testing.assert_array_equal(read_picture(png(image)), image.astype(np.float32) / np.float32(255))


def paper(height: int = 300, width: int = 400, seed: int = 0) -> Floats:
    """A sheet under a lamp: brightness falls off to one side, with the noise of a phone's camera."""
    rows, columns = np.mgrid[:height, :width] / width
    light = 0.85 - 0.45 * columns - 0.2 * (rows - 0.2) ** 2
    return (light + np.random.default_rng(seed).normal(0, 0.02, light.shape)).astype(np.float32)


SHADOW = 1 - 0.35 / (1 + np.exp(-(np.mgrid[:300, :400].sum(0) - 380) / 15))

PICTURES = {
    "dark on light": 1 - seven(),
    "light on dark": seven(),
    "pencil": 1 - 0.3 * seven(),
    "chalk on a board": 0.2 + 0.5 * seven(),
    "a dim photo": 0.4 * (1 - 0.7 * seven()),
    "uneven light": paper() * (1 - 0.7 * seven()),
    "uneven light on a board": np.clip(0.5 - 0.5 * paper() + 0.5 * seven(), 0, 1),
    "a shadow across": paper() * SHADOW * (1 - 0.75 * seven()),
    "dust": np.clip(1 - seven() - (np.random.default_rng(1).random((300, 400)) < 0.0005), 0, 1),
    "a corner of the table": np.where(np.mgrid[:300, :400].sum(0) > 610, 0.15, 1 - 0.9 * seven()),
}


@pytest.mark.parametrize("name", PICTURES)
def test_paper_and_light_do_not_matter(name: str) -> None:
    assert likeness(picture_to_ink(as_bytes(PICTURES[name])), REFERENCE) > 0.96


@pytest.mark.parametrize("pen", [3, 8, 30, 60])
def test_thin_and_thick_pens_on_real_paper(pen: float) -> None:
    clean, photo = picture_to_ink(seven(pen=pen)), picture_to_ink(as_bytes(paper() * (1 - 0.7 * seven(pen=pen))))
    assert likeness(photo, clean) > 0.9


def ring(pen: float, size: float) -> Floats:
    rows, columns = np.mgrid[:300, :400].astype(np.float32)
    radius = np.hypot(rows - 150, (columns - 200) / 0.7)
    return np.clip(pen / 2 - np.abs(radius - size / 2) + 0.5, 0, 1)


@pytest.mark.parametrize("seed", range(30))
def test_any_lamp_and_any_shadow(seed: int) -> None:
    rng = np.random.default_rng(seed)
    pen, size = rng.uniform(4, 45), rng.uniform(100, 180)
    ink = ring(pen, size) if seed % 2 else seven(pen=pen, size=size)
    rows, columns = np.mgrid[:300, :400] / 400
    light = 0.7 + rng.uniform(-0.6, 0.6) * (columns - 0.5) + rng.uniform(-0.6, 0.6) * (rows - 0.4)
    angle = rng.uniform(0, 6)
    edge = (columns - 0.5) * np.cos(angle) + (rows - 0.4) * np.sin(angle)
    light = np.clip(light * (1 - rng.choice([0, 0.4]) / (1 + np.exp(-25 * edge))), 0.05, 1)
    scene = light * (0.3 + 0.5 * ink) if seed % 5 == 0 else light * (1 - 0.7 * ink)
    photo = as_bytes(scene + rng.normal(0, 0.02, scene.shape))
    assert likeness(picture_to_ink(photo), picture_to_ink(ink)) > 0.9


@pytest.mark.mnist
def test_photographed_mnist_digits_come_back(mnist: Dataset) -> None:
    likenesses = []
    for image in mnist.test.images[:40]:
        digit = np.clip(ndimage.zoom(image / 255, 6, order=3) * 2.5 - 0.75, 0, 1)
        sheet = np.zeros((300, 400))
        sheet[60:228, 150:318] = digit
        expected = picture_to_ink(np.kron(np.pad(image, 1), np.ones((2, 2), np.uint8)))
        likenesses.append(likeness(picture_to_ink(as_bytes(paper() * (1 - 0.7 * sheet))), expected))
    assert np.mean(likenesses) > 0.96
    assert min(likenesses) > 0.88


def test_a_tightly_cropped_digit_is_kept_whole() -> None:
    ink = seven()
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    tight = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    assert likeness(picture_to_ink(1 - tight), REFERENCE) > 0.96


def test_size_and_shape_do_not_matter() -> None:
    small = seven(pen=5, size=45)[60:130, 90:190]
    assert likeness(picture_to_ink(1 - small), REFERENCE) > 0.9
    large = np.kron(1 - seven(), np.ones((5, 5), np.float32))
    assert likeness(read_picture(png(as_bytes(large))), REFERENCE) > 0.98
    for shape in ((1, 1), (1, 40), (40, 1), (3, 3), (28, 28), (5000, 2)):
        ink = picture_to_ink(np.random.default_rng(0).random(shape).astype(np.float32))
        assert ink.shape == (28, 28)
        assert np.isfinite(ink).all()


@pytest.mark.parametrize(
    ("level", "shape"), [(0, (28, 28)), (255, (28, 28)), (0, (200, 300)), (90, (200, 300)), (255, (200, 300))]
)
def test_a_blank_picture_has_no_ink(level: int, shape: tuple[int, int]) -> None:
    np.testing.assert_array_equal(picture_to_ink(np.full(shape, level, np.uint8)), 0)


def test_an_empty_sheet_under_a_lamp_has_no_ink() -> None:
    np.testing.assert_array_equal(picture_to_ink(as_bytes(paper())), 0)


PAGE = as_bytes(1 - 0.9 * seven())


def test_formats_and_modes() -> None:
    grey = Image.fromarray(PAGE)
    pictures = {
        "jpeg": png(grey, format="JPEG"),
        "bmp": png(grey, format="BMP"),
        "gif": png(grey, format="GIF"),
        "webp": png(grey, format="WEBP"),
        "ppm": png(grey, format="PPM"),
        "ico": png(grey.crop((50, 50, 306, 250)), format="ICO"),
        "rgb": png(grey.convert("RGB")),
        "cmyk": png(grey.convert("CMYK"), format="JPEG"),
        "palette": png(grey.quantize(8)),
        "one bit": png(grey.convert("1")),
        "16 bits": png(PAGE.astype(np.uint16) * 257),
        "floats": png((PAGE / 255).astype(np.float32), format="TIFF"),
    }
    for name, content in pictures.items():
        assert likeness(read_picture(content), REFERENCE) > 0.96, name


def test_transparent_parts_are_paper() -> None:
    layer = np.zeros((300, 400, 4), np.uint8)
    layer[..., 3] = as_bytes(seven())
    assert likeness(read_picture(png(layer)), REFERENCE) > 0.99
    for pale in ((255, 255, 255), (255, 255, 200)):  # ink that would not be seen on white
        layer[..., :3] = pale
        assert likeness(read_picture(png(layer)), REFERENCE) > 0.99
    palette = Image.fromarray(PAGE).quantize(8)
    assert likeness(read_picture(png(palette, transparency=int(np.asarray(palette)[0, 0]))), REFERENCE) > 0.96


def test_the_way_the_camera_was_held(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90° clockwise
    path = tmp_path / "photo.jpg"
    Image.fromarray(np.rot90(PAGE)).save(path, exif=exif)
    assert likeness(read_picture(path), REFERENCE) > 0.98


def huge_png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(99)))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"no picture at all", "is not a picture that can be read; these formats can: PNG"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "is not a picture that can be read"),
        (png(PAGE)[:-200], "is damaged"),
        (png(Image.fromarray(PAGE), format="JPEG")[:2000], "is damaged"),
        (huge_png(20_000, 20_000), "is too large; at most 83 million pixels"),
        (huge_png(2**31 - 1, 2**31 - 1), "is too large"),
        (huge_png(100, 100), "is damaged"),
    ],
)
def test_damage_gets_a_sentence_that_names_the_file(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "digit.png"
    path.write_bytes(content)
    with pytest.raises(DataError, match=sentence) as caught:
        read_picture(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    with pytest.raises(DataError):
        read_picture(content)


def test_paths_without_a_picture(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no file"):
        read_picture(tmp_path / "missing.png")
    with pytest.raises(DataError, match="is a folder"):
        read_picture(tmp_path)


SMALL = {
    kind: png(Image.fromarray(PAGE).resize((40, 30)), format=kind) for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF")
}


@settings(max_examples=200)
@given(data=st.data(), kind=st.sampled_from(sorted(SMALL)))
def test_random_damage_raises_nothing_but_data_errors(data: st.DataObject, kind: str) -> None:
    content = bytearray(SMALL[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        ink = read_picture(bytes(content[: data.draw(st.integers(0, len(content)))]))
    except DataError as error:
        sentence = str(error)
    else:
        assert ink.shape == (28, 28)
        assert np.isfinite(ink).all()
        return
    assert "\n" not in sentence


def test_arrays_that_are_no_picture() -> None:
    for array in (np.zeros((3, 3, 3), np.uint8), np.zeros((0, 5), np.uint8)):
        with pytest.raises(DataError, match="has the shape"):
            picture_to_ink(array)
    for value in (np.nan, -1.0, 255.0):
        with pytest.raises(DataError, match="values between 0"):
            picture_to_ink(np.full((28, 28), value))
