"""How a model reads the hands of six countries: styles in skeletons that it never saw, any pen, large and small.

    python tests/benchmarks/hands.py [MODEL …] [--count N] [--leave-out]

The skeletons are those of `held_out_hands.json`: the styles of `resources/glyphs/hands.json` as others write them.
Digits are drawn as on the canvas, anywhere, 20 or 10 of its 28 pixels large from end to end of their path, and go
through the model's own normalisation. `--leave-out` trains a small network (784-128-10) with all of `strokes`, and
one without each style, and tells how they read that style's held-out skeletons: what happens to a style that nobody
drew.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.certainty import confidence, sure
from inkling.data.dataset import Dataset, Examples
from inkling.data.deform import Deformation, deform
from inkling.data.glyphs import HANDS, Glyph, load_glyphs, make_skeletons, parse_hands
from inkling.data.ink import ink_batch
from inkling.data.pens import parse_pens
from inkling.data.stroke import CANVAS_SIZE, PEN_SIZES, pen_width
from inkling.data.strokes_dataset import choose_skeletons, ink_like_mnist, random_widths
from inkling.network import Network
from inkling.storage.model_file import load_model
from inkling.storage.shipped import DEFAULT_MODEL, load_shipped, shipped_models
from inkling.training import Configuration, train
from inkling.training.model import Model

SIZES = {"usual": 20.0, "half": 10.0}
HELD_OUT = Path(__file__).parent / "held_out_hands.json"
Floats = NDArray[np.float32]


def write(
    glyphs: Sequence[Glyph], chosen: NDArray[np.intp], rng: np.random.Generator
) -> tuple[Floats, NDArray[np.bool_]]:
    """Paths (n, p, 2) of these glyphs, deformed as `strokes` are, and where the pen is down."""
    skeletons = make_skeletons(glyphs)
    stroke = skeletons.stroke[chosen]
    return deform(skeletons, chosen, Deformation(), rng=rng), stroke[:, 1:] == stroke[:, :-1]


def on_canvas(path: Floats, pen_down: NDArray[np.bool_], size: float, pen: float, rng: np.random.Generator) -> Floats:
    """Drawn by a person: so large from end to end, anywhere that its ink has room."""
    low, high = path.min(axis=1), path.max(axis=1)
    scale = np.float32(size) / (high - low).max(axis=1)
    margin = np.float32(min(pen_width(pen) / 2, (CANVAS_SIZE - size) / 2))
    room = np.maximum(CANVAS_SIZE - 2 * margin - (high - low) * scale[:, None], 0)
    corner = margin + rng.random((len(path), 2), dtype=np.float32) * room
    points = (path - low[:, None]) * scale[:, None, None] + corner[:, None]
    return ink_batch(points, pen_down, np.full(len(path), pen_width(pen), np.float32))


def risk(answers: Floats, labels: NDArray[np.integer], coverage: float = 0.95) -> float:
    """The share of errors among the answers that are surest, so many of all: what a person who trusts them risks."""
    trusted = np.argsort(-confidence(answers), kind="stable")[: round(coverage * len(labels))]
    return float((answers[trusted].argmax(axis=1) != labels[trusted]).mean())


def examine(model: Model, glyphs: Sequence[Glyph], count: int) -> None:
    """Print how the model reads `count` digits of each glyph, with every pen, at both sizes."""
    rng = np.random.default_rng(0)
    chosen = np.repeat(np.arange(len(glyphs)), count)
    labels = np.array([glyph.digit for glyph in glyphs])[chosen]
    path, pen_down = write(glyphs, chosen, rng)
    right: dict[tuple[str, int], NDArray[np.bool_]] = {}
    unsure: dict[tuple[str, int], float] = {}
    risks: dict[tuple[str, int], float] = {}
    for name, size in SIZES.items():
        for pen in PEN_SIZES:
            answers = model.read(on_canvas(path, pen_down, size, pen, rng))
            right[name, pen] = answers.argmax(axis=1) == labels
            unsure[name, pen] = float((~sure(answers)).mean())
            risks[name, pen] = risk(answers, labels)
    columns = [(name, pen) for name in SIZES for pen in PEN_SIZES]
    print(f"  {'% right, pen':28}" + "".join(f"{pen:>7}" for _, pen in columns) + "   all")
    print(f"  {'':28}" + "".join(f"{name:>7}" for name, _ in columns))

    def row(what: str, mask: NDArray[np.bool_]) -> None:
        cells = [100 * float(right[column][mask].mean()) for column in columns]
        print(f"  {what:28}" + "".join(f"{cell:7.1f}" for cell in cells) + f"  {np.mean(cells):5.1f}")

    styles = sorted({(glyph.digit, glyph.style) for glyph in glyphs})
    own = np.array([styles.index((glyph.digit, glyph.style)) for glyph in glyphs])[chosen]
    for number, (digit, style) in enumerate(styles):
        row(f"{digit}, {style}", own == number)
    for country in HANDS:
        row(f"all of {country}", np.array([country in glyph.hands for glyph in glyphs])[chosen])
    row("all", np.ones(len(chosen), bool))
    for what, values in (("% not sure", unsure), ("% wrong of the surest 95 %", risks)):
        print(f"  {what:28}" + "".join(f"{100 * values[column]:7.1f}" for column in columns))


def drawn(glyphs: Sequence[Glyph], count: int, seed: int) -> Examples:
    """`strokes` with pens 2 to 32, of these glyphs alone."""
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(count) % 10).astype(np.uint8)
    chosen = choose_skeletons(make_skeletons(glyphs), labels, rng)
    path, pen_down = write(glyphs, chosen, rng)
    return Examples(ink_like_mnist(path, pen_down, random_widths(count, parse_pens("2-32"), rng)), labels)


def taught(glyphs: Sequence[Glyph]) -> Network:
    """A small network that learned from these glyphs."""
    configuration = Configuration(
        hidden="128", activation="relu", loss="cross-entropy", initializer="he", optimizer="adam", eta=0.002,
        batch_size=64, epochs=6, schedule="cosine",
    )  # fmt: skip
    network = Network(configuration.architecture())
    network.initialize("he", rng=np.random.default_rng(0))
    dataset = Dataset("strokes", drawn(glyphs, 40_000, 0), drawn(glyphs, 1_000, 1))
    for _ in train(network, dataset, configuration, rng=np.random.default_rng(0)):
        pass
    return network


def leave_out(held_out: Sequence[Glyph], count: int) -> None:
    """Print how each style is read where it was learned, and where it was not."""
    everything = load_glyphs()
    whole = taught(everything)
    found: dict[str, list[float]] = defaultdict(list)
    print(f"  {'% right of the style':28}{'learned':>9}{'left out':>9}")
    for digit, style in sorted({(glyph.digit, glyph.style) for glyph in held_out}):
        without = taught([glyph for glyph in everything if (glyph.digit, glyph.style) != (digit, style)])
        mine = [glyph for glyph in held_out if (glyph.digit, glyph.style) == (digit, style)]
        rng = np.random.default_rng(2)
        path, pen_down = write(mine, np.repeat(np.arange(len(mine)), count), rng)
        images = ink_like_mnist(path, pen_down, random_widths(len(path), parse_pens("2-32"), rng)) / np.float32(255)
        for name, network in (("learned", whole), ("left out", without)):
            found[name].append(100 * float((network.predict(images).argmax(axis=1) == digit).mean()))
        print(f"  {f'{digit}, {style}':28}{found['learned'][-1]:9.1f}{found['left out'][-1]:9.1f}", flush=True)
    print(f"  {'all':28}" + "".join(f"{np.mean(values):9.1f}" for values in found.values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="*", metavar="MODEL", default=[DEFAULT_MODEL], help="shipped name or file")
    parser.add_argument("--count", type=int, default=100, help="digits of each skeleton (default 100)")
    parser.add_argument("--leave-out", action="store_true", help="train small networks without each style instead")
    options = parser.parse_args()
    glyphs = parse_hands(HELD_OUT.read_bytes())
    if options.leave_out:
        leave_out(glyphs, options.count)
        return
    for name in options.models:
        print(f"{name}:")
        examine(load_shipped(name) if name in shipped_models() else load_model(Path(name)), glyphs, options.count)


if __name__ == "__main__":
    main()
