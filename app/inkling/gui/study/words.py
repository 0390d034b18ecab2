"""What a study is called on screen: its cures, its pens, and what a cell of it says."""

import math

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import Spread
from inkling.data.catalog import MNIST, STROKES
from inkling.gui.study.accuracy_table import AccuracyTable, CellIndex
from inkling.gui.widgets.dataset_label import dataset_label, pen_sizes
from inkling.gui.widgets.engine_names import layers_text
from inkling.gui.widgets.formats import NOTHING, count_text, fixed, number_text, percent


def cure_name(cure: str) -> str:
    """A cure in a word or two."""
    return {
        "none": QCoreApplication.translate("Study", "no cure"),
        "dropout": QCoreApplication.translate("Study", "dropout"),
        "l2": QCoreApplication.translate("Study", "L2"),
        "standardized": QCoreApplication.translate("Study", "standardized input"),
        "normalized": QCoreApplication.translate("Study", "normalized drawing"),
        "pen-width": QCoreApplication.translate("Study", "pen-width augmentation"),
        "convolution": QCoreApplication.translate("Study", "convolution"),
        "batchnorm": QCoreApplication.translate("Study", "batch norm"),
    }.get(cure, cure)


def cure_short_name(cure: str) -> str:
    """The same where many stand side by side."""
    return {
        "standardized": QCoreApplication.translate("Study", "standardized"),
        "normalized": QCoreApplication.translate("Study", "normalized"),
        "pen-width": QCoreApplication.translate("Study", "pen width"),
    }.get(cure) or cure_name(cure)


def cure_hint(cure: str) -> str:
    """What the cure does to learning."""
    return {
        "none": QCoreApplication.translate("Study", "The plain network; the others are compared with it."),
        "dropout": QCoreApplication.translate(
            "Study", "At every step a fifth of each hidden layer is left out, so that no neuron counts on another."
        ),
        "l2": QCoreApplication.translate(
            "Study", "All weights decay a little at every step, so that they stay small."
        ),
        "standardized": QCoreApplication.translate(
            "Study", "Each image is brought to mean 0 and deviation 1: much ink and little ink look more alike."
        ),
        "normalized": QCoreApplication.translate(
            "Study", "Each drawing is fitted into MNIST's box before it is learned or read."
        ),
        "pen-width": QCoreApplication.translate(
            "Study", "Training images are thickened and thinned at random: no pen width is new later."
        ),
        "convolution": QCoreApplication.translate(
            "Study", "5×5 filters and max-pooling stand in front of the network, and look for edges anywhere."
        ),
        "batchnorm": QCoreApplication.translate(
            "Study", "Each hidden layer's sums are brought to mean 0 and deviation 1 over the mini-batch."
        ),
    }.get(cure, "")


def pens_name(train_pens: str) -> str:
    """2, 2–32 or 2, 8."""
    sizes = pen_sizes(train_pens)
    return ("–" if "-" in train_pens else ", ").join(sizes) if sizes else train_pens


def pen_name(size: float) -> str:
    """A pen size as the language writes it."""
    return number_text(size, QLocale())


def accuracy_text(mean: float, deviation: float) -> str:
    """Fractions as 12.8% ± 1.4; without the spread where it is not known, a dash where nothing is."""
    if not math.isfinite(mean):
        return NOTHING
    text = percent(100 * mean, 1)
    return f"{text} ± {fixed(100 * deviation, 1)}" if math.isfinite(deviation) else text


def spread_text(spread: Spread, decimals: int = 1) -> str:
    """The same of a spread, without the sign of percent."""
    if not math.isfinite(spread.mean):
        return NOTHING
    text = fixed(100 * spread.mean + 0.0, decimals)
    return f"{text} ± {fixed(100 * spread.deviation, decimals)}" if math.isfinite(spread.deviation) else text


def cell_text(table: AccuracyTable, cell: CellIndex) -> str:
    """What a cell says in a sentence; empty where it is not done."""
    if not table.is_known(cell):
        return ""
    row, column = cell
    seeds = int(table.seeds[cell])
    words = (
        QCoreApplication.translate("Study", "trained with {train}, tested with {test}: {accuracy} (1 seed)")
        if seeds == 1
        else QCoreApplication.translate(
            "Study", "trained with {train}, tested with {test}: {accuracy} ({seeds} seeds)"
        )
    )
    return words.format(
        train=pens_name(table.train_pens[row]),
        test=pen_name(table.test_pens[column]),
        accuracy=accuracy_text(table.mean[cell], table.deviation[cell]),
        seeds=count_text(seeds),
    )


def cell_short_text(table: AccuracyTable, cell: CellIndex) -> str:
    """The same where there is little room: 2 → 32: 12.8% ± 1.4."""
    if not table.is_known(cell):
        return ""
    row, column = cell
    train, test = pens_name(table.train_pens[row]), pen_name(table.test_pens[column])
    return f"{train} → {test}: {accuracy_text(table.mean[cell], table.deviation[cell])}"


def plan_text(plan: StudyPlan) -> str:
    """What was studied, for the head of a figure."""
    words = QCoreApplication.translate(
        "Study", "{dataset} · {hidden} · {digits} training digits · epochs: {epochs} · seeds: {seeds}"
    )
    return words.format(
        dataset=dataset_name(plan.dataset),
        hidden=layers_text(plan.hidden),
        digits=count_text(plan.train_size),
        epochs=count_text(plan.epochs),
        seeds=count_text(plan.seeds),
    )


def dataset_name(dataset: str) -> str:
    """strokes, MNIST, or the folder's name."""
    return (
        dataset_label(dataset)
        if dataset in (STROKES, MNIST)
        else dataset.replace("\\", "/").rstrip("/").rsplit("/")[-1]
    )
