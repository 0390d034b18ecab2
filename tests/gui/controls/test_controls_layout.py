"""Nothing is cut off, nothing jumps, whatever the size of the panel and of the text, and however long the words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.controls.run.bar import RunBar
from inkling.gui.controls.section import Section
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme
from inkling.session.state import RunState
from inkling.training import OPTIMIZERS, Configuration
from widget_helpers import part


class Longer(QTranslator):
    """A language whose texts are 30 % longer."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        extra = max(1, round(0.3 * len(text)))
        return text + ("é" * extra if len(text) < 20 else (" encore" * 60)[:extra])


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def area_in(panel: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(panel, QPoint(0, 0)), widget.size())


def settle(qapp: QApplication) -> None:
    for _ in range(3):
        qapp.processEvents()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(260, 330), (280, 360), (320, 700), (420, 420)])
@pytest.mark.usefixtures("longer")
@pytest.mark.slow
def test_nothing_is_cut_off_in_a_longer_language(
    panel: ControlsPanel, qapp: QApplication, size: tuple[int, int], scale: float
) -> None:
    apply_theme(qapp, DARK if scale == 1.5 else LIGHT, scale=scale)
    panel.set_configuration(Configuration(optimizer="metropolis", eta=0.1, initializer="normal", schedule="step"))
    for section in panel.findChildren(Section):
        section.set_open(True)
    panel.resize(*size)
    settle(qapp)
    room = area_in(panel, part(panel, QScrollArea).viewport())
    for entry in (*panel.training.pinned.fields(), *panel.training.pinned.labels()):
        assert 0 <= area_in(panel, entry).left() <= area_in(panel, entry).right() < panel.width()
    for form in panel.findChildren(Form):
        for widget in (*form.fields(), *form.labels()):
            if widget.isVisible():
                area = area_in(panel, widget)
                assert area.left() >= room.left()
                assert area.right() <= room.right(), widget.accessibleName()
        below = None
        for field in reversed(form.fields()):
            if field.isVisible():
                area = area_in(panel, field)
                assert below is None or area.bottom() < below, "rows overlap"
                below = area.top()
        for label in form.labels():
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
    buttons = part(panel, RunBar).buttons
    for button in (buttons.main, buttons.step, buttons.stop, buttons.reset):
        assert button.width() >= button.minimumSizeHint().width() or scale == 2.0
        assert panel.rect().contains(area_in(panel, button))
    assert not part(panel, QScrollArea).horizontalScrollBar().isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_thousand_epochs_can_be_read_whatever_the_width(
    panel: ControlsPanel, qapp: QApplication, scale: float
) -> None:
    apply_theme(qapp, LIGHT, scale=scale)
    panel.set_configuration(Configuration(epochs=1000, batch_size=1000))
    for width in range(round(230 * scale), round(480 * scale), 12):
        panel.resize(width, 900)
        settle(qapp)
        for field in (panel.training.batch_size, panel.training.epochs):
            line = field.lineEdit()
            margins = line.textMargins()
            room = line.width() - margins.left() - margins.right() - 4  # Qt's own, two pixels at each end
            assert line.fontMetrics().horizontalAdvance(line.text()) <= room, f"{line.text()} at {width}"


