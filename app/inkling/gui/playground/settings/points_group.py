"""What it learns from: the kind of points, how many, how noisy, and their seed."""

from dataclasses import replace

from PySide6.QtGui import QAction

from inkling.analysis.playground.generators import MOST_NOISE, Recipe
from inkling.analysis.playground.maps import window_around
from inkling.analysis.playground.points import MOST_POINTS
from inkling.gui.playground.part import Part
from inkling.gui.playground.settings.action_button import ActionButton
from inkling.gui.playground.settings.choices import OWN, SettingsWords
from inkling.gui.playground.settings.group import Group
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.number_field import NumberField, even_step
from inkling.gui.widgets.verbatim import tooltip
from inkling.interval import Interval
from inkling.session.playground.state import State
from inkling.training.configuration import MAX_SEED

_NOISES = Interval(0.0, MOST_NOISE, with_low=True, with_high=True)
_CORNERS = 4  # points: too few for any other kind


class PointsGroup(Group):
    """Points that were painted, or came from a file, have no seed; choosing a kind makes new ones."""

    def __init__(self, part: Part, regenerate: QAction) -> None:
        super().__init__(part)
        self.kind, self.count = ChoiceBox(), CountField(0, MOST_POINTS)
        self.noise = NumberField(0.0, _NOISES, step=even_step(0.05))
        self.seed, self.anew = CountField(0, MAX_SEED), ActionButton(regenerate)
        self.form.addRow(self.kind)  # its words need all of the width
        for field in (self.count, self.noise, self.seed):
            self.form.add(field)
        self._column.addWidget(self.anew)
        self.kind.chosen.connect(self._set_kind)
        self.watch_count(self.count, self._set_count)
        self.watch_number(self.noise, self._set_noise)
        self.watch_count(self.seed, self._set_seed)
        self.retranslate()

    def show_state(self, state: State) -> None:
        recipe = state.recipe
        self.kind.set_choices(SettingsWords().kinds(own=recipe is None))
        self.kind.set_name(OWN if recipe is None else recipe.kind)
        count = len(state.points) if recipe is None else recipe.count
        if recipe is None:
            self.count.setMinimum(0)
        if self.count.value() != count:
            self.count.setValue(count)
        if recipe is not None:
            self.count.setMinimum(1)  # not before: as long as it showed 0, it would ask for one point
        self.noise.set_value(0.0 if recipe is None else recipe.deviation)
        if self.seed.value() != state.points_seed:
            self.seed.setValue(state.points_seed)
        for field in (self.count, self.noise, self.seed):
            self.form.set_enabled(field, recipe is not None)

    def _make(self, recipe: Recipe, seed: int, *, fit: bool = False) -> None:
        def change() -> None:
            points = recipe.points(seed)
            window = {"window": window_around(points)} if fit else {}
            self.playground.change(points=points, recipe=recipe, points_seed=seed, **window)

        self.change(change)

    def _set_kind(self, kind: str) -> None:
        """With the noise that suits it, and as many points as there are, if they are more than corners."""
        state = self.playground.state
        if kind == OWN or (state.recipe is not None and kind == state.recipe.kind):
            return
        many = state.recipe is not None and state.recipe.count > _CORNERS
        made = Recipe(kind, state.recipe.count) if state.recipe is not None and many else Recipe(kind)
        self._make(made, state.points_seed, fit=True)

    def _set_count(self, count: int) -> None:
        state = self.playground.state
        if state.recipe is not None and count != state.recipe.count:
            self._make(replace(state.recipe, count=count), state.points_seed)

    def _set_noise(self, noise: float) -> None:
        state = self.playground.state
        if state.recipe is not None:
            self._make(replace(state.recipe, noise=noise), state.points_seed)

    def _set_seed(self, seed: int) -> None:
        state = self.playground.state
        if state.recipe is not None and seed != state.points_seed:
            self._make(state.recipe, seed)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Points"))
        self.kind.setToolTip(tooltip(self.tr("Where the two classes lie. Another kind makes new points.")))
        self.kind.setAccessibleName(self.tr("Kind of points"))
        self.form.describe(
            self.count, self.tr("How many"), self.tr("How many points there are, of both classes together.")
        )
        self.form.describe(
            self.noise,
            self.tr("Noise"),
            self.tr("How far points are pushed off their places: a deviation, in units of the plane."),
        )
        self.noise.set_name(self.tr("The noise"))
        self.form.describe(
            self.seed,
            self.tr("Seed"),
            self.tr("The same seed makes the same points for everybody; “Make the points anew” takes the next one."),
        )
        self.show_state(self.playground.state)
