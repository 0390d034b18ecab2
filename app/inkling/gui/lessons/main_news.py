"""What has happened in the main window since a lesson's step began."""

from collections.abc import Callable

from inkling.gui.lessons.main_parts import MainParts
from inkling.session.progress import Progress
from inkling.training import Configuration


class MainNews:
    """Follows the session and the explorer all the time, and counts from `begin` on.

    stepped, undone: a step by hand was taken, or taken back; made_anew: the network has no training behind it now
    epochs, batches: learned
    """

    def __init__(self, parts: MainParts, tell: Callable[[], None]) -> None:
        """tell: called with each piece of news, those that count and those that only change numbers"""
        self._session, self._explorer, self._tell = parts.session, parts.explorer, tell
        self._hand_steps = 0  # as many as could be undone when last looked
        self._model = parts.session.model
        self._epoch = 0.0  # of the run under way, when last looked
        self._batch = 0
        self.begin()
        session, explorer = parts.session, parts.explorer
        session.learned.connect(self._learn)
        session.run_began.connect(self._run)
        session.model_replaced.connect(self._replace)
        explorer.stepped.connect(self._step)
        for news in (session.answered, session.source_changed, session.put_by_hand, explorer.answered):
            news.connect(tell)
        explorer.selected.connect(tell)
        for one in (session.configuration_changed, session.dataset_replaced, session.state_changed):
            one.connect(self._tell_of)

    def begin(self) -> None:
        """Count from now on."""
        self.stepped = self.undone = self.made_anew = False
        self.epochs, self.batches = 0.0, 0
        self.configuration: Configuration = self._session.configuration
        self._hand_steps = self._explorer.steps

    def _tell_of(self, _news: object) -> None:
        self._tell()

    def _run(self, _run: object) -> None:
        self._epoch, self._batch = 0.0, 0
        self._tell()

    def _learn(self, progress: Progress) -> None:
        self.epochs += max(progress.epoch - self._epoch, 0.0)
        self.batches += max(progress.step - self._batch, 0)
        self._epoch, self._batch = progress.epoch, progress.step
        self._tell()

    def _replace(self) -> None:
        self.made_anew = not len(self._session.model.history)
        self._tell()

    def _step(self) -> None:
        """Steps are also forgotten, with their network or because a run learns on."""
        before, self._hand_steps = self._hand_steps, self._explorer.steps
        same, self._model = self._session.model is self._model, self._session.model
        if self._hand_steps > before:
            self.stepped = True
        elif same and self._hand_steps == before - 1 and self._session.run is None:
            self.undone = True
        self._tell()
