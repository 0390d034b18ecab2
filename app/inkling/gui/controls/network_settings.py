"""What learns: hidden layers, their activation, the cost, and the weights to start from."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from inkling.gui.controls.choice_box import ChoiceBox
from inkling.gui.controls.choices import activation_choices, initializer_choices, loss_choices
from inkling.gui.controls.hidden_layers import HiddenLayersField
from inkling.gui.controls.number_text import count_text
from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.controls.summary import ArchitectureSummary
from inkling.network.architecture import MAX_PARAMETERS
from inkling.training import Configuration


class NetworkSettings(SettingsGroup):
    """Hidden layers, activation, cost, initial weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = Configuration()
        self.hidden = HiddenLayersField(start.hidden)
        self.summary = ArchitectureSummary(start.architecture())
        self.activation = ChoiceBox()
        self.loss = ChoiceBox()
        self.initializer = ChoiceBox()
        self.form.add(self.hidden)
        self.form.addRow(self.summary)
        for box in (self.activation, self.loss, self.initializer):
            self.form.add(box)
        self._retranslate()
        self.show_configuration(start)
        self.hidden.edited.connect(self._on_hidden)
        for box in (self.activation, self.loss, self.initializer):
            box.chosen.connect(self._on_chosen)

    def title(self) -> str:
        return self.tr("Network")

    def show_configuration(self, configuration: Configuration) -> None:
        self.hidden.set_value(configuration.hidden)
        self.activation.set_name(configuration.activation)
        self.loss.set_name(configuration.loss)
        self.initializer.set_name(configuration.initializer)
        self._summarize()

    def applied_to(self, configuration: Configuration) -> Configuration:
        return replace(
            configuration,
            hidden=self.hidden.value(),
            activation=self.activation.name(),
            loss=self.loss.name(),
            initializer=self.initializer.name(),
        )

    def problem(self) -> str:
        problem = self.hidden.problem()
        if problem:
            return problem
        parameters = self.applied_to(Configuration()).architecture().parameters
        if parameters <= MAX_PARAMETERS:
            return ""
        return self.tr("{count} parameters are too many; choose layers that make at most {most}.").format(
            count=count_text(parameters), most=count_text(MAX_PARAMETERS)
        )

    def set_locked(self, locked: bool) -> None:
        for field in (self.hidden, self.activation, self.loss, self.initializer):
            self.form.set_enabled(field, not locked)

    def _retranslate(self) -> None:
        self.form.describe(
            self.hidden,
            self.tr("Hidde&n layers"),
            self.tr(
                "How many neurons each hidden layer has, such as 16, 16; empty for none. "
                "More neurons can learn more, and take longer."
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
        self.activation.set_choices(activation_choices())
        self.loss.set_choices(loss_choices())
        self.initializer.set_choices(initializer_choices())

    def _summarize(self) -> None:
        self.summary.set_architecture(self.applied_to(Configuration()).architecture())

    def _on_hidden(self) -> None:
        self._summarize()
        self.edited.emit()

    def _on_chosen(self, name: str) -> None:
        self._summarize()
        self.edited.emit()
