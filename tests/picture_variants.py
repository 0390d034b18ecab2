"""Digits on every kind of sheet that people photograph.

Each variant is a function of a `Drawing` and a random generator that gives a picture file's bytes.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from picture_scenes import (
    BLUE,
    GREY,
    HEIGHT,
    INK,
    RED,
    VIOLET,
    WIDTH,
    Drawing,
    Floats,
    Sheet,
    along,
    camera,
    file,
    inked,
    lamp,
    ruled,
    shadow,
)

Variant = Callable[[Drawing, np.random.Generator], bytes]


def on_sheet(sheet: Sheet, colour: tuple[float, ...] = INK, noise: float = 3, kind: str = "PNG") -> Variant:
    def make(drawing: Drawing, rng: np.random.Generator) -> bytes:
        scene = lamp(rng, 0.15) * ruled(sheet, rng) * inked(drawing.ink, colour)
        return file(camera(scene, rng, noise), kind)

    return make


def lit(light: Callable[[np.random.Generator], Floats], depth: float = 0.75, noise: float = 3) -> Variant:
    def make(drawing: Drawing, rng: np.random.Generator) -> bytes:
        scene = light(rng) * (1 - depth * drawing.ink[..., None])
        return file(camera(scene[..., 0], rng, noise))

    return make


def level(paper: float, contrast: float, noise: float, blur: float = 0.7) -> Variant:
    """Paper and noise in levels of 255."""

    def make(drawing: Drawing, rng: np.random.Generator) -> bytes:
        return file(camera(paper / 255 * (1 - contrast * drawing.ink), rng, noise, blur))

    return make


def bits(count: int) -> Variant:
    """So many bits of a camera's sensor in a 16-bit file."""

    def make(drawing: Drawing, rng: np.random.Generator) -> bytes:
        scene = 0.85 * (1 - 0.7 * ndimage.gaussian_filter(drawing.ink, 0.7)) + rng.normal(0, 0.01, drawing.ink.shape)
        return file(np.round(np.clip(scene, 0, 1) * (2**count - 1)).astype(np.uint16))

    return make


def quadrilateral(corners: NDArray[np.float64]) -> Floats:
    """1 inside a convex quadrilateral of (x, y) corners, clockwise."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    inside = np.ones((HEIGHT, WIDTH), np.float32)
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, 0), strict=True):
        side = ((x1 - x0) * (rows - y0) - (y1 - y0) * (columns - x0)) / np.hypot(x1 - x0, y1 - y0)
        inside = np.minimum(inside, np.clip(side + 0.5, 0, 1))
    return inside


def around(drawing: Drawing, away: tuple[float, float], rng: np.random.Generator) -> NDArray[np.float64]:
    """Corners of a box around the digit, so many times its pen away from its ink."""
    top, bottom, left, right = drawing.box
    up, down, before, behind = rng.uniform(*away, 4) * drawing.pen
    # As boxes are: not much higher than wide.
    spare = max(0.0, 0.75 * (bottom - top) - (right - left)) / 2
    left, right = left - before - spare, right + behind + spare
    return np.array([[left, top - up], [right, top - up], [right, bottom + down], [left, bottom + down]])


def turned(corners: NDArray[np.float64], degrees: float) -> NDArray[np.float64]:
    angle, middle = np.deg2rad(degrees), corners.mean(0)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return (corners - middle) @ turn.T + middle


def boxed(
    away: tuple[float, float],
    width: float = 1,
    turn: float = 0,
    wobble: float = 0,
    times: int = 1,
    darkness: float = 0.8,
) -> Variant:
    """A box around the digit: width in pens, turn in degrees, wobble of its corners in pens."""

    def make(drawing: Drawing, rng: np.random.Generator) -> bytes:
        ink = drawing.ink * 0.8
        box = turned(around(drawing, away, rng), rng.uniform(-turn, turn))
        for number in range(times):
            corners = box + np.sign(box - box.mean(0)) * 2.5 * number * drawing.pen
            corners = corners + rng.normal(0, wobble * drawing.pen, (4, 2)) if wobble else corners
            ink = np.maximum(ink, darkness * along([np.vstack([corners, corners[:1]])], max(1, width * drawing.pen)))
        return file(camera(0.9 * (1 - ink), rng))

    return make


def circled(drawing: Drawing, rng: np.random.Generator) -> bytes:
    top, bottom, left, right = drawing.box
    t = np.linspace(0, 2 * np.pi, 60)
    middle = (left + right) / 2, (top + bottom) / 2
    radius = np.hypot(right - left, bottom - top) / 2 + 1.5 * drawing.pen
    radius = min(radius, 0.48 * HEIGHT)
    circle = np.stack([middle[0] + radius * np.cos(t), middle[1] + radius * np.sin(t)], 1)
    return file(camera(0.9 * (1 - 0.8 * np.maximum(drawing.ink, along([circle], drawing.pen))), rng))


def cells(drawing: Drawing, rng: np.random.Generator) -> bytes:
    """One cell in a form's row of cells, whose lines run out of the picture."""
    (left, top), (right, bottom) = around(drawing, (1.5, 3), rng)[[0, 2]]
    grid = [
        np.array([[x, top], [x, bottom]])
        for x in np.arange(left - 3 * (right - left), WIDTH + 1, right - left)
        if x > -9
    ]
    grid += [np.array([[-9, y], [WIDTH + 9, y]]) for y in (top, bottom)]
    ink = np.maximum(drawing.ink, 0.9 * along(grid, max(2, 0.3 * drawing.pen)))
    return file(camera(0.9 * (1 - 0.8 * ink), rng))


