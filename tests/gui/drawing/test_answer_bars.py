import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest

from inkling.analysis.answer import Answer
from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.answer_row import AnswerRow
from inkling.gui.widgets.bar_painting import Span, activation_text, bar_rows, bar_spans
from inkling.gui.widgets.formats import confidence_text
from inkling.gui.widgets.theme import DARK, LIGHT, theme_of
from widget_helpers import is_sharp_in_pictures

NAMES = tuple("0123456789")


def answer(digit: int = 7, value: float = 0.97) -> Answer:
    activations = np.full(10, 0.05, np.float32)
    activations[digit] = value
    return Answer(activations, NAMES)


def test_the_answer_is_the_largest_activation() -> None:
    assert answer(4).digit == 4
    assert Answer(np.array([0.1, 0.7, 0.2], np.float32), ("no", "yes", "perhaps")).name == "yes"


@pytest.mark.parametrize(
    ("values", "spans"),
    [
        ([0.0, 0.5, 1.0], [(0, 0), (0, 0.5), (0, 1)]),
        ([0.0, 4.0], [(0, 0), (0, 1)]),
        ([-1.0, 1.0], [(0, 0.5), (0.5, 1)]),
        ([-3.0, 0.0], [(0, 0.75), (0.75, 0.75)]),
        ([np.nan, 0.5], [(0, 0), (0, 0.5)]),
        ([np.inf, -1.0], [(0.5, 0.5), (0, 0.5)]),
    ],
)
def test_bars_share_one_scale(values: list[float], spans: list[tuple[float, float]]) -> None:
    assert bar_spans(np.array(values, np.float32)) == [Span(*span) for span in spans]


def test_rows_in_one_column_and_in_two() -> None:
    rows = bar_rows(10, 1, 200, 160, 20, 24)
    assert [row.top for row in rows] == [16 * i for i in range(10)]
    rows = bar_rows(10, 2, 220, 160, 20, 24)
    assert (rows[4].left, rows[4].top) == (0, 96)
    assert (rows[5].left, rows[5].top, rows[5].width, rows[5].height) == (120, 0, 100, 24)


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [(0.974, "0.97", "0,97"), (-0.5, "−0.50", "−0,50"), (123.4, "123", "123"), (float("nan"), "–", "–")],
)
def test_activations_as_the_locale_writes_them(value: float, english: str, french: str) -> None:
    assert activation_text(value, QLocale("en_US")) == english
    assert activation_text(value, QLocale("fr_FR")) == french


def bars_widget(qtbot) -> AnswerBars:
    bars = AnswerBars()
    qtbot.addWidget(bars)
    bars.resize(240, 200)
    return bars


def pixels_of(widget, colour: str) -> list[tuple[int, int]]:
    image = widget.grab().toImage()
    wanted = QColor(colour).rgb()
    return [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == wanted]


