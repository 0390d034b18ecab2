"""The demonstration of stroke-size overfitting: with the window's own panels, and the viewer's own digit.

A network is trained with a thin pen before the viewer's eyes, reads what they draw with a thick one, and
is trained again with all pens. This object leads through the steps. It works the window as a person would: it sets
the controls, starts the training, takes a pen. It follows the window's signals, so that what a person presses
meanwhile is part of the story. At the end controls and pen are as they were.
"""

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inkling.data.dataset import Dataset
from inkling.gui.datasets.controller import DatasetsController
from inkling.gui.demonstration.card import DemonstrationCard
from inkling.gui.demonstration.card_content import content
from inkling.gui.demonstration.comparison import Accuracies, Comparison
from inkling.gui.demonstration.evaluation import Evaluation
from inkling.gui.demonstration.guide import Guide, Phase, Step
from inkling.gui.demonstration.plan import DemonstrationPlan
from inkling.gui.demonstration.viewer_drawing import ViewerDrawing
from inkling.gui.demonstration.words import end_run_words
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.shell.run_question import may_end_run
from inkling.gui.training.controller import TrainingController
from inkling.session.progress import Progress
from inkling.session.session import Session
from inkling.session.state import RunState
from inkling.training import Configuration
from inkling.training.run import Run

# Of the line that shows a training step's progress: loading, training and measuring each have their stretch.
_LOADED, _LEARNED = 0.03, 0.9