def bordered(
    edge: float, paper: float, ink: float, width: tuple[float, float] = (0.02, 0.07), turn: float = 0
) -> Variant:
    """A border of one brightness around a ground of another, with ink of a third."""

    def make(drawing: Drawing, rng: np.random.Generator) -> bytes:
        away = rng.uniform(*width, 4) * HEIGHT
        corners = np.array(
            [
                [away[0], away[1]],
                [WIDTH - away[2], away[1]],
                [WIDTH - away[2], HEIGHT - away[3]],
                [away[0], HEIGHT - away[3]],
            ]
        )
        ground = quadrilateral(turned(corners, rng.uniform(-turn, turn)))
        scene = edge + (paper - edge) * ground + (ink - paper) * drawing.ink * ground
        return file(camera(scene.astype(np.float32), rng))

    return make


def framed_picture(drawing: Drawing, rng: np.random.Generator) -> bytes:
    """A dark line all around, close to the picture's edge."""
    inset, width = int(rng.uniform(0, 12)), int(rng.uniform(3, 10))
    scene = 0.9 * (1 - 0.8 * drawing.ink)
    line = np.zeros(scene.shape, bool)
    line[inset : HEIGHT - inset, inset : WIDTH - inset] = True
    line[inset + width : HEIGHT - inset - width, inset + width : WIDTH - inset - width] = False
    return file(camera(np.where(line, 0.1, scene), rng))


def chalk(drawing: Drawing, rng: np.random.Generator) -> bytes:
    return file(camera(0.15 + 0.15 * drawing.ink, rng, 8))


