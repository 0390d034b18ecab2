"""Picture files: odd, damaged at the end, or huge, they are read, and none takes the computer's memory."""

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from inkling.data.picture import read_picture
from inkling.data.picture.picture_file import read_brightness
from inkling.errors import DataError


def page(height: int = 600, width: int = 800) -> NDArray[np.uint8]:
    """A sheet with a bar on it, a little noise beside."""
    sheet = np.random.default_rng(0).integers(225, 245, (height, width), np.uint8)
    sheet[height // 4 : 3 * height // 4, 9 * width // 20 : 11 * width // 20] = 30
    return sheet


def written(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


SHEET = Image.fromarray(page())
PLAIN = read_picture(written(SHEET, "PNG"))


@pytest.mark.parametrize("kind", ["text", "compressed text", "profile"])
def test_a_png_may_hold_more_text_than_picture(kind: str) -> None:
    content = written(SHEET, "PNG")
    text = bytes(range(32, 127)) * 20_000
    if kind == "text":
        info = PngInfo()
        for number in range(40):
            info.add_text(f"page {number}", text.decode())
        content = written(SHEET, "PNG", pnginfo=info)
    else:
        name = b"iCCP" if kind == "profile" else b"zTXt"
        content = content[:33] + chunk(name, b"odd\0\0" + zlib.compress(text)) + content[33:]
    np.testing.assert_array_equal(read_picture(content), PLAIN)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("missing", [1, 2, 20, 60])
def test_a_jpeg_without_its_last_bytes(missing: int, progressive: bool) -> None:
    content = written(SHEET, "JPEG", progressive=progressive)
    assert likeness(read_picture(content[:-missing]), PLAIN) > 0.97


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.8])
def test_a_jpeg_of_which_a_part_is_missing_is_damaged(kept: float) -> None:
    content = written(SHEET, "JPEG")
    with pytest.raises(DataError, match="is damaged"):
        read_picture(content[: int(kept * len(content))])


@pytest.mark.parametrize("bits", [8, 10, 12, 14, 16])
def test_the_range_is_the_sensors_and_not_the_containers(bits: int) -> None:
    levels = np.round(page() / 255 * (2**bits - 1)).astype(np.uint16)
    assert likeness(read_picture(written(Image.fromarray(levels), "PNG")), PLAIN) > 0.99


@pytest.mark.parametrize("picture_format", ["PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_way_a_camera_can_be_held(orientation: int, picture_format: str) -> None:
    upright = np.zeros((60, 90), np.uint8)
    upright[5:10, 5:60] = 250
    upright[5:50, 5:10] = 250
    undo = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.T,
        6: np.rot90(upright),
        7: np.rot90(upright, 2).T,
        8: np.rot90(upright, 3),
    }
    exif = Image.Exif()
    exif[0x0112] = orientation
    lossless = {"lossless": True} if picture_format == "WEBP" else {}
    content = written(Image.fromarray(np.ascontiguousarray(undo[orientation])), picture_format, exif=exif, **lossless)
    np.testing.assert_array_equal(read_brightness(content), upright.astype(np.float32) / np.float32(255))


@pytest.mark.slow
def test_large_pictures_are_made_small_without_losing_brightness() -> None:
    sheet = page(2700, 3001)
    for picture in (
        Image.fromarray(sheet),
        Image.fromarray(sheet).convert("RGBA"),
        Image.fromarray(sheet * np.uint16(257)),
    ):
        small = read_brightness(written(picture, "PNG", compress_level=1))
        assert max(small.shape) < 2000
        assert small.mean() == pytest.approx(sheet.mean() / 255, abs=2e-3)
        assert likeness(read_picture(written(picture, "PNG", compress_level=1)), PLAIN) > 0.97


@pytest.mark.parametrize(
    ("size", "mode", "why"),
    [
        ((65_536, 1), "L", "no side may have more than 65535 pixels"),
        ((1, 70_000), "1", "no side may have more than"),
        ((1, 300_000), "L", "no side may have more than"),
        ((10, 1_000_000), "L", "no side may have more than"),
        ((1, 40_000_000), "L", "no side may have more than"),
        ((20_000, 20_000), "1", "at most"),
        ((12_000, 9_000), "RGB", "at most 83 million pixels"),
        ((9_400, 9_400), "RGBA", "at most 83 million pixels"),
    ],
)
def test_what_would_take_too_much_memory(size: tuple[int, int], mode: str, why: str) -> None:
    colour = {"1": 0, "L": 0, "RGB": 2, "RGBA": 6}[mode]
    header = struct.pack(">IIBBBBB", *size, 1 if mode == "1" else 8, colour, 0, 0, 0)
    content = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(99)))
    with pytest.raises(DataError, match=f"is too large; {why}"):
        read_picture(content)


_PEAK = """
import re, sys
from pathlib import Path
from inkling.data.picture import read_picture
image = read_picture(Path(sys.argv[1]))
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024, image.max())
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is counted as Linux counts it")
@pytest.mark.parametrize(
    ("kind", "size"), [("JPEG", (12_000, 9_000)), ("PNG", (9_100, 9_100)), ("PNG", (1_200, 60_000))]
)
def test_huge_pictures_are_read_in_little_memory(tmp_path: Path, kind: str, size: tuple[int, int]) -> None:
    picture = Image.new("RGB", size, "white")
    picture.paste((20, 20, 40), (size[0] // 2, size[1] // 4, size[0] // 2 + size[0] // 10, size[1] // 2))
    path = tmp_path / "huge"
    picture.save(path, kind, **({"compress_level": 1} if kind == "PNG" else {}))
    del picture
    done = subprocess.run([sys.executable, "-c", _PEAK, path], capture_output=True, text=True, check=True)
    megabytes, ink = done.stdout.split()
    assert float(ink) == 1
    assert int(megabytes) < 440  # with Python, NumPy and SciPy, which take some 80