class Demonstration(QObject):
    """Opened from the menu; its `card` is placed by the window."""

    open_changed = Signal(bool)  # its card is to be on screen (True), or to go
    measured = Signal(object)  # StudyResults with what was measured so far, one network or both
    learning_wanted = Signal()  # a training of ours is under way, and its learning curves should be on screen
    study_wanted = Signal()  # accuracy by pen should be on screen
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(
        self,
        *,
        session: Session,
        training: TrainingController,
        datasets: DatasetsController,
        drawing: DrawingPanel,
        parent: QWidget,
        plan: DemonstrationPlan | None = None,
        rng: np.random.Generator | None = None,
    ) -> None:
        super().__init__(parent)
        self.guide = Guide()
        self.card = DemonstrationCard(parent)
        self.card.hide()
        self._session, self._training, self._datasets, self._window = session, training, datasets, parent
        self._comparison = Comparison(plan or DemonstrationPlan())
        self._viewer = ViewerDrawing(
            session, drawing, self._comparison, rng=rng or np.random.default_rng(), parent=self
        )
        self._evaluation = Evaluation(self)
        self._before: Configuration | None = None  # the person's own, while the controls show ours
        self._progress: Progress | None = None  # the latest of the training under way
        self._connect()

    def _connect(self) -> None:
        card = self.card
        card.back_requested.connect(self.go_back)
        card.repeat_requested.connect(self.repeat)
        card.skip_requested.connect(self.skip)
        card.next_requested.connect(self.go_on)
        card.close_requested.connect(self.close)
        card.language_changed.connect(self._show)
        self._viewer.changed.connect(self._on_drawing)
        self._session.dataset_replaced.connect(self._on_data)
        self._session.configuration_changed.connect(self._on_configured)
        self._session.run_began.connect(self._on_began)
        self._session.learned.connect(self._on_progress)
        self._session.state_changed.connect(self._on_state)
        self._datasets.given_up.connect(self._on_given_up)
        self._datasets.problem.connect(self._on_problem)
        self._training.problem.connect(self._on_problem)
        self._evaluation.progressed.connect(self._on_measuring)
        self._evaluation.measured.connect(self._on_measured)
        self._evaluation.problem.connect(self._on_not_measured)
        self._evaluation.failed.connect(self.failed)

    @property
    def plan(self) -> DemonstrationPlan:
        """How large it is."""
        return self._comparison.plan

    def set_plan(self, plan: DemonstrationPlan) -> None:
        """Another size, from the next opening on."""
        self.close()
        self._comparison.plan = plan

    # What the viewer wants

    @property
    def is_open(self) -> bool:
        """Whether its card is on screen."""
        return self.guide.is_open

    def open(self) -> None:
        """Begin with the first step; a demonstration that is open already only comes to the front."""
        if not self.guide.is_open:
            self._comparison.clear()
            self._viewer.begin()
            self._enter(Step.INTRODUCTION)
            self.open_changed.emit(True)
        self.card.focus_on_next()

    def go_on(self) -> None:
        """To the next step, and after the last one to the end."""
        following = self.guide.next_step
        if not self.guide.is_open or not self.guide.is_done:
            return
        if following is None:
            self.close()
        else:
            self._enter(following)

    def skip(self) -> None:
        """Leave the step as it stands: a training ends with what is learned so far, and an example stands in."""
        guide = self.guide
        if guide.is_at(Phase.WAITING):
            self._viewer.show_example()
            return
        if guide.is_at(Phase.TRAINING):
            self._training.shut_down()  # what was learned goes on to be measured
        if guide.is_open and guide.next_step is not None:
            self._enter(guide.next_step)

    def repeat(self) -> None:
        """Begin the step afresh."""
        if self.guide.is_open:
            self._enter(self.guide.step)

    def go_back(self) -> None:
        """Begin the step before afresh."""
        if self.guide.is_open and self.guide.step_before is not None:
            self._enter(self.guide.step_before)

    def close(self) -> None:
        """End it wherever it is. A run under way ends; controls, pen and tool are as they were before."""
        if not self.guide.is_open:
            return
        self.guide.close()
        self._evaluation.cancel_all()
        if self._before is not None:
            self._training.shut_down()
            before, self._before = self._before, None
            self._session.configure(before)
            self._datasets.load()
        self._viewer.end()
        self.open_changed.emit(False)

    def shut_down(self) -> None:
        """Close, and wait for every thread."""
        self.close()
        self._evaluation.shut_down()

    # Steps

    def _enter(self, step: Step) -> None:
        if step.pens and not may_end_run(self._session, self._window, **end_run_words()):
            return  # a run of the person's would end where ours begins
        left = self.guide.phase if self.guide.is_open else Phase.DONE
        self.guide.enter(step)  # from here on, news of the step before is none of this one
        self.card.set_progress(0.0)
        if step.pens:
            self._begin_training(step.pens)
        elif left is Phase.TRAINING:
            self._training.shut_down()
        elif left is Phase.LOADING:
            self._datasets.cancel()
        self._viewer.rest()
        if step is Step.DRAWING:
            self._viewer.ask()
        elif step is Step.CURE:
            self._viewer.bring_back()
        self._show()

    def _begin_training(self, pens: str) -> None:
        self._comparison.forget(pens)
        self._evaluation.cancel(pens)
        self._progress = None
        self._training.shut_down()
        if self._before is None:
            self._before = self._session.configuration
        configuration = self.plan.configuration(pens)
        self._session.configure(configuration)
        self._forget_learned()
        if self._datasets.load():
            self._train()

    def _forget_learned(self) -> None:
        """A network that learned from these pens before must not go on: it is to be seen from its beginning."""
        if self._session.goes_on():
            self._training.reset()

    def _train(self) -> None:
        self._training.train_for_show()

    # What happens in the window

    def _on_data(self, _dataset: Dataset) -> None:
        if self.guide.is_at(Phase.LOADING):
            self._train()

    def _on_configured(self, configuration: Configuration) -> None:
        """Another data set was chosen while ours was being loaded: ours does not come."""
        if (
            self.guide.is_at(Phase.LOADING)
            and configuration.dataset != self.plan.configuration(self.guide.step.pens).dataset
        ):
            self._fail("")

    def _on_given_up(self) -> None:
        if self.guide.is_at(Phase.LOADING):
            self._fail("")

    def _on_problem(self, sentence: str) -> None:
        """Of loading or of training; why loading was given up is told only after it was."""
        if self.guide.is_at(Phase.LOADING) or (self.guide.is_at(Phase.FAILED) and not self.guide.sentence):
            self._fail(sentence)

    def _on_began(self, _run: Run) -> None:
        if self.guide.is_at(Phase.LOADING):
            self.guide.advance(Phase.TRAINING)
            self.learning_wanted.emit()
            self._show()

    def _on_progress(self, progress: Progress) -> None:
        if not self.guide.is_at(Phase.TRAINING):
            return
        self._progress = progress
        self.card.set_progress(_LOADED + (_LEARNED - _LOADED) * progress.epoch / self.plan.epochs)

    def _on_state(self, state: RunState) -> None:
        """However the run ended, what it learned is measured."""
        if not self.guide.is_at(Phase.TRAINING):
            return
        if state is RunState.IDLE:
            progress, pens = self._progress, self.guide.step.pens
            if progress is None or not progress.step:
                self._fail("")
                return
            self.guide.advance(Phase.MEASURING)
            trained = self._comparison.add(pens, self._session.model, progress.seconds)
            self._evaluation.start(pens, trained.model, self.plan)
        self._show()

    def _on_measuring(self, pens: str, done: float) -> None:
        if self.guide.is_at(Phase.MEASURING) and pens == self.guide.step.pens:
            self.card.set_progress(_LEARNED + (1 - _LEARNED) * done)

    def _on_measured(self, pens: str, accuracies: Accuracies) -> None:
        self._comparison.set_accuracies(pens, accuracies)
        if pens == self.guide.step.pens and self.guide.is_at(Phase.MEASURING):
            self.guide.advance(Phase.DONE)
            self.card.set_progress(1.0)
        self.measured.emit(self._comparison.results())
        if self.guide.phase not in (Phase.LOADING, Phase.TRAINING):  # else another network is being watched already
            self.study_wanted.emit()
        self._show()

    def _on_not_measured(self, pens: str, sentence: str) -> None:
        if pens == self.guide.step.pens and self.guide.is_at(Phase.MEASURING):
            self._fail(sentence)

    def _on_drawing(self) -> None:
        if not self.guide.is_open:
            return
        if self.guide.step is Step.DRAWING:
            if self._viewer.image is None:
                self.guide.wait()
            elif not self.guide.is_done:
                self.guide.advance(Phase.DONE)
        if self.guide.step in (Step.DRAWING, Step.CURE):
            self._show()

    def _fail(self, sentence: str) -> None:
        self.guide.fail(sentence)
        self.card.set_progress(0.0)
        self._show()

    def _show(self) -> None:
        if self.guide.is_open:
            paused = self._session.state is RunState.PAUSED
            self.card.show_content(content(self.guide, self._comparison, self._viewer, paused=paused))
