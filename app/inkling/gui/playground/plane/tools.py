"""The tools of the plane, and their strip above it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from inkling.gui.playground.plane.marks import paint_mark
from inkling.gui.widgets.figures.tool_button import ToolButton
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

MOVE, PAINT_0, PAINT_1, ERASE, LINE, PAN = "move", "paint-0", "paint-1", "erase", "line", "pan"
TOOLS = (MOVE, PAINT_0, PAINT_1, ERASE, LINE, PAN)
LABELS = {PAINT_0: 0, PAINT_1: 1}
KEYS = {"M": MOVE, "0": PAINT_0, "1": PAINT_1, "E": ERASE, "L": LINE, "H": PAN}
_FIT = "fit"


class _Button(ToolButton):
    """Narrower than others: seven of them stand above the plane where it is smallest, and the text largest."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(_icon(name), parent)
        self._label = LABELS.get(name)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 4), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 2.75), self.sizeHint().height())

    def paint_icon(self, painter: QPainter, icon: QPainterPath) -> None:
        if self._label is not None:
            painter.setPen(theme_of(self).panel)
            paint_mark(painter, 8, 8, 6, self._label, theme_of(self))
        else:
            painter.drawPath(icon)


class ToolStrip(Retranslatable, QWidget):
    """One tool is in hand."""

    chosen = Signal(str)  # the name of the tool that the person took
    fit_requested = Signal()  # the window is to hold all points

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons = {name: _Button(name, self) for name in (*TOOLS, _FIT)}
        self._group, self._row = QButtonGroup(self), QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for name, button in self.buttons.items():
            if name == _FIT:
                self._row.addStretch(1)
            else:
                button.setCheckable(True)
                self._group.addButton(button)
            self._row.addWidget(button)
        self.buttons[MOVE].setChecked(True)
        self._group.buttonClicked.connect(self._tell)
        self.buttons[_FIT].clicked.connect(self.fit_requested)
        self.restyle()
        self.retranslate()

    def tool(self) -> str:
        """The one in hand."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def take(self, name: str) -> None:
        """Take a tool that is there. No signals."""
        if not self.buttons[name].isHidden():
            self.buttons[name].setChecked(True)

    def offer_line(self, there: bool) -> None:
        """Whether there is one line that can be laid by hand."""
        self.buttons[LINE].setVisible(there)
        if not there and self.buttons[LINE].isChecked():
            self.buttons[MOVE].setChecked(True)

    def _tell(self) -> None:
        self.chosen.emit(self.tool())

    def restyle(self) -> None:
        self._row.setSpacing(grid(self, 0.25))

    def retranslate(self) -> None:
        for name, text, hint in (
            (
                MOVE,
                self.tr("Select and move"),
                self.tr("Drag a point, a line or the tip of its arrow; right-click a point to change its class"),
            ),
            (PAINT_0, self.tr("Paint class 0"), self.tr("A click sets a point, a drag a trail of them")),
            (PAINT_1, self.tr("Paint class 1"), self.tr("A click sets a point, a drag a trail of them")),
            (ERASE, self.tr("Erase points"), self.tr("All that the circle passes over")),
            (
                LINE,
                self.tr("Lay the line"),
                self.tr("Drag from one place to another that it is to go through; its arrow turns it"),
            ),
            (PAN, self.tr("Move the view"), self.tr("As a drag with the middle button; the wheel zooms")),
            (_FIT, self.tr("Fit the view to the points"), ""),
        ):
            key = next((key for key, tool in KEYS.items() if tool == name), "")
            title = f"{text} ({key})" if key else text
            self.buttons[name].setToolTip(tooltip(f"{title}\n{hint}" if hint else title))
            self.buttons[name].setAccessibleName(text)


def _icon(name: str) -> QPainterPath:
    """Lines on a square of 16."""
    path = QPainterPath()
    strokes: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
        MOVE: (((4, 2), (4, 12.5), (6.8, 10), (8.8, 14.2), (10.6, 13.4), (8.7, 9.3), (12.3, 9), (4, 2)),),
        ERASE: (((6, 13.5), (2.5, 10), (9.5, 3), (13.5, 7), (7, 13.5), (6, 13.5)), ((5.6, 6.9), (9.6, 10.9))),
        LINE: (((2, 13), (14, 5)), ((7, 9.7), (4.6, 4)), ((4.4, 6.9), (4.6, 4), (7.1, 5.5))),
        PAN: (
            *(((8, 1.5), (8, 14.5)), ((1.5, 8), (14.5, 8)), ((6.2, 3.3), (8, 1.5), (9.8, 3.3))),
            *(((6.2, 12.7), (8, 14.5), (9.8, 12.7)), ((3.3, 6.2), (1.5, 8), (3.3, 9.8))),
            ((12.7, 6.2), (14.5, 8), (12.7, 9.8)),
        ),
        _FIT: (
            *(((2, 5.5), (2, 2), (5.5, 2)), ((10.5, 2), (14, 2), (14, 5.5))),
            *(((14, 10.5), (14, 14), (10.5, 14)), ((5.5, 14), (2, 14), (2, 10.5))),
        ),
    }
    for stroke in strokes.get(name, ()):
        path.moveTo(QPointF(*stroke[0]))
        for place in stroke[1:]:
            path.lineTo(QPointF(*place))
    if name == _FIT:
        for x, y in ((6, 9.5), (9.5, 10), (9, 6)):
            path.addEllipse(QRectF(x - 0.6, y - 0.6, 1.2, 1.2))
    return path
