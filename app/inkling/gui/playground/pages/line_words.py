"""What the page of the line says of one: numbers and verdicts as sentences."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.playground.perceptron_rule import Labels, Study
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.gui.widgets.formats import NOTHING, count_text, fixed

translate = QCoreApplication.translate


def number(value: float) -> str:
    """Whole ones without decimals, such as the rule's own."""
    if not math.isfinite(value):
        return NOTHING
    return fixed(value, 0) if value == round(value) and abs(value) < 1e6 else fixed(value, 3)


def equation(line: Line) -> str:
    """2 x₁ − x₂ + 0.5 = 0."""
    text = ""
    for value, sign in ((line.w1, "\N{NO-BREAK SPACE}x₁"), (line.w2, "\N{NO-BREAK SPACE}x₂"), (line.b, "")):
        if text:
            text += f" {'−' if value < 0 else '+'}\N{NO-BREAK SPACE}{number(abs(value))}{sign}"
        else:
            text = number(value) + sign
    return f"{text}\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}0"


def row(numbers: Iterable[str]) -> str:
    """Numbers in brackets: (0.5, 1), and (0,5 ; 1) where the comma is the decimal mark."""
    between = "\N{NO-BREAK SPACE}; " if QLocale().decimalPoint() == "," else ", "
    return f"({between.join(numbers)})"


def pair(x1: float, x2: float) -> str:
    """A place, or a vector."""
    return row((number(x1), number(x2)))


def separable_text(study: Study) -> str:
    """The verdict of linear programming."""
    if study.line is None:
        return translate("LineWords", "No line parts the two classes: linear programming proves that there is none.")
    if study.street is None:
        return translate(
            "LineWords", "There are points of one class only: any line that leaves them on one side will do."
        )
    return translate(
        "LineWords", "A line parts the two classes. The widest street: {equation}, with a margin of {margin}."
    ).format(equation=equation(study.street), margin=number(1.0 / study.street.norm))


def rule_text(labels: Labels) -> str:
    """The rule as its definition has it."""
    if labels == "signs":
        return translate("LineWords", "Rule of 1958, t = ±1: where t (w·x + b) ≤ 0, w ← w + t x and b ← b + t.")
    return translate(
        "LineWords",
        "Rule of 1958, y = 0 or 1: w ← w + (y − a) x and b ← b + (y − a), with a = 1 where w·x + b > 0, else 0.",
    )


def run_text(study: Study) -> str:
    """What became of the rule."""
    run = study.run
    if run.epochs is not None:
        corrections = sum(run.mistakes)
        words = translate(
            "LineWords", "Epochs until it finds no mistake any more: {epochs}. Corrections: {corrections}."
        ).format(epochs=count_text(run.epochs), corrections=count_text(corrections))
        if math.isfinite(study.at_most):
            most = count_text(math.floor(study.at_most + 1e-9))
            words += " " + translate("LineWords", "Novikoff’s bound: {most} at most.").format(most=most)
        return words
    if run.cycle is not None:
        return translate(
            "LineWords",
            "It never ends: in epoch {looked} it comes back to a line that it had before, and goes round in a circle "
            "(length in epochs: {cycle}).",
        ).format(looked=count_text(run.looked), cycle=count_text(run.cycle))
    looked = count_text(run.looked)
    if study.line is None:
        return translate(
            "LineWords", "It still makes mistakes after {looked} epochs, and will for ever: no line exists."
        ).format(looked=looked)
    words = translate(
        "LineWords", "It still makes mistakes after {looked} epochs; it will end, for a line exists."
    ).format(looked=looked)
    if math.isfinite(study.at_most):
        words += " " + translate("LineWords", "Novikoff’s bound: {most} at most.").format(
            most=count_text(math.floor(study.at_most))
        )
    return words


def step_text(study: Study, at: int) -> str:
    """The correction that is looked at."""
    if not at:
        return translate("LineWords", "At first w = 0 and b = 0: there is no line yet.")
    correction = study.run.corrections[at - 1]
    place = pair(*study.points.x[correction.index].tolist())
    return translate("LineWords", "Epoch {epoch}: the point {point} was on the wrong side. Now {equation}.").format(
        epoch=count_text(correction.epoch), point=place, equation=equation(correction.line)
    )


def own_text(line: Line, points: Points) -> str:
    """The network's line in the words of geometry."""
    if not line.norm:
        return translate("LineWords", "The network’s w is 0: it has no line yet.")
    words = translate("LineWords", "The network’s line: {equation}. Normal vector w = {w}, ‖w‖ = {norm}.").format(
        equation=equation(line), w=pair(line.w1, line.w2), norm=number(line.norm)
    )
    words += " " + translate("LineWords", "Distance from the origin |b| / ‖w‖ = {distance}.").format(
        distance=number(line.distance)
    )
    margin = line.margin(points)
    if math.isfinite(margin):
        words += " " + (
            translate("LineWords", "Margin: {margin}.")
            if margin > 0
            else translate("LineWords", "It does not part them (margin {margin}).")
        ).format(margin=number(margin))
    return words


def hidden_text() -> str:
    """Where the network has no line of its own."""
    return translate("LineWords", "With hidden layers, or this output, the network’s border is not a line.")
