"""What learns: its layers, activations, biases, and the θ that it begins with."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.structure import parse_hidden
from inkling.errors import SettingsError
from inkling.gui.playground.part import Part
from inkling.gui.playground.settings.choices import activations, initializers
from inkling.gui.playground.settings.group import Group
from inkling.gui.playground.settings.text_field import TextField
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.formats import number_text, parse_number
from inkling.session.playground.state import State
from inkling.training.configuration import MAX_SEED


class NetworkGroup(Group):
    """Where θ has another form or another beginning, it is drawn anew."""

    def __init__(self, part: Part) -> None:
        super().__init__(part)
        self.hidden, self.initial_bias = TextField(), TextField()
        self.activation, self.output, self.initializer = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.biases, self.seed = CheckBox(), CountField(0, MAX_SEED)
        rows: tuple[QWidget, ...] = (self.hidden, self.activation, self.output, self.biases)
        for field in (*rows, self.initializer, self.initial_bias, self.seed):
            if field is self.biases:
                self.form.add_check(self.biases)
            else:
                self.form.add(field)
        self.hidden.entered.connect(self._set_hidden)
        self.activation.chosen.connect(self._set_activation)
        self.output.chosen.connect(self._set_output)
        self.biases.clicked.connect(self._set_biases)
        self.initializer.chosen.connect(self._set_initializer)
        self.initial_bias.entered.connect(self._set_initial_bias)
        self.watch_count(self.seed, self._set_seed)
        self.retranslate()

    def show_state(self, state: State) -> None:
        structure, training = state.structure, state.training
        self.hidden.show_text(", ".join(map(str, structure.hidden)))
        self.activation.set_name(structure.activation)
        self.form.set_enabled(self.activation, bool(structure.hidden))
        self.output.set_name(structure.output)
        self.biases.setChecked(structure.biases)
        self.initializer.set_name(training.initializer)
        bias = training.initial_bias
        self.initial_bias.show_text("" if bias is None else number_text(bias, QLocale()))
        self.form.set_enabled(self.initial_bias, structure.biases)
        if self.seed.value() != training.first_seed:
            self.seed.setValue(training.first_seed)

    def _restructure(self, **fields: object) -> None:
        structure = self.playground.state.structure
        self.change(lambda: self.playground.change(structure=replace(structure, **fields)))  # type: ignore[arg-type]

    def _retrain(self, **fields: object) -> None:
        training = self.playground.state.training
        self.change(lambda: self.playground.change(training=replace(training, **fields)))  # type: ignore[arg-type]

    def _set_hidden(self, text: str) -> None:
        structure = self.playground.state.structure

        def change() -> None:
            hidden = parse_hidden(text)
            if hidden != structure.hidden:
                self.playground.change(structure=replace(structure, hidden=hidden))

        self.change(change)

    def _set_activation(self, name: str) -> None:
        if name != self.playground.state.structure.activation:
            self._restructure(activation=name)

    def _set_output(self, name: str) -> None:
        """The cost follows: only the perceptron's teaches a threshold."""
        if name != self.playground.state.structure.output:
            self._restructure(output=name, loss="perceptron" if name == "threshold" else "mse")

    def _set_biases(self, biases: bool) -> None:
        self._restructure(biases=biases)

    def _set_initializer(self, name: str) -> None:
        if name != self.playground.state.training.initializer:
            self._retrain(initializer=name)

    def _set_initial_bias(self, text: str) -> None:
        self.change(partial(self._begin_biases_with, text))

    def _begin_biases_with(self, text: str) -> None:
        value = parse_number(text)
        if text.strip() and value is None:
            raise SettingsError(
                "A bias begins with a number, such as {example:g}, or with none, not with “{text}”.",
                example=0.1,
                text=text,
            )
        if value != self.playground.state.training.initial_bias:
            training = replace(self.playground.state.training, initial_bias=value)
            self.playground.change(training=training)

    def _set_seed(self, seed: int) -> None:
        if seed != self.playground.state.training.first_seed:
            self._retrain(first_seed=seed)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Network"))
        self.form.describe(
            self.hidden,
            self.tr("Hidden layers"),
            self.tr("How many neurons each has, such as 2, or 8, 8 for two layers; empty for none."),
        )
        self.hidden.setPlaceholderText(self.tr("none"))
        self.form.describe(
            self.activation,
            self.tr("Activation"),
            self.tr("What a hidden neuron makes of its weighted sum."),
        )
        self.form.describe(
            self.output,
            self.tr("Output"),
            self.tr("The activation of the output. With threshold, the cost becomes the perceptron's by itself."),
        )
        self.biases.setText(self.tr("Biases"))
        self.biases.setToolTip(self.tr("Without them every border of a neuron leads through the origin."))
        self.form.describe(
            self.initializer,
            self.tr("Weights"),
            self.tr("The random weights to begin with."),
        )
        self.form.describe(
            self.initial_bias,
            self.tr("First bias"),
            self.tr("What every bias begins with; empty: as it comes with the weights."),
        )
        self.initial_bias.setPlaceholderText(self.tr("auto"))
        self.form.describe(
            self.seed,
            self.tr("Seed"),
            self.tr("The same seed draws the same weights. “New start” takes the next one."),
        )
        for box in (self.activation, self.output):
            box.set_choices(activations())
        self.initializer.set_choices(initializers())
        self.show_state(self.playground.state)
