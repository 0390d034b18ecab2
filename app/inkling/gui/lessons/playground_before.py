"""The playground's window as it was before a lesson or a worksheet: kept, and given back."""

from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.window import PlaygroundWindow


class PlaygroundBefore:
    """Made when a lesson or a worksheet begins."""

    def __init__(self, window: PlaygroundWindow, *, seen: bool) -> None:
        """seen: whether the person had it on screen"""
        self._window, self._seen = window, seen
        window.player.pause()
        window.refresh()
        self._kept, self._page, self._speed = window.playground.set_aside(), _page(window), window.player.speed

    def give_back(self) -> None:
        """Have all of it again, and the window on screen if it was there."""
        window = self._window
        window.player.pause()
        window.player.set_speed(self._speed)
        window.playground.give_back(self._kept)
        window.refresh()
        stage = window.stage
        if isinstance(stage, PlaneStage) and self._page != _page(window):
            stage.pages.turn_to(self._page)
        if not self._seen:
            window.close()
        elif not window.isVisible():
            window.show()


def _page(window: PlaygroundWindow) -> str:
    stage = window.stage
    return stage.pages.words.name() if isinstance(stage, PlaneStage) else ""
