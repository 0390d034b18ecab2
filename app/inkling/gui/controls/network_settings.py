"""What learns: hidden layers, their activation, the cost, and the weights to start from."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inkling.data.preparation import Preparation
from inkling.errors import ArchitectureError
from inkling.gui.controls.architecture_summary import ArchitectureSummary
from inkling.gui.controls.choices import OWN, choices, preset_choices
from inkling.gui.controls.hidden_layers_field import HiddenLayersField
from inkling.gui.controls.layer_buttons import LayerButtons
from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.number_field import NumberField, round_step
from inkling.network import Architecture, tidy_layers
from inkling.training import Configuration
from inkling.training.configuration import DEVIATIONS

_WITH_DEVIATION = "normal"  # the initializer whose σ is chosen; the others have theirs by the layer's size


class NetworkSettings(SettingsGroup):
    """Preset, hidden layers, activation, cost, initial weights and their σ."""

    preset_requested = Signal(str)  # the person chose this network of the time line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = Configuration()
        self._input_size = start.input_size
        self.preset = ChoiceBox()
        self.hidden = HiddenLayersField(start.hidden, Preparation(size=start.input_size).input_shape)
        self.summary = ArchitectureSummary(start.architecture())
        self.activation = ChoiceBox()
        self.loss = ChoiceBox()
        self.initializer = ChoiceBox()
        self.deviation = NumberField(start.initializer_deviation, DEVIATIONS, step=round_step(0.01))
        self.form.add(self.preset)
        self.form.add(self.hidden)
        self.layers = LayerButtons()
        self._layers_row = QWidget()
        row = QHBoxLayout(self._layers_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.summary, 1)
        row.addWidget(self.layers, 0, Qt.AlignmentFlag.AlignTop)
        self.form.addRow(self._layers_row)
        for box in (self.activation, self.loss, self.initializer):
            self.form.add(box)
        self._spread = QWidget()
        self._spread_form = Form()
        self._spread_form.add(self.deviation)
        self._spread.setLayout(self._spread_form)
        self.column.addWidget(self._spread)
        self.retranslate()
        self.show_configuration(start)
        self.preset.chosen.connect(self.preset_requested)
        self.hidden.edited.connect(self._on_edited)
        self.layers.changed.connect(self._on_layers)
        for box in (self.activation, self.loss, self.initializer):
            box.chosen.connect(self._on_edited)
        self.deviation.edited.connect(self._on_edited)

    def title(self) -> str:
        return self.tr("Network")

    def note(self) -> str:
        return self.summary.short()

    def show_configuration(self, configuration: Configuration) -> None:
        self.set_input_size(configuration.input_size)
        self.hidden.set_value(configuration.hidden)
        self.activation.set_name(configuration.activation)
        self.loss.set_name(configuration.loss)
        self.initializer.set_name(configuration.initializer)
        self.deviation.set_value(configuration.initializer_deviation)
        self._follow()

    def show_preset(self, name: str | None) -> None:
        """Which network of the time line all the settings make; None for none of them. No signals."""
        self.preset.set_name(name or OWN)

    def set_input_size(self, size: int) -> None:
        """How many rows and columns the prepared images have. No signals."""
        self._input_size = size
        self.hidden.set_input_shape(Preparation(size=size).input_shape)
        self._follow()

    def applied_to(self, configuration: Configuration) -> Configuration:
        return replace(
            configuration,
            hidden=self.hidden.value(),
            activation=self.activation.name(),
            loss=self.loss.name(),
            initializer=self.initializer.name(),
            initializer_deviation=self.deviation.value(),
        )

    def problem(self) -> str:
        return self.hidden.problem() or self.deviation.problem()

    def set_locked(self, locked: bool) -> None:
        for form in self.forms():
            for field in form.fields():
                form.set_enabled(field, not locked)
        self.layers.setEnabled(not locked)

    def forms(self) -> Sequence[Form]:
        return self.form, self._spread_form

    def fit(self, width: int) -> None:
        self.summary.fit(width - self.layers.sizeHint().width())

    def retranslate(self) -> None:
        self.form.describe(
            self.preset,
            self.tr("Preset"),
            self.tr(
                "Networks that made history, on a time line. Each comes with the settings that train it: "
                "cost, optimizer, η, batch size, epochs."
            ),
        )
        self.form.describe(
            self.hidden,
            self.tr("Hidde&n layers"),
            self.tr(
                "How many neurons each hidden layer has, such as 16, 16; empty for none. "
                "More neurons can learn more, and take longer.\n"
                "Other layers are words: conv5x8 (8 filters of 5×5), pool2, dropout0.5, batchnorm."
            ),
        )
        self.hidden.setPlaceholderText(self.tr("none"))
        self.form.describe(
            self.activation,
            self.tr("&Activation"),
            self.tr(
                "What a hidden neuron makes of its weighted sum. Without a bend, many layers do no more than one."
            ),
        )
        self.form.describe(
            self.loss,
            self.tr("&Cost"),
            self.tr("What training makes small: how wrong the outputs are, averaged over the examples."),
        )
        self.form.describe(
            self.initializer,
            self.tr("Initial &weights"),
            self.tr("The random weights to start from. Too large ones leave the neurons stuck."),
        )
        self._spread_form.describe(
            self.deviation,
            self.tr("Deviation σ"),
            self.tr(
                "How far the first weights spread around 0. With σ = 1 sums get so large that sigmoids hardly learn."
            ),
        )
        self.deviation.set_name(self.tr("σ"))
        self.preset.set_choices(preset_choices())
        self.activation.set_choices(choices("activation"))
        self.loss.set_choices(choices("loss"))
        self.initializer.set_choices(choices("initializer"))

    def _architecture(self) -> Architecture | None:
        """None where the layers cannot stand on each other."""
        try:
            return self.applied_to(replace(Configuration(), input_size=self._input_size)).architecture()
        except ArchitectureError:
            return None

    def _follow(self) -> None:
        """Let the summary and the field for σ follow the rest."""
        architecture = self._architecture()
        if architecture:
            self.summary.set_architecture(architecture)
        self.layers.set_hidden(self.hidden.value())
        self._spread.setVisible(self.initializer.name() == _WITH_DEVIATION)

    def _on_layers(self, hidden: str) -> None:
        self.hidden.set_value(tidy_layers(hidden))
        self._on_edited()

    def _on_edited(self) -> None:
        self._follow()
        self.edited.emit()
