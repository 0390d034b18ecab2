"""Small sound files of every format that Inkling reads, to be damaged."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from inkling.analysis.playground.generators import corners
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.points_file import csv_text
from inkling.analysis.playground.points_file import json_text as json_points
from inkling.analysis.playground.presets import PRESETS
from inkling.analysis.study.file import json_text
from inkling.analysis.study.plan import CellResult, StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.data.idx import write_idx
from inkling.data.preparation import Preparation
from inkling.network import Network, parse_architecture
from inkling.session.lessons.remembered import Remembered
from inkling.session.lessons.shelf import shipped_lessons
from inkling.session.playground.file import encode_playground
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import CurveSheet, DigitsSheet
from inkling.storage.model_file import save_model
from inkling.training import Configuration, History, Metrics, Point
from inkling.training.model import Model

_COUNT = 60  # digits in a data set
_FORMATS = (
    ("PNG", "L"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("PNG", "I;16"), ("PNG", "LA"),
    ("JPEG", "L"), ("JPEG", "RGB"), ("JPEG", "CMYK"), ("GIF", "P"), ("BMP", "RGB"), ("BMP", "1"), ("WEBP", "RGB"),
    ("WEBP", "RGBA"), ("TIFF", "L"), ("TIFF", "RGB"), ("TIFF", "I;16"), ("PPM", "RGB"), ("PPM", "L"), ("ICO", "RGBA"),
    ("AVIF", "RGB"),
)  # fmt: skip


def models(folder: Path) -> list[bytes]:
    """Three: dense; with everything there is; one that says nothing of itself."""
    rng = np.random.default_rng(1)
    history = History([Point(0.0, 2.5, 0.1, 2.5, 0.1, 2.5, 0.125), Point(1.0, 0.5, 0.75, 0.5, 0.7, 0.6, 0.8, 0.25)])
    dense = Model(
        network=Network(parse_architecture("16-3-10")), configuration=Configuration(hidden="3"), history=history
    )
    dense.metrics = Metrics(0.5, 0.5)
    deep = Model(
        network=Network(
            parse_architecture(
                "6x6 conv3x2:identity batchnorm relu pool2 dropout0.25 5:identity batchnorm tanh 10:softmax"
            )
        ),
        normalization="none",
        preparation=Preparation("standardize", 28, 0.1307, 0.3081),
        history=history,
    )
    plain = Model(network=Network(parse_architecture("784-4-10")), class_names=tuple("abcdefghij"))
    found = []
    for model in (dense, deep, plain):
        model.network.initialize(rng=rng)
        save_model(model, folder / "sound.safetensors")
        found.append((folder / "sound.safetensors").read_bytes())
    return found


def playgrounds(folder: Path) -> list[bytes]:
    """Every question, and one that was played with."""
    played = Playground("deep-wide")
    played.run()
    for _ in range(4):
        played.step(5)
    sheet = DigitsSheet().with_image(np.eye(28), 7)
    played.change(digits=sheet, target=CurveSheet("", ((0.0, 0.5), (1.0, 1.0)), (0.5, 0.25)))
    return [encode_playground(one.state) for one in (played, *(Playground(preset.name) for preset in PRESETS))]


def points_csv(folder: Path) -> list[bytes]:
    """Of a spreadsheet, in English and in French."""
    return [csv_text(corners("xor")).encode(), b"x1;x2;class\n0,5;-1,25;-1\n1;1e5;1\n", b"\xef\xbb\xbf0\t1\t0\n"]


def points_json(folder: Path) -> list[bytes]:
    return [json_points(one).encode() for one in (corners("xor"), Points([[1e6, -1e-300]], [1]))]  # type: ignore[arg-type]


def lessons(folder: Path) -> list[bytes]:
    """All that come with Inkling."""
    return [msgspec.json.encode(one) for one in shipped_lessons()]


def remembered(folder: Path) -> list[bytes]:
    path = folder / "lessons.json"
    memory = Remembered(path)
    memory.leave("xor", 2)
    memory.finish("wishes")
    return [path.read_bytes()]


def digits() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Something like images, and labels of all kinds."""
    images = np.zeros((_COUNT, 28, 28), np.uint8)
    images[:, 8:20, 12:16] = np.random.default_rng(0).integers(100, 256, (_COUNT, 12, 4))
    return images, (np.arange(_COUNT) % 10).astype(np.uint8)


