"""The questions that are asked of many seeds, and the answers as sentences."""

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.playground.rates import MORE_POINTS, Rate
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.figures.panels import figures
from inkling.gui.widgets.formats import count_text, number_text, percent
from inkling.session.playground.seeds import QUESTIONS, Value

translate = QCoreApplication.translate


def choices() -> list[Choice]:
    """The questions in the person's words."""
    more = count_text(MORE_POINTS)
    texts = {
        "network": (translate("Rates", "This network"), translate("Rates", "As it is set, with its points")),
        "hidden": (
            translate("Rates", "1 to 4 hidden neurons"),
            translate("Rates", "In one hidden layer; all else as it is set"),
        ),
        "biases": (
            translate("Rates", "With and without biases"),
            translate("Rates", "All biases are learned, or there are none"),
        ),
        "initial-bias": (
            translate("Rates", "Bias to begin with"),
            translate("Rates", "All biases begin at 0, 0.01, 0.1 or 1"),
        ),
        "points": (
            translate("Rates", "Corners or more points"),
            translate(
                "Rates", "XOR learned from 4 corners or from {count} points; judged on 400 others, 80% must be right"
            ).format(count=more),
        ),
    }
    return [Choice(name, *texts[name]) for name in QUESTIONS]


def case_text(question: str, value: Value, rate: Rate) -> str:
    """One of the question's cases."""
    if question == "hidden":
        return translate("Rates", "Hidden neurons: {count}").format(count=value)
    if question == "biases":
        return translate("Rates", "With biases") if value else translate("Rates", "Without biases")
    if question == "initial-bias":
        return translate("Rates", "Biases begin at {value}").format(value=number_text(float(value or 0), QLocale()))
    if question == "points":
        return translate("Rates", "{count} points").format(count=value)
    return rate.structure.name


def rate_text(rate: Rate) -> str:
    """79% (73–84%): 158 of 200."""
    low, high = 100 * rate.interval.low, 100 * rate.interval.high
    return translate("Rates", "{rate} ({low} to {high}), {successes} of {seeds}").format(
        rate=percent(100 * rate.rate, 1),
        low=percent(low, 0),
        high=percent(high, 0),
        successes=count_text(rate.successes),
        seeds=count_text(rate.seeds),
    )


def seed_text(rate: Rate, number: int) -> str:
    """One of the seeds."""
    seed, left = rate.training.first_seed + number, figures(float(rate.residuals[number]))
    words = (
        translate("Rates", "Seed {seed} ✓: {left} is left at the worst point.")
        if rate.right[number]
        else translate("Rates", "Seed {seed} ✗: {left} is left at the worst point.")
    )
    return words.format(seed=count_text(seed), left=left)
