"""A panel of pages behind tabs, with pages of its own."""

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import Word
from inkling.gui.widgets.tabbed_panel import TabbedPanel, TabPage
from inkling.gui.widgets.theme import LIGHT, apply_theme

WIDTH = 200  # pixels that a heading needs


class Leaf(TabPage):
    """A heading above nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = QLabel("heading", self)
        heading = QHBoxLayout()
        heading.addItem(self.beside)
        heading.addWidget(self.heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addItem(self.above)
        layout.addLayout(heading)
        layout.addStretch(1)

    def least_heading(self) -> int:
        return WIDTH

    def arrange(self) -> None:
        self.heading.setFixedWidth(WIDTH)
        if (layout := self.layout()) is not None:
            layout.invalidate()

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, 50)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> TabbedPanel:
    apply_theme(qapp, LIGHT)
    panel = TabbedPanel()
    qtbot.addWidget(panel)
    panel.set_titles([Choice("a", "First page", "the first"), Choice("b", "Second page", "the second")], "Pages")
    for name in "ab":
        panel.add_page(name, Leaf())
    panel.resize(600, 200)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def tab(panel: TabbedPanel, name: str) -> Word:
    return next(word for word in panel.findChildren(Word) if word.name == name)


def seen(panel: TabbedPanel) -> list[int]:
    return [at for at, page in enumerate(panel.findChildren(Leaf)) if page.isVisible()]


def test_a_click_turns_the_page(panel: TabbedPanel, qtbot: QtBot) -> None:
    assert seen(panel) == [0]
    qtbot.mouseClick(tab(panel, "b"), Qt.MouseButton.LeftButton)
    assert (panel.page(), seen(panel)) == ("b", [1])
    qtbot.mouseClick(tab(panel, "a"), Qt.MouseButton.LeftButton)
    assert (panel.page(), seen(panel)) == ("a", [0])


def test_arrow_keys_turn_the_page(panel: TabbedPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    tab(panel, "a").setFocus()
    qtbot.keyClick(tab(panel, "a"), Qt.Key.Key_Right)
    assert (panel.page(), seen(panel)) == ("b", [1])
    assert tab(panel, "b").hasFocus()


def test_a_page_that_there_is_not_changes_nothing(panel: TabbedPanel) -> None:
    panel.show_page("b")
    panel.show_page("c")
    assert (panel.page(), seen(panel)) == ("b", [1])


def test_the_tabs_come_first_in_the_order_of_the_tab_key(panel: TabbedPanel) -> None:
    first: QWidget | None = panel.nextInFocusChain()
    while first is not None and not (first.focusPolicy() & Qt.FocusPolicy.TabFocus and first.isVisible()):
        first = first.nextInFocusChain()
    assert first is tab(panel, "a")


def test_a_problem_of_a_page_is_the_panels(panel: TabbedPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.problem, timeout=1000) as message:
        panel.findChildren(Leaf)[1].problem.emit("A sentence.")
    assert message.args == ["A sentence."]


@pytest.mark.parametrize("width", [600, 250])
def test_tabs_stand_beside_the_heading_or_above_it(panel: TabbedPanel, width: int) -> None:
    panel.resize(width, 200)
    for _ in range(5):
        QApplication.processEvents()
    tabs = tab(panel, "a").parentWidget()
    heading = panel.findChildren(Leaf)[0].heading
    assert tabs is not None
    assert not heading.geometry().intersects(tabs.geometry())
    assert (heading.y() > tabs.geometry().bottom()) == (width == 250)


class LayoutRequests(QObject):
    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_the_panel_comes_to_rest(panel: TabbedPanel, qapp: QApplication) -> None:
    """Arranging asks for a layout, which must not lead to another arranging for ever."""
    panel.resize(250, 200)
    for _ in range(10):
        QApplication.processEvents()
    requests = LayoutRequests()
    qapp.installEventFilter(requests)
    try:
        for _ in range(10):
            QApplication.processEvents()
    finally:
        qapp.removeEventFilter(requests)
    assert requests.count == 0
