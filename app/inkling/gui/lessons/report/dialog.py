"""The dialog Report…: whose it is, on which paper, what is in it; its pages at the right, and its files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inkling.gui.lessons.report.document import Wanted, report_pages, report_title
from inkling.gui.lessons.report.files import first_png, png_paths, save_pdf, save_pngs
from inkling.gui.lessons.report.pages import Pages, Paper, usual_paper
from inkling.gui.lessons.report.preview import Preview
from inkling.gui.lessons.report.strips import Picture
from inkling.gui.shell.settings import Settings
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.exports import FileSaver
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import ElidedLabel, Label, tell_problem, tooltip
from inkling.session.lessons.report import Report

NAME = "report/name"  # among the settings
_LONGEST_NAME = 1_000  # characters
_LONGEST_FILE = 60
_PAUSE = 150  # ms of typing, after which the pages are made anew


@dataclass(frozen=True, eq=False, slots=True)
class Material:
    """What can be reported on."""

    report: Report
    pictures: tuple[Picture, ...]


class ReportDialog(Retranslatable, QDialog):
    """On what there was when it was opened."""

    saved = Signal(object)  # the path of a file that was written

    def __init__(self, materials: Sequence[Material], settings: Settings, parent: QWidget) -> None:
        """materials: at least one, the first of which is shown at first"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(FIELD_STYLE)
        self._materials, self._settings = tuple(materials), settings
        self.subject, self.name, self.paper = ChoiceBox(self), QLineEdit(self), ChoiceBox(self)
        self.remember = CheckBox(self)
        self.parts = {part: CheckBox(self) for part in ("answers", "drawings", "pictures", "settings")}
        self.pdf, self.png, self.close_button = (QPushButton(self) for _ in range(3))
        self._labels = {name: Label(self) for name in ("subject", "name", "paper", "parts")}
        self.note, self.preview, self._area = ElidedLabel(self), Preview(), QScrollArea(self)
        self.saver = FileSaver(self)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self.name.setMaxLength(_LONGEST_NAME)
        kept = settings.get(NAME)
        if isinstance(kept, str) and kept:
            self.name.setText(kept)
            self.remember.setChecked(True)
        for box in self.parts.values():
            box.setChecked(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.paper.set_name(usual_paper().name)
        self.resize(self.sizeHint().boundedTo(self.screen().availableGeometry().size() * 0.9))
        self._show_subject()

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 112), grid(self, 84))

    def _lay_out(self) -> None:
        for label in self._labels.values():
            mark(label, "muted", True)
        mark(self.note, "muted", True)
        self.pdf.setProperty("primary", True)
        several = len(self._materials) > 1
        self.subject.setVisible(several)
        self._labels["subject"].setVisible(several)
        column = QVBoxLayout()
        for name, field in (("subject", self.subject), ("name", self.name)):
            column.addWidget(self._labels[name])
            column.addWidget(field)
        for widget in (self.remember, self._labels["paper"], self.paper, self._labels["parts"], *self.parts.values()):
            column.addWidget(widget)
        column.addStretch(1)
        for widget in (self.note, self.pdf, self.png, self.close_button):
            column.addWidget(widget)
        self._area.setWidget(self.preview)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side = QWidget(self)
        self._side.setLayout(column)
        row = QHBoxLayout(self)
        row.addWidget(self._side)
        row.addWidget(self._area, 1)
        self.restyle()

    def _connect(self) -> None:
        self.name.textChanged.connect(self._refresh_soon)
        self._soon.timeout.connect(self.refresh)
        self.subject.chosen.connect(self._show_subject)
        self.paper.chosen.connect(self.refresh)
        for box in self.parts.values():
            box.toggled.connect(self.refresh)
        self.pdf.clicked.connect(self._ask_pdf)
        self.png.clicked.connect(self._ask_png)
        self.close_button.clicked.connect(self.close)
        self.saver.problem.connect(self._tell_problem)
        self.saver.saved.connect(self._note_saved)

    # What is reported

    @property
    def material(self) -> Material:
        """That is shown."""
        return self._materials[int(self.subject.name() or 0)]

    @property
    def report(self) -> Report:
        """With the name that is typed."""
        return replace(self.material.report, name=" ".join(self.name.text().split()))

    def pages(self) -> Pages:
        """As everything is set now."""
        wanted = Wanted(**{part: box.isChecked() for part, box in self.parts.items()})
        return report_pages(self.report, self.material.pictures, Paper[self.paper.name()], wanted)

    def refresh(self, *_change: object) -> None:
        """Make the pages anew."""
        self._soon.stop()
        self.preview.show_pages(self.pages())

    def _refresh_soon(self) -> None:
        self._soon.start()

    def _show_subject(self, *_name: object) -> None:
        report, pictures = self.material.report, self.material.pictures
        there = {
            "answers": bool(report.answers),
            "drawings": bool(report.drawings),
            "pictures": bool(pictures),
            "settings": bool(report.settings),
        }
        for part, box in self.parts.items():
            box.setEnabled(there[part])
        self.refresh()

    # Its files

    def save_pdf(self, path: str | Path) -> None:
        """Write the PDF; a failure is told in a dialog."""
        self._keep_name()
        self.saver.write(path, partial(save_pdf, self.pages(), report_title(self.report), self.report.date))

    def save_pngs(self, path: str | Path) -> None:
        """Write all pages, the first one as NAME-1.png; a failure is told in a dialog."""
        self._keep_name()
        self.saver.write(png_paths(Path(path), 1)[0], partial(save_pngs, self.pages()))

    def _ask_pdf(self) -> None:
        title, kind = self.tr("Save the report"), self.tr("PDF documents (*.pdf)")
        self.saver.ask(f"{self._stem()}.pdf", title, kind, self.save_pdf)

    def _ask_png(self) -> None:
        title, kind = self.tr("Save the report"), self.tr("Pictures (*.png)")
        self.saver.ask(first_png(self._stem()), title, kind, self.save_pngs)

    def _stem(self) -> str:
        """What may stand in a file's name everywhere."""
        words = " ".join(filter(None, (self.tr("report"), self.report.name)))
        return "".join(one if one.isalnum() or one in "-_" else "-" for one in words)[:_LONGEST_FILE]

    def _keep_name(self) -> None:
        kept = self.report.name if self.remember.isChecked() else None
        if kept != self._settings.get(NAME):
            self._settings.put(NAME, kept)
            self._settings.save()

    def _note_saved(self, path: Path) -> None:
        self.note.setText(self.tr("Saved: {name}").format(name=path.name))
        self.note.setToolTip(tooltip(str(path)))
        self.saved.emit(path)

    def _tell_problem(self, sentence: str) -> None:
        tell_problem(self, sentence)

    def done(self, result: int) -> None:
        """Closed in whatever way."""
        self._keep_name()
        super().done(result)

    # Texts and sizes

    def restyle(self) -> None:
        if hasattr(self, "_side"):  # Qt announces fonts while we are still being made
            self._side.setFixedWidth(grid(self, 34))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Report"))
        self.subject.set_choices(
            [Choice(str(number), report_title(one.report)) for number, one in enumerate(self._materials)]
        )
        self.paper.set_choices([Choice(Paper.A4.name, "A4"), Choice(Paper.LETTER.name, self.tr("US Letter"))])
        for name, text in (
            ("subject", self.tr("About")),
            ("name", self.tr("Name or pseudonym")),
            ("paper", self.tr("Paper")),
            ("parts", self.tr("What is in it")),
        ):
            self._labels[name].setText(text)
        for field, name in ((self.subject, "subject"), (self.name, "name"), (self.paper, "paper")):
            field.setAccessibleName(self._labels[name].text())
        self.name.setPlaceholderText(self.tr("may be left empty"))
        self.remember.setText(self.tr("Remember the name"))
        self.remember.setToolTip(self.tr("Keeps the name on this computer for your next report"))
        for part, text in (
            ("answers", self.tr("Answers")),
            ("drawings", self.tr("Drawings")),
            ("pictures", self.tr("Pictures: network, curves, gradient")),
            ("settings", self.tr("Settings and seed")),
        ):
            self.parts[part].setText(text)
        self.pdf.setText(self.tr("Save as &PDF…"))
        self.png.setText(self.tr("Save as P&NG pages…"))
        self.close_button.setText(self.tr("Close"))
        self._area.setAccessibleName(self.tr("Pages"))
        if self.preview.minimumHeight():  # they are shown already
            self.refresh()
