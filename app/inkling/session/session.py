"""One sitting: the model on screen, the data set, the drawing and its answer, and what happens to them. Knows no Qt.

All state of the window that outlives a widget is here. Whoever shows some of it connects to the `Observers` of its
news; whoever changes it calls a method, and everyone else is told. The session lives in one thread. A run trains its
own copy of the network; its progress comes back as `Progress` and is taken in here, so that model, curves and
"unsaved" always agree.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.answer import Answer
from inkling.analysis.forward_pass import ForwardPass, forward_pass
from inkling.analysis.pen_answers import PenAnswers, pen_answers
from inkling.data.dataset import DIGITS, Dataset
from inkling.data.normalize import normalize
from inkling.data.preparation import prepare
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import Architecture
from inkling.session.continuation import continues
from inkling.session.drawing import Drawing
from inkling.session.observers import Observers
from inkling.session.progress import Progress, add_points
from inkling.session.run_records import RunRecord, RunRecords
from inkling.session.source import NO_SOURCE, ModelSource
from inkling.session.state import RunState
from inkling.training import Configuration, EvaluationSchedule, Metrics
from inkling.training.configuration import check_eta
from inkling.training.model import Model, new_model
from inkling.training.run import Run

# Often enough to see it learn, seldom enough to cost little.
_LIVE = EvaluationSchedule(every_seconds=0.25, train_limit=5_000, within_limit=1_000)
_KEPT = 8


@dataclass(frozen=True, eq=False, slots=True)
class Earlier:
    """A network that gave way to another one in this sitting; the latest few are kept until the window closes."""

    model: Model


class Session:
    """Its properties say how things stand; read them, and call the methods to change them."""

    def __init__(self, model: Model, dataset: Dataset | None = None, *, source: ModelSource = NO_SOURCE) -> None:
        self.model_replaced: Observers[()] = Observers()  # another model is on screen
        self.source_changed: Observers[()] = Observers()  # the model has another name, or is on disk now
        self.configuration_changed: Observers[Configuration] = Observers()
        self.dataset_replaced: Observers[Dataset] = Observers()
        self.run_began: Observers[Run] = Observers()
        self.learned: Observers[Progress] = Observers()  # the model on screen has taken steps, or was measured
        self.state_changed: Observers[RunState] = Observers()
        self.answered: Observers[()] = Observers()  # another `answer` and `forward_pass`
        self.drawing = Drawing()
        self.records = RunRecords()
        self._model, self._source = model, source
        self._dataset, self._dataset_name = dataset, ""
        self._configuration = Configuration()
        self._state = RunState.IDLE
        self._run: Run | None = None
        self._unsaved = False
        self._earlier: list[Earlier] = []
        self._answer: Answer | None = None
        self._forward_pass: ForwardPass | None = None

    @property
    def model(self) -> Model:
        """The model on screen."""
        return self._model

    @property
    def source(self) -> ModelSource:
        """Where the model on screen is from."""
        return self._source

    @property
    def unsaved(self) -> bool:
        """Whether the model on screen holds training that is not on disk."""
        return self._unsaved

    @property
    def earlier(self) -> tuple[Earlier, ...]:
        """Networks that gave way unsaved, newest first."""
        return tuple(self._earlier)

    @property
    def dataset(self) -> Dataset | None:
        return self._dataset

    @property
    def dataset_name(self) -> str:
        """The name by which the data set was asked for; empty while there is none."""
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
    def answer(self) -> Answer | None:
        """What the model on screen says to the drawing; None while the canvas is empty."""
        return self._answer

    @property
    def forward_pass(self) -> ForwardPass | None:
        """What the model on screen made of the drawing on the way to its answer."""
        return self._forward_pass

    # The drawing

    def read_drawing(self) -> None:
        """Let the model on screen read the drawing as it is now."""
        image = self.drawing.image()
        if image is None:
            self._answer = self._forward_pass = None
        else:
            model = self._model
            seen = normalize(image, model.normalization)
            inputs = prepare(seen[np.newaxis], model.preparation)[0]
            trace = model.network.trace(inputs)
            self._answer = Answer(trace[-1].a, model.class_names, trace[-1].z)
            self._forward_pass = forward_pass(model.network, seen, trace, inputs)
        self.answered.tell()

    def read_with_each_pen(self) -> PenAnswers | None:
        """What the model reads when each pen inks the drawing; None for an empty canvas."""
        if self._answer is None or self.drawing.image() is None:
            return None
        model, images = self._model, self.drawing.inked()
        with np.errstate(over="ignore", invalid="ignore"):
            inputs = model.inputs(images)
            outputs = activations = model.network.predict(inputs)
            if model.network.architecture.output_activation == "threshold":
                # Threshold neurons are all 0 or 1; their sums z decide between them.
                outputs = model.network.outputs(inputs.reshape(len(inputs), -1).T, model.loss).T
        return pen_answers(images, activations, outputs, model.class_names, self._answer.shown)

    def example(self, rng: np.random.Generator) -> tuple[NDArray[np.uint8], str] | None:
        """An example of the test set, uint8 (28, 28), and its class; None while there is no data set."""
        if self._dataset is None:
            return None
        chosen = int(rng.integers(len(self._dataset.test)))
        label = self._dataset.class_names[int(self._dataset.test.labels[chosen])]
        return self._dataset.test.images[chosen], label

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
        wanted = configuration or self._configuration
        try:
            architecture = self._architecture(wanted)
        except ArchitectureError:
            return False  # there can be no such network, as `begin` will say
        return continues(self._model, wanted, architecture)

    def open(self, model: Model, source: ModelSource = NO_SOURCE) -> None:
        """Put another model on screen; the present one is kept if it holds unsaved training."""
        self._replace(model, source)
        self._record(model)

    def bring_back(self, earlier: Earlier) -> None:
        """Put a kept network on screen again."""
        self._earlier.remove(earlier)
        self._replace(earlier.model, unsaved=True)
        self._record(earlier.model)

    def reset(self, configuration: Configuration | None = None) -> None:
        """A new network with new weights from the seed, and an empty history."""
        wanted = configuration or self._configuration
        names = DIGITS if self._dataset is None else self._dataset.class_names
        # Mean and deviation of the inputs, if wanted, come with the first training.
        self._replace(new_model(wanted, names, rng=np.random.default_rng(wanted.seed)))

    def saved(self, source: ModelSource | None = None) -> None:
        """The model on screen is now on disk. source: where, if that is another place than before"""
        self._unsaved = False
        self._source = source or self._source
        self.source_changed.tell()

    # The run

    def begin(self, configuration: Configuration | None = None) -> Run:
        """Start a run. configuration: the pending one, if no other is given

        Raises SettingsError or ArchitectureError, and then nothing has changed.
        """
        wanted = configuration or self._configuration
        if self._dataset is None:
            raise SettingsError("There is no data set yet to learn from; choose one first.")
        goes_on = self.goes_on(wanted)
        run = Run(wanted, self._dataset, start_from=self._model if goes_on else None, evaluation=_LIVE)
        if goes_on:
            # The record of the run before keeps the points that it had.
            self._model = replace(self._model, configuration=wanted, history=self._model.history.copy())
        else:
            self._replace(
                Model(
                    network=run.network.copy(),
                    class_names=self._dataset.class_names,
                    configuration=wanted,
                    preparation=run.preparation,
                )
            )
        self.records.begin(RunRecord(wanted, self._model.history, since=len(self._model.history)))
        self._run = run
        self.run_began.tell(run)
        self._change(RunState.RUNNING)
        return run

    def take(self, progress: Progress) -> None:
        """Take in how far the run has come."""
        np.copyto(self._model.network.parameters_and_buffers, progress.parameters_and_buffers)
        add_points(self._model.history, progress.points)
        if progress.points:
            last = progress.points[-1]
            self._model.metrics = Metrics(last.test_loss, last.test_accuracy)
        newly_unsaved, self._unsaved = not self._unsaved and progress.step > 0, self._unsaved or progress.step > 0
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
        """The run goes on."""
        if self._run is not None:
            self._change(RunState.RUNNING)

    def end(self) -> None:
        """The run is over, for whatever reason."""
        self._run = None
        self._change(RunState.IDLE)

    def _change(self, state: RunState) -> None:
        self._state = state
        self.state_changed.tell(state)

    def _replace(self, model: Model, source: ModelSource = NO_SOURCE, *, unsaved: bool = False) -> None:
        """Another model for the one on screen, which is kept if it holds unsaved training."""
        if self._unsaved:
            self._earlier = [Earlier(self._model), *self._earlier][:_KEPT]
        self._model, self._source, self._unsaved = model, source, unsaved
        self.model_replaced.tell()
        self.read_drawing()

    def _record(self, model: Model) -> None:
        """How it had learned is the current run's curves."""
        if len(model.history):
            self.records.begin(RunRecord(model.configuration, model.history, name=self._source.name))

    def _architecture(self, configuration: Configuration) -> Architecture:
        return configuration.architecture(10 if self._dataset is None else len(self._dataset.class_names))
