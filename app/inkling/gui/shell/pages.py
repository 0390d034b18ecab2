"""The Plots panel: two pages, the learning curves of training runs and the stroke-size study."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.study.page import StudyPage
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.page import Page
from inkling.gui.widgets.theme import grid
from inkling.session.run_records import RunRecords

LEARNING, STUDY = "learning", "study"
_LONG_TABS = 125  # grid steps of width from which the tabs have their long names


class PlotsPanel(QWidget):
    """Tabs at the top left, in the heading of whichever page is seen."""

    problem = Signal(str)  # an export failed: one sentence for the person

    def __init__(self, runs: RunRecords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tabs = ChoiceRow(self)
        self._retranslate()  # the words come first in the order of the Tab key
        self.learning, self.study = LearningPage(self, runs), StudyPage(self)
        self._pages: dict[str, Page] = {LEARNING: self.learning, STUDY: self.study}
        for page in self._pages.values():
            page.problem.connect(self.problem)
        self._tabs.chosen.connect(self._show_page)
        self._show_page(LEARNING)

    def export_png(self, path: str | Path) -> None:
        """Save the learning curves as a picture; a failure is told through `problem`."""
        self._place()
        self.learning.export_png(path)

    def export_csv(self, path: str | Path) -> None:
        """Save the numbers of all runs, hidden ones too; a failure is told through `problem`."""
        self.learning.export_csv(path)

    def page(self) -> str:
        """LEARNING or STUDY."""
        return self._tabs.name()

    def show_learning_page(self) -> None:
        self._show_page(LEARNING)

    def show_study_page(self) -> None:
        self._show_page(STUDY)

    def state(self) -> dict[str, object]:
        """What to remember until the next start."""
        return {**self.learning.state(), "page": self.page(), "study": self.study.state()}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Take up an earlier `state()`; what it does not hold, or holds wrongly, stays as it is."""
        self.learning.restore_state(state)
        page, study = state.get("page"), state.get("study")
        if isinstance(study, Mapping):
            self.study.restore_state(study)
        if page in (LEARNING, STUDY):
            self._show_page(page)

    def minimumSizeHint(self) -> QSize:
        sizes = [page.minimumSizeHint() for page in self._pages.values()]
        return QSize(max(size.width() for size in sizes), max(size.height() for size in sizes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._place()
        elif event.type() == QEvent.Type.FontChange:
            self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the tabs, or a page's heading, have another size
            self._place()
        return super().event(event)

    def _place(self) -> None:
        """Both pages fill the panel; the tabs stand beside the heading, or above it where there is no room."""
        step = grid(self)
        self._tabs.set_short(self.width() < _LONG_TABS * step)
        tabs = self._tabs.sizeHint()
        room = self.width() - 4 * step
        for page in self._pages.values():
            page.setGeometry(self.rect())
            beside = tabs.width() + 2 * step + page.least_heading() <= room
            page.set_tabs_room(tabs.width() + step, 0 if beside else tabs.height())
        self._tabs.setGeometry(2 * step, step, tabs.width(), tabs.height())
        self._tabs.raise_()

    def _show_page(self, name: str) -> None:
        self._tabs.set_name(name)
        for one, page in self._pages.items():
            page.setVisible(one == name)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Plots"))
        self._tabs.setAccessibleName(self.tr("Page of the plots"))
        self._tabs.set_choices(
            [
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
            ]
        )
