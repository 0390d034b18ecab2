"""The Network panel: a heading with the way, forwards or back, the diagram, and the inspector under it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import Entry
from inkling.analysis.forward_pass import ForwardPass
from inkling.gui.network import texts
from inkling.gui.network.backward.playback import Playback
from inkling.gui.network.backward.view import Backwards
from inkling.gui.network.backward.wish_bar import WishBar
from inkling.gui.network.captions import fitting_title
from inkling.gui.network.diagram import Diagram
from inkling.gui.network.export import DiagramExport
from inkling.gui.network.inspecting import inspect
from inkling.gui.network.inspection import describe_diagram
from inkling.gui.network.inspector import Inspector
from inkling.gui.network.view_options import ViewMenu, ViewOptions
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.network import Network, StageTrace

_LOW, _BRIEF = 36, 33  # grid steps of height below which the inspector takes two lines; one, where it is to be brief
FORWARD, BACKWARD = "forward", "backward"
_TEXT_INTERVAL = 250  # milliseconds: numbers that change faster cannot be read


class NetworkPanel(Retranslatable, QWidget):
    """The live diagram of a network. It learns nothing itself: networks and answers are handed to it."""

    numbers_written = Signal()  # of the answer as it is at this moment: who shows others of it writes them now
    neuron_pinned = Signal(object)  # the person pinned a neuron (stage, neuron), or unpinned it (None)
    bias_picked = Signal(object)  # on the way back, the person picked the bias of a neuron: (stage, neuron)
    weight_picked = Signal(object)  # on the way back, the person picked a weight: (stage, target, source)
    backward_chosen = Signal(bool)  # the person looks backwards, or forwards again
    wished = Signal(int)  # the person wishes for the class of this index

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._brief = False
        self.diagram = Diagram(self)
        self.inspector = Inspector(self)
        self._heading = Label(self)
        self._heading.setProperty("heading", True)
        self._sizes = Label(self)
        self._sizes.setProperty("muted", True)
        self._sizes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._view = ViewMenu(self)
        self.export = DiagramExport(self.diagram)
        self.way, self.wishes = ChoiceRow(self), WishBar(self)
        self._passed: BackwardPass | None = None
        self._entry: Entry | None = None
        self._playback = Playback(self)
        self._text_timer = QTimer(self)
        self._text_timer.setSingleShot(True)
        self._text_timer.setInterval(_TEXT_INTERVAL)
        self._text_timer.timeout.connect(self._write)

        self._header = QHBoxLayout()
        self._header.addWidget(self._heading)
        self._header.addWidget(self._sizes, 1)
        self._header.addWidget(self.way)
        self._header.addWidget(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header)
        column.addWidget(self.wishes)
        column.addWidget(self.diagram, 1)
        column.addWidget(self.inspector)

        self.diagram.focus_changed.connect(self._focus_changed)
        self.diagram.neuron_pinned.connect(self._pin_changed)
        self._view.chosen.connect(self.diagram.set_options)
        self._view.picture_wanted.connect(self.export.ask_png)
        self.diagram.weight_picked.connect(self.weight_picked)
        self.diagram.bias_picked.connect(self.bias_picked)
        self.way.chosen.connect(self._choose_way)
        self.wishes.wished.connect(self.wished)
        self.wishes.played.connect(self._play)
        self.wishes.back_clicked.connect(self._hand_back)
        self._playback.moved.connect(self._show_backwards)
        self.restyle()
        self.retranslate()
        self.wishes.hide()

    # What is shown

    def show_network(self, network: Network, class_names: tuple[str, ...]) -> None:
        """Show a network. It is a private copy, owned by the GUI thread; cheap enough for 30 calls a second.

        class_names: one for each output
        """
        before = self.diagram.network
        same = before is not None and before.architecture == network.architecture
        self.diagram.show_network(network, class_names)
        if same:
            self._write_soon()
        else:
            self._write()

    def show_answer(
        self,
        image: NDArray[np.float32] | None,
        trace: tuple[StageTrace, ...] | None,
        inputs: NDArray[np.float32] | None = None,
    ) -> None:
        """Show what went in and what every neuron did; None and None where nothing is drawn.

        image: float32 (28, 28), ink 1 on 0
        inputs: what went into the network, where the image was prepared first (standardised, made smaller);
            without it an image of the network's input size is taken for what went in
        """
        before = _reading(self.diagram.answer)
        self.diagram.show_answer(image, trace, inputs)
        if _reading(self.diagram.answer) == before:
            self._write_soon()
        else:
            self._write()

    @property
    def backward(self) -> bool:
        """Whether the way back is shown."""
        return self.way.name() == BACKWARD

    def set_backward(self, backward: bool) -> None:
        """Show the way back, or the way forwards again."""
        self.way.set_name(BACKWARD if backward else FORWARD)
        self.wishes.setVisible(backward)
        self._playback.show_all()
        self._write()

    def show_pass(self, passed: BackwardPass | None, entry: Entry | None) -> None:
        """On the way back, show this pass of the network that is shown, and which entry of θ is looked at."""
        self._passed, self._entry = passed, entry
        if passed is not None:
            self.wishes.set_classes(self.diagram.class_names)
            self.wishes.set_many_maps(any(group.has_maps for group in self.diagram.groups))
            self.wishes.set_wished(passed.question.digit)
        before = self.diagram.backwards
        self._show_backwards()
        after = self.diagram.backwards
        if before is None and after is None:
            return  # on the way forwards, a pass is no news for the inspector
        if before is not None and after is not None and before.reading == after.reading:
            self._write_soon()
        else:
            self._write()

    def _show_backwards(self) -> None:
        passed, network, shown = self._passed, self.diagram.network, None
        if (
            self.backward
            and passed is not None
            and network is not None
            and passed.question.network.architecture == network.architecture
        ):
            shown = Backwards(passed, self._playback.reached, self._entry)
        if shown is not None or self.diagram.backwards is not None:
            self.diagram.show_backwards(shown)

    def _choose_way(self, way: str) -> None:
        self.set_backward(way == BACKWARD)
        self.backward_chosen.emit(way == BACKWARD)

    def _play(self) -> None:
        self._playback.play(len(self.diagram.groups))

    def _hand_back(self) -> None:
        self._playback.back(len(self.diagram.groups))

    def state(self) -> dict[str, Any]:
        """The view options, to be kept until the next start."""
        return self.diagram.options.as_state()

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Take view options from `state()`; what cannot be read keeps its normal value."""
        self.diagram.set_options(ViewOptions.from_state(state))
        self._view.show_options(self.diagram.options)

    def set_brief(self, brief: bool) -> None:
        """Whether something told beside the diagram matters more than the inspector, where there is no room."""
        self._brief = brief
        self._count_lines()

    def set_answer_closed(self, closed: bool) -> None:
        """Whether diagram and inspector keep to themselves what the outputs say."""
        self.diagram.set_tells_outputs(not closed)
        self._write()

    @Slot(object)
    def _focus_changed(self, neuron: object) -> None:
        self._write()

    @Slot(object)
    def _pin_changed(self, neuron: object) -> None:
        self._write()
        self.neuron_pinned.emit(neuron)

    # Texts

    @property
    def writes_soon(self) -> bool:
        """Whether the inspector still tells of an earlier moment; `numbers_written` follows."""
        return self._text_timer.isActive()

    def _write_soon(self) -> None:
        if not self._text_timer.isActive():
            self._text_timer.start()

    @Slot()
    def _write(self) -> None:
        """Bring the inspector and what a screen reader hears up to date."""
        self._text_timer.stop()
        diagram = self.diagram
        network, neuron = diagram.network, diagram.focus_neuron
        if network is None:
            return
        inspection = inspect(diagram, network, neuron)
        self.inspector.show_inspection(inspection)
        self._write_sizes()
        spoken = describe_diagram(
            network, diagram.groups, diagram.class_names, diagram.answer, tells=diagram.tells_outputs
        )
        if neuron is not None:
            spoken = f"{inspection.text}. {spoken}"
        diagram.setAccessibleDescription(spoken)
        self.numbers_written.emit()

    def _write_sizes(self) -> None:
        network = self.diagram.network
        if network is not None:
            line, sizes = texts.network_line(network), texts.network_sizes(network)
            shown = fitting_title(line, sizes, self._sizes.fontMetrics(), self._sizes.width())
            self._sizes.setText(shown)
            self._sizes.setToolTip(tooltip("" if shown == line else line))

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Network"))
        self._view.retranslate()
        self.way.set_choices(
            [
                Choice(
                    FORWARD, self.tr("Forward"), self.tr("From the pixels to the answer: activations and weights")
                ),
                Choice(BACKWARD, self.tr("Backward"), self.tr("From the cost back to the pixels: who is to blame?")),
            ]
        )
        self.way.setAccessibleName(self.tr("Way through the network"))
        self.setAccessibleName(self.tr("Network panel"))
        self.diagram.setAccessibleName(self.tr("Diagram of the network"))
        self.inspector.setAccessibleName(self.tr("What the neuron in focus computes"))
        self.diagram.retranslate()
        self._write()

    def restyle(self) -> None:
        step = grid(self, 1)
        self._header.setContentsMargins(2 * step, step, step, 0)
        self._header.setSpacing(2 * step)
        self.wishes.setContentsMargins(2 * step, step // 2, step, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # other words, another text size
            self._fit_header()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count_lines()
        self._fit_header()
        self._write_sizes()

    def _fit_header(self) -> None:
        """Where there is no room for all of it, the words of the way matter more than the panel's name."""
        needed = self._heading.sizeHint().width() + self.way.sizeHint().width() + self._view.sizeHint().width()
        self._heading.setVisible(needed + 9 * grid(self) <= self.width())

    def _count_lines(self) -> None:
        if self._brief and self.height() < grid(self, _BRIEF):
            self.inspector.set_line_count(1)
        else:
            self.inspector.set_line_count(2 if self.height() < grid(self, _LOW) else 3)


def _reading(answer: ForwardPass | None) -> tuple[int, bool] | None:
    """What the sentence says but for its number."""
    return None if answer is None else (answer.winner, answer.sure)