@pytest.mark.parametrize("width", [280, 420])
def test_choosing_an_optimizer_moves_nothing(
    panel: ControlsPanel, qapp: QApplication, qtbot: QtBot, width: int
) -> None:
    panel.resize(width, 360)
    panel.set_configuration(Configuration(optimizer="adam"))
    settle(qapp)
    bar = part(panel, QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(qapp)
    places = set()
    for name in OPTIMIZERS:
        panel.training.optimizer.setCurrentIndex(panel.training.optimizer.findData(name))
        settle(qapp)
        fields = [*panel.training.pinned.fields(), panel.network.initializer]
        places.add(tuple(area_in(panel, field).getRect() for field in fields))
    assert len(places) == 1


def test_room_kept_below_goes_once_it_is_scrolled_away(panel: ControlsPanel, qapp: QApplication) -> None:
    panel.resize(320, 360)
    settle(qapp)
    bar = part(panel, QScrollArea).verticalScrollBar()
    short = bar.maximum()
    panel.training.optimizer.setCurrentIndex(panel.training.optimizer.findData("adam"))
    settle(qapp)
    assert bar.maximum() > short
    bar.setValue(bar.maximum())
    panel.training.optimizer.setCurrentIndex(panel.training.optimizer.findData("sgd"))
    settle(qapp)
    assert bar.maximum() > short
    bar.setValue(short - 10)
    settle(qapp)
    assert bar.maximum() == short


def test_words_that_come_and_go_move_nothing(panel: ControlsPanel, qapp: QApplication) -> None:
    places = set()
    for problem, state in (("", RunState.IDLE), ("Too large a batch.", RunState.IDLE), ("", RunState.RUNNING)):
        panel.set_problem(problem)
        panel.set_state(state)
        settle(qapp)
        places.add((area_in(panel, part(panel, RunBar)).getRect(), area_in(panel, panel.network.hidden).getRect()))
    assert len(places) == 1


def test_fields_keep_their_width_when_the_scroll_bar_comes(panel: ControlsPanel, qapp: QApplication) -> None:
    settle(qapp)
    assert not part(panel, QScrollArea).verticalScrollBar().isVisible(), "the test needs a window that is high enough"
    before = panel.network.hidden.width()
    panel.resize(panel.width(), 360)
    settle(qapp)
    assert part(panel, QScrollArea).verticalScrollBar().isVisible()
    assert panel.network.hidden.width() == before


@pytest.mark.slow
def test_text_size_and_theme_can_change_while_it_is_on_screen(panel: ControlsPanel, qapp: QApplication) -> None:
    fresh: list[int] = []
    for theme, scale in ((DARK, 1.5), (LIGHT, 1.0), (DARK, 2.0), (LIGHT, 1.5)):
        apply_theme(qapp, theme, scale=scale)
        settle(qapp)
        other = ControlsPanel()
        other.resize(panel.size())
        other.show()
        settle(qapp)
        label, its = panel.network.form.labels()[0], other.network.form.labels()[0]
        assert label.width() == its.width()
        assert part(panel, RunBar).height() == part(other, RunBar).height()
        fresh.append(label.width())
        other.deleteLater()
        settle(qapp)
    assert len(set(fresh)) > 1


def test_sections_fold_by_mouse_and_by_key(panel: ControlsPanel, qtbot: QtBot) -> None:
    data, network, *_ = panel.findChildren(Section)
    assert panel.data.isVisible()
    qtbot.mouseClick(data.heading, Qt.MouseButton.LeftButton)
    assert not panel.data.isVisible()
    assert not data.is_open()
    network.heading.setFocus()
    qtbot.keyClick(network.heading, Qt.Key.Key_Space)
    assert not panel.network.isVisible()
    network.set_open(True)
    assert panel.network.isVisible()


def test_another_language_reaches_every_word(panel: ControlsPanel, qapp: QApplication) -> None:
    panel.set_configuration(Configuration(hidden="10000-10000"))
    panel.set_progress(1, 30, None)

    def words() -> list[str]:
        labels = [label.text() for label in panel.findChildren(QLabel) if label.text()]
        boxes = (
            panel.network.activation,
            panel.training.optimizer,
            panel.schedule.schedule,
            panel.augmentation.preset,
            panel.data.preparation,
        )
        choices = [box.itemText(row) for box in boxes for row in range(box.count())]
        buttons = part(panel, RunBar).buttons
        others = [section.heading.text() for section in panel.findChildren(Section)]
        others += [button.toolTip() for button in (buttons.main, buttons.step, buttons.stop, buttons.reset)]
        others += [buttons.main.text(), buttons.step.text(), panel.data.examples.text(), panel.problem()]
        fields = [field for form in (panel.training.pinned, *panel.findChildren(Form)) for field in form.fields()]
        return labels + choices + others + [field.toolTip() for field in fields]

    before = words()
    translator = Longer()
    qapp.installTranslator(translator)
    try:
        settle(qapp)
        after = words()
    finally:
        qapp.removeTranslator(translator)
    assert len(before) == len(after) > 60
    assert [(old, new) for old, new in zip(before, after, strict=True) if old == new != "η"] == []
    settle(qapp)
    assert words() == before


def test_a_field_that_a_key_goes_to_scrolls_into_view(panel: ControlsPanel, qapp: QApplication, qtbot: QtBot) -> None:
    panel.resize(320, 420)
    settle(qapp)
    room = area_in(panel, part(panel, QScrollArea).viewport())
    assert not room.contains(area_in(panel, panel.network.activation))
    qtbot.keyClick(panel, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    settle(qapp)
    assert panel.network.activation.hasFocus()
    assert room.contains(area_in(panel, panel.network.activation))
    qtbot.keyClick(panel, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    assert panel.training.eta.number.hasFocus()
