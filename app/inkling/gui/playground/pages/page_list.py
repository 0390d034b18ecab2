"""Which pages there are below the network, in the order of their tabs, and which of them each preset has."""

from PySide6.QtCore import QCoreApplication

from inkling.gui.playground.pages.admitted_page import AdmittedPage
from inkling.gui.playground.pages.curves_page import CurvesPage
from inkling.gui.playground.part import Part
from inkling.gui.widgets.choice_box import Choice

PAGES: dict[str, type[Part]] = {
    "curves": CurvesPage,
    "admitted": AdmittedPage,
}
FIRST: dict[str, str] = {
    "admitted": "admitted",
}
"""The page that a preset is about, where that is not the one that is seen already."""
_ONLY: dict[str, tuple[str, ...]] = {
    "admitted": ("admitted",),
}
"""Pages that these presets alone have."""


def choices(preset: str) -> list[Choice]:
    """The tabs of a preset."""
    tr = QCoreApplication.translate
    texts = {
        "curves": (tr("Pages", "Curves"), tr("Pages", "Cost and accuracy, step by step")),
        "admitted": (tr("Pages", "Terms"), tr("Pages", "What each pupil adds to the derivatives of E")),
    }
    return [Choice(name, *texts[name]) for name in PAGES if name not in _ONLY or preset in _ONLY[name]]
