"""Which pages there are below the network, in the order of their tabs, and which of them each preset has."""

from PySide6.QtCore import QCoreApplication

from inkling.gui.playground.pages.curves_page import CurvesPage
from inkling.gui.playground.pages.fold_page import FoldPage
from inkling.gui.playground.pages.functions_page import FunctionsPage
from inkling.gui.playground.pages.line_page import LinePage
from inkling.gui.playground.pages.seeds_page import SeedsPage
from inkling.gui.playground.part import Part
from inkling.gui.widgets.choice_box import Choice

PAGES: dict[str, type[Part]] = {
    "curves": CurvesPage,
    "line": LinePage,
    "fold": FoldPage,
    "seeds": SeedsPage,
    "functions": FunctionsPage,
}
FIRST: dict[str, str] = {
    "and": "line",
    "or": "line",
    "perceptron": "line",
    "slide-1980": "fold",
    "twelve-thetas": "functions",
    "xor-seeds": "seeds",
}
"""The page that a preset is about, where that is not the one that is seen already."""
_ONLY: dict[str, tuple[str, ...]] = {}
"""Pages that these presets alone have."""


def choices(preset: str) -> list[Choice]:
    """The tabs of a preset."""
    translate = QCoreApplication.translate
    texts = {
        "curves": (translate("Pages", "Curves"), translate("Pages", "Cost and accuracy, step by step")),
        "line": (
            translate("Pages", "Line"),
            translate("Pages", "Whether a line parts the classes, and how it is found"),
        ),
        "fold": (translate("Pages", "Fold"), translate("Pages", "What each layer makes of the plane")),
        "seeds": (translate("Pages", "Seeds"), translate("Pages", "How many random starts learn it")),
        "functions": (
            translate("Pages", "Functions"),
            translate("Pages", "Twelve θ of this structure, twelve functions"),
        ),
    }
    return [Choice(name, *texts[name]) for name in PAGES if name not in _ONLY or preset in _ONLY[name]]
