"""The Plots panel: the learning curves of runs, the stroke-size study and the gradient, behind tabs."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from inkling.gui.backprop.page import GradientPage
from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.study.page import StudyPage
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.tabbed_panel import TabbedPanel
from inkling.session.run_records import RunRecords

LEARNING, STUDY, GRADIENT = "learning", "study", "gradient"


class PlotsPanel(Retranslatable, TabbedPanel):
    """The learning curves come first."""

    def __init__(self, runs: RunRecords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retranslate()
        self.learning, self.study = LearningPage(runs, self), StudyPage(self)
        self.add_page(LEARNING, self.learning)
        self.add_page(STUDY, self.study)
        self.gradient = GradientPage(self)
        self.add_page(GRADIENT, self.gradient)

    def show_learning_page(self) -> None:
        self.show_page(LEARNING)

    def show_study_page(self) -> None:
        self.show_page(STUDY)

    def show_gradient_page(self) -> None:
        self.show_page(GRADIENT)

    def state(self) -> dict[str, object]:
        """What to remember until the next start."""
        return {
            **self.learning.state(),
            "page": self.page(),
            STUDY: self.study.state(),
            GRADIENT: self.gradient.state(),
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Take up an earlier `state()`; what it does not hold, or holds wrongly, stays as it is."""
        self.learning.restore_state(state)
        page = state.get("page")
        for name, one in ((STUDY, self.study), (GRADIENT, self.gradient)):
            kept = state.get(name)
            if isinstance(kept, Mapping):
                one.restore_state(kept)
        if isinstance(page, str):
            self.show_page(page)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Plots"))
        titles = [
            Choice(
                LEARNING,
                self.tr("Learning curves"),
                self.tr("Loss and accuracy of training runs against epochs"),
                self.tr("Curves"),
            ),
            Choice(
                STUDY,
                self.tr("Stroke size"),
                self.tr("How well networks that were trained with one pen read digits written with another"),
                self.tr("Stroke size"),
            ),
            Choice(
                GRADIENT,
                self.tr("Gradient"),
                self.tr("Backpropagation of the drawing: what its cost asks of every weight, and why"),
                self.tr("Gradient"),
            ),
        ]
        self.set_titles(titles, self.tr("Page of the plots"))
