"""Damage of every kind to sound files: bytes anywhere, and what the format means by them.

Each function takes a sound content and a random generator, and gives a content that is damaged or odd.
"""

import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

Damage = Callable[[bytes, Random], bytes]

_BYTES = (b"\0", b"\xff", b"\x7f", b"\x80", b"\n", b'"', b"{", b"[", b"\x1b[31m", b"\xed\xa0\x80", "‮😀".encode())
_WORDS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**64 - 1)
_NESTED = 100_000
_TEXTS = (
    "",
    " ",
    "x" * 1_000_000,
    "\x1b[2J",
    "<h1>a</h1>",
    "a\nb",
    "\0",
    "‮abc",
    "../../etc/passwd",
    "NaN",
    "é" * 300,
)
_NUMBERS: tuple[object, ...] = (
    *(0, -1, 1, 2, 28, 255, 10**6, 2**31, 2**53, 2**63, 2**64, -(2**63), 10**30, 10**400),
    *(0.5, -0.0, 1e-320, 1e308, -1e308, float("nan"), float("inf"), float("-inf")),
)
_ODD: tuple[object, ...] = (None, True, False, [], {}, [[]], {"": 0}, [0] * 1000, [None], {"a": {"b": [1]}})
_SHAPES = (
    *("()", "(0,)", "(-1, 28, 28)", "(10**9, 28, 28)", "(1000000000, 28, 28)", "(60, 1, 28, 28)", "(1,)*99999"),
    *("(" * 9_000, "(60, 28.0, 28)", "(60, 784)", "(28,) * 60", "'a'", "(2**62, 2)", "(4611686018427387904, 4)"),
    *("(True, 2)", "(60, 28, 28"),
)
_KINDS = (*("|u1", "|O", "<f8", "<i8", "|S1000000000", "<U99999999", "[('a', 'O')]", "|V8", "<M8[s]", ">c16", "|b1"),)
_NEST = "\N{SNOWMAN}nest"  # stands where brackets are to be nested; no library writes so many of them


def any_bytes(content: bytes, random: Random) -> bytes:
    """One to four faults of a disk, a line or a hostile hand."""
    damaged = bytearray(content)
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        if not damaged:
            damaged += b"\0"
        at = _position(len(damaged), random)
        end = min(len(damaged), at + random.choice((1, 2, 4, 16, 64, 1024)))
        match random.randrange(9):
            case 0:
                damaged[at] ^= 1 << random.randrange(8)
            case 1:
                damaged[at] = random.randrange(256)
            case 2:
                del damaged[at:]
            case 3:
                damaged[at:at] = random.randbytes(random.choice((1, 3, 8, 100)))
            case 4:
                damaged[end:end] = damaged[at:end] * random.choice((1, 1, 3))
            case 5:
                damaged[at:end] = bytes(end - at)
            case 6:
                del damaged[at:end]
            case 7:
                word, size = random.choice(_WORDS), random.choice((1, 2, 4, 8))
                order = random.choice(("little", "big"))
                damaged[at : at + size] = (word % 256**size).to_bytes(size, order)
            case 8:
                damaged[at:at] = random.choice(_BYTES)
    return bytes(damaged)


def _position(size: int, random: Random) -> int:
    """Headers and ends are where it matters."""
    place = random.random()
    if place < 0.4:
        return random.randrange(min(size, 64))
    return random.randrange(max(0, size - 64), size) if place < 0.55 else random.randrange(size)


def some_value(random: Random) -> object:
    """One that no sound JSON has in most places."""
    if random.random() < 0.03:
        return _NEST
    return deepcopy(random.choice(random.choice((_NUMBERS, _TEXTS, _ODD))))


