"""The page "digits in the plane": two boxes on an image, whose ink are the inputs, and where the digits come from."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inkling.analysis.playground.digit_boxes import Box
from inkling.analysis.playground.maps import window_around
from inkling.analysis.playground.points import Points
from inkling.errors import SettingsError
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.boxes_figure import BoxesFigure
from inkling.gui.playground.pages.ink_plot import InkPlot
from inkling.gui.playground.part import Part, Table
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.figures.scrolled import scrolled
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.network.types import Array
from inkling.session.playground.digits import digits_of, with_drawing
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import DigitsSheet

_NARROW = 46  # steps of the grid
_FIRST, _SECOND, _DRAWING = "first", "second", "drawing"


class DigitsPage(Part):
    """The sheet of digits is the state's, and the points follow from it."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self._sheet: DigitsSheet | None = None
        self._picked = self._pointed = -1
        self.picture, self.ink = BoxesFigure(), InkPlot()
        self.first, self.second, self.which = ChoiceBox(), ChoiceBox(), ChoiceRow(self)
        self.fill, self.add_first, self.add_second = QPushButton(), QPushButton(), QPushButton()
        self.against, self.words = Label(), Label()
        self._lay_out()
        self.first.chosen.connect(lambda name: self._choose_digits(int(name), self._digits[1]))
        self.second.chosen.connect(lambda name: self._choose_digits(self._digits[0], int(name)))
        self.fill.clicked.connect(self._fill)
        self.add_first.clicked.connect(lambda: self._add(0))
        self.add_second.clicked.connect(lambda: self._add(1))
        self.which.chosen.connect(self._choose_picture)
        self.picture.grabbed.connect(playground.begin)
        self.picture.boxes_changed.connect(self._move)
        self.picture.released.connect(playground.end)
        self.ink.pointed.connect(self._point)
        self.ink.picked.connect(self._pick)
        self.restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        right = QBoxLayout.Direction.LeftToRight
        self._digits_row, self._sources = QHBoxLayout(), QBoxLayout(right)
        self._own, self._pictures, self._left = QBoxLayout(right), QBoxLayout(right), QVBoxLayout()
        for widget in (self.first, self.against, self.second):
            self._digits_row.addWidget(widget)
        self._digits_row.addStretch(1)
        self._sources.addLayout(self._digits_row)
        self._sources.addWidget(self.fill)
        for button in (self.add_first, self.add_second):
            self._own.addWidget(button)
        for row in (self._sources, self._own):
            self._rows.addLayout(row)
        self.words.setWordWrap(True)
        self._rows.addWidget(self.words)
        self._left.addWidget(self.which)
        self._left.addWidget(self.picture, 1)
        self._pictures.addLayout(self._left, 1)
        self._pictures.addWidget(self.ink, 1)
        self._rows.addLayout(self._pictures, 1)
        self._area = scrolled(inside, self)
        self._area.setStyleSheet(FIELD_STYLE)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)

    @property
    def _digits(self) -> tuple[int, int]:
        return self.playground.state.digits.digits

    # What is shown

    def show_look(self, look: Look) -> None:
        sheet = look.state.digits
        if sheet is not self._sheet:
            self._show_sheet(sheet)
        self.ink.show_points(look.points, self._seen() if self._fits(look.points, sheet) else -1)
        self._show_words(look.points, sheet)
        self._show_picture(sheet)

    @staticmethod
    def _fits(points: Points, sheet: DigitsSheet) -> bool:
        """Whether the points are the sheet's, and were not painted by hand since."""
        return len(points) == len(sheet.chosen)

    def _show_sheet(self, sheet: DigitsSheet) -> None:
        if self._sheet is None or self._sheet.images is not sheet.images or self._sheet.digits != sheet.digits:
            self._picked = self._pointed = -1
        self._sheet = sheet
        self.first.set_name(str(sheet.digits[0]))
        self.second.set_name(str(sheet.digits[1]))
        self._write(sheet)
        self.picture.show_boxes(sheet.boxes)

    def _show_words(self, points: Points, sheet: DigitsSheet) -> None:
        counts = [int((sheet.labels == digit).sum()) for digit in sheet.digits]
        if not any(counts):
            text = self.tr(
                "There are no digits yet: draw one in the main window and add it, or load a data set there."
            )
        elif not self._fits(points, sheet):
            text = self.tr("The points were changed by hand; move a box to have the digits' again.")
        else:
            text = self.tr("Images of {a}: {n}, of {b}: {m}. Ink in each box, from 0 to 1").format(
                n=counts[0], a=sheet.digits[0], m=counts[1], b=sheet.digits[1]
            )
        self.words.setText(text)

    def _seen(self) -> int:
        """The point whose image is shown."""
        return self._pointed if self._pointed >= 0 else self._picked

    def _show_picture(self, sheet: DigitsSheet) -> None:
        self.picture.show_image(self._image(sheet))

    def _image(self, sheet: DigitsSheet) -> Array | None:
        seen, chosen = self._seen(), sheet.chosen
        if 0 <= seen < len(chosen):
            return as_ink(sheet.images[chosen[seen]])
        if self.which.name() == _DRAWING:
            drawn = self._drawing()
            return None if drawn is None else as_ink(with_drawing(DigitsSheet(), drawn, 0).images[0])
        return sheet.mean(sheet.digits[1 if self.which.name() == _SECOND else 0])

    def _drawing(self) -> NDArray[np.float32] | None:
        sitting = self.playground.sitting
        return None if sitting is None else sitting.drawing.image()

    # What the person does

    def _put(self, make: Callable[[], DigitsSheet], *, fit: bool) -> None:
        """Have another sheet, and its points. fit: look at all of them"""

        def change() -> None:
            sheet = make()
            points = sheet.points_so_far()
            window = {"window": window_around(points)} if fit and len(points) else {}
            self.playground.change(digits=sheet, points=points, recipe=None, **window)

        if not self.attempt(change):
            self._sheet = None
            self._show_sheet(self.playground.state.digits)

    def _move(self, boxes: tuple[Box, Box]) -> None:
        self._put(lambda: replace(self.playground.state.digits, boxes=boxes), fit=True)

    def _choose_digits(self, first: int, second: int) -> None:
        """Others are taken from the data set, where there is one."""

        def make() -> DigitsSheet:
            sheet = replace(self.playground.state.digits, digits=(first, second))
            sitting = self.playground.sitting
            if first == second:
                raise SettingsError("Two different digits are needed, not {digit} twice.", digit=first)
            if sitting is None or sitting.dataset is None:
                return sheet
            return digits_of(sitting.dataset, sheet)

        self._put(make, fit=True)

    def _fill(self) -> None:
        sitting = self.playground.sitting
        dataset = None if sitting is None else sitting.dataset
        if dataset is None:
            self.problem.emit(self.tr("There is no data set yet; load one in the main window."))
            return
        self._put(lambda: digits_of(dataset, self.playground.state.digits), fit=True)

    def _add(self, number: int) -> None:
        drawn = self._drawing()
        if drawn is None:
            self.problem.emit(self.tr("There is no drawing; draw a digit in the main window first."))
            return
        self._put(lambda: with_drawing(self.playground.state.digits, drawn, self._digits[number]), fit=True)

    def _choose_picture(self, _name: str) -> None:
        self._picked = -1
        self._show_picture(self.playground.state.digits)
        self.ink.show_points(self.ink.points, -1)

    def _point(self, number: int) -> None:
        if number != self._pointed:
            self._pointed = number
            self._show_seen()

    def _pick(self, number: int) -> None:
        self._picked = number
        self._show_seen()

    def _show_seen(self) -> None:
        state = self.playground.state
        if self._fits(state.points, state.digits):
            self._show_picture(state.digits)
            self.ink.show_points(self.ink.points, self._seen())

    def table(self) -> Table | None:
        state = self.playground.state
        if not self._fits(state.points, state.digits) or not len(state.points):
            return None
        labels = state.digits.labels[state.digits.chosen]
        return ("x1", "x2", "digit"), [(*x, int(one)) for x, one in zip(state.points.x.tolist(), labels, strict=True)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Below each other what has no room beside each other."""
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for layout in (self._sources, self._own, self._pictures):
            layout.setDirection(down if self.width() < grid(self, _NARROW) else right)
        room = self.width() if self.width() < grid(self, _NARROW) else self.width() // 2 - grid(self, 2)
        self.which.set_short(self.which.whole_width() > room)

    def restyle(self) -> None:
        self.tighten(self._rows, self._digits_row, self._sources, self._own, self._pictures, self._left)
        self._pictures.setSpacing(2 * grid(self))
        self._arrange()
        for box in (self.first, self.second):
            box.setFixedWidth(grid(self, 7))

    def _write(self, sheet: DigitsSheet) -> None:
        """The texts that name the two digits."""
        a, b = sheet.digits
        self.add_first.setText(self.tr("My drawing is a {digit}").format(digit=a))
        self.add_second.setText(self.tr("My drawing is a {digit}").format(digit=b))
        mean = self.tr("mean {digit}")
        self.which.set_choices(
            [
                Choice(_FIRST, mean.format(digit=a), self.tr("The mean of this digit's images"), short=str(a)),
                Choice(_SECOND, mean.format(digit=b), self.tr("The mean of this digit's images"), short=str(b)),
                Choice(
                    _DRAWING,
                    self.tr("my drawing"),
                    self.tr("What is drawn in the main window, in the middle"),
                    self.tr("drawing"),
                ),
            ]
        )
        self._arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Digits in the plane"))
        for box, name in ((self.first, self.tr("First digit")), (self.second, self.tr("Second digit"))):
            box.set_choices([Choice(str(digit), str(digit)) for digit in range(10)])
            box.setAccessibleName(name)
        self.against.setText(self.tr("against"))
        self.fill.setText(self.tr("From the data set"))
        self.fill.setToolTip(tooltip(self.tr("A hundred images of either digit, of the main window's data set")))
        for button in (self.add_first, self.add_second):
            button.setToolTip(tooltip(self.tr("Add what is drawn in the main window, in the middle of its image")))
        self.which.setAccessibleName(self.tr("Picture"))
        self.picture.setAccessibleName(self.tr("The image with its two boxes"))
        self.picture.setToolTip(
            tooltip(
                self.tr(
                    "Drag a box, or its lower right corner; or arrow keys, with Shift to resize, Space for the other"
                )
            )
        )
        self.picture.note = self.tr("no ink")
        self.ink.heading = self.tr("Ink: x₁ →, x₂ ↑")
        self.ink.setAccessibleName(self.tr("The points by their ink"))
        self.ink.setToolTip(tooltip(self.tr("Point at a point to see its image, click to keep it")))
        state = self.playground.state
        self._write(state.digits)
        self._show_words(state.points, state.digits)


def as_ink(image: NDArray[np.uint8]) -> Array:
    """An image's bytes as ink from 0 to 1."""
    ink: Array = image.astype(np.float64) / 255.0
    return ink
