"""A worksheet: prepared in one window, opened in another, where parts are closed, and left; nothing is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT, answer_question, draw, problem_of, train_until
from inkling.gui.application import open_files
from inkling.gui.lessons.worksheets.dialog import WorksheetDialog
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.lesson import FORMAT_VERSION, Choice, Lesson, Question, Step, Text
from inkling.session.lessons.worksheet import CLOSABLE, DEEDS, Worksheet, load_worksheet, save_worksheet
from inkling.session.state import RunState
from lessons_helpers import card_of, click, everything

ASKS = Lesson(
    format=FORMAT_VERSION,
    id="asks",
    chapter="structure",
    title=Text("Asks", "Demande"),
    steps=(
        Step(
            text=Text("Look.", "Regardez."),
            ask=Question(
                text=Text("How many outputs?", "Combien de sorties ?"),
                choices=(
                    Choice(Text("few", "peu"), "outputs < 10"),
                    Choice(Text("ten", "dix"), "outputs >= 10"),
                ),
                explain=Text("One for each digit.", "Une pour chaque chiffre."),
            ),
        ),
    ),
)
"""A lesson with a question, as a teacher could write it."""


@pytest.fixture
def pupils(window: MainWindow) -> Iterator[MainWindow]:
    """A window in which a worksheet is left at the end."""
    yield window
    window.teaching.worksheets.leave()


def open_sheet(window: MainWindow, **fields: object) -> Worksheet:
    sheet = Worksheet(title="Fiche", **{"language": "en", **fields})  # type: ignore[arg-type]
    assert window.teaching.worksheets.open_sheet(sheet)
    return sheet


def leave(window: MainWindow) -> None:
    """By a click on the note's button."""
    note = window.teaching.worksheets.note
    assert note is not None
    click(note.leave)


def dialog_of(window: MainWindow) -> WorksheetDialog:
    window.commands.prepare.trigger()
    (dialog,) = window.findChildren(WorksheetDialog)
    return dialog


def save_as(dialog: WorksheetDialog, path: Path) -> None:
    """A click on Save…, and this file."""
    click(dialog.save)
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.close()


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(900, 200), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(900, 200), *how))


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window.drawing.canvas.setFocus()
    QTest.keyClick(window.drawing.canvas, key, modifier)


@pytest.mark.parametrize(
    ("language", "hidden", "size"), [pytest.param("en", "hidden", 1.1, marks=pytest.mark.slow), ("fr", "cachée", 1.0)]
)
def test_prepared_saved_and_opened_in_a_fresh_window(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path, language: str, hidden: str, size: float
) -> None:
    teacher, path = open_window(language=language), tmp_path / "trois.lesson"
    dialog = dialog_of(teacher)
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.title, "Les trois leviers")
    dialog.note.setPlainText("Dessinez un 2.")
    dialog.lesson.set_name("wishes")
    if size != 1.0:
        teacher.appearance.resize_to(size)
    click(dialog.now)
    for name in ("train", "models", "answer", "right-answers"):
        click(dialog.boxes.boxes[name])
    save_as(dialog, path)
    assert "trois.lesson" in dialog.message.text()
    sheet = load_worksheet(path)
    assert (sheet.title, sheet.language, sheet.lesson, sheet.scale) == ("Les trois leviers", language, "wishes", size)
    assert (sheet.model, sheet.dataset, sheet.seed) == ("best-reader", "strokes", 0)
    teacher.close()

    window = open_window(language="fr" if language == "en" else "en")
    before, scale = everything(window), window.appearance.scale
    open_files(window, [path])
    assert (window.language.code, window.appearance.scale) == (language, size)
    assert window.commands.language[language].isChecked()
    note = window.teaching.worksheets.note
    assert note is not None
    assert (note.title.text(), note.text.text()) == ("Les trois leviers", "Dessinez un 2.")
    assert window.lessons.lesson is not None
    assert window.lessons.lesson.id == "wishes"
    cover = window.drawing.widgets.cover
    assert cover.isVisible()
    qtbot.waitUntil(lambda: hidden in cover.text())  # Qt posts the news of another language
    leave(window)
    assert (window.language.code, window.appearance.scale) == ("fr" if language == "en" else "en", scale)
    assert not window.lessons.is_open
    assert {name: value for name, value in everything(window).items() if value != before[name]} == {}


