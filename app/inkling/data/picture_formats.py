"""The picture formats that can be read: one list, for files, dialogs, drops and every sentence that names them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

from PIL import features

from inkling.errors import DataError, Phrase

# As people write them, as Pillow does, and how files end.
_ALWAYS = (
    ("PNG", "PNG", (".png",)),
    ("JPEG", "JPEG", (".jpg", ".jpeg")),
    ("GIF", "GIF", (".gif",)),
    ("BMP", "BMP", (".bmp",)),
    ("WebP", "WEBP", (".webp",)),
    ("TIFF", "TIFF", (".tif", ".tiff")),
    ("PPM", "PPM", (".ppm", ".pgm", ".pbm", ".pnm")),
    ("ICO", "ICO", (".ico",)),
)
_AVIF = ("AVIF", "AVIF", (".avif",))  # Pillow reads it since 11.3, where it was built with it
_HEIC = (".heic", ".heif")
# Files in the container of ISO/IEC 14496-12 say at byte 8 what they are.
_BRANDS = {b"avif": "AVIF", b"avis": "AVIF"} | dict.fromkeys(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "HEIC"
)


@cache
def _readable() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    avif = "avif" in features.modules and features.check("avif")
    return (*_ALWAYS, _AVIF) if avif else _ALWAYS


def pillow_formats() -> tuple[str, ...]:
    """Pillow's names of what can be read."""
    return tuple(name for _, name, _ in _readable())


def format_names() -> str:
    """What can be read, to stand in a sentence: PNG, JPEG, …"""
    return ", ".join(name for name, _, _ in _readable())


def picture_suffixes() -> tuple[str, ...]:
    """How the files end that can be read, in lower case."""
    return tuple(suffix for _, _, suffixes in _readable() for suffix in suffixes)


def is_picture_file(path: Path) -> bool:
    """By its name alone; also one of a format that is known, and is told that it cannot be read."""
    return path.suffix.lower() in (*picture_suffixes(), *_AVIF[2], *_HEIC)


def not_read(file: BinaryIO, name: str | Phrase) -> DataError:
    """What is to be said of a file that none of the formats fits."""
    file.seek(0)
    known = next(_known(file.read(64)), None)
    if known is not None:
        return DataError(
            "{name} is in the format {format}, which cannot be read here; save it as PNG or JPEG first.",
            name=name,
            format=known,
        )
    return DataError(
        "{name} is not a picture that can be read; these formats can: {formats}.", name=name, formats=format_names()
    )


def _known(head: bytes) -> Iterator[str]:
    """The formats that the beginning of a file names, the most telling one first."""
    if head[4:8] == b"ftyp":
        brands = [head[8:12], *(head[at : at + 4] for at in range(16, min(len(head), int.from_bytes(head[:4])), 4))]
        found = [_BRANDS[one] for one in brands if one in _BRANDS]
        yield from sorted(found)  # AVIF names the brands of HEIC's container as well
