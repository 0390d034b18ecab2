"""A lesson's card: the text of the step with its numbers, a question perhaps, and a dot for each step at the foot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inkling.gui.lessons.content import LessonContent
from inkling.gui.lessons.question import QuestionView
from inkling.gui.lessons.steps_line import StepsLine
from inkling.gui.widgets.card.card import Card
from inkling.gui.widgets.card.content import CardWords
from inkling.gui.widgets.theme import grid

_MOST = 0.3  # of the height, for what is to be read


class LessonCard(Card):
    """A card with a question below its text."""

    gives_up_headline = True  # the dots say at which step one is

    answered = Signal(float)  # the number of a choice, from 0, or what was typed
    report_wanted = Signal()  # by the button of the last step
    step_chosen = Signal(int)  # by its dot, from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        body, line = QWidget(), StepsLine()
        super().__init__(line, parent, body=body)
        self.line_of_steps = line
        self.question, self.report = QuestionView(body), QPushButton(body)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.text)
        self._column.addWidget(self.question)
        self._column.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._shown: LessonContent | None = None
        self.question.hide()
        self.report.hide()
        self.report.clicked.connect(self.report_wanted)
        self.question.answered.connect(self.answered)
        line.chosen.connect(self.step_chosen)
        self.retranslate()
        self.restyle()

    def show_step(self, content: LessonContent) -> None:
        """Show a step as it stands; nothing moves where it is shown already."""
        before, self._shown = self._shown, content
        if content == before:
            return
        another = before is None or before.card.step != content.card.step
        if another:
            self.question.begin()
        self.question.show_asked(content.asked)
        self.report.setVisible(content.card.is_last)
        self.line_of_steps.show_steps(content.titles, content.card.step - 1, content.entered)
        self.show_content(content.card)
        if another:
            self.forget_height()

    def go_on(self) -> None:
        """Next, and Skip where the step is not done: who presents has no mouse in hand."""
        if self.next.isEnabled():
            self.next_requested.emit()
        elif self.skip.isEnabled():
            self.skip_requested.emit()

    def least_body(self, width: int) -> int:
        """All of it, as far as it leaves something to see of what is explained: a lesson is to be read."""
        over = self.parentWidget()
        most = self.line if over is None else round(_MOST * over.height())
        return max(self.line, min(self.body_height(width), most - most % self.line))

    def words(self) -> CardWords:
        return CardWords(
            name=self.tr("Lesson"),
            start=self.tr("Next"),
            finish=self.tr("Finish"),
            finish_tip=self.tr("Ends the lesson; everything is as it was before."),
            back_tip=self.tr("Goes back to the step before. (Page Up)"),
            skip_tip=self.tr("Goes on to the next step as it is. (Page Down)"),
            leave=self.tr("Leave the lesson"),
            leave_tip=self.tr("Leaves the lesson (Esc); everything is as it was before, and the step is remembered."),
        )

    def retranslate(self) -> None:
        self.report.setText(self.tr("Report…"))
        self.report.setToolTip(self.tr("What you drew and answered in this lesson, as pages to hand in or to print"))
        super().retranslate()

    def restyle(self) -> None:
        self._column.setSpacing(grid(self, 0.75))
        super().restyle()
