"""The diagram as it is drawn: what is where, what is written, and what a place of it means."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from inkling.gui.playground.diagram.layer_buttons import LayerButtons
from inkling.gui.playground.diagram.layout import Layout, Plan
from inkling.gui.playground.diagram.painting import DiagramPainting, Heading, Pointed
from inkling.gui.playground.diagram.parameters import (
    Neuron,
    Parameter,
    described,
    neuron_name,
    parameters_of,
    symbol,
)
from inkling.gui.playground.look import Look
from inkling.gui.widgets.figures.figure import LEFT, RIGHT, Brush, Figure
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip

MOST_WRITTEN = 24  # edges whose numbers are all written; of more, those of what is pointed at
_SMALL = 0.85  # of the text size
_REACH = 0.75  # steps of the grid: as far from an edge it is still meant


class DrawnDiagram(Figure):
    """It is handed what to show; what the person does with it is its heir's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._look: Look | None = None
        self._parameters: tuple[Parameter, ...] = ()
        self._plan: Plan | None = None
        self._numbers = dict[int, QRectF]()
        self._lit: NDArray[np.intp] | None = None
        self._headings: list[Heading] = []
        self._pointed = Pointed()
        self._painting = DiagramPainting()
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # all that lies below need not be painted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.buttons = LayerButtons(self)

    # What is shown

    def show_look(self, look: Look) -> None:
        before, self._look = self._look, look
        if before is None or before.structure != look.structure:
            self._parameters = parameters_of(look.structure)
            self._pointed = Pointed(focused=self.hasFocus())
            self.buttons.show_structure(look.structure)
            self.arrange()
        elif self._pointed.focused and self._pointed.selected is not None:
            self.tell()
        self.update()

    def arrange(self) -> None:
        """Give everything its place, by the present size, structure and text size."""
        if self._look is None:
            return
        font = QFont(self.font())
        font.setPointSizeF(_SMALL * self.font().pointSizeF())
        self._painting.write_in(font)
        structure = self._look.structure
        layout = Layout(
            structure.sizes, structure.biases, self.width(), self.height(), grid(self), _number_size(font)
        )
        self._plan = Plan.of(layout, self._parameters)
        self.setMinimumSize(layout.least())
        self.buttons.arrange([squares[0].center().x() for squares in self._plan.pictures[:-1]])
        self._headings = self._head()
        self._write()

    @property
    def plan(self) -> Plan | None:
        """Where the edges and pictures are; None before anything was shown."""
        return self._plan

    @property
    def pointed(self) -> Pointed:
        return self._pointed

    def rows(self) -> list[tuple[str, float]]:
        """Every number that is learned: its name and its value."""
        return [(symbol(one), self._value(one)) for one in self._parameters]

    def number_place(self, place: int) -> QRectF | None:
        """Where a number of θ is written; None where it is not."""
        return self._numbers.get(place)

    def _write(self) -> None:
        """Which numbers are written, and where."""
        plan, look = self._plan, self._look
        if plan is None or look is None:
            return
        shown = np.arange(len(plan.weights))
        self._lit = None
        if len(shown) > MOST_WRITTEN:
            neuron = self._neuron_in_sight()
            shown = np.empty(0, np.intp) if neuron is None else plan.of_neuron(neuron)
            self._lit = shown if len(shown) else None
            shown = shown[:MOST_WRITTEN]
        self._numbers = plan.numbers(shown.tolist())
        for one in self._parameters:
            if one.source is None:
                self._numbers[one.place] = plan.names[one.layer + 1][one.target]
        for pointed in (self._pointed.hovered, self._pointed.selected):
            if pointed is not None and pointed.place not in self._numbers:
                self._numbers |= plan.numbers([plan.index[pointed.place]])

    def _neuron_in_sight(self) -> Neuron | None:
        pointed, look = self._pointed, self._look
        if pointed.neuron is not None:
            return pointed.neuron
        if pointed.selected is not None:
            return pointed.selected.neuron
        if pointed.hovered is not None:
            return pointed.hovered.neuron
        return None if look is None else look.shown

    def paint(self, brush: Brush) -> None:
        brush.painter.fillRect(self.rect(), QColor(brush.theme.window))
        if self._look is not None and self._plan is not None:
            self._painting.paint(
                brush, self._look, self._plan, self._numbers, self._pointed, self._lit, self._headings
            )

    def _head(self) -> list[Heading]:
        """What the first pair of buttons is about, and how many numbers there are."""
        if self._look is None:
            return []
        structure, gap = self._look.structure, grid(self)
        pairs = self.buttons.pairs[: len(structure.hidden) + 1]
        after = pairs[1][0].x() if len(pairs) > 1 else self.width() / 2
        last = pairs[-1][1].geometry().right()
        count = self.tr("{count} parameters").format(count=count_text(structure.parameters))
        return [
            (self.tr("layers"), pairs[0][1].geometry().right() + gap / 2, after - gap / 2, LEFT),
            (count, max(last, self.width() / 2) + gap, self.width() - gap, RIGHT),
        ]

    # What the person points at

    def _parameter_at(self, at: QPointF) -> Parameter | None:
        for one in self._parameters:
            place = self._numbers.get(one.place)
            if place is not None and place.contains(at):
                return one
        if self._plan is None or self._neuron_at(at) is not None:
            return None
        return self._plan.nearest(at.x(), at.y(), _REACH * grid(self))

    def _neuron_at(self, at: QPointF) -> Neuron | None:
        """Layer −1 is that of the inputs."""
        if self._plan is None:
            return None
        for column, squares in enumerate(self._plan.pictures):
            for number, square in enumerate(squares):
                if square.contains(at):
                    return column - 1, number
        return None

    def tell(self) -> None:
        one = self._pointed.selected
        words = self._words(one) if one is not None else ""
        self.setAccessibleDescription(words or self.tr("Network {name}").format(name=self._name()))

    def _name(self) -> str:
        return "" if self._look is None else self._look.structure.name

    def _value(self, parameter: Parameter) -> float:
        return 0.0 if self._look is None else float(self._look.network.theta[parameter.place])

    def _words(self, parameter: Parameter) -> str:
        return "" if self._look is None else described(self._look.structure, parameter, self._value(parameter))

    def hint(self, at: QPointF) -> str:
        """What is said of a place."""
        neuron = self._neuron_at(at)
        if neuron is not None and self._look is not None:
            name = neuron_name(self._look.structure, neuron)
            if neuron[0] < 0:
                return name
            return self.tr("{neuron}: what it answers all over the plane. A click shows it large.").format(
                neuron=name[:1].upper() + name[1:]
            )
        parameter = self._parameter_at(at)
        return "" if parameter is None else self._words(parameter)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tooltip(self.hint(QPointF(event.pos()))))
            return True
        return super().event(event)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0) if self._plan is None else self._plan.layout.least()

    def restyle(self) -> None:
        super().restyle()
        self.arrange()

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.tr("Network with its weights"))
        self.buttons.retranslate()
        self.arrange()
        self.tell()


def _number_size(font: QFont) -> tuple[float, float]:
    """Height and width of what a number needs."""
    metrics = QFontMetricsF(font)
    return round(metrics.ascent()) + 1.0, round(metrics.horizontalAdvance("−00,00")) + 1.0
