"""Drawings that are no digit and that no network was trained on, to examine it with: see `not_sure.py`.

Other random curves than the kinds of `inkling.data.scribbles`, other letters and letter shapes than those of
`resources/glyphs/letters.json`, and the letters of fonts. All are put somewhere on the canvas, as people do.
"""

import math
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from inkling.data.dataset import NOT_A_DIGIT
from inkling.data.doodles import write
from inkling.data.glyphs import glyph_bytes, make_skeletons, parse_glyphs

TAU = 2 * math.pi
POINTS = 120
FONT_LETTERS = "ACEFHKLMNPRTVWXadefhkmnptvwx"
FONTS = (
    *(f"DejaVu{kind}.ttf" for kind in ("Sans", "Serif", "SansMono", "Sans-Oblique", "Serif-BoldItalic")),
    *(f"Liberation{kind}.ttf" for kind in ("Sans-Regular", "Serif-Italic")),
    *("Arial.ttf", "Georgia.ttf", "Verdana.ttf", "Comic Sans MS.ttf", "Courier New.ttf", "comic.ttf", "segoepr.ttf"),
)


def lissajous(rng: np.random.Generator) -> list[np.ndarray]:
    across, upwards = [(3, 4), (4, 3), (4, 5), (5, 4), (3, 5), (5, 3)][rng.integers(6)]
    t = np.linspace(0, TAU, POINTS)
    return [np.stack([np.sin(across * t + rng.uniform(0.2, 1.3)), np.sin(upwards * t)], axis=1)]


def flower(rng: np.random.Generator) -> list[np.ndarray]:
    petals = rng.integers(5, 9)
    t = np.linspace(0, TAU, 2 * POINTS)
    radius = 1 + rng.uniform(0.4, 0.8) * np.cos(petals * t)
    return [np.stack([radius * np.cos(t), radius * np.sin(t)], axis=1)]


def wandering(rng: np.random.Generator) -> list[np.ndarray]:
    """A pen that turns at random but never rests: its direction, not its place, is the random walk."""
    turning = np.convolve(rng.normal(0, 1.1, 3 * POINTS + 8), np.ones(9) / 3, mode="valid")
    direction = np.cumsum(0.25 * turning)
    path = np.cumsum(np.stack([np.cos(direction), np.sin(direction)], axis=1), axis=0)
    # What runs away is turned back, as by the edge of the paper.
    return [np.abs((path / 14 + rng.random(2)) % 2 - 1)]


def burst(rng: np.random.Generator) -> list[np.ndarray]:
    rays = rng.integers(6, 12)
    angle = TAU * (np.arange(rays) + rng.normal(0, 0.12, rays)) / rays
    inner, outer = rng.uniform(0, 0.4), rng.uniform(0.7, 1, rays)
    tip = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return [np.stack([inner * ray, reach * ray]) for ray, reach in zip(tip, outer, strict=True)]


def bouncing(rng: np.random.Generator) -> list[np.ndarray]:
    """A straight line that is thrown back by the four sides of a square."""
    # Near 45° the line would come back on itself and be a plain box.
    start, slope = rng.random(2), math.pi / 4 + rng.choice([-1, 1]) * rng.uniform(0.1, 0.35)
    t = np.linspace(0, rng.uniform(7, 12), 4 * POINTS)[:, None]
    return [np.abs((start + t * [math.cos(slope), math.sin(slope)]) % 2 - 1)]


def nested(rng: np.random.Generator) -> list[np.ndarray]:
    """Rings or boxes within one another."""
    corners = rng.choice([4, 5, 6, 40])
    t = TAU * (np.arange(corners + 1) + 0.5) / corners
    shape = np.stack([np.cos(t), np.sin(t)], axis=1)
    return [shape * radius + rng.normal(0, 0.03, 2) for radius in np.linspace(1, 0.25, rng.integers(3, 5))]


def chain(rng: np.random.Generator) -> list[np.ndarray]:
    """Three to five overlapping rings in a row."""
    t = np.linspace(0, TAU, 40)
    ring = np.stack([np.cos(t), np.sin(t)], axis=1)
    return [ring + np.array([1.4 * k, rng.normal(0, 0.3)]) for k in range(rng.integers(3, 6))]


