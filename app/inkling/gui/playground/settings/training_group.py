"""How it learns: η, the optimizer, the cost and what the outputs should be."""

from dataclasses import replace
from functools import partial
from typing import cast

from inkling.analysis.playground.structure import Scale
from inkling.gui.playground.part import Part
from inkling.gui.playground.settings.choices import SettingsWords, optimizers
from inkling.gui.playground.settings.group import Group
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.number_field import NumberField, round_step
from inkling.session.playground.state import State
from inkling.training.configuration import ETAS
from inkling.training.optimizer_choice import optimizer_class


class TrainingGroup(Group):
    """All of it can change while the network learns."""

    def __init__(self, part: Part) -> None:
        super().__init__(part)
        self.eta = NumberField(1.0, ETAS, step=round_step(0.001))
        self.optimizer, self.cost, self.targets = ChoiceBox(), ChoiceBox(), ChoiceBox()
        for field in (self.eta, self.optimizer, self.cost, self.targets):
            self.form.add(field)
        self.watch_number(self.eta, self._set_eta)
        self.optimizer.chosen.connect(self._set_optimizer)
        self.cost.chosen.connect(self._set_cost)
        self.targets.chosen.connect(self._set_targets)
        self.retranslate()

    def show_state(self, state: State) -> None:
        structure = state.structure
        self.eta.set_value(self.playground.eta)
        self.optimizer.set_name(state.training.optimizer)
        self.cost.set_choices(SettingsWords().costs(structure))
        self.cost.set_name(structure.scale)
        only_signs = structure.output == "tanh"
        self.targets.set_name("-1" if structure.signs or only_signs else "0")
        self.form.set_enabled(self.targets, not only_signs)

    def _set_eta(self, eta: float) -> None:
        training = self.playground.state.training
        self.change(partial(self.playground.change, training=replace(training, eta=eta)))

    def _set_optimizer(self, name: str) -> None:
        """With an η that suits it: that of SGD makes Adam diverge."""
        training, first = self.playground.state.training, self.playground.preset.training
        if name != training.optimizer:
            eta = first.eta if name == first.optimizer else optimizer_class(name).default_eta
            self.change(partial(self.playground.change, training=replace(training, optimizer=name, eta=eta)))

    def _set_cost(self, scale: str) -> None:
        structure = self.playground.state.structure
        if scale != structure.scale:
            self.change(lambda: self.playground.change(structure=replace(structure, scale=cast("Scale", scale))))

    def _set_targets(self, name: str) -> None:
        structure, signs = self.playground.state.structure, name == "-1"
        if signs != structure.signs:
            self.change(lambda: self.playground.change(structure=replace(structure, signs=signs)))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Learning"))
        self.form.describe(
            self.eta,
            self.tr("η"),
            self.tr("The learning rate: how far each step goes down the gradient. It can change while you play."),
        )
        self.eta.setAccessibleName(self.tr("Learning rate η"))
        self.eta.set_name(self.tr("η"))
        self.form.describe(
            self.optimizer,
            self.tr("Optimizer"),
            self.tr("What a step makes of the gradient. Another optimizer comes with an η that suits it."),
        )
        self.form.describe(
            self.cost,
            self.tr("Cost"),
            self.tr(
                "How the errors of the points add up. The course writes it in three ways; they differ by a factor, "
                "and so does the η that suits them. An output of threshold has the perceptron's cost by itself."
            ),
        )
        self.form.describe(
            self.targets,
            self.tr("Targets"),
            self.tr("What the output should be for the two classes. With tanh, it is always −1 and 1."),
        )
        self.optimizer.set_choices(optimizers())
        self.targets.set_choices(SettingsWords().targets())
        self.show_state(self.playground.state)
