"""Erase all points, make them anew, fit the view: of the menu, wherever there are points."""

import numpy as np
import pytest

from gui_helpers import problem_of
from inkling.analysis.playground.generators import Recipe
from inkling.analysis.playground.maps import window_around
from inkling.gui.playground.window import PlaygroundWindow


@pytest.mark.parametrize("preset", ["one-neuron", "admitted"])
def test_points_are_made_anew_from_the_next_seed_fitted_and_erased(
    playground_window: PlaygroundWindow, preset: str
) -> None:
    window = playground_window
    window.open_preset(preset)
    window.refresh()
    do, playground = window.commands, window.playground
    recipe = playground.state.recipe
    assert recipe is not None
    do.regenerate.trigger()
    assert playground.state.points_seed == 1
    np.testing.assert_array_equal(playground.state.points.x, recipe.points(1).x)
    assert playground.state.recipe == recipe
    do.fit.trigger()
    assert playground.state.window == window_around(recipe.points(1))
    do.clear.trigger()
    assert len(playground.state.points) == 0
    window.refresh()
    for _ in range(3):
        do.undo.trigger()
    assert playground.state.points_seed == 0


def test_points_without_a_seed_and_without_chance_are_told_of(playground_window: PlaygroundWindow) -> None:
    window = playground_window
    window.commands.regenerate.trigger()  # the corners, without noise
    assert "Without noise" in problem_of(window)
    window.playground.change_points(Recipe("moons").points(0))
    window.commands.regenerate.trigger()
    assert "not made from a seed" in problem_of(window)
    assert window.playground.state.points_seed == 0


def test_the_commands_of_points_rest_where_there_are_none(playground_window: PlaygroundWindow) -> None:
    window = playground_window
    assert window.commands.clear.isEnabled()
    window.commands.show_state(
        preset="xor", can_undo=False, can_redo=False, plays=False, has_points=False, can_learn=True
    )
    for action in (window.commands.clear, window.commands.fit, window.commands.regenerate):
        assert not action.isEnabled()
