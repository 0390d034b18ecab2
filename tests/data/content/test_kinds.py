"""What a file really is, when it is not what its name says."""

import gzip
import io
import json
import pickle
import zipfile

import pytest

from inkling.data.content.kinds import START, what_it_is

LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 9912422\n"


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("train-images", "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<!DOCTYPE html>\n<html><head><title>403 Forbidden</title></head>", "a web page (“403 Forbidden”)"),
        (b"\n  <html>\r\n<head><title>\n404 Not\nFound </title>", "a web page (“404 Not Found”)"),
        (b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "a web page (“AccessDenied”)"),
        (b"\xef\xbb\xbf<HTML>", "a web page, which a server sent"),
        (LFS, "a Git LFS pointer: fetch the file itself with git lfs pull"),
        (b"../.git/annex/objects/Zz/Xx/MD5E-s9912422--4d7a.gz", "a git-annex pointer"),
        (zipped(), "an archive (ZIP): unpack it first"),
        (gzip.compress(b"x", mtime=0), "gzipped several times"),
        (b"\xfd7zXZ\x00", "an archive (XZ)"),
        (bytes(257) + b"ustar\x0000", "an archive (TAR)"),
        (pickle.dumps([1]), "a Python pickle"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x93NUMPY\x01\x00", "a NumPy array"),
        (json.dumps({"message": "Not Found"}).encode(), 'a text that begins “{"message": "Not Found"}”'),
        (b"a" * 1000, f"a text that begins “{'a' * 59}…”"),
    ],
)
def test_kinds(content: bytes, words: str) -> None:
    assert words in str(what_it_is(content[:START]))


@pytest.mark.parametrize("content", [b"", b"\x00" * 100, bytes(range(256)), b"\n\n", b"<title>\x1b[2J</title>"])
def test_what_nobody_knows(content: bytes) -> None:
    assert what_it_is(content) is None


def test_what_is_quoted_does_nothing_to_a_terminal() -> None:
    assert "\x1b" not in str(what_it_is(b"<html><title>\x1b[2J\xff</title>"))
