"""Which pages there are below the network, in the order of their tabs, and which of them each preset has."""

from PySide6.QtCore import QCoreApplication

from inkling.gui.playground.pages.admitted_page import AdmittedPage
from inkling.gui.playground.pages.curves_page import CurvesPage
from inkling.gui.playground.pages.deep_wide_page import DeepWidePage
from inkling.gui.playground.pages.digits_page import DigitsPage
from inkling.gui.playground.part import Part
from inkling.gui.widgets.choice_box import Choice

PAGES: dict[str, type[Part]] = {
    "curves": CurvesPage,
    "admitted": AdmittedPage,
    "deep-wide": DeepWidePage,
    "digits": DigitsPage,
}
FIRST: dict[str, str] = {
    "admitted": "admitted",
    "deep-wide": "deep-wide",
    "digits-in-the-plane": "digits",
}
"""The page that a preset is about, where that is not the one that is seen already."""
_ONLY: dict[str, tuple[str, ...]] = {
    "admitted": ("admitted",),
    "deep-wide": ("deep-wide",),
    "digits": ("digits-in-the-plane",),
}
"""Pages that these presets alone have."""


def choices(preset: str) -> list[Choice]:
    """The tabs of a preset."""
    translate = QCoreApplication.translate
    texts = {
        "curves": (translate("Pages", "Curves"), translate("Pages", "Cost and accuracy, step by step")),
        "admitted": (
            translate("Pages", "Terms"),
            translate("Pages", "What each pupil adds to the derivatives of E"),
        ),
        "deep-wide": (
            translate("Pages", "Deep against wide"),
            translate("Pages", "A zigzag, and the spiral from several seeds"),
        ),
        "digits": (
            translate("Pages", "Boxes"),
            translate("Pages", "Two boxes on the image, whose ink are the inputs"),
        ),
    }
    return [Choice(name, *texts[name]) for name in PAGES if name not in _ONLY or preset in _ONLY[name]]
