"""A report as strips: the heading, the answers, the drawings, the pictures and the settings, as far as wanted."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QImage

from inkling import __version__
from inkling.gui.lessons.report.pages import MARGIN, Pages, Paper
from inkling.gui.lessons.report.strips import (
    Cell,
    Picture,
    Strip,
    Style,
    hairline,
    mm,
    picture_strips,
    points,
    space,
    text_strips,
)
from inkling.gui.lessons.report.words import setting_name, setting_value
from inkling.gui.widgets.formats import confidence_text, count_text
from inkling.gui.widgets.pixel_painting import grey_image
from inkling.gui.widgets.theme import LIGHT
from inkling.session.lessons.notebook import NotedDrawing
from inkling.session.lessons.report import AnsweredQuestion, Report

_GAP = mm(6)  # between pictures
_DRAWINGS = 4  # in a row
_HIGHEST = mm(110)  # of a picture
_RIGHT = Qt.AlignmentFlag.AlignRight
_LABEL = Style(9.5, LIGHT.muted)
_SMALL = Style(8.5, LIGHT.muted)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The parts of a report that are to be in it."""

    answers: bool = True
    drawings: bool = True
    pictures: bool = True
    settings: bool = True


def report_pages(report: Report, pictures: Sequence[Picture], paper: Paper, wanted: Wanted) -> Pages:
    """The whole report on paper, in the language of the window."""
    made = _Document(paper)
    made.heading(report)
    if wanted.answers and report.answers:
        made.answers(report)
    if wanted.drawings and report.drawings:
        made.drawings(report.drawings)
    if wanted.pictures and pictures:
        made.pictures(pictures)
    if wanted.settings and report.settings:
        made.settings(report)
    return Pages(made.strips, paper, _foot(report))


def report_title(report: Report) -> str:
    """The lesson's, or that it is none."""
    return report.title or QCoreApplication.translate("Report", "Free work")


def drawing_caption(drawing: NotedDrawing) -> str:
    """Step 3: 7, 98%; without a step in free work."""
    confidence = confidence_text(drawing.confidence)
    if drawing.step is None:
        words = QCoreApplication.translate("Report", "read as {digit}, {confidence}")
        return words.format(digit=drawing.read, confidence=confidence)
    words = QCoreApplication.translate("Report", "Step {step}: read as {digit}, {confidence}")
    return words.format(step=count_text(drawing.step + 1), digit=drawing.read, confidence=confidence)


def _foot(report: Report) -> str:
    foot = f"Inkling {__version__}"
    if report.seed is None:
        return foot
    seed = QCoreApplication.translate("Report", "seed {seed}").format(seed=count_text(report.seed))
    return f"{foot} · {seed}"


class _Document:
    def __init__(self, paper: Paper) -> None:
        self.strips: list[Strip] = []
        self._width = paper.inner

    def heading(self, report: Report) -> None:
        self._text(QCoreApplication.translate("Report", "Report"), _SMALL, keep=True)
        self._text(report_title(report), Style(18, bold=True), keep=True)
        self.strips.append(Strip(points(6), lambda _painter, _top: None, keep=True))
        day = QLocale().toString(
            QDate(report.date.year, report.date.month, report.date.day), QLocale.FormatType.LongFormat
        )
        rows = [(QCoreApplication.translate("Report", "Name"), report.name or "–")]
        rows.append((QCoreApplication.translate("Report", "Date"), day))
        for label, value in rows:
            self.strips += text_strips(*self._row(label, value))
        self.strips += [space(points(5)), hairline(MARGIN, MARGIN + self._width)]

    def answers(self, report: Report) -> None:
        said = QCoreApplication.translate("Report", "{right} of {all} right at the first answer")
        self._part(QCoreApplication.translate("Report", "Answers"), keep=True)
        self._text(
            said.format(right=count_text(report.right), all=count_text(len(report.answers))), _SMALL, keep=True
        )
        for answer in report.answers:
            self._answer(answer)

    def _answer(self, answer: AnsweredQuestion) -> None:
        number, mark = mm(16), mm(40)
        step = QCoreApplication.translate("Report", "Step {step}").format(step=count_text(answer.step + 1))
        if answer.was_right:
            verdict = Style(9.5, LIGHT.positive, align=_RIGHT), QCoreApplication.translate("Report", "right")
        else:
            verdict = Style(9.5, LIGHT.negative, align=_RIGHT), QCoreApplication.translate("Report", "not quite")
        middle = self._width - number - mark
        cells = [
            Cell(step, MARGIN, number, _LABEL),
            Cell(answer.question, MARGIN + number, middle - mm(4)),
            Cell(verdict[1], MARGIN + number + middle, mark, verdict[0]),
        ]
        said = QCoreApplication.translate("Report", "Answer: {answer}").format(answer=answer.said)
        lines = [said]
        if not answer.was_right and answer.right:
            lines.append(QCoreApplication.translate("Report", "Right is: {answer}").format(answer=answer.right))
        self.strips += [
            Strip(points(4), lambda _painter, _top: None, keep=True),
            *text_strips(*cells, keep=True),
            *text_strips(Cell("\n".join(lines), MARGIN + number, middle - mm(4), Style(9.5, bold=True)), keep=True),
            Strip(points(4), lambda _painter, _top: None, keep=True),
            hairline(MARGIN, MARGIN + self._width),
        ]

    def drawings(self, drawings: Sequence[NotedDrawing]) -> None:
        self._part(QCoreApplication.translate("Report", "Drawings"), keep=True)
        pictures = [Picture(_on_paper(one), drawing_caption(one)) for one in drawings]
        self._pictures(pictures, _DRAWINGS, sharp=True)

    def pictures(self, pictures: Sequence[Picture]) -> None:
        self._part(QCoreApplication.translate("Report", "Pictures"), keep=True)
        self._pictures(pictures, 2, sharp=False)

    def settings(self, report: Report) -> None:
        self._part(QCoreApplication.translate("Report", "Settings"), keep=True)
        for setting in report.settings:
            cells = self._row(setting_name(setting.name), setting_value(setting))
            self.strips += text_strips(*cells, ruled=True)

    def _row(self, label: str, value: str) -> tuple[Cell, Cell]:
        first = mm(45)
        return Cell(label, MARGIN, first, _LABEL), Cell(value, MARGIN + first, self._width - first)

    def _part(self, title: str, *, keep: bool) -> None:
        self.strips.append(space(points(14)))
        self._text(title, Style(12, bold=True), keep=keep)
        self.strips.append(Strip(points(4), lambda _painter, _top: None, keep=keep))

    def _text(self, text: str, style: Style, *, keep: bool) -> None:
        self.strips += text_strips(Cell(text, MARGIN, self._width, style), keep=keep)

    def _pictures(self, pictures: Sequence[Picture], columns: int, *, sharp: bool) -> None:
        self.strips += picture_strips(pictures, MARGIN, self._width, columns, _GAP, highest=_HIGHEST, sharp=sharp)


def _on_paper(drawing: NotedDrawing) -> QImage:
    """Dark ink on white."""
    return grey_image(np.float32(1) - drawing.image)
