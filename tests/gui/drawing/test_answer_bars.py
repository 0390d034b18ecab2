import numpy as np
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor

from inkling.gui.drawing.answer_bars import Answer, AnswerBars, Span, activation_text, bar_rows, bar_spans
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.theme import theme_of

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
    [(0.974, "0.97", "0,97"), (-0.5, "-0.50", "-0,50"), (123.4, "123", "123"), (float("nan"), "–", "–")],
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
    for value in (0.25, 0.5, 1.0):
        bars.show_answer(answer(7, value))
        xs = [x for x, y in pixels_of(bars, theme_of(bars).accent) if y == 150]
        lengths.append(max(xs) - min(x for x in xs if x > 15))
    assert lengths[1] == pytest.approx(lengths[2] / 2, abs=2)
    assert lengths[0] == pytest.approx(lengths[2] / 4, abs=2)


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


def test_the_large_digit_says_itself_to_a_screen_reader(qtbot) -> None:
    digit = AnswerDigit()
    qtbot.addWidget(digit)
    digit.resize(80, 80)
    digit.show_name("7")
    assert digit.accessibleName() == "Answer: 7"
    assert len(pixels_of(digit, theme_of(digit).text)) > 50
    digit.show_name("")
    assert digit.accessibleName() == "No answer yet"
    assert pixels_of(digit, theme_of(digit).text) == []
