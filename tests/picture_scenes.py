"""What pictures of digits are made of: a drawing with a real pen, paper and its rulings, light and the camera.

The drawings are Inkling's own handwriting, so nothing is downloaded, and what is right is known.
"""

import io
import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from inkling.data.deform import Deformation, deform
from inkling.data.glyphs import load_skeletons
from inkling.data.strokes_dataset import choose_skeletons

Floats = NDArray[np.float32]

HEIGHT, WIDTH = 480, 640
BLUE, VIOLET, GREY, RED = (0.45, 0.65, 0.92), (0.66, 0.5, 0.82), (0.62, 0.62, 0.62), (0.92, 0.5, 0.5)
"""What rulings leave of red, green and blue light."""
INK = (0.12, 0.14, 0.38)  # what a ballpoint leaves of it


@dataclass(frozen=True, eq=False, slots=True)
class Drawing:
    """ink: float32 (HEIGHT, WIDTH), 1 on 0; box: its first and last row and column; pen: its width in pixels."""

    label: int
    ink: Floats
    box: tuple[int, int, int, int]
    pen: float


def draw(count: int, seed: int, size: tuple[float, float] = (190, 300)) -> list[Drawing]:
    """`count` drawings, as many of each digit, of a height in `size`; pens of 4 to 9 % of it."""
    rng = np.random.default_rng(seed)
    labels = (np.arange(count) % 10).astype(np.uint8)
    skeletons = load_skeletons()
    chosen = choose_skeletons(skeletons, labels, rng)
    paths = deform(skeletons, chosen, Deformation(), rng=rng)
    strokes = skeletons.stroke[chosen]
    drawings = []
    for label, path, stroke in zip(labels, paths, strokes, strict=True):
        height = rng.uniform(*size)
        low, high = path.min(0), path.max(0)
        path = (path - low) * height / (high - low).max()
        room = np.array([WIDTH, HEIGHT]) - path.max(0)
        path = path + room * rng.uniform(0.35, 0.65, 2)
        pen = float(height * rng.uniform(0.04, 0.09))
        ink = along([path[stroke == number] for number in np.unique(stroke)], pen)
        rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
        drawings.append(Drawing(int(label), ink, (rows[0], rows[-1], columns[0], columns[-1]), pen))
    return drawings


def along(strokes: list[Floats], pen: float, shape: tuple[int, int] = (HEIGHT, WIDTH)) -> Floats:
    """What a round pen leaves along paths of (x, y): ink 1 on 0."""
    ink = np.zeros(shape, np.float32)
    for path in strokes:
        for (x0, y0), (x1, y1) in itertools.pairwise(path):
            left, right = sorted((x0, x1))
            upper, lower = sorted((y0, y1))
            at = (
                slice(max(0, int(upper - pen)), int(lower + pen) + 2),
                slice(max(0, int(left - pen)), int(right + pen) + 2),
            )
            rows, columns = (
                np.arange(shape[0], dtype=np.float32)[at[0], None],
                np.arange(shape[1], dtype=np.float32)[at[1]],
            )
            t = ((columns - x0) * (x1 - x0) + (rows - y0) * (y1 - y0)) / max((x1 - x0) ** 2 + (y1 - y0) ** 2, 1e-6)
            t = np.clip(t, 0, 1)
            away = np.hypot(columns - x0 - t * (x1 - x0), rows - y0 - t * (y1 - y0))
            ink[at] = np.maximum(ink[at], np.clip(pen / 2 - away + 0.5, 0, 1))
    return ink


# --- paper, light and camera


def inked(ink: Floats, colour: tuple[float, ...] = INK) -> Floats:
    """What ink of a colour leaves of red, green and blue: (h, w, 3)."""
    return (1 - ink[..., None] * (1 - np.array(colour))).astype(np.float32)