def test_answers_are_only_noted(pupils: MainWindow) -> None:
    for closed, told in (((), "Not quite"), (("right-answers",), "Your answer is noted.")):
        open_sheet(pupils, own=ASKS, closed=closed)
        card = card_of(pupils.lessons)
        click(card.question.answers.buttons[0])
        assert told in card.question.feedback.text()
        assert ("One for each" in card.question.feedback.text()) is (not closed)
        leave(pupils)


def test_what_is_closed_is_out_of_sight_and_comes_back(pupils: MainWindow) -> None:
    do, drawing = pupils.commands, pupils.drawing.widgets
    widgets = {
        "controls": pupils.controls,
        "network": pupils.network,
        "plots": pupils.plots,
        "train": pupils.controls.card.run,
        "data": pupils.controls.data,
        "answer": drawing.bars,
    }
    actions = {
        "train": (do.train, do.go_on, do.pause, do.step, do.stop, do.reset),
        "data": (do.menus["data"].menuAction(), do.data_gallery, do.data_mnist),
        "models": (do.menus["models"].menuAction(), do.menus["recent"].menuAction()),
        "examples": (do.sample, do.data_gallery),
        "playground": (do.playground, do.menus["presets"].menuAction()),
        "demonstration": (do.demonstration,),
    }
    for name in CLOSABLE:
        open_sheet(pupils, closed=(name,))
        for part, widget in widgets.items():
            seen = name != part and not (name == "controls" and part in ("train", "data"))
            assert widget.isVisible() is seen, (name, part)
        for part, mine in actions.items():
            for action in mine:
                assert action.isVisible() is (not any(action in actions.get(one, ()) for one in (name,))), (
                    name,
                    part,
                )
        assert drawing.pens.isEnabled() is (name != "pens")
        assert pupils.network.diagram.tells_outputs is (name != "answer")
        assert do.model_button.isEnabled() is (name != "models")
        leave(pupils)
    assert pupils.network.diagram.tells_outputs
    assert all(widget.isVisible() for widget in widgets.values())
    assert all(action.isVisible() for mine in actions.values() for action in mine)


def test_closed_pages_have_no_tab(pupils: MainWindow) -> None:
    plots = pupils.plots
    plots.show_page("gradient")
    open_sheet(pupils, closed=("gradient", "study"))
    assert plots.page() == "learning"
    plots.show_page("gradient")
    assert plots.page() == "learning"
    assert not plots.gradient.isVisible()
    leave(pupils)
    assert plots.page() == "gradient"
    open_sheet(pupils, closed=("gradient", "study", "learning"))
    assert not plots.isVisible()


def test_keys_of_closed_things_do_nothing(qtbot: QtBot, pupils: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    pupils.activateWindow()
    open_sheet(pupils, closed=DEEDS)
    pen = pupils.session.drawing.pen_size
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F10, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_1, Qt.Key.Key_5):
        press(pupils, key)
    press(pupils, Qt.Key.Key_D, control)
    press(pupils, Qt.Key.Key_R, control)
    assert pupils.session.run is None
    assert pupils.session.drawing.image() is None
    assert pupils.session.drawing.pen_size == pen
    assert pupils.playground.window is None
    assert not pupils.demonstration.is_open
    assert pupils.session.source.shipped == "best-reader"
    assert problem_of(pupils) == ""
    leave(pupils)
    press(pupils, Qt.Key.Key_5)
    assert pupils.session.drawing.pen_size == 32
    press(pupils, Qt.Key.Key_F5)
    assert pupils.session.run is not None
    pupils.training.shut_down()


def test_ones_own_network_comes_back_and_what_pupils_trained_can_be_had(qtbot: QtBot, window: MainWindow) -> None:
    train_until(qtbot, window, epochs=0.3)
    draw(window)
    before = everything(window)
    open_sheet(window, model="course", seed=7, own=ASKS)
    assert [one.model for one in window.session.to_save] == [before["model"]]
    assert window.session.configuration.seed == 7
    window.lessons.leave()  # and the worksheet is still there
    assert window.session.source.shipped == "course"
    train_until(qtbot, window, epochs=0.3)
    trained = window.session.model
    window.lessons.open("wishes", 0)
    leave(window)
    assert {name: value for name, value in everything(window).items() if value != before[name]} == {}
    assert [one.model for one in window.session.earlier] == [trained]