def polygon(rng: np.random.Generator) -> list[np.ndarray]:
    """A closed path through eight to fourteen random places."""
    corners = rng.random((rng.integers(8, 15), 2))
    return [np.concatenate([corners, corners[:1]])]


def house(rng: np.random.Generator) -> list[np.ndarray]:
    wall, roof, door = rng.uniform(0.5, 0.8), rng.uniform(0.3, 0.6), rng.uniform(0.2, 0.6)
    walls = [[0, 0], [0, wall], [1, wall], [1, 0], [0, 0], [0.5, -roof], [1, 0]]
    entrance = [[door, wall], [door, wall - 0.35], [door + 0.2, wall - 0.35], [door + 0.2, wall]]
    return [np.array(walls), np.array(entrance)]


def stick_figure(rng: np.random.Generator) -> list[np.ndarray]:
    t = np.linspace(0, TAU, 20)
    head = 0.22 * np.stack([np.cos(t), np.sin(t)], axis=1)
    arms, legs = rng.uniform(0.25, 0.6, 2), rng.uniform(0.2, 0.5, 2)
    lift = rng.uniform(-0.25, 0.3, 2)
    return [
        head,
        np.array([[0, 0.22], [0, 0.85]]),
        np.array([[-arms[0], 0.45 + lift[0]], [0, 0.4], [arms[1], 0.45 + lift[1]]]),
        np.array([[-legs[0], 1.4], [0, 0.85], [legs[1], 1.4]]),
    ]


SCRIBBLES = (lissajous, flower, wandering, burst, bouncing, nested, chain, polygon, house, stick_figure)


def scribbles(count: int, rng: np.random.Generator) -> list[list[np.ndarray]]:
    """Strokes in canvas units: as many of each kind as of any other, each slightly turned."""
    drawings = []
    for number in range(count):
        angle = rng.normal(0, 0.15)
        turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
        drawings.append(placed([stroke @ turn for stroke in SCRIBBLES[number % len(SCRIBBLES)](rng)], rng))
    return drawings


def letters(count: int, rng: np.random.Generator, *, known: bool) -> list[list[np.ndarray]]:
    """Letters in shapes that no network was trained on; known: of letters that it knows in other shapes, or not."""
    trained = {glyph.name.split()[0] for glyph in parse_glyphs(glyph_bytes("letters"), NOT_A_DIGIT)}
    content = Path(__file__).with_name("held_out_letters.json").read_bytes()
    glyphs = [glyph for glyph in parse_glyphs(content, NOT_A_DIGIT) if (glyph.name.split()[0] in trained) == known]
    path, pen_down = write(make_skeletons(glyphs, 56), count, rng)
    return [
        placed(np.split(points, np.flatnonzero(~down) + 1), rng) for points, down in zip(path, pen_down, strict=True)
    ]


def placed(strokes: list[np.ndarray], rng: np.random.Generator) -> list[np.ndarray]:
    """Strokes put on the canvas, 12 to 24 pixels large, anywhere where they are on it whole."""
    points = np.concatenate(strokes)
    low, high = points.min(axis=0), points.max(axis=0)
    scale = rng.uniform(12, 24) / (high - low).max()
    corner = rng.uniform(1, 27 - (high - low) * scale)
    return [(stroke - low) * scale + corner for stroke in strokes]


def font_letters() -> np.ndarray:
    """Pictures of letters, float32 (n, 28, 28), in every font of FONTS that Pillow finds here; n may be 0."""
    pictures = []
    for name in FONTS:
        try:
            font = ImageFont.truetype(name, 24)
        except OSError:
            continue
        for letter in FONT_LETTERS:
            picture = Image.new("L", (28, 28))
            ImageDraw.Draw(picture).text((14, 14), letter, fill=255, font=font, anchor="mm")
            pictures.append(np.asarray(picture, dtype=np.float32) / 255)
    return np.array(pictures, dtype=np.float32).reshape(-1, 28, 28)