@pytest.mark.parametrize("digit", [0, 3, 9])
def test_the_winner_is_in_the_accent_colour(qtbot, digit: int) -> None:
    bars = bars_widget(qtbot)
    bars.show_answer(answer(digit))
    rows = {y // 20 for _, y in pixels_of(bars, theme_of(bars).accent)}
    assert rows == {digit}


def test_the_bar_is_as_long_as_the_activation(qtbot) -> None:
    bars = bars_widget(qtbot)
    lengths = []
    for value in (0.5, 0.75, 1.0):
        bars.show_answer(answer(7, value))
        xs = [x for x, y in pixels_of(bars, theme_of(bars).accent) if y == 150]
        lengths.append(max(xs) - min(x for x in xs if x > 15))
    assert lengths[1] == pytest.approx(lengths[2] * 0.75, abs=2)
    assert lengths[0] == pytest.approx(lengths[2] / 2, abs=2)


def test_no_answer_keeps_the_tracks_in_place(qtbot) -> None:
    bars = bars_widget(qtbot)
    track = theme_of(bars).raised
    bars.show_answer(answer(2, 0.5))
    with_answer = [x for x, y in pixels_of(bars, track) if y == 50]
    bars.show_answer(None)
    without = [x for x, y in pixels_of(bars, track) if y == 50]
    assert max(with_answer) == max(without)
    assert pixels_of(bars, theme_of(bars).accent) == []


def test_another_number_of_classes(qtbot) -> None:
    bars = bars_widget(qtbot)
    bars.show_answer(Answer(np.array([0.1, 0.9], np.float32), ("rejected", "admitted")))
    assert pixels_of(bars, theme_of(bars).accent)


def test_no_winner_in_the_accent_colour_while_the_network_is_not_sure(qtbot) -> None:
    bars = bars_widget(qtbot)
    bars.show_answer(answer(7, 0.45))
    assert pixels_of(bars, theme_of(bars).accent) == []
    assert {y // 20 for _, y in pixels_of(bars, theme_of(bars).text)} == {7}
    assert {y // 20 for x, y in pixels_of(bars, theme_of(bars).muted) if 60 < x < 100} == {7}  # its bar is there


@pytest.mark.parametrize(
    ("activations", "shown", "sure", "confidence"),
    [
        ([0.1, 0.9], "b", True, 0.9),
        ([0.5, 0.4], "a", True, 0.5),
        ([0.49, 0.2], "?", False, 0.49),
        ([3.0, -1.0], "a", True, 1.0),
        ([-2.0, -1.0], "?", False, 0.0),
        ([0.0, np.nan], "?", False, 0.0),
    ],
)
def test_an_answer_is_one_half_at_least(activations: list[float], shown: str, sure: bool, confidence: float) -> None:
    answer = Answer(np.array(activations, np.float32), ("a", "b"))
    assert (answer.shown, answer.sure) == (shown, sure)
    assert answer.confidence == pytest.approx(confidence)


def test_sums_decide_between_threshold_neurons() -> None:
    both = Answer(np.ones(2, np.float32), ("a", "b"), np.array([0.1, 0.2], np.float32))
    assert both.shown == "b"


def test_confidence_in_whole_per_cent(qtbot) -> None:
    assert [confidence_text(c) for c in (0.0, 0.124, 0.4999, 0.5, 0.996, 1.0)] == [
        "0%",
        "12%",
        "49%",
        "50%",
        "100%",
        "100%",
    ]


def test_the_large_digit_says_itself_to_a_screen_reader(qtbot) -> None:
    digit = AnswerDigit()
    qtbot.addWidget(digit)
    digit.resize(80, 80)
    digit.show_answer(answer(7))
    assert digit.accessibleName() == "Answer: 7"
    assert len(pixels_of(digit, theme_of(digit).text)) > 50
    digit.show_answer(None)
    assert digit.accessibleName() == "No answer yet"
    assert pixels_of(digit, theme_of(digit).text) == []


@pytest.mark.parametrize("width", [48, 60, 120])
def test_not_sure_is_a_question_mark_with_its_words(qtbot, width: int) -> None:
    digit = AnswerDigit()
    qtbot.addWidget(digit)
    digit.resize(width, 60)
    digit.show_answer(answer(3, 0.41))
    assert digit.name == "?"
    assert digit.accessibleName() == "Answer: not sure; the likeliest is 3 (41%)"
    mark, words = pixels_of(digit, theme_of(digit).text), pixels_of(digit, theme_of(digit).muted)
    assert mark
    assert words
    assert max(y for _, y in mark) < min(y for _, y in words)
    assert min(x for x, _ in words) >= 1
    assert max(x for x, _ in words) < width - 1


def test_every_row_says_itself_and_its_activation(qtbot) -> None:
    bars = bars_widget(qtbot)
    bars.show()
    rows = bars.findChildren(AnswerRow)
    assert [row.accessibleName() for row in rows] == list(NAMES)
    assert not any(row.isEnabled() for row in rows)
    bars.show_answer(answer(7))
    qtbot.waitUntil(lambda: rows[7].accessibleName() == "7: 0.97", timeout=2_000)
    assert rows[0].accessibleName() == "0: 0.05"
    assert all(row.isEnabled() for row in rows)


def test_the_bars_follow_at_once_and_their_numbers_when_they_are_asked_for(qtbot) -> None:
    bars = bars_widget(qtbot)
    bars.show()
    bars.show_answer(answer(7))
    before = bars.grab().toImage()
    bars.show_answer(answer(3))
    after = bars.grab().toImage()
    accent = QColor(theme_of(bars).accent).rgb()
    assert before.pixel(60, 7 * 20 + 10) == accent
    assert after.pixel(60, 3 * 20 + 10) == accent
    rows = bars.findChildren(AnswerRow)
    assert rows[7].accessibleName() == "7: 0.97"
    bars.show_numbers()
    assert rows[7].accessibleName() == "7: 0.05"
    assert rows[3].accessibleName() == "3: 0.97"


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("digit", [0, 4, 5, 9])
def test_a_click_on_a_row_is_what_was_meant(qtbot, columns: int, digit: int) -> None:
    bars = bars_widget(qtbot)
    bars.set_columns(columns)
    bars.show_answer(answer(7))
    bars.show()
    per_column = 10 // columns
    x = bars.width() * (digit // per_column + 0.5) / columns
    y = min(bars.height() / per_column, 32) * (digit % per_column + 0.5)
    with qtbot.waitSignal(bars.meant) as blocker:
        QTest.mouseClick(bars.childAt(QPoint(round(x), round(y))), Qt.MouseButton.LeftButton)
    assert blocker.args == [digit]


def test_rows_of_other_classes_can_be_clicked(qtbot) -> None:
    bars = bars_widget(qtbot)
    bars.show()
    bars.show_answer(Answer(np.array([0.1, 0.9], np.float32), ("rejected", "admitted")))
    with qtbot.waitSignal(bars.meant) as blocker:
        QTest.mouseClick(bars.childAt(100, 40), Qt.MouseButton.LeftButton)
    assert blocker.args == [1]


def test_what_was_shown_before_leaves_no_trace(qtbot) -> None:
    """Names and tracks are painted once for all answers that have the same winner."""

    def bars() -> AnswerBars:
        made = AnswerBars()
        qtbot.addWidget(made)
        made.resize(220, 260)
        made.show()
        return made

    used = bars()
    unsure, growing = answer(7, 0.3), 9
    for shown, more in (
        (answer(3), 0),
        (answer(8), 0),
        (answer(8, 0.6), growing),
        (None, 0),
        (answer(7), 0),
        (unsure, 0),
        (answer(7), 0),
    ):
        used.resize(used.width() + more, used.height() - more)
        used.show_answer(shown)
        used.show_numbers()
        fresh = bars()
        fresh.resize(used.size())
        fresh.show_answer(shown)
        assert used.grab().toImage() == fresh.grab().toImage()

    for theme in (LIGHT, DARK):
        palette = used.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        used.setPalette(palette)
        assert used.grab().toImage().pixelColor(0, 0) == QColor(theme.panel)


def test_a_picture_of_twice_the_size_is_sharp(qtbot) -> None:
    bars = AnswerBars()
    qtbot.addWidget(bars)
    bars.resize(220, 260)
    bars.show()
    bars.show_answer(None)
    assert is_sharp_in_pictures(bars, QRectF(bars.rect()))
