"""The blocks of θ, 784·16 + 16 and so on, with their shares of ‖∇C‖²: the list is cut down to what is picked."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from inkling.gui.widgets.figures.figure import RIGHT, Brush, Figure
from inkling.gui.widgets.formats import count_text, percent
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip
from inkling.network import Network

ALL = ""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class BlockList(Figure):
    """The layers' blocks of parameters, 784·16 + 16, with shares of ‖∇C‖²: each layer and block can be picked."""

    picked = Signal(str)  # the name of a layer or of a block that the person picked; ALL for all

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.chosen = ALL
        self.shares: dict[str, float] = {}
        self._rows: list[list[tuple[str, str]]] = []  # for each layer: what can be picked, what stands there
        self._areas: dict[str, QRect] = {}
        self._sizes: dict[str, int] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_network(self, network: Network | None) -> None:
        layers: dict[str, list[tuple[str, str]]] = {}
        self._sizes = {ALL: 0}
        for one in () if network is None else network.parameters:
            layer = one.name.partition(".")[0]
            words = "·".join(str(size) for size in (*one.value.shape[1:], one.value.shape[0]))
            layers.setdefault(layer, [(layer, layer)]).append((one.name, words))
            for name in (ALL, layer, one.name):
                self._sizes[name] = self._sizes.get(name, 0) + one.value.size
        self._rows = list(layers.values())
        self.chosen, self.shares = ALL, {}
        self._describe()
        self.updateGeometry()
        self.update()

    def set_shares(self, shares: dict[str, float]) -> None:
        """The share of ‖∇C‖² by layer."""
        if shares != self.shares:
            self.shares = shares
            self._describe()
            self.update()

    def choose(self, name: str) -> None:
        """Mark this one. No signals."""
        if name != self.chosen:
            self.chosen = name
            self._describe()
            self.update()

    def area_of(self, name: str) -> QRect:
        """Where this one was painted."""
        return self._areas.get(name, QRect())

    @property
    def names(self) -> list[str]:
        """All that can be picked, in the order in which it stands there."""
        return [name for row in self._rows for name, _ in row] + [ALL]

    def _pick(self, name: str) -> None:
        self.choose(name)
        self.picked.emit(name)

    def paint(self, brush: Brush) -> None:
        unit, row_height = brush.unit, self._row_height()
        column = max((brush.width_of(row[0][1]) for row in self._rows), default=0.0) + unit
        whole = percent(100, 0)
        end = self.width() - unit / 2
        bar = min(6.0 * unit, max(self.width() - column - self._widest(brush) - 9 * unit, 0.0))
        start = end - brush.width_of(whole) - unit - bar
        self._areas = {}
        for n, row in enumerate(self._rows):
            top = n * row_height
            middle = top + row_height / 2
            x = unit / 2
            for k, (name, words) in enumerate(row):
                if k > 1:
                    brush.text(x, middle, "+", colour=brush.theme.muted)
                    x += brush.width_of("+") + unit / 2
                room = max((start - unit if k else 1e6) - x, 0.0)
                width = min(brush.width_of(words), room)
                self._word(brush, name, words, x, top, width)
                x = column + unit if k == 0 else x + width + unit / 2
            share = self.shares.get(row[0][0])
            if share is not None:
                brush.fill(QRectF(start, middle - unit / 4, bar, unit / 2), brush.theme.raised)
                brush.fill(QRectF(start, middle - unit / 4, bar * share, unit / 2), brush.theme.accent)
                brush.text(end, middle, percent(100 * share, 0), align=RIGHT)
        top = len(self._rows) * row_height
        brush.line(0, top, self.width(), top)
        words = self._words_for_all()
        self._word(brush, ALL, words, unit / 2, top, min(brush.width_of(words), self.width() - unit))
        brush.text(end, top + row_height / 2, self.tr("of ‖∇C‖²"), colour=brush.theme.muted, align=RIGHT)

    def _word(self, brush: Brush, name: str, words: str, x: float, top: float, width: float) -> None:
        """One that can be picked; a line below the one that is."""
        height, unit = self._row_height(), brush.unit
        area = QRectF(x - unit / 4, top, width + unit / 2, height)
        self._areas[name] = area.toAlignedRect()
        lit = name == self.chosen
        brush.text(x, top + height / 2, words, colour=brush.theme.accent if lit else "", room=width + 1)
        if lit:
            line = max(2.0, unit / 4) if self.hasFocus() else 1.0
            brush.fill(QRectF(x, top + height - line - 1, width, line), brush.theme.accent)

    def _widest(self, brush: Brush) -> float:
        """How much room the blocks of a layer take."""
        sums = (" + ".join(words for _, words in row[1:]) for row in self._rows)
        return max(map(brush.width_of, sums), default=0.0)

    def _row_height(self) -> int:
        return grid(self, 2.75)

    def _words_for_all(self) -> str:
        return self.tr("all {count}").format(count=count_text(self._sizes.get(ALL, 0)))

    def _at(self, position: QPoint) -> str | None:
        return next((name for name, area in self._areas.items() if area.contains(position)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        name = self._at(event.position().toPoint())
        if name is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pick(name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        there = self._at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None or self.chosen not in self.names:
            super().keyPressEvent(event)
            return
        names = self.names
        self._pick(names[min(max(names.index(self.chosen) + by, 0), len(names) - 1)])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            name = self._at(event.pos())
            QToolTip.showText(event.globalPos(), tooltip(self.hint(name)) if name is not None else "")
            return True
        return super().event(event)

    def hint(self, name: str) -> str:
        """What a tooltip says of one that can be picked."""
        count = count_text(self._sizes[name])
        if name == ALL:
            return self.tr("All {count} weights and biases of the network").format(count=count)
        text = self.tr("{name}: {count} entries. Click to list these only.").format(name=name, count=count)
        if name.endswith(".weights"):
            text += " " + self.tr("A weight for each pair of what comes in and what goes out.")
        return text

    def _describe(self) -> None:
        shares = (f"{layer} {percent(100 * share, 0)}" for layer, share in self.shares.items())
        chosen = self.chosen or self._words_for_all()
        self.setAccessibleDescription(
            self.tr("Shares of ‖∇C‖²: {shares}. Listed: {chosen}").format(shares=", ".join(shares), chosen=chosen)
        )

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Layers and their blocks of weights"))
        self._describe()
        super().retranslate()

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 20), self._row_height() * (len(self._rows) + 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 16), self.sizeHint().height())