def idx_images(folder: Path) -> list[bytes]:
    return [_idx(folder, digits()[0])]


def idx_labels(folder: Path) -> list[bytes]:
    return [_idx(folder, digits()[1])]


def idx_gzipped(folder: Path) -> list[bytes]:
    return [gzip.compress(one, mtime=0) for one in idx_images(folder)]


def _idx(folder: Path, array: NDArray[np.uint8]) -> bytes:
    write_idx(folder / "sound-idx", array)
    return (folder / "sound-idx").read_bytes()


def archives(folder: Path) -> list[bytes]:
    images, labels = digits()
    arrays = {"x_train": images[:40], "y_train": labels[:40], "x_test": images[40:], "y_test": labels[40:]}
    found = []
    for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, array in arrays.items():
                member = io.BytesIO()
                np.save(member, array)
                # As numpy.savez does it, but without the time of day.
                archive.writestr(zipfile.ZipInfo(f"{name}.npy"), member.getvalue(), packing)
        found.append(packed.getvalue())
    return found


def tables(folder: Path) -> list[bytes]:
    images, labels = digits()
    rows = [",".join(map(str, (label, *image.ravel()))) for image, label in zip(images, labels, strict=True)]
    head = ",".join(("label", *(f"pixel{number}" for number in range(784))))
    return ["\n".join((head, *rows)).encode(), "\n".join(rows[:20]).encode()]


def pictures(folder: Path) -> list[bytes]:
    """A seven in every format."""
    grey = Image.new("L", (72, 90), 250)
    ImageDraw.Draw(grey).line(((18, 20), (54, 20), (30, 72)), 20, width=7)
    found = []
    for kind, mode in _FORMATS:
        if mode == "I;16":
            picture = Image.fromarray(np.asarray(grey, np.uint16) * 256)
        else:
            picture = grey.convert("RGB").convert(mode) if mode in ("CMYK", "LA", "P", "1") else grey.convert(mode)
        packed = io.BytesIO()
        picture.save(packed, kind)
        found.append(packed.getvalue())
    exif = Image.Exif()
    exif[0x0112] = 6
    packed = io.BytesIO()
    grey.save(packed, "JPEG", exif=exif, progressive=True)
    frames = io.BytesIO()
    grey.save(frames, "TIFF", save_all=True, append_images=[grey], compression="tiff_lzw")
    return [*found, packed.getvalue(), frames.getvalue()]


def studies(folder: Path) -> list[bytes]:
    plan = StudyPlan(seeds=1)
    results = [CellResult(cell, (0.5,) * len(plan.test_pens), 1.0) for cell in plan.cells()]
    return [json_text(StudyResults(plan, results[:count])).encode() for count in (0, 5, len(results))]


SETTINGS = {
    "language": "fr", "look": "dark", "scale": 1.25, "recent": ["/a/b.safetensors"], "model": "best-reader",
    "window/geometry": "AdnQywADAAAAAAAAAAAAAAAABP8AAAMfAAAAAAAAAAAAAAT/AAADHwAAAAAAAAAABQAAAAAAAAAAAAAABP8AAAMf",
    "panel/drawing": {"pen_size": 8, "open": True}, "panel/controls": {"sections": {"optimizer": False}},
}  # fmt: skip


def settings(folder: Path) -> list[bytes]:
    return [json.dumps({"version": 1, "values": SETTINGS}, indent=2).encode()]


def old_settings(folder: Path) -> list[bytes]:
    lines = [
        "[General]",
        *(f"{key}={json.dumps(json.dumps(SETTINGS[key]))}" for key in ("language", "look", "scale")),
    ]
    lines += ["[panel]", f"drawing={json.dumps(json.dumps(SETTINGS['panel/drawing']))}"]
    return ["\n".join(lines).encode()]


def origins(folder: Path) -> list[bytes]:
    one = {"path": "/home/x/mine.safetensors", "shipped": ""}
    return [json.dumps({"0.safetensors": one, "1.safetensors": {"path": "", "shipped": "best-reader"}}).encode()]