def camera(
    scene: Floats, rng: np.random.Generator, noise: float = 3, blur: float = 0.7, top: int = 255
) -> NDArray[np.uint8]:
    """A scene of light in [0, 1] as a camera takes it; noise in levels of 255."""
    scene = ndimage.gaussian_filter(scene, (blur, blur, *[0] * (scene.ndim - 2)))
    levels = scene * 255 + rng.normal(0, noise, scene.shape)
    return np.round(np.clip(levels, 0, top)).astype(np.uint8)


def lamp(rng: np.random.Generator, strength: float = 0.25) -> Floats:
    """Light that falls off to one side: (h, w, 1)."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH] / WIDTH - 0.5
    angle = rng.uniform(0, 2 * np.pi)
    return (0.85 - strength * (rows * np.sin(angle) + columns * np.cos(angle)))[..., None].astype(np.float32)


def shadow(depth: float, softness: float, rng: np.random.Generator, middle: float = 0.15) -> Floats:
    """1, and `1 - depth` beyond an edge that runs across the sheet: (h, w, 1); softness in pixels."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH] - np.array([HEIGHT, WIDTH])[:, None, None] / 2
    angle = rng.uniform(0, 2 * np.pi)
    away = rows * np.sin(angle) + columns * np.cos(angle) - rng.uniform(-middle, middle) * HEIGHT
    return (1 - depth / (1 + np.exp(np.clip(-away / softness, -50, 50))))[..., None].astype(np.float32)


def file(picture: NDArray[np.generic], kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    Image.fromarray(picture).save(out, kind, **options)
    return out.getvalue()


# --- rulings


def lines(position: Floats, first: float, step: float, width: float) -> Floats:
    """How much of each pixel lines cover that lie `step` apart: 1 on 0."""
    away = np.abs((position - first + step / 2) % step - step / 2)
    return np.clip(width / 2 - away + 0.5, 0, min(1, width)).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a sheet is ruled: kind, colour, millimetres in the picture's width, degrees turned, and perspective."""

    kind: str
    colour: tuple[float, float, float] = BLUE
    across: float = 60
    turn: float = 0
    perspective: float = 0
    strength: float = 1
    curl: float = 0


def ruled(sheet: Sheet, rng: np.random.Generator) -> Floats:
    """What the rulings of a sheet leave of the light: (h, w, 3)."""
    rows, columns = (np.mgrid[:HEIGHT, :WIDTH] - np.array([HEIGHT, WIDTH])[:, None, None] / 2).astype(np.float32)
    angle = np.deg2rad(rng.uniform(-sheet.turn, sheet.turn))
    y, x = rows * np.cos(angle) - columns * np.sin(angle), columns * np.cos(angle) + rows * np.sin(angle)
    far = 1 + sheet.perspective * y / HEIGHT
    y, x = y / far + sheet.curl * (x / WIDTH) ** 2, x / far
    mm = WIDTH / sheet.across
    thin, thick = 0.16 * mm, 0.28 * mm
    place = rng.uniform(0, 8, 3) * mm

    def paint(cover: Floats, colour: tuple[float, float, float], strength: float = 1.0) -> Floats:
        return inked(cover * strength * sheet.strength, colour)

    if sheet.kind == "seyès":
        light = paint(lines(y, place[0], 2 * mm, thin), sheet.colour, 0.7)
        light *= paint(lines(y, place[0], 8 * mm, thick), tuple(0.8 * c for c in sheet.colour))
        light *= paint(lines(x, place[1], 8 * mm, thin), sheet.colour)
        return light * paint(lines(x, -0.32 * WIDTH, 1e5, thick * 1.3), RED)
    if sheet.kind == "ruled":
        light = paint(lines(y, place[0], 8 * mm, thick), sheet.colour)
        return light * paint(lines(x, -0.32 * WIDTH, 1e5, thick * 1.3), RED)
    step = {"squared": 5, "small squares": 4, "millimetre": 1}[sheet.kind] * mm
    light = paint(np.maximum(lines(y, place[0], step, thin), lines(x, place[1], step, thin)), sheet.colour)
    if sheet.kind == "millimetre":
        light *= paint(
            np.maximum(lines(y, place[0], 10 * mm, thick), lines(x, place[1], 10 * mm, thick)), sheet.colour
        )
    return light
