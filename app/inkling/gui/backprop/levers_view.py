"""Three levers: what a neuron is asked for, how it can follow, and who asks.

The outputs stand above with their wishes. Below is the neuron that is selected, or the wished output: its levers, the
weights and the activations before it one by one, its curve, and the fan of the neurons after it that ask.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inkling.gui.backprop.look import Look
from inkling.gui.backprop.parts.asked import LENGTH, Asked, asked_of, wishes_of
from inkling.gui.backprop.parts.fan import BiasCurve, FanFigure, Scatter
from inkling.gui.backprop.parts.levers import LeverBars, Profiles, WishStrip
from inkling.gui.backprop.parts.painting import signed
from inkling.gui.backprop.parts.part import bias_of, neuron_name, unraveled
from inkling.gui.backprop.parts.part_choice import PartChoice
from inkling.gui.backprop.view import View
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.figures.scrolled import scrolled
from inkling.gui.widgets.focused import FocusedSlider
from inkling.gui.widgets.formats import loss_text, named
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import ElidedLabel, Label, tooltip
from inkling.network import DenseSpec

LEVERS, WEIGHTS, BEFORE, BIAS, FAN = "levers", "weights", "before", "bias", "fan"
_STEPS = 10  # of the slider, to move b by 1


class LeversView(View):
    """What the person picks is told; what is selected comes back with the next look."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        content = QWidget(self)
        self.strip = WishStrip(content)
        self.choice = PartChoice(content)
        self._told = ElidedLabel(content)
        self._pair, self._dragged = QWidget(content), QWidget(content)
        self.levers, self.weights, self.scatter = LeverBars(content), Profiles(self._pair), Scatter(self._pair)
        self.before, self.curve, self.fan = Profiles(content), BiasCurve(content), FanFigure(content)
        self.slider = FocusedSlider(self._dragged)
        self.slider.setRange(-6 * _STEPS, 6 * _STEPS)
        self._slider_name, self._caption = Label(self._dragged), Label(content)
        for label in (self._caption, self._slider_name, self._told):
            label.setProperty("muted", True)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the words go first
        self._caption.setWordWrap(True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._parts: dict[str, tuple[QWidget, ...]] = {
            LEVERS: (self.levers,),
            WEIGHTS: (self._pair,),
            BEFORE: (self.before,),
            BIAS: (self.curve, self._dragged),
            FAN: (self.fan,),
        }
        self._lay_out(content)
        self.choice.chosen.connect(self._choose)
        self.levers.picked.connect(self.show_part)
        self.slider.valueChanged.connect(self._move)
        for part in (self.strip, self.before, self.fan, self.weights):
            part.picked.connect(self.neuron_chosen)
        self.retranslate()
        self._choose()

    def _lay_out(self, content: QWidget) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.choice)
        self._row.addWidget(self._told, 1)
        self._beside = QHBoxLayout(self._pair)
        self._beside.addWidget(self.weights, 3)
        self._beside.addWidget(self.scatter, 2)
        self._drag = QHBoxLayout(self._dragged)
        self._drag.addWidget(self._slider_name)
        self._drag.addWidget(self.slider, 1)
        self._layout = QVBoxLayout(content)
        self._layout.addWidget(self.strip, 1)
        self._layout.addLayout(self._row)
        self._layout.addWidget(self.levers, 3)
        self._layout.addWidget(self._pair, 3)
        self._layout.addWidget(self.before, 3)
        self._layout.addWidget(self.curve, 3)
        self._layout.addWidget(self._dragged)
        self._layout.addWidget(self.fan, 3)
        self._layout.addWidget(self._caption)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content, self))

    # What is shown

    def show_look(self, look: Look | None) -> None:
        asked = None if look is None else asked_of(look, self._of_a_pixel())
        if asked is None or self._asked is None or (asked.stage, asked.neuron) != self._place():
            with QSignalBlocker(self.slider):
                self.slider.setValue(0)
        self._asked = asked
        self.strip.show_asked(asked)
        self._show_part()

    def _place(self) -> tuple[int, int] | None:
        return None if self._asked is None else (self._asked.stage, self._asked.neuron)

    def show_part(self, name: str) -> None:
        """Show levers, weights, before, bias or fan."""
        self.choice.set_name(name)
        self._choose()

    def _choose(self, *_name: str) -> None:
        for name, widgets in self._parts.items():
            for widget in widgets:
                widget.setVisible(name == self.choice.name())
        self._show_part()

    def _show_part(self) -> None:
        asked, name = self._asked, self.choice.name()
        self._tell()
        if name == LEVERS:
            self.levers.show_asked(asked)
        elif name == BIAS:
            self.curve.show_asked(asked, self._bias(), self.slider.value() / _STEPS)
            self.slider.setEnabled(asked is not None and asked.found is not None)
        elif name == FAN:
            self.fan.show_asked(asked)
        else:
            self._show_before(asked, weights=name == WEIGHTS)

    def _show_before(self, asked: Asked | None, *, weights: bool) -> None:
        profiles = self.weights if weights else self.before
        profiles.set_note("" if asked is None else asked.why_no_levers)
        self.scatter.set_note("")
        self.scatter.setVisible(weights and not profiles.note)
        if asked is None or asked.found is None:
            profiles.show_rows(("", ""), None)
            return
        found, stage = asked.found, asked.stage - 1
        if weights:
            profiles.show_rows(("∂C/∂w", "a"), (found.d_weights, found.inputs), partial(self._names_before, asked))
            self.scatter.show_points(found.inputs, -found.d_weights, found.wish)
        else:
            title = self.tr("share of −∂C/∂x") if stage < 0 else self.tr("share of −∂C/∂a")
            profiles.show_rows(("w", title), (found.weights, found.wished_inputs), partial(self._names_before, asked))
        profiles.setAccessibleDescription(self._caption.text())

    def _names_before(self, asked: Asked) -> tuple[list[str], list[object]]:
        """What the neuron weighs, by name; and, where these are neurons or pixels of their own, which ones."""
        count = 0 if asked.found is None else len(asked.found.inputs)
        if isinstance(asked.look.network.stages[asked.stage].spec, DenseSpec):
            names = [neuron_name(asked.look, asked.stage - 1, number) for number in range(count)]
            return names, [(asked.stage - 1, number) for number in range(count)]
        return [f"w[{number}]" for number in range(count)], [None] * count

    def _bias(self) -> float:
        asked = self._asked
        if asked is None or asked.stage < 0:
            return 0.0
        return bias_of(asked.look.passed, asked.stage, asked.neuron)

    def _move(self) -> None:
        self.curve.show_asked(self._asked, self._bias(), self.slider.value() / _STEPS)

    def _tell(self) -> None:
        """The neuron in one line, and the caption of what is shown."""
        asked = self._asked
        if asked is None:
            self._told.setText("")
            self._caption.setText("")
            return
        if self.choice.name() == FAN or asked.found is None:
            text = named(asked.fan_name, f"−∂C/∂a = {signed(asked.fan.total)}")
        else:
            numbers = f"z = {loss_text(asked.found.z)}", f"a = {loss_text(asked.found.a)}"
            text = named(asked.name, " · ".join([*numbers, f"−∂C/∂z = {signed(asked.found.wish)}"]))
        hint = self._of_the_map(asked) if asked.moved else ""
        self._told.setText(text)
        self._told.setToolTip(tooltip("\n".join(filter(None, [text, hint]))))
        caption = self._caption_of(asked)
        if caption != self._caption.text():
            self._caption.setText(caption)

    def _of_the_map(self, asked: Asked) -> str:
        """Where only a feature map was picked: which of its places is shown, and what all of them ask together."""
        d_z = asked.look.passed.stages[asked.stage].d_z
        together = -float(d_z[unraveled(d_z.shape, asked.neuron)[0]].sum())
        words = self.tr("The place of its feature map that matters most; all of them together: Σ −∂C/∂z = {sum}")
        return words.format(sum=signed(together))

    def _caption_of(self, asked: Asked) -> str:
        name = self.choice.name()
        if name == FAN:
            return self._fan_caption(asked)
        if asked.found is None:
            return ""
        if name == LEVERS:
            return self.tr(
                "Each lever is turned by a step of the same length s: it moves z by s·1, s·‖a‖ or s·‖w‖. Click one "
                "to see more of it."
            )
        if name == WEIGHTS:
            return self.tr(
                "∂C/∂w has the profile of the activations before: bright neurons matter most. This is not Hebb’s "
                "rule: the slope of the line is the wish, which comes from y, and y is told."
            )
        if name == BIAS:
            return self.tr("Drag b: the curve moves, whatever is drawn. What if only: the model stays as it is.")
        if asked.found.wish < 0:
            way = self.tr(
                "z is wished down: the activations before should be dimmer where w > 0, brighter elsewhere."
            )
        else:
            way = self.tr("z is wished up: the activations before should be brighter where w > 0, dimmer elsewhere.")
        return " ".join([way, self.tr("Click one: its fan adds up what all neurons ask of it.")])

    def _fan_caption(self, asked: Asked) -> str:
        text = self.tr(
            "−∂C/∂a = Σ w·(−∂C/∂z): each boxed −∂C/∂z = σ′(z)·(−∂C/∂a) is found once, and all neurons of this layer "
            "use it. Click a branch to go on."
        )
        if asked.fan_at[0] != asked.stage:
            before = self.tr("The cost itself asks {output}; of those before it, {neuron} is asked most.")
            return " ".join([before.format(output=asked.name, neuron=asked.fan_name), text])
        if asked.stage >= 0 and len(asked.look.passed.stages[asked.stage].z.shape) > 1:
            return " ".join([text, self.tr("A map after it asks with all its places together.")])
        return text

    def _of_a_pixel(self) -> str:
        return self.tr("A pixel is drawn, not computed: it has no levers. Its fan says what is asked of it.")

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        asked = self._asked
        if asked is None:
            return None
        name, found = self.choice.name(), asked.found
        if name == FAN:
            rows = [
                (neuron_name(asked.look, asked.fan.stage, one.neuron, classes=False), one.weight, one.wish, one.value)
                for one in asked.fan.branches
            ]
            return ("neuron", "w", "-dC/dz", "product"), [*rows, ("sum", None, None, asked.fan.total)]
        if name in (WEIGHTS, BEFORE) and found is not None:
            names, _ = self._names_before(asked)
            columns = zip(
                *(one.tolist() for one in (found.inputs, found.weights, found.d_weights, found.wished_inputs)),
                strict=True,
            )
            heading = ("before", "a", "w", "dC/dw", "share of -dC/da")
            return heading, [(one, *numbers) for one, numbers in zip(names, columns, strict=True)]
        if name == LEVERS and found is not None:
            levers = (("bias", found.bias), ("weights", found.by_weights), ("activations", found.by_inputs))
            return ("lever", "step", "dz", "da", "gain"), [
                (title, LENGTH, one.dz, one.da, one.gain) for title, one in levers
            ]
        wishes, symbol, _ = wishes_of(asked.look.passed)
        return ("output", symbol.replace("−", "-").replace("∂", "d")), list(
            zip(asked.look.model.class_names, wishes.tolist(), strict=True)
        )

    def restyle(self) -> None:
        step = grid(self)
        self.strip.setMaximumHeight(2 * self.fontMetrics().height() + grid(self, 8))
        for layout in (self._layout, self._row, self._beside, self._drag):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(step)
        self._layout.setSpacing(step // 2)
        self._beside.setSpacing(2 * step)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Three levers"))
        self.choice.set_choices(
            [
                Choice(
                    LEVERS, self.tr("Levers"), self.tr("Bias, weights, activations: what a step of each is worth")
                ),
                Choice(WEIGHTS, self.tr("Weights"), self.tr("∂C/∂w beside the activations that the weights weigh")),
                Choice(BEFORE, self.tr("Before"), self.tr("What is wished of the layer before, by the sign of w")),
                Choice(BIAS, self.tr("Bias"), self.tr("Drag b, and the curve σ moves")),
                Choice(FAN, self.tr("Fan"), self.tr("Who asks: the neurons after it, and the sum of their wishes")),
            ]
        )
        self.choice.set_accessible_name(self.tr("What to see of this neuron"))
        self._slider_name.setText(self.tr("move b"))
        self.slider.setAccessibleName(self.tr("Move b, what if"))
        self.strip.setAccessibleName(self.tr("What each output is asked for"))
        self.levers.setAccessibleName(self.tr("Three levers"))
        self.weights.setAccessibleName(self.tr("∂C/∂w beside the activations"))
        self.scatter.setAccessibleName(self.tr("−∂C/∂w over the activations"))
        self.before.setAccessibleName(self.tr("Wished activations before"))
        self.curve.setAccessibleName(self.tr("The curve σ of this neuron"))
        self.fan.setAccessibleName(self.tr("The fan of this neuron"))
        self.restyle()
        self._show_part()