VARIANTS: dict[str, dict[str, Variant]] = {
    "plain": {
        "a scan": level(250, 0.85, 1),
        "a photo": lit(lambda rng: lamp(rng, 0.4), 0.7, 4),
        "a ballpoint on white paper": on_sheet(Sheet("seyès", strength=0)),
        "pencil on white paper": on_sheet(Sheet("seyès", strength=0), (0.45, 0.45, 0.45)),
    },
    "shadows": {
        "edge of 20 %": lit(lambda rng: 0.9 * shadow(0.2, 1, rng)),
        "edge of 40 %": lit(lambda rng: 0.9 * shadow(0.4, 1, rng)),
        "edge of 60 %": lit(lambda rng: 0.9 * shadow(0.6, 1, rng)),
        "soft edge of 40 %": lit(lambda rng: 0.9 * shadow(0.4, 12, rng)),
        "soft edge of 40 % under a lamp": lit(lambda rng: lamp(rng) * shadow(0.4, 25, rng)),
        "two edges of 40 %": lit(lambda rng: 0.9 * shadow(0.4, 2, rng) * shadow(0.4, 2, rng)),
        "edge of 40 % anywhere, pencil": lit(lambda rng: 0.9 * shadow(0.4, 2, rng, 0.5), 0.45),
    },
    "frames": {
        "dark photo border": bordered(0.1, 0.9, 0.2),
        "white border, grey sheet": bordered(1.0, 0.7, 0.15),
        "line around the picture": framed_picture,
        "black box in white border": bordered(0.95, 0.1, 0.9, (0.08, 0.15)),
        "sheet on a dark desk": bordered(0.3, 0.85, 0.2, (0.03, 0.12), 5),
        "sheet on a light desk": bordered(0.65, 0.95, 0.2, (0.03, 0.12), 5),
        "box, same pen": boxed((1.5, 3)),
        "box, thin": boxed((1.5, 3), 0.25),
        "box, thick": boxed((2, 3), 1.8),
        "box, turned": boxed((3, 4), 0.5, 6),
        "box, by hand": boxed((2.5, 4), 1, 3, 0.5),
        "box, touched by the digit": boxed((0.2, 1.2), 0.5),
        "two boxes": boxed((1.5, 2.5), 0.5, 0, 0, 2),
        "box, light grey": boxed((1, 3), 0.4, 0, 0, 1, 0.35),
        "cells of a form": cells,
        "circle": circled,
    },
    "school paper": {
        **{
            f"{kind}, {name}": on_sheet(Sheet(kind, colour))
            for kind in ("seyès", "ruled", "squared")
            for name, colour in (("blue", BLUE), ("violet", VIOLET), ("grey", GREY), ("red", RED))
        },
        "seyès, pencil": on_sheet(Sheet("seyès", VIOLET), (0.45, 0.45, 0.45)),
        "squared, pencil": on_sheet(Sheet("squared", GREY), (0.45, 0.45, 0.45)),
        "seyès, turned": on_sheet(Sheet("seyès", VIOLET, turn=4)),
        "squared, turned": on_sheet(Sheet("squared", BLUE, turn=4)),
        "seyès, in perspective": on_sheet(Sheet("seyès", VIOLET, turn=2, perspective=0.12)),
        "seyès, a curled page": on_sheet(Sheet("seyès", BLUE, turn=2, curl=10)),
        "seyès, close": on_sheet(Sheet("seyès", VIOLET, across=30)),
        "seyès, half a page": on_sheet(Sheet("seyès", VIOLET, across=120)),
        "squared, half a page": on_sheet(Sheet("squared", BLUE, across=120, turn=2)),
        "small squares": on_sheet(Sheet("small squares", VIOLET, turn=1)),
        "millimetre paper": on_sheet(Sheet("millimetre", RED, turn=1)),
        "ruled, close, turned": on_sheet(Sheet("ruled", BLUE, across=30, turn=3)),
        "seyès, noisy JPEG": on_sheet(Sheet("seyès", VIOLET, turn=2), INK, 10, "JPEG"),
    },
    "faint": {
        "10 bits in 16": bits(10),
        "12 bits in 16": bits(12),
        "pencil of 15 %, σ 8": level(230, 0.15, 8),
        "pencil of 15 %, σ 3": level(230, 0.15, 3),
        "a dim room": level(40, 0.6, 5),
        "a dark room": level(14, 0.7, 2),
        "σ 25": level(230, 0.7, 25),
        "σ 40": level(210, 0.7, 40),
        "faint chalk, σ 8": chalk,
    },
}
