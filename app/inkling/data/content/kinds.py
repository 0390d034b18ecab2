"""What a file really is, told by how it begins: for a file that is not what its name says."""

import re

from inkling.errors import Phrase

START = 512  # bytes that tell
_MOST_QUOTED = 60  # characters


def _archive(kind: str) -> Phrase:
    return Phrase("an archive ({kind}): unpack it first", kind=kind)


def _other(kind: str) -> Phrase:
    return Phrase("a file of another kind ({kind}), which is not read", kind=kind)


_MAGIC: tuple[tuple[bytes, Phrase], ...] = (
    (b"version https://git-lfs.github.com", Phrase("a Git LFS pointer: fetch the file itself with git lfs pull")),
    (b"PK\x03\x04", _archive("ZIP")),
    (b"\x1f\x8b", Phrase("gzipped several times over: unpack it first")),
    (b"\xfd7zXZ\x00", _archive("XZ")),
    (b"BZh", _archive("BZIP2")),
    (b"7z\xbc\xaf\x27\x1c", _archive("7-Zip")),
    (b"\x28\xb5\x2f\xfd", _archive("Zstandard")),
    (b"\x93NUMPY", Phrase("a NumPy array: save images and labels into one .npz file")),
    (b"\x89HDF\r\n\x1a\n", _other("HDF5")),
    (b"MATLAB", _other("MATLAB")),
    (b"PAR1", _other("Parquet")),
    (b"%PDF", _other("PDF")),
    (b"\x89PNG", Phrase("a picture")),
    (b"\xff\xd8\xff", Phrase("a picture")),
    (b"GIF8", Phrase("a picture")),
    (b"\xff\xfe", Phrase("a text in UTF-16: save it as UTF-8")),
    (b"\xfe\xff", Phrase("a text in UTF-16: save it as UTF-8")),
    (b"\x00\x00\x08\x01", Phrase("an IDX file of labels")),
    (b"\x00\x00\x08\x03", Phrase("an IDX file of images")),
)
_PICKLES = tuple(bytes((0x80, protocol)) for protocol in (2, 3, 4, 5))
_TAR = slice(257, 262)
_PAGES = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<error")
_TITLE = re.compile(rb"<(title|code)>\s*([^<]+?)\s*<", re.IGNORECASE)


def what_it_is(start: bytes) -> Phrase | None:
    """What a file is that begins like this, as the end of "it is not …, but"; None where nobody knows."""
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    if start[_TAR] == b"ustar":
        return _archive("TAR")
    if start.startswith(_PICKLES):
        return Phrase("a Python pickle, which could run anything when opened, and so is not")
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.lower().startswith(_PAGES):
        title = _TITLE.search(start)
        if title is None:
            return Phrase("a web page, which a server sent instead of it: fetch it again")
        return Phrase(
            "a web page (“{title}”), which a server sent instead of it: fetch it again", title=_quoted(title[2])
        )
    if b"/annex/objects/" in start:
        return Phrase("a git-annex pointer: fetch the file itself with git annex get")
    line = text.split(b"\n", 1)[0].strip()
    try:
        readable = text.decode("ascii").replace("\n", "").replace("\r", "").replace("\t", "").isprintable()
    except UnicodeDecodeError:
        return None
    return Phrase("a text that begins “{line}”", line=_quoted(line)) if line and readable else None


def _quoted(text: bytes) -> str:
    words = " ".join(text.decode("utf-8", "replace").split())
    words = "".join(letter if letter.isprintable() else "?" for letter in words)
    return words if len(words) <= _MOST_QUOTED else words[: _MOST_QUOTED - 1] + "…"
