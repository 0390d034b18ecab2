"""The page of the fold: what each layer makes of the plane, from before to after."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QToolButton, QWidget

from inkling.analysis.playground.experiment import left_over
from inkling.analysis.playground.fold import Fold, Pair, folds
from inkling.analysis.playground.maps import layer_lines
from inkling.analysis.playground.neuron import border_sum
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.line_words import number, pair, row
from inkling.gui.playground.pages.page import Page
from inkling.gui.playground.pages.painted.fold_picture import FoldPicture, Shown
from inkling.gui.playground.pages.painted.left_over import MOST_ROWS
from inkling.gui.playground.part import Table
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.focused import FocusedSlider
from inkling.gui.widgets.icons import icon
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip
from inkling.network.types import Array
from inkling.session.playground.playground import Playground

_STEPS = 200  # of the slider
_FRAME, _PER_FRAME = 16, 2  # ms, and steps of the slider: there and through in less than two seconds
_MOST_WRITTEN = 4  # rows and columns of W that are written out
_FRACTIONS = {0.5: "½", 0.25: "¼", 0.75: "¾"}
_FIRST: Pair = (0, 1)


class FoldPage(Page):
    """One layer at a time; layers with more than two neurons show two of them."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self._look: Look | None = None
        self._folds: tuple[Fold, ...] = ()
        self._pairs = dict[int, Pair]()  # by layer
        self._sizes: tuple[int, ...] = ()
        self._offered = 0  # neurons that can be chosen from
        self.layer, self.across, self.up = ChoiceBox(self), ChoiceBox(self), ChoiceBox(self)
        self.play, self.slider = QToolButton(self), FocusedSlider(self)
        self.picture = FoldPicture(self)
        self.weights, self.outputs, self.note = self.add_words(), self.add_words(), self.add_words(muted=True)
        self.timer = QTimer(self, interval=_FRAME)
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(_STEPS // 2)
        self.bar.add(self.layer)
        self.bar.add(self.across, self.up)
        self.bar.add(self.play, self.slider)
        self.compose(self.picture, self.weights, self.outputs, self.note)
        self.layer.chosen.connect(lambda _name: self._show())
        for number_, box in enumerate((self.across, self.up)):
            box.chosen.connect(lambda name, number_=number_: self._choose(number_, int(name)))
        self.slider.valueChanged.connect(lambda _value: self._show_moment())
        self.picture.wanted.connect(self._go)
        self.play.clicked.connect(self._play_or_pause)
        self.timer.timeout.connect(self._play_on)
        self.retranslate()
        self.restyle()

    # What is looked at

    def show_look(self, look: Look) -> None:
        if self._look is None or self._look.state.preset != look.state.preset:
            self._pairs = {}
            self.layer.set_name("0")
        self._look = look
        with np.errstate(over="ignore", invalid="ignore"):
            self._folds = folds(look.network, look.points, look.window)
        if look.structure.sizes != self._sizes:
            self._sizes = look.structure.sizes
            self._pairs = {}
            self._offer()
        self._show()

    @property
    def _at(self) -> int:
        """The layer that is looked at."""
        return min(int(self.layer.name() or 0), max(len(self._folds) - 1, 0))

    def _offer(self) -> None:
        sizes = self._sizes
        names = [
            self.tr("Layer {number}: {before} → {after}").format(number=k, before=before, after=after)
            for k, (before, after) in enumerate(pairwise(sizes), 1)
        ]
        before = self.layer.name()
        self.layer.set_choices([Choice(str(k), name) for k, name in enumerate(names)])
        if not self.layer.name() or before not in [str(k) for k in range(len(names))]:
            self.layer.set_name("0")

    def _pair(self, layer: int) -> Pair:
        return self._pairs.get(layer, _FIRST)

    def _choose(self, which: int, neuron: int) -> None:
        across, up = self._pair(self._at)
        self._pairs[self._at] = (neuron, up) if which == 0 else (across, neuron)
        self._show()

    def _show(self) -> None:
        look, at = self._look, self._at
        if look is None or not self._folds:
            return
        neurons, pair_ = self._sizes[at + 1], self._pair(at)
        for box, chosen, sign in ((self.across, pair_[0], "→"), (self.up, pair_[1], "↑")):
            if neurons != self._offered:
                box.setVisible(neurons > 2)
                box.set_choices([Choice(str(k), f"{sign} a{_below(k + 1)}") for k in range(neurons)])
            if box.name() != str(chosen):
                box.set_name(str(chosen))
        self._offered = neurons
        last = len(self._folds) - 1
        sum_at = border_sum(look.structure) or 0.0
        self._shown = Shown(
            self._folds[at],
            look.points,
            self._pair(at - 1) if at else _FIRST,
            pair_,
            layer_lines(look.network, at, sum_at if at == last else 0.0),
            () if at == last else layer_lines(look.network, at + 1, sum_at if at + 1 == last else 0.0),
        )
        self._show_moment()
        self._write(look)

    def _show_moment(self) -> None:
        if self._look is not None and self._folds:
            self.picture.show_fold(self._shown, self.slider.value() / _STEPS)

    def _write(self, look: Look) -> None:
        weights, bias = (one.value for one in look.network.stages[self._at].parameters)
        written = f"W = {_matrix(weights)}, b = {_row(bias)}" if max(weights.shape) <= _MOST_WRITTEN else ""
        outputs = ""
        if 0 < len(look.points) <= MOST_ROWS:
            _, given, _ = left_over(look.structure, look.network, look.points)
            places = (
                f"{pair(x1, x2)} ↦ {_number(value)}"
                for (x1, x2), value in zip(look.points.x.tolist(), given.tolist(), strict=True)
            )
            outputs = self.tr("The outputs: {outputs}").format(outputs=", ".join(places))
        for label, text in ((self.weights, written), (self.outputs, outputs)):
            self.say(label, text)
        self.picture.setAccessibleDescription(f"{written} {outputs}".strip())

    # What the person does

    def _go(self, share: float) -> None:
        self._pause()
        self.slider.setValue(round(share * _STEPS))

    def _play_or_pause(self) -> None:
        if self.timer.isActive():
            self._pause()
            return
        if self.slider.value() == _STEPS:
            self.slider.setValue(0)
        self.timer.start()
        self._name_play()

    def _play_on(self) -> None:
        self.slider.setValue(self.slider.value() + _PER_FRAME)
        if self.slider.value() == _STEPS:
            self._pause()

    def _pause(self) -> None:
        if self.timer.isActive():
            self.timer.stop()
            self._name_play()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause()

    def table(self) -> Table | None:
        if self._look is None or not len(self._look.points):
            return None
        points = self._look.points
        heading, columns = ["x1", "x2", "class"], [*points.x.T, points.labels]
        for k, fold in enumerate(self._folds, 1):
            for sign, values in (("z", fold.points_summed), ("a", fold.points_after)):
                heading += [f"layer{k}.{sign}{j}" for j in range(1, values.shape[1] + 1)]
                columns += [*values.T]
        return heading, zip(*(column.tolist() for column in columns), strict=True)

    def shut_down(self) -> None:
        self.timer.stop()

    # Words and looks

    def _name_play(self) -> None:
        playing = self.timer.isActive()
        self.play.setIcon(icon("pause" if playing else "train", theme_of(self)))
        words = self.tr("Pause") if playing else self.tr("Play, from before the layer to after it")
        self.play.setToolTip(tooltip(words))
        self.play.setAccessibleName(words)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "timer"):
            self.layer.setFixedWidth(grid(self, 19))
            for box in (self.across, self.up):
                box.setFixedWidth(grid(self, 9))
            self.play.setFixedSize(grid(self, 3.5), grid(self, 3.5))
            self.slider.setFixedWidth(grid(self, 16))
            self._name_play()
            self.bar.arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Fold"))
        self.layer.setAccessibleName(self.tr("Layer"))
        self.layer.setToolTip(self.tr("The layer that is looked at, and how many numbers go in and come out"))
        self.across.setAccessibleName(self.tr("Neuron across"))
        self.up.setAccessibleName(self.tr("Neuron up"))
        self.slider.setAccessibleName(self.tr("From before the layer to after it"))
        self.slider.setToolTip(
            self.tr("Before; then z = W x + b, which turns and stretches; then a = f(z), which folds")
        )
        self.note.setText(
            self.tr(
                "Lines in the first picture: where this layer’s neurons change sides. In the last one: where the "
                "next layer’s do. A single neuron’s values lie on a line."
            )
        )
        self._name_play()
        if self._sizes:
            self._offer()
            self._show()


def _number(value: float) -> str:
    """Halves and quarters as the slide writes them."""
    fraction = _FRACTIONS.get(abs(value))
    return number(value) if fraction is None else f"{'−' if value < 0 else ''}{fraction}"


def _row(values: Array) -> str:
    return row(map(_number, values.tolist()))


def _matrix(rows: Array) -> str:
    return row(map(_row, rows))


def _below(count: int) -> str:
    return str(count).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
