"""One sitting: the model on screen, the data set, the drawing and its answer, and what happens to them. Knows no Qt.

All state of the window that outlives a widget is here. Whoever shows some of it connects to the `Observers` of its
news; whoever changes it calls a method, and everyone else is told. It lives in one thread. A run trains its own copy
of the network; its `Progress` is taken in here, so that model, curves and "unsaved" always agree.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.answer import Answer
from inkling.analysis.forward_pass import ForwardPass
from inkling.analysis.pen_answers import PenAnswers
from inkling.data.dataset import DIGITS, Dataset
from inkling.errors import SettingsError
from inkling.session.continuation import goes_on_with, settings_here
from inkling.session.drawing import Drawing
from inkling.session.earlier import Earlier
from inkling.session.measuring import LIVE
from inkling.session.on_screen import OnScreen
from inkling.session.progress import Progress, add_points
from inkling.session.reading import Reader
from inkling.session.run_records import RunRecord
from inkling.session.source import NO_SOURCE, ModelSource
from inkling.session.state import RunState
from inkling.training import Configuration
from inkling.training.configuration import check_eta
from inkling.training.metrics import Metrics
from inkling.training.model import Model, new_model
from inkling.training.run import Run


class Session(OnScreen):
    """Its properties say how things stand; read them, and call the methods to change them."""

    def __init__(self, model: Model, dataset: Dataset | None = None, *, source: ModelSource = NO_SOURCE) -> None:
        super().__init__(model, source)
        self.drawing = Drawing()
        self._dataset, self._dataset_name = dataset, ""
        self._configuration = Configuration()
        self._state = RunState.IDLE
        self._run: Run | None = None
        self._stepping = False
        self._seen: NDArray[np.float32] | None = None
        self._answer: Answer | None = None
        self._forward_pass: ForwardPass | None = None
        self._reader = Reader()

    @property
    def dataset(self) -> Dataset | None:
        return self._dataset

    @property
    def dataset_name(self) -> str:
        """By which it was asked for; empty while there is none."""
        return self._dataset_name

    @property
    def configuration(self) -> Configuration:
        """The pending configuration: what the next run is to be made with."""
        return self._configuration

    @property
    def state(self) -> RunState:
        return self._state

    @property
    def run(self) -> Run | None:
        """The run under way, resting or not."""
        return self._run

    @property
    def stepping(self) -> bool:
        """Whether the run under way has only been stepped by hand."""
        return self._run is not None and self._stepping

    @property
    def training(self) -> bool:
        """Whether a run of the person's is under way, resting or not, that is more than single steps."""
        return self._run is not None and not self._stepping and not self._for_show and not self._aside

    @property
    def answer(self) -> Answer | None:
        """What the model on screen says to the drawing; None while the canvas is empty."""
        return self._answer

    @property
    def seen(self) -> NDArray[np.float32] | None:
        """The drawing as the model on screen sees it, normalised: float32 (28, 28), or None."""
        return self._seen

    @property
    def forward_pass(self) -> ForwardPass | None:
        """What the model on screen made of the drawing on the way to its answer."""
        return self._forward_pass

    # The drawing

    def read_drawing(self) -> None:
        """Let the model on screen read the drawing as it is now."""
        image = self.drawing.image()
        if image is None:
            self._seen = self._answer = self._forward_pass = None
        else:
            self._seen, self._answer, self._forward_pass = self._reader.read(self._model, image)
        self.answered.tell()

    def read_with_each_pen(self) -> PenAnswers | None:
        """What the model reads when each pen inks the drawing; None for an empty canvas."""
        return (
            None if self._answer is None else self._reader.read_with_each_pen(self._model, self.drawing, self._answer)
        )

    # Settings and data

    def configure(self, configuration: Configuration) -> None:
        """Plan the next run like this. It need not be possible yet: `begin` and `reset` say so."""
        if configuration != self._configuration:
            self._configuration = configuration
            self.configuration_changed.tell(configuration)

    def set_eta(self, eta: float) -> None:
        """Change η, also in the midst of a run. SettingsError for one that no run can work with."""
        check_eta(eta)
        if self._run is not None:
            self._run.knobs.eta = eta
            if self._model.configuration is not None:  # a saved model tells the η that it ended with
                self._model.configuration = replace(self._model.configuration, eta=eta)

    def use_dataset(self, dataset: Dataset, name: str) -> None:
        """Learn from this data set from now on. name: by which it was asked for"""
        self._dataset, self._dataset_name = dataset, name
        self.dataset_replaced.tell(dataset)

    # The model on screen

    def goes_on(self, configuration: Configuration | None = None) -> bool:
        """Whether training goes on with the model on screen. configuration: the pending one, if no other is given"""
        classes = 10 if self._dataset is None else len(self._dataset.class_names)
        return goes_on_with(self._model, configuration or self._configuration, classes)

    def open(self, model: Model, source: ModelSource = NO_SOURCE) -> None:
        """Put another model on screen, with its settings where it can. The present one is kept if unsaved."""
        self._replace(model, source)
        if len(model.history):
            self.records.begin(RunRecord(model.configuration, model.history, name=source.name))
        self.configure(settings_here(self._model, self._configuration))

    def bring_back(self, earlier: Earlier) -> None:
        """Put a kept network on screen again, with its settings."""
        self._earlier.drop(earlier.model)
        self._replace(earlier.model, earlier.source, unsaved=True, for_show=earlier.for_show)
        if earlier.record is not None:
            self.records.begin(earlier.record)
        self.configure(settings_here(self._model, self._configuration))

    def reset(self, configuration: Configuration | None = None) -> None:
        """A new network with new weights from the seed, and an empty history."""
        wanted = configuration or self._configuration
        names = DIGITS if self._dataset is None else self._dataset.class_names
        # Mean and deviation of the inputs, if wanted, come with the first training.
        self._replace(new_model(wanted, names, rng=np.random.default_rng(wanted.seed)))

    def put(self, theta: NDArray[np.float32], *, metrics: Metrics | None = None, unsaved: bool = True) -> None:
        """Give the model on screen other parameters, such as a step by hand. SettingsError while a run has them.

        metrics: on the test set, where they are known; unsaved: whether they are not on disk
        """
        if self._run is not None:
            raise SettingsError("A run has this network; end it with Stop, then change the network yourself.")
        np.copyto(self._model.network.theta, theta)
        self._model.metrics, self._unsaved, self._by_hand = metrics, unsaved, True
        self.put_by_hand.tell()
        self.source_changed.tell()
        self.read_drawing()

    # The run

    def begin(
        self,
        configuration: Configuration | None = None,
        *,
        new: bool = False,
        stepping: bool = False,
        for_show: bool = False,
    ) -> Run:
        """Start a run. configuration: the pending one by default

        new: with a new network even where training could go on; stepping: step by step, until it is resumed
        for_show: what it trains can be had again at any time: nobody is asked whether to save it
        Raises SettingsError or ArchitectureError, and then nothing has changed.
        """
        wanted = configuration or self._configuration
        if self._dataset is None:
            raise SettingsError("There is no data set yet to learn from; choose one first.")
        goes_on = not new and self.goes_on(wanted)
        run = Run(wanted, self._dataset, start_from=self._model if goes_on else None, evaluation=LIVE)
        since = self.records.set_out(self._model.history) if goes_on else 0
        if goes_on:
            # The record of the run before keeps the points that it had.
            self._model = run.going_on_with(self._model)
        else:
            repeats = not self._by_hand and self.records.repeats(self._model.history, wanted)
            self._unsaved = self._unsaved and not repeats
            self._replace(run.new_model())
        self.records.begin(RunRecord(wanted, self._model.history, since=since, steps_only=stepping))
        self._run, self._stepping, self._for_show = run, stepping, for_show
        self.run_began.tell(run)
        self._change(RunState.RUNNING)
        return run

    def take(self, progress: Progress) -> None:
        """Take in how far the run has come."""
        np.copyto(self._model.network.parameters_and_buffers, progress.parameters_and_buffers)
        add_points(self._model.history, progress.points)
        if progress.points:
            self._model.metrics = self.measuring.take(progress, self._run)
        newly_unsaved, self._unsaved = not self._unsaved and progress.step > 0, self._unsaved or progress.step > 0
        self._learned = self._learned or progress.step > 0
        self.records.warn(progress.warning)
        self.learned.tell(progress)
        if progress.points:
            self.records.grow()
        if newly_unsaved:
            self.source_changed.tell()
        self.read_drawing()

    def rest(self) -> None:
        """The run rests between two steps."""
        if self._run is not None:
            self._change(RunState.PAUSED)

    def resume(self) -> None:
        """The run goes on, and no longer step by step."""
        if self._run is not None:
            self._stepping = False
            self.records.resume()
            self._change(RunState.RUNNING)

    def end(self) -> None:
        """The run is over, for whatever reason."""
        self._run = None
        self._change(RunState.IDLE)

    def _change(self, state: RunState) -> None:
        self._state = state
        self.state_changed.tell(state)
