"""The diagram as a widget: it paints the scene and says which neuron is pointed at and pinned."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.analysis.forward_pass import ForwardPass, forward_pass
from inkling.gui.network.backward.painting import pixel_at
from inkling.gui.network.backward.view import Backwards
from inkling.gui.network.edge_lines import Edge
from inkling.gui.network.layer_groups import LayerGroup
from inkling.gui.network.layout import Layout, Neuron
from inkling.gui.network.scene import Scene
from inkling.gui.network.scene_painting import paint_scene
from inkling.gui.network.style import Style, make_style
from inkling.gui.network.view_options import ViewOptions
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.network import Network, StageTrace

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
# A repaint takes longer than reading a pen's move. While one follows the other it comes about 30 times a second, and
# apart from what else is repainted, so that nothing has to wait for both.
_FRAME = 25  # ms


class Diagram(Retranslatable, QWidget):
    """The neuron in focus is the one pointed at, by mouse or arrow keys, else the pinned one."""

    focus_changed = Signal(object)  # another neuron is in focus: (stage, neuron) or None
    neuron_pinned = Signal(object)  # the person pinned a neuron (stage, neuron), or unpinned it (None)
    weight_picked = Signal(object)  # backwards, the person picked a weight: (stage, target, source)
    bias_picked = Signal(object)  # backwards, the person clicked a pinned neuron again: (stage, neuron)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene(self._make_style())
        self._pointed: Neuron | None = None
        self._pinned: Neuron | None = None
        self._edge: Edge | None = None
        self._frame = QTimer(self, singleShot=True, interval=_FRAME)
        self._frame.timeout.connect(self.update)
        self._by_keyboard = False  # the frame that shows the keyboard's place would only disturb a mouse
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _make_style(self) -> Style:
        return make_style(theme_of(self), self.font(), grid(self, 1))

    # What is shown

    @property
    def network(self) -> Network | None:
        return self._scene.network

    @property
    def class_names(self) -> tuple[str, ...]:
        return self._scene.class_names

    @property
    def groups(self) -> tuple[LayerGroup, ...]:
        """The layers by columns, the input first."""
        return self._scene.groups

    @property
    def answer(self) -> ForwardPass | None:
        return self._scene.answer

    @property
    def tells_outputs(self) -> bool:
        """Whether it is seen what the outputs say."""
        return self._scene.tells_outputs

    def set_tells_outputs(self, tells: bool) -> None:
        self._scene.set_tells_outputs(tells)
        self.update()

    @property
    def layout_of_neurons(self) -> Layout | None:
        """Where each neuron stands, in the widget's coordinates."""
        return None if self._scene.network is None else self._scene.layout

    @property
    def focus_neuron(self) -> Neuron | None:
        return self._pointed or self._pinned

    @property
    def edge(self) -> Edge | None:
        """The line between two neurons that the mouse is on, and no neuron with it."""
        return self._edge

    @property
    def pinned(self) -> Neuron | None:
        return self._pinned

    @property
    def options(self) -> ViewOptions:
        return self._scene.options

    def show_network(self, network: Network, class_names: tuple[str, ...]) -> None:
        """Show this network; it belongs to the diagram until the next call."""
        before = self._scene.network
        if before is not None and before.architecture != network.architecture:
            self._point_at(None)
            self._point_at_edge(None)
            self.pin(None)
        self._scene.set_network(network, class_names)
        self.update()  # with everything else that shows the news

    def show_answer(
        self,
        image: NDArray[np.float32] | None,
        trace: tuple[StageTrace, ...] | None,
        inputs: NDArray[np.float32] | None = None,
    ) -> None:
        """Show what the network did with this image, or that nothing is drawn; see `forward_pass`."""
        network = self._scene.network
        answer = None
        if image is not None and trace is not None and network is not None:
            answer = forward_pass(network, image, trace, inputs)
        self._scene.set_answer(answer)
        self._update_soon()

    def _update_soon(self) -> None:
        """Apart from what a pen's move repaints: ink comes first."""
        if not self._frame.isActive():
            self._frame.start()

    @property
    def backwards(self) -> Backwards | None:
        """The backward pass that is shown; None for the way forwards."""
        return self._scene.backwards

    def show_backwards(self, backwards: Backwards | None) -> None:
        """Show what a backward pass of this network asks for; None: activations and weights again."""
        self._scene.set_backwards(backwards)
        self.update()

    def set_options(self, options: ViewOptions) -> None:
        self._scene.set_options(options)
        self.update()

    def retranslate(self) -> None:
        self._scene.retranslate()
        self.update()

    # Pointing and pinning

    def pin(self, neuron: Neuron | None) -> None:
        """Keep a neuron in focus, or none."""
        if neuron != self._pinned:
            before = self.focus_neuron
            self._pinned = neuron
            self._focus_moved(before)
            self.neuron_pinned.emit(neuron)

    def _point_at(self, neuron: Neuron | None) -> None:
        if neuron != self._pointed:
            before = self.focus_neuron
            self._pointed = neuron
            self._focus_moved(before)

    def _point_at_edge(self, edge: Edge | None) -> None:
        if edge != self._edge:
            self._edge = edge
            self.focus_changed.emit(self.focus_neuron)
            self.update()

    def _focus_moved(self, before: Neuron | None) -> None:
        if self.focus_neuron != before:
            self._scene.set_focus(self.focus_neuron)
            self.focus_changed.emit(self.focus_neuron)
        self.update()

    def _neuron_at(self, at: QPointF) -> Neuron | None:
        layout = self.layout_of_neurons
        return None if layout is None else layout.neuron_at(at.x(), at.y(), reach=self._scene.style.unit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        neuron = self._neuron_at(event.position())
        self._point_at(neuron)
        edge = None if neuron is not None else self._scene.edge_at(event.position().x(), event.position().y())
        self._point_at_edge(edge)
        if neuron is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        neuron = self._neuron_at(event.position())
        self._point_at(neuron)
        weight = self._weight_at(event.position(), neuron) if self.backwards is not None else None
        if weight is not None:
            self.weight_picked.emit(weight)
        elif self.backwards is not None and neuron is not None and neuron == self._pinned and not self._bias_shown():
            self.bias_picked.emit(neuron)
        else:
            self.pin(None if neuron == self._pinned else neuron)

    def _bias_shown(self) -> bool:
        """Whether it is a bias that is looked at: then the next click lets go of its neuron."""
        entry = None if self.backwards is None else self.backwards.selected
        return entry is not None and entry.kind == "bias"

    def _weight_at(self, at: QPointF, neuron: Neuron | None) -> tuple[int, int, int] | None:
        """The weight under the mouse: the pixel of a tile, or the edge that is pointed at."""
        if self._edge is not None:
            return self._edge.stage, self._edge.target, self._edge.source
        pixel = None if neuron is None else pixel_at(self._scene, neuron, at.x(), at.y())
        return None if neuron is None or pixel is None else (*neuron, pixel)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        self._point_at_edge(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        layout = self.layout_of_neurons
        if layout is not None and key in _ARROWS:
            focus = self.focus_neuron
            self._point_at(layout.first() if focus is None else layout.neighbour(focus, *_ARROWS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focus_neuron is not None:
            self.pin(None if self._pinned == self.focus_neuron else self.focus_neuron)
        elif key == Qt.Key.Key_Escape and self.focus_neuron is not None:
            self._point_at(None)
            self.pin(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in _KEYBOARD_REASONS
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if event.rect() == self.rect():
            self._frame.stop()
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._scene.style.panel)
        if self._scene.network is not None:
            paint_scene(painter, self._scene)
        if self._edge is not None:
            painter.setPen(self._scene.style.focus_line)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawLine(QLineF(*self._edge.line))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(self._scene.style.focus_line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._edge = None
        self._scene.resize(self.width(), self.height())
        super().resizeEvent(event)

    def restyle(self) -> None:
        self._scene.set_style(self._make_style())
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.restyle()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 36), grid(self, 24))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 110), grid(self, 70))