def change_tree(tree: Any, random: Random) -> Any:
    """A JSON value with one to three of its parts changed, gone, doubled, renamed or exchanged."""
    tree = {"": tree}
    for _ in range(random.choice((1, 1, 2, 3))):
        places = _places(tree)
        holder, key = random.choice(places)
        match random.randrange(7):
            case 0 | 1 | 2:
                holder[key] = some_value(random)
            case 3 if key != "":
                del holder[key]
            case 4 if isinstance(holder[key], list):
                holder[key] = holder[key] * random.choice((2, 100))
            case 5 if isinstance(holder, dict) and key != "":
                holder[random.choice((f"{key}x", "x" * 200_000, "\x1b[31m", ""))] = holder.pop(key)
            case _:
                other, at = random.choice(places)
                holder[key] = deepcopy(other[at]) if isinstance(other, dict) and at in other else None
    return tree.get("")


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Every part, by the list or object that holds it and its place there."""
    found, todo = [], [tree]
    while todo:
        one = todo.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one))
        for key in keys:
            found.append((one, key))
            if isinstance(one[key], dict | list):
                todo.append(one[key])
    return found


def write_json(tree: Any) -> str:
    text = json.dumps(tree)
    return text.replace(json.dumps(_NEST), "[" * _NESTED + "]" * _NESTED)


def json_file(content: bytes, random: Random) -> bytes:
    if random.random() < 0.4:
        return any_bytes(content, random)
    return write_json(change_tree(json.loads(content), random)).encode("utf-8", "surrogatepass")


def ini_file(content: bytes, random: Random) -> bytes:
    """Settings as QSettings wrote them: a value of one line is changed."""
    if random.random() < 0.5:
        return any_bytes(content, random)
    lines = content.decode().splitlines()
    at = random.randrange(len(lines))
    key = lines[at].partition("=")[0]
    value = random.choice((
        "@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x10PyQt_PyObject\\0)", "@Invalid()", "@ByteArray(\\xff)", "\\x110000",
        "\\x",
        json.dumps(write_json(some_value(random))), write_json(some_value(random)), "[" * _NESTED, '"', "%(x)s", "",
    ))  # fmt: skip
    lines[at] = random.choice((f"{key}={value}", f"[{value}]", value, f"={value}", f"{key}={value}\n  {value}"))
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def csv_file(content: bytes, random: Random) -> bytes:
    if random.random() < 0.5:
        return any_bytes(content, random)
    lines = content.decode().splitlines()
    at = random.randrange(len(lines))
    fields = lines[at].split(",")
    value = random.choice((
        "", "-1", "256", "1e999", "nan", "inf", "0x10", "1_0", "٣", '"', '"a\nb"', "9" * 100_000, "x" * 300_000, "\0",
        "=1+1", "," * 100_000, "1.5", " 3 ", "\t",
    ))  # fmt: skip
    fields[random.randrange(len(fields))] = value
    lines[at] = random.choice((",", ";", "\t", ",,")).join(fields) if random.random() < 0.2 else ",".join(fields)
    return random.choice(("\n", "\r\n", "\r")).join(lines).encode()


def gzipped(content: bytes, random: Random) -> bytes:
    """Damage before packing, or after."""
    if random.random() < 0.5:
        return any_bytes(content, random)
    return gzip.compress(any_bytes(gzip.decompress(content), random), compresslevel=1, mtime=0)


def zipped(content: bytes, random: Random) -> bytes:
    """A NumPy archive: one array of it is damaged, its header above all, or the archive is."""
    if random.random() < 0.4:
        return any_bytes(content, random)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = random.choice(list(members))
    members[name] = _array(members[name], random) if random.random() < 0.6 else any_bytes(members[name], random)
    if random.random() < 0.1:
        members[random.choice(("x_train.npy", "../x.npy", "a" * 60_000, "y_test.npy"))] = members.pop(name)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)  # without the time of day
    return packed.getvalue()


def _array(content: bytes, random: Random) -> bytes:
    """Another header before an array's numbers."""
    shape, kind = random.choice(_SHAPES), random.choice(_KINDS)
    written = f"'{kind}'" if not kind.startswith("[") else kind
    header = f"{{'descr': {written}, 'fortran_order': {random.choice(('False', 'True', '7'))}, 'shape': {shape}, }}\n"
    return b"\x93NUMPY\x01\0" + struct.pack("<H", len(header) % 65536) + header.encode() + content[128:]


def model_file(content: bytes, random: Random) -> bytes:
    """A header or a document that is odd, or bytes that are."""
    if random.random() < 0.35:
        return any_bytes(content, random)
    length = int.from_bytes(content[:8], "little")
    header, body = json.loads(content[8 : 8 + length]), content[8 + length :]
    if random.random() < 0.7:
        (key,) = header["__metadata__"]
        document = json.loads(header["__metadata__"][key])
        header["__metadata__"][key] = write_json(change_tree(document, random))
    else:
        header = change_tree(header, random)
    packed = write_json(header).encode("utf-8", "surrogatepass")
    made = struct.pack("<Q", len(packed)) + packed + body
    return any_bytes(made, random) if random.random() < 0.1 else made


def picture_file(content: bytes, random: Random) -> bytes:
    """Of a PNG, the checksums are put right again half the time, so that the damage gets past them."""
    damaged = any_bytes(content, random)
    if not content.startswith(b"\x89PNG") or random.random() < 0.5:
        return damaged
    made, at = damaged[:8], 8
    while at + 12 <= len(damaged):
        (length,) = struct.unpack(">I", damaged[at : at + 4])
        chunk = damaged[at + 4 : at + 8 + length]
        made += struct.pack(">I", length) + chunk + struct.pack(">I", zlib.crc32(chunk))
        at += 12 + length
    return made


def values_of_settings(content: bytes, random: Random) -> bytes:
    """Settings that can be read, with values that nobody has put there."""
    document = json.loads(content)
    document["values"] = change_tree(document["values"], random)
    if not isinstance(document["values"], dict):
        document["values"] = {}
    return write_json(document).encode("utf-8", "surrogatepass")
