"""The explanation dialog, with explanations of readers whose rule is known."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLocale, QPointF, Qt, QTranslator
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from inkling.analysis.explanation import Explanation, explain
from inkling.analysis.perturbations import KINDS, Sketch
from inkling.data.stroke import Stroke, pen_width
from inkling.gui.explanation.dialog import ExplanationDialog
from inkling.gui.explanation.replay import Replay
from inkling.gui.explanation.words import ExplanationWords, pen_text
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme
from widget_helpers import part

Images = NDArray[np.float32]
NAMES = tuple("0123456789")
SEVEN = (Stroke([(7.5, 7.5), (14, 7), (20.5, 7), (18, 12), (15.5, 17), (13, 22.5)]),)
SMALL = (Stroke([(13, 12), (15, 12), (14, 15)]),)
MEANT = 7


def explained(rule: Callable[[Images], bool], size: float = 32, strokes: tuple[Stroke, ...] = SEVEN) -> Explanation:
    """By a reader that sees a 7 where the rule holds, and a 1 elsewhere."""

    def read(images: Images) -> Images:
        activations = np.full((len(images), 10), 0.05, np.float32)
        for row, image in zip(activations, images, strict=True):
            row[MEANT if rule(image) else 1] = 0.75
        return activations

    return explain(Sketch(strokes, pen_width(size)), read, MEANT)


def ink_of(image: Images) -> float:
    return float(image.sum())


def thin(image: Images) -> bool:
    """What no shift makes of a thick pen."""
    return 20 < ink_of(image) < 80


def never(image: Images) -> bool:
    return False


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def open_dialog(qtbot) -> Iterator[Callable[..., ExplanationDialog]]:
    opened: list[ExplanationDialog] = []

    def make(explanation: Explanation, **options: str) -> ExplanationDialog:
        dialog = ExplanationDialog(explanation, NAMES, **options)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test looks at it afterwards
        opened.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    yield make
    for dialog in opened:
        dialog.close()
        dialog.deleteLater()


def texts(dialog: ExplanationDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def replay_of(dialog: ExplanationDialog, kind: str) -> Replay:
    (found,) = [replay for replay in dialog.findChildren(Replay) if replay.change.kind == kind]
    return found


def click(replay: Replay, step: int) -> None:
    QTest.mouseClick(replay, Qt.MouseButton.LeftButton, pos=replay.place(step).center().toPoint())


def test_the_pen_is_named_in_the_sizes_of_the_course(open_dialog) -> None:
    explanation = explained(thin)
    smallest = explanation.smallest
    assert smallest is not None
    assert smallest.kind == "pen width"
    dialog = open_dialog(explanation)
    pen = pen_text(smallest.amount)
    assert texts(dialog)[0] == f"With a pen of {pen} instead of 32, it would have been read as 7."
    assert f"Smallest change: a pen of {pen} instead of 32." in texts(dialog)
    assert "As drawn, it is read as 1 (0.75)." in texts(dialog)
    assert f"Pen {pen}: read as 7 (0.75)." in texts(dialog)
    assert dialog.windowTitle() == "Why was it misread?"
    assert dialog.windowModality() == Qt.WindowModality.NonModal


@pytest.mark.parametrize(
    ("rule", "size", "strokes", "sentence"),
    [
        (lambda image: image.mean() > 0.5, 8, SEVEN, "With ink and paper exchanged, it would have been read as 7."),
        (
            lambda image: image[:, :9].sum() > 1 > image[:9].sum(),
            8,
            SMALL,
            "Moved by 4 px to the left, it would have been read as 7.",
        ),
        (
            lambda image: image[19:].sum() > 1 > image[:, 18:].sum() and ink_of(image) < 30,
            8,
            SMALL,
            "Moved by 4 px down, it would have been read as 7.",
        ),
        (
            lambda image: ink_of(image) > 0 and bool(np.isin(image, (0, 1)).all()),
            8,
            SEVEN,
            "With edges hardened by 1 px, it would have been read as 7.",
        ),
        (never, 8, SEVEN, "No single change is enough for it to be read as 7."),
        (lambda image: True, 8, SEVEN, "It is read as 7, as it was meant."),
    ],
)
def test_every_kind_of_change_has_its_sentence(
    open_dialog, rule: Callable[[Images], bool], size: float, strokes: tuple[Stroke, ...], sentence: str
) -> None:
    assert texts(open_dialog(explained(rule, size, strokes)))[0] == sentence


def test_edges_are_told_in_one_unit() -> None:
    explanation = explained(never)
    words = ExplanationWords(explanation, NAMES)
    (edges,) = [change for change in explanation.counterfactuals if change.kind == "anti-aliasing"]
    amounts = [words.amount("anti-aliasing", step) for step in edges.replay]
    assert len(amounts) > 3
    assert all(amount.endswith(" px") for amount in amounts)


def test_numbers_as_the_language_writes_them() -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    words = ExplanationWords(explained(never, 2.5), NAMES)
    assert words.as_drawn() == "As drawn, it is read as 1 (0,75)."
    assert pen_text(pen_width(2.5)) == "2,5"


@pytest.mark.parametrize(
    ("width", "text"),
    [(pen_width(32), "32"), (pen_width(8.02), "8"), (pen_width(3.44), "3.4"), (pen_width(12.6), "13"), (0, "–")],
)
def test_pens_are_rounded_to_what_can_be_seen(width: float, text: str) -> None:
    assert pen_text(width) == text


def test_where_nothing_helps_each_row_says_so(open_dialog) -> None:
    said = texts(open_dialog(explained(never)))
    assert "It does not help to exchange ink and paper." in said
    assert "No shift helps." in said
    assert "No other size helps." in said
    assert "No slant helps." in said
    assert "No other pen helps." in said
    assert "Neither softer nor harder edges help." in said


def test_a_model_that_centres_drawings_is_why_no_shift_helps(open_dialog) -> None:
    said = texts(open_dialog(explained(never), normalization="box"))
    assert "No shift helps: the drawing is centred before it is read." in said
    assert "No other size helps: the drawing is brought to one size before it is read." in said


def test_what_comes_closest_is_told() -> None:
    def read(images: Images) -> Images:
        closeness = np.float32(0.5) - np.abs(images.sum(axis=(1, 2)) - 60) / np.float32(400)
        return np.stack([np.full(len(images), 0.9, np.float32), closeness.astype(np.float32)], axis=1)

    explanation = explain(Sketch(SEVEN, pen_width(32)), read, 1)
    words = ExplanationWords(explanation, ("no", "yes"))
    (pen,) = [change for change in explanation.counterfactuals if change.kind == "pen width"]
    assert words.line("pen width", pen).startswith("No other pen helps. The framed picture comes closest: 0.")
    assert words.line("pen width", pen).endswith("for yes.")


def test_a_kind_without_room_says_so(open_dialog) -> None:
    def read(images: Images) -> Images:
        return np.tile(np.array([0.9, 0.1], np.float32), (len(images), 1))

    full = explain(Sketch((), 1.0, np.ones((28, 28), np.float32)), read, 1)
    assert "position" not in {change.kind for change in full.counterfactuals}
    dialog = open_dialog(full)
    assert "There is no room on the canvas to move it." in texts(dialog)
    assert len(dialog.findChildren(Replay)) == len(full.counterfactuals)


def test_a_right_answer_has_nothing_to_replay(open_dialog) -> None:
    dialog = open_dialog(explained(lambda image: True))
    assert dialog.findChildren(Replay) == []
    assert [text for text in texts(dialog) if text] == [
        "It is read as 7, as it was meant.",
        "As drawn, it is read as 7 (0.75).",
    ]


def test_a_click_shows_a_picture_large(open_dialog) -> None:
    explanation = explained(thin)
    dialog = open_dialog(explanation)
    slant = replay_of(dialog, "slant")
    click(slant, 1)
    step = slant.change.replay[1]
    shown = ExplanationWords(explanation, NAMES).shown("slant", step)
    assert shown in texts(dialog)
    after = part(dialog, QWidget, "after").grab().toImage()
    unit = after.width() // 28
    for row, column in ((14, 14), (8, 10), (2, 2)):
        grey = QColor(after.pixel(column * unit + unit // 2, row * unit + unit // 2)).red()
        assert grey == round(float(step.image[row, column]) * 255)
    click(slant, 0)
    assert texts(dialog).count("As drawn, it is read as 1 (0.75).") == 2


def test_arrow_keys_go_along_a_replay(open_dialog) -> None:
    explanation = explained(thin)
    dialog = open_dialog(explanation)
    pen = replay_of(dialog, "pen width")
    chosen = pen.change.chosen
    assert pen.focusPolicy() == Qt.FocusPolicy.StrongFocus
    QTest.keyClick(pen, Qt.Key.Key_Left)
    words = ExplanationWords(explanation, NAMES)
    assert words.shown("pen width", pen.change.replay[chosen - 1]) in texts(dialog)
    assert pen.accessibleName() == words.shown("pen width", pen.change.replay[chosen - 1])
    QTest.keyClick(pen, Qt.Key.Key_End)
    assert words.shown("pen width", pen.change.replay[-1]) in texts(dialog)
    QTest.keyClick(pen, Qt.Key.Key_Right)  # there is nothing further
    QTest.keyClick(pen, Qt.Key.Key_Home)
    assert texts(dialog).count(words.as_drawn()) == 2


def test_the_change_that_counts_has_a_frame(open_dialog) -> None:
    dialog = open_dialog(explained(thin))
    pen = replay_of(dialog, "pen width")
    picture = pen.grab().toImage()
    accent = QColor(LIGHT.accent).rgb()
    top = _top_of_frame(pen)
    framed = {
        step
        for step in range(len(pen.change.replay))
        if picture.pixel(round(pen.place(step).center().x()), top) == accent
    }
    assert framed == {pen.change.chosen}


def _top_of_frame(replay: Replay) -> int:
    """The row of pixels just above the pictures."""
    chosen = replay.place(replay.change.chosen)
    image = replay.grab().toImage()
    accent = QColor(LIGHT.accent).rgb()
    return next(y for y in range(image.height()) if image.pixel(round(chosen.center().x()), y) == accent)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_closes_it_and_it_is_gone(qtbot, key: Qt.Key) -> None:
    dialog = ExplanationDialog(explained(thin), NAMES)
    dialog.show()
    qtbot.waitExposed(dialog)
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, key)


def test_the_close_button_closes_it(open_dialog) -> None:
    dialog = open_dialog(explained(thin))
    (close,) = dialog.findChildren(QPushButton)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_columns_follow_the_width(open_dialog) -> None:
    dialog = open_dialog(explained(thin))

    def columns() -> int:
        lefts = {replay.mapTo(dialog, QPointF(0, 0).toPoint()).x() for replay in dialog.findChildren(Replay)}
        return len(lefts)

    dialog.resize(1000, 700)
    QCoreApplication.processEvents()
    assert columns() == 2
    dialog.resize(dialog.minimumWidth(), 700)
    QCoreApplication.processEvents()
    assert columns() == 1


class Longer(QTranslator):
    """A language whose every sentence is a third longer."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        return source + " " + "wordy "[: max(1, len(source) // 3)] * max(1, len(source) // 18)

    def isEmpty(self) -> bool:
        return False


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_when_sentences_are_longer(open_dialog, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dialog = open_dialog(explained(never), normalization="box")
    font = dialog.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    dialog.setFont(font)
    longer = Longer()
    QCoreApplication.installTranslator(longer)
    try:
        for width in (dialog.minimumWidth(), 1100):
            dialog.resize(width, 700)
            for _ in range(3):
                QCoreApplication.processEvents()
            assert "wordy" in texts(dialog)[0]
            for label in dialog.findChildren(QLabel):
                if label.isVisibleTo(dialog):
                    assert label.height() >= label.heightForWidth(label.width()), label.text()
                    assert label.mapTo(dialog, label.rect().topRight()).x() <= dialog.width(), label.text()
            for replay in dialog.findChildren(Replay):
                assert replay.mapTo(dialog, replay.rect().topRight()).x() <= dialog.width()
    finally:
        QCoreApplication.removeTranslator(longer)


def test_the_headline_stays_large_when_the_text_size_changes(open_dialog, qapp) -> None:
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    dialog = open_dialog(explained(thin))
    headline = next(label for label in dialog.findChildren(QLabel) if label.text().startswith("With a pen"))
    try:
        for scale in (1.0, 1.5, 1.0):
            apply_theme(qapp, DARK, scale=scale)
            QCoreApplication.processEvents()
            assert headline.fontInfo().pointSizeF() == pytest.approx(1.4 * dialog.font().pointSizeF(), rel=0.05)
            assert headline.fontInfo().bold() or headline.fontInfo().weight() >= 600
    finally:
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)
        qapp.setFont(font)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_words_have_the_colours_of_the_theme_and_ink_is_white(open_dialog, qapp, theme) -> None:
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    try:
        apply_theme(qapp, theme)
        dialog = open_dialog(explained(thin))
        pen = replay_of(dialog, "pen width")
        image = pen.grab().toImage()
        colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert QColor(theme.accent).rgb() in colours
        before = part(dialog, QWidget, "before").grab().toImage()
        assert before.pixelColor(2, 2) == QColor("black")
    finally:
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)
        qapp.setFont(font)
    unit = before.width() // 28
    assert before.pixelColor(14 * unit, 7 * unit) == QColor("white")


def test_every_kind_has_words() -> None:
    words = ExplanationWords(explained(never), NAMES)
    said = [words.name(kind) for kind in KINDS] + [words.line(kind, None) for kind in KINDS]
    assert len(set(said)) == 2 * len(KINDS)