def test_a_run_is_asked_about(qtbot: QtBot, pupils: MainWindow) -> None:
    pupils.commands.train.trigger()
    qtbot.waitUntil(lambda: pupils.session.state is RunState.RUNNING, timeout=10_000)
    answer_question("&Keep training")
    assert not pupils.teaching.worksheets.open_sheet(Worksheet(title="Fiche"))
    assert pupils.session.run is not None
    assert pupils.language.code == "en"
    pupils.training.shut_down()


def test_dropped_and_damaged(pupils: MainWindow, tmp_path: Path) -> None:
    good, bad = tmp_path / "GOOD.LESSON", tmp_path / "bad.lesson"
    save_worksheet(Worksheet(title="Fiche", language="en", closed=("models",)), good)
    bad.write_bytes(good.read_bytes()[:40])
    before = everything(pupils)
    drop(pupils, bad)
    assert "bad.lesson is no worksheet that can be opened" in problem_of(pupils)
    open_files(pupils, [tmp_path / "gone.lesson"])
    assert "gone.lesson" in problem_of(pupils)
    assert {name: value for name, value in everything(pupils).items() if value != before[name]} == {}
    drop(pupils, good)
    assert pupils.teaching.worksheets.is_open
    drop(pupils, bad)
    assert problem_of(pupils)
    assert pupils.teaching.worksheets.is_open
    source = pupils.session.source
    pupils.files.open_path(tmp_path / "own.safetensors")
    assert "closed in this worksheet" in pupils.status.currentMessage()
    pupils.files.open_course()
    assert pupils.session.source == source


def test_tried_and_back_in_the_dialog(pupils: MainWindow, tmp_path: Path) -> None:
    dialog = dialog_of(pupils)
    QTest.keyClicks(dialog.title, "Fiche")
    click(dialog.trial)
    assert pupils.teaching.worksheets.is_open
    assert not dialog.isVisible()
    leave(pupils)
    assert dialog.isVisible()
    dialog.take_lesson(tmp_path / "none.json")
    assert "none.json" in dialog.message.text()
    dialog.write(tmp_path / "no folder" / "x.lesson")
    assert "x.lesson" in dialog.message.text()
    assert dialog.message.property("problem")
    click(dialog.close_button)


@pytest.mark.slow
def test_closing_the_window_keeps_ones_own_settings(open_window: Callable[..., MainWindow]) -> None:
    first = open_window()
    open_sheet(first, language="fr", scale=1.5, closed=("controls",))
    first.close()
    second = open_window(language=None, scale=None)
    assert (second.language.code, second.appearance.scale) == ("en", 1.0)
    assert second.controls.isVisible()


def test_the_playground_is_ones_own_again(pupils: MainWindow) -> None:
    pupils.playground.open()
    seen = pupils.playground.window
    assert seen is not None
    seen.playground.open("and")
    open_sheet(pupils)
    seen.playground.open("xor")
    leave(pupils)
    assert seen.playground.state.preset == "and"
    open_sheet(pupils, closed=("playground",))
    assert not seen.isVisible()
    leave(pupils)
    assert seen.isVisible()


def test_a_long_note_leaves_room_and_can_be_scrolled(pupils: MainWindow) -> None:
    open_sheet(pupils, note="Dessinez un chiffre. " * 90, own=ASKS)
    note = pupils.teaching.worksheets.note
    assert note is not None
    assert note.leave.isVisible()
    assert note.height() <= 0.3 * pupils.height()
    assert pupils.network.height() > 100
    assert card_of(pupils.lessons).mapTo(pupils, QPoint(0, 0)).y() >= note.mapTo(pupils, QPoint(0, note.height())).y()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [480, 720, 1300])
def test_fields_keep_their_width_in_a_narrow_dialog_and_large_text(
    window: MainWindow, scale: float, width: int
) -> None:
    window.appearance.resize_to(scale)
    dialog = dialog_of(window)
    dialog.resize(width, 700)
    QApplication.processEvents()
    least = 20 * dialog.fontMetrics().averageCharWidth()
    assert all(field.width() >= least for field in (dialog.title, dialog.note, dialog.model, dialog.seed))
    dialog.close()
