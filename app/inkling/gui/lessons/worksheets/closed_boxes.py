"""Boxes to tick: what is closed while pupils work with a worksheet."""

from collections.abc import Collection

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.session.lessons.worksheet import CLOSABLE, DEEDS, PAGES, PANELS, SHOWN

_GROUPS = {"panels": PANELS, "pages": PAGES, "deeds": DEEDS, "shown": SHOWN}


class ClosedBoxes(Retranslatable, QWidget):
    """In four groups, each under its heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {name: CheckBox(self) for name in CLOSABLE}
        self._headings = {group: Label(self) for group in _GROUPS}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for group, names in _GROUPS.items():
            mark(self._headings[group], "heading", True)
            self._column.addWidget(self._headings[group])
            for name in names:
                self._column.addWidget(self.boxes[name])
        self._column.addStretch(1)
        self.restyle()
        self.retranslate()

    def names(self) -> tuple[str, ...]:
        """Those that are ticked, in the order of CLOSABLE."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def show_names(self, names: Collection[str]) -> None:
        """Tick these and no others."""
        for name, box in self.boxes.items():
            box.setChecked(name in names)

    def restyle(self) -> None:
        self._column.setSpacing(grid(self, 0.25))
        for number, heading in enumerate(self._headings.values()):
            heading.setContentsMargins(0, grid(self) if number else 0, 0, 0)

    def retranslate(self) -> None:
        for group, text in (
            ("panels", self.tr("Panels")),
            ("pages", self.tr("Pages of the plots")),
            ("deeds", self.tr("What can be done")),
            ("shown", self.tr("What is told")),
        ):
            self._headings[group].setText(text)
        for name, text, hint in (
            ("controls", self.tr("Controls"), self.tr("The panel with all settings and the buttons for training")),
            ("network", self.tr("Network"), self.tr("The diagram")),
            ("plots", self.tr("Plots"), self.tr("All three pages")),
            ("learning", self.tr("Learning curves"), ""),
            ("study", self.tr("Stroke size"), ""),
            ("gradient", self.tr("Gradient"), ""),
            ("train", self.tr("Training"), self.tr("The buttons, the menu’s entries and the study of stroke sizes")),
            ("models", self.tr("Other models"), self.tr("Menus of models, and model files")),
            ("data", self.tr("Choosing data"), self.tr("The data set, its pen and the number of examples")),
            ("examples", self.tr("Examples of the data set"), self.tr("The button Sample, and the gallery")),
            ("pens", self.tr("Choosing a pen"), self.tr("Everything is drawn with the pen that is in hand")),
            ("playground", self.tr("Playground"), self.tr("A lesson of the playground still opens it")),
            ("demonstration", self.tr("Demonstration of stroke sizes"), ""),
            (
                "answer",
                self.tr("The network’s answer"),
                self.tr(
                    "Beside the drawing, and in the diagram on the way forwards; wishes and gradient still tell of it"
                ),
            ),
            (
                "right-answers",
                self.tr("Right answers to questions"),
                self.tr("Of a lesson’s questions it is only said that the answer is noted"),
            ),
        ):
            box = self.boxes[name]
            box.setText(text)
            box.setAccessibleName(text)
            box.setToolTip(tooltip(hint))
