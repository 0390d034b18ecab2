"""A page of the playground with room for it: what the person turns to."""

from typing import Any

import pytest

from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.window import PlaygroundWindow
from playground_pages import TurnTo


@pytest.fixture
def turn_to(playground_window: PlaygroundWindow) -> TurnTo:
    """turn_to("line", "xor") opens the preset and returns its page, which is shown."""

    def turn(page: str, preset: str) -> Any:
        window = playground_window
        window.playground.open(preset)
        window.refresh()
        stage = window.stage
        assert isinstance(stage, PlaneStage)
        stage.split.setSizes([600, 600])
        stage.side.setSizes([350, 450])
        stage.pages.turn_to(page)
        return stage.pages.page()

    return turn
