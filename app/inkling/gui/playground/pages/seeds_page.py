"""The page of many seeds: how many of them learn it, with what is varied; each can be looked at alone."""

from functools import partial

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from inkling.analysis.playground.many_seeds import MOST_SEEDS
from inkling.analysis.playground.rates import Rate
from inkling.errors import InklingError
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages import rate_words
from inkling.gui.playground.pages.page import Page
from inkling.gui.playground.pages.painted.seed_strips import SeedStrips
from inkling.gui.playground.part import Table
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.worker import Work, Worker
from inkling.session.playground.playground import Playground
from inkling.session.playground.seeds import Answer, count, take_seed

FEWEST, SEEDS = 10, 200


class SeedsPage(Page):
    """A worker trains them all. What was counted stays until it is counted anew, marked when it is of before."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.answer: Answer | None = None
        self._look: Look | None = None
        self._work = Work(self)
        self.question, self.seeds = ChoiceBox(self), CountField(FEWEST, MOST_SEEDS, self)
        self.count, self.trained = QPushButton(self), CheckBox(self)
        self.bar_of_progress = QProgressBar(self)
        self.seeds.setValue(SEEDS)
        self.count.setProperty("primary", True)
        self.trained.setChecked(True)
        self.bar_of_progress.setTextVisible(False)
        self.bar_of_progress.hide()
        self.said = self.add_words(muted=True)
        self.strips = SeedStrips(self, self._hint)
        self.bar.add(self.question)
        self.bar.add(self.seeds, self.count)
        self.bar.add(self.trained)
        self.bar.add(self.bar_of_progress)
        self.compose(None, self.said, self.strips)
        self._connect()
        self.retranslate()
        self.restyle()

    def _connect(self) -> None:
        self.count.clicked.connect(self._count_or_cancel)
        self.question.chosen.connect(lambda _name: self._write())
        self.strips.taken.connect(self._take)
        self.seeds.edited.connect(self._write)
        self._work.progressed.connect(lambda done, total, _key: self._tell(done, total))
        self._work.ended.connect(lambda _key: self._end())
        self._work.done.connect(lambda answer, _key: self._have(answer))
        self._work.problem.connect(lambda error, _key: self._complain(error))
        self._work.failed.connect(lambda error, _key: self.failed.emit(error))

    def show_look(self, look: Look) -> None:
        self._look = look
        self.strips.set_faded(self._of_before)
        self._write()

    @property
    def counting(self) -> bool:
        return self._work.worker() is not None

    @property
    def _of_before(self) -> bool:
        """Whether what was counted was asked of another network, other points or another way to learn."""
        answer, look = self.answer, self._look
        if answer is None or look is None:
            return False
        return not answer.still_of(look.state)

    # Counting

    def ask(self, question: str) -> None:
        """Have the starts of this question counted."""
        self._work.drop()
        self.question.set_name(question)
        self._count_or_cancel()

    def _count_or_cancel(self) -> None:
        if self.counting:
            self._work.drop()
            return
        if self.seeds.problem():
            self.problem.emit(self.seeds.problem())
            return
        state, seeds = self.playground.state, self.seeds.value()
        self.bar_of_progress.setRange(0, 1)
        self.bar_of_progress.setValue(0)
        self.bar_of_progress.show()
        self._work.start(Worker(partial(count, self.question.name(), state, seeds)))
        self._name_count()

    def _tell(self, done: int, total: int) -> None:
        self.bar_of_progress.setRange(0, total)
        self.bar_of_progress.setValue(done)

    def _end(self) -> None:
        self.bar_of_progress.hide()
        self._name_count()

    def _have(self, answer: Answer) -> None:
        self.answer = answer
        self._show_answer()

    def _complain(self, error: InklingError) -> None:
        self.problem.emit(sentence(error))

    # What is seen

    def _show_answer(self) -> None:
        answer = self.answer
        if answer is not None:
            strips = [
                (rate_words.case_text(answer.question, value, rate), rate_words.rate_text(rate), rate.right)
                for value, rate in answer.rates
            ]
            self.strips.show_strips(strips, faded=self._of_before)
        self._write()

    def _write(self) -> None:
        if self.answer is None:
            steps = count_text(self.playground.state.training.steps)
            text = self.tr("Each seed is another start with other random weights, trained for {steps} steps.").format(
                steps=steps
            )
        elif self._of_before:
            text = self.tr("This was counted before the network, its points or its training were changed.")
        else:
            text = self.tr(
                "A click on a mark takes that start into the playground. In brackets: 95% interval (Wilson)."
            )
        if text != self.said.text():
            self.said.setText(text)

    def _rate(self, strip: int) -> Rate | None:
        return None if self.answer is None else self.answer.rates[strip][1]

    def _hint(self, strip: int, seed: int) -> str:
        rate = self._rate(strip)
        return "" if rate is None else rate_words.seed_text(rate, seed)

    def _take(self, strip: int, number: int) -> None:
        """Its start, or what it has learned, becomes the playground's; one step of undo."""
        rate = self._rate(strip)
        if rate is not None:
            self.attempt(lambda: take_seed(self.playground, rate, number, trained=self.trained.isChecked()))

    def table(self) -> Table | None:
        if self.answer is None:
            return None
        return ("question", "case", "seed", "learned", "residual", "accuracy"), self.answer.rows()

    def shut_down(self) -> None:
        self._work.shut_down()

    # Words and looks

    def _name_count(self) -> None:
        self.count.setText(self.tr("Cancel") if self.counting else self.tr("Count"))
        self.bar.arrange()

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "strips"):
            self.question.setFixedWidth(grid(self, 24))
            self.bar_of_progress.setFixedSize(grid(self, 12), grid(self))
            self.bar.arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Seeds"))
        self.question.setAccessibleName(self.tr("What is varied"))
        self.question.set_choices(rate_words.choices())
        self.seeds.setAccessibleName(self.tr("The number of seeds"))
        self.seeds.setToolTip(self.tr("How many starts, from the seed of θ on; the more, the narrower the interval"))
        self.count.setToolTip(self.tr("Train all of them, and count those with every point on its side"))
        self.trained.setText(self.tr("Take the trained network"))
        self.trained.setToolTip(self.tr("With what the seed has learned; else as it is before any training"))
        self.bar_of_progress.setAccessibleName(self.tr("How far the training has come"))
        self._name_count()
        self._show_answer()
