"""How far a study has come: a line of text and a thin bar."""

import math

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from inkling.analysis.study.summary import StudyResults
from inkling.gui.widgets.formats import count_text, left_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label


def seconds_left(results: StudyResults, workers: int) -> float:
    """About how long the cells take that are not done: as long as those of the same cure took. nan: nobody knows.

    workers: how many networks are trained at the same time
    """
    done = results.all()
    if not done:
        return math.nan
    taken: dict[str, list[float]] = {}
    for one in done:
        taken.setdefault(one.cell.cure, []).append(one.seconds)
    usual = sum(one.seconds for one in done) / len(done)
    left = [cell.cure for cell in results.plan.cells() if cell not in results.done]
    return sum(sum(taken[cure]) / len(taken[cure]) if cure in taken else usual for cure in left) / workers


def progress_text(done: int, total: int, seconds: float) -> str:
    """12 of 54, about 1 min left"""
    left = left_text(seconds) if done < total else ""
    words = (
        QCoreApplication.translate("StudyProgress", "{done} of {total}, {left}")
        if left
        else QCoreApplication.translate("StudyProgress", "{done} of {total}")
    )
    return words.format(done=count_text(done), total=count_text(total), left=left)


class StudyProgress(Retranslatable, QWidget):
    """Text and bar; empty and hidden while there is nothing to tell."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._bar = Label(self), QProgressBar(self)
        self._text.setProperty("muted", True)
        self._bar.setTextVisible(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._text)
        self._row.addWidget(self._bar)
        self._said: tuple[str, int, int, float] = ("", 0, 0, math.nan)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_cells(self, done: int, total: int, seconds: float) -> None:
        """Networks trained so far; seconds: left, nan where unknown"""
        self._say("cells", done, total, seconds)

    def show_digits(self, done: int, total: int) -> None:
        """The digits are being got ready."""
        self._say("digits", done, total, math.nan)

    def show_begin(self) -> None:
        """Asked for, and nothing known yet."""
        self._say("begin", 0, 0, math.nan)

    def show_stopping(self) -> None:
        """What is under way is being given up."""
        self._say("stopping", 0, 0, math.nan)

    def clear(self) -> None:
        self._say("", 0, 0, math.nan)

    def text(self) -> str:
        return self._text.text()

    def restyle(self) -> None:
        self._measure()

    def _say(self, what: str, done: int, total: int, seconds: float) -> None:
        self._said = what, done, total, seconds
        self.retranslate()

    def _measure(self) -> None:
        self._row.setSpacing(grid(self))
        self._bar.setFixedSize(grid(self, 12), max(3, grid(self, 0.5)))

    def retranslate(self) -> None:
        what, done, total, seconds = self._said
        match what:
            case "cells":
                text = progress_text(done, total, seconds)
            case "digits":
                text = self.tr("Getting the digits ready…")
            case "begin":
                text = self.tr("Beginning…")
            case "stopping":
                text = self.tr("Stopping…")
            case _:
                text = ""
        self._text.setText(text)
        self._bar.setRange(0, total)  # without a total it only moves
        self._bar.setValue(done)
        self._bar.setAccessibleName(self.tr("Progress of the study"))
        self._measure()
        self.setVisible(bool(text))
