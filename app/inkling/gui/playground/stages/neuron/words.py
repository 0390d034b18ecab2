"""What the functions of a neuron are called, and which definition each of them is."""

from PySide6.QtCore import QCoreApplication

from inkling.analysis.playground.neuron import NEURON_ACTIVATIONS, PEAK
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.engine_names import engine_name
from inkling.gui.widgets.formats import fixed
from inkling.network.activations import LeakyReLU

_FORMULAS = {
    "identity": "a = z",
    "threshold": "a = 1 (z > 0), 0 (z ≤ 0)",
    "step": "a = 1 (z ≥ a₀), 0 (z < a₀)",
    "sigmoid": "a = 1/(1 + e⁻ᶻ)",
    "tanh": "a = tanh z",
    "relu": "a = max(0, z)",
    "leaky-relu": "a = max({small} z, z)",
    "gaussian": "a = e^(−z²)",
    "radial": "a = √(1/2π) e^(−z²/2)",
}
OTHER_FORM = {"gaussian": "radial", "radial": "gaussian"}
"""The function of the same kind that somebody else means by the same word."""


def formula(name: str) -> str:
    """How a comes from z."""
    return _FORMULAS[name].format(small=fixed(LeakyReLU.slope, 2))


def choices() -> list[Choice]:
    """All functions, in the engine's order and those of the course behind them."""
    return [Choice(name, function_name(name), note(name)) for name in NEURON_ACTIVATIONS]


def function_name(name: str) -> str:
    """In a list."""
    return {
        "threshold": QCoreApplication.translate("NeuronWords", "threshold (z > 0)"),
        "step": QCoreApplication.translate("NeuronWords", "threshold of the course (z ≥ a₀)"),
        "gaussian": QCoreApplication.translate("NeuronWords", "radial, e^(−z²)"),
        "radial": QCoreApplication.translate("NeuronWords", "radial of the course, √(1/2π) e^(−z²/2)"),
    }.get(name, engine_name(name))


def note(name: str) -> str:
    """Which definition it is, and which other one there is; "" for what everybody means alike."""
    peak = fixed(PEAK, 3)
    return {
        "threshold": QCoreApplication.translate(
            "NeuronWords",
            "Inkling's threshold is 1 where z > 0, and 0 on the line itself. The course's is 1 where z ≥ a, "
            "on the line too, and its a can be moved: it stands in the list as well.",
        ),
        "step": QCoreApplication.translate(
            "NeuronWords",
            "The course's threshold is 1 where z ≥ a, on the border too; its a is called a₀ here, and can be dragged "
            "on the curve. Inkling's own networks have the one with z > 0.",
        ),
        "gaussian": QCoreApplication.translate(
            "NeuronWords",
            "Inkling's radial function, 1 at its peak. The thin curve is the course's, √(1/2π) e^(−z²/2): wider, "
            "and {peak} at its peak.",
        ).format(peak=peak),
        "radial": QCoreApplication.translate(
            "NeuronWords",
            "The course's radial function, {peak} at its peak. The thin curve is Inkling's, e^(−z²), "
            "which its networks have: narrower, and 1 at its peak.",
        ).format(peak=peak),
    }.get(name, "")
