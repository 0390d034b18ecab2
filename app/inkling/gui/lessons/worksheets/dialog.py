"""The dialog in which a teacher prepares a worksheet."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inkling.errors import InklingError, LessonError
from inkling.gui.lessons.filling import spoken
from inkling.gui.lessons.worksheets import begins_with
from inkling.gui.lessons.worksheets.begins_with import AS_IT_IS, FILE, OWN, said
from inkling.gui.lessons.worksheets.closed_boxes import ClosedBoxes
from inkling.gui.lessons.worksheets.columns import Columns
from inkling.gui.lessons.worksheets.own_lesson import read_lesson
from inkling.gui.shell.appearance import SCALES, Appearance
from inkling.gui.widgets.card.body import scroll_area
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.exports import FileSaver
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.session.lessons.lesson import SUFFIX as LESSON_FILE
from inkling.session.lessons.lesson import Lesson
from inkling.session.lessons.worksheet import MOST_TITLE, SUFFIX, Worksheet, save_worksheet
from inkling.session.session import Session
from inkling.training.configuration import MAX_SEED

_NO_SEED = -1
_NOTE_LINES = 6


class WorksheetDialog(Retranslatable, QDialog):
    """Beside the window, which goes on; what is in it stays when it is closed."""

    try_requested = Signal(object)  # the Worksheet
    saved = Signal(object)  # the path of one that is on disk now

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._appearance = session, appearance
        self._own: Lesson | None = None
        self._lesson = AS_IT_IS  # the choice that holds while a file is asked for
        self._dataset = ""  # one that is offered besides
        self.setProperty("panel", True)
        self.title, self.note = QLineEdit(self), QPlainTextEdit(self)
        self.title.setMaxLength(MOST_TITLE)
        self.note.setTabChangesFocus(True)
        self.language, self.lesson, self.model, self.data, self.scale = (ChoiceBox(self) for _ in range(5))
        self.seed = CountField(_NO_SEED, MAX_SEED, self)
        self.seed.setValue(_NO_SEED)
        self.boxes = ClosedBoxes()
        self.now, self.trial, self.save, self.close_button = (QPushButton(self) for _ in range(4))
        self.save.setProperty("primary", True)
        self.message, self._closed_title = Label(self), Label(self)
        self._saver = FileSaver(self)
        self._form = Form()
        self._build()
        self._connect()
        self.retranslate()
        self.setStyleSheet(FIELD_STYLE)
        self.restyle()
        self.language.set_name(spoken())
        self._follow()
        self.resize(self.sizeHint().boundedTo(self.screen().availableGeometry().size() * 0.9))

    def _build(self) -> None:
        for field in (
            *(self.title, self.language, self.note, self.lesson),
            *(self.model, self.data, self.seed, self.scale),
        ):
            self._form.add(field)
        self._content = Columns(self._form, self._closed_title, self.boxes)
        area = scroll_area(self._content, self)
        self.message.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.addWidget(self.now)
        self._row.addStretch(1)
        for button in (self.trial, self.save, self.close_button):
            self._row.addWidget(button)
        for button in (self.now, self.trial, self.save, self.close_button):
            button.setAutoDefault(False)  # Enter in the title saves nothing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(area, 1)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.message)
        self._foot.addLayout(self._row)
        self._column.addLayout(self._foot)

    def _connect(self) -> None:
        self.title.textChanged.connect(self._follow)
        self.seed.edited.connect(self._follow)
        self.lesson.chosen.connect(self._choose_lesson)
        self.now.clicked.connect(self.show_now)
        self.trial.clicked.connect(self._try)
        self.save.clicked.connect(self._ask_where)
        self.close_button.clicked.connect(self.reject)
        self._saver.problem.connect(self._tell_problem)
        self._saver.saved.connect(self._tell_saved)

    def sheet(self) -> Worksheet:
        """What the fields say."""
        own = self.lesson.name() == OWN
        scale, seed = said(self.scale.name()), self.seed.value()
        return Worksheet(
            title=self.title.text().strip(),
            language=self.language.name(),
            note=self.note.toPlainText().strip(),
            lesson="" if own else said(self.lesson.name()),
            own=self._own if own else None,
            model=said(self.model.name()),
            dataset=said(self.data.name()),
            seed=None if seed == _NO_SEED else seed,
            scale=float(scale) if scale else None,
            closed=self.boxes.names(),
        )

    def show_sheet(self, sheet: Worksheet) -> None:
        """Begin with this one."""
        self.title.setText(sheet.title)
        self.language.set_name(sheet.language)
        self.note.setPlainText(sheet.note)
        self._own, self._dataset = sheet.own, sheet.dataset
        self.retranslate()
        self._lesson = OWN if sheet.own is not None else sheet.lesson or AS_IT_IS
        self.lesson.set_name(self._lesson)
        self._show_beginning(sheet.model, sheet.dataset, sheet.seed, sheet.scale)
        self.boxes.show_names(sheet.closed)

    def show_now(self) -> None:
        """Model, data, seed and text size as the window has them, as far as every Inkling has these."""
        session = self._session
        configuration, model = session.configuration, session.source.shipped or ""
        self._dataset = begins_with.shared_dataset(configuration.dataset)
        self.retranslate()
        self._show_beginning(model, self._dataset, configuration.seed, self._appearance.scale)
        missing = [self.tr("The model on screen does not come with Inkling.")] if not model else []
        if not self._dataset:
            missing.append(self.tr("The data set does not come with Inkling."))
        self._tell(" ".join([*missing, self.tr("Pupils would not have it.")]) if missing else "")

    def sizeHint(self) -> QSize:
        content, buttons = self._content.sizeHint(), self._row.sizeHint()
        height = content.height() + buttons.height() + self.message.fontMetrics().lineSpacing() + grid(self, 5)
        return QSize(max(content.width(), buttons.width(), grid(self, 96)), height)

    def restyle(self) -> None:
        side = grid(self, 2)
        self._foot.setContentsMargins(side, 0, side, side)
        self._row.setSpacing(grid(self))
        self.note.setMinimumHeight(_NOTE_LINES * self.note.fontMetrics().lineSpacing() + grid(self, 2))
        self.message.setMinimumHeight(self.message.fontMetrics().lineSpacing())
        self._content.arrange()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Prepare a worksheet"))
        self._write_choices()
        describe = self._form.describe
        describe(self.title, self.tr("&Title"), self.tr("What pupils see above the note"))
        describe(self.language, self.tr("L&anguage"), self.tr("Of the window while the worksheet is open"))
        describe(self.note, self.tr("&Note"), self.tr("What pupils are to do; it stays on screen"))
        describe(self.lesson, self.tr("L&esson"), self.tr("Begins as soon as the worksheet is opened"))
        describe(self.model, self.tr("&Model"), self.tr("The network that is on screen then"))
        describe(self.data, self.tr("&Data"), self.tr("What is learned from"))
        describe(self.seed, self.tr("&Seed"), self.tr("The same seed gives every pupil the same network"))
        describe(self.scale, self.tr("Te&xt size"), "")
        self.seed.setSpecialValueText(begins_with.model_choices()[0].text)
        self._closed_title.setText(
            self.tr("Closed while the worksheet is open (nothing is locked: pupils can leave)")
        )
        for button, text, hint in (
            (self.now, self.tr("As it is now"), self.tr("Takes model, data, seed and text size of the window.")),
            (self.trial, self.tr("Try it"), self.tr("Opens it in the window as pupils will; Leave comes back here.")),
            (
                self.save,
                self.tr("Save…"),
                self.tr("Writes one file to hand out: it opens by File → Open or a drop."),
            ),
            (self.close_button, self.tr("Close"), ""),
        ):
            button.setText(text)
            button.setToolTip(tooltip(hint))
        self._content.arrange()

    def _write_choices(self) -> None:
        self.language.set_choices(begins_with.language_choices())
        self.lesson.set_choices(begins_with.lesson_choices(self._own))
        self.model.set_choices(begins_with.model_choices())
        self.data.set_choices(begins_with.data_choices(self._dataset))
        self.scale.set_choices(begins_with.scale_choices())

    def _show_beginning(self, model: str, dataset: str, seed: int | None, scale: float | None) -> None:
        self.model.set_name(model or AS_IT_IS)
        self.data.set_name(dataset or AS_IT_IS)
        self.seed.setValue(_NO_SEED if seed is None else seed)
        near = AS_IT_IS if scale is None else str(min(SCALES, key=lambda one: abs(one - scale)))
        self.scale.set_name(near)

    # A lesson of the teacher's own

    def _choose_lesson(self, name: str) -> None:
        if name != FILE:
            self._lesson = name
            return
        self.lesson.set_name(self._lesson)
        kind = self.tr("Lessons") + f" (*{LESSON_FILE})"
        dialog = QFileDialog(self, self.tr("A lesson file of your own"), self._saver.folder, kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_lesson)
        dialog.open()

    def take_lesson(self, path: str | Path) -> None:
        """Have the lesson of this file; where it is none, that is said."""
        try:
            lesson = read_lesson(Path(path))
        except InklingError as error:
            self._tell_problem(sentence(error))
            return
        self._own, self._lesson = lesson, OWN
        self._write_choices()
        self.lesson.set_name(OWN)
        self._tell("")

    # Trying and saving

    def _follow(self, *_news: object) -> None:
        """Without a title there is nothing to save; a seed that is none is said."""
        ready = bool(self.title.text().strip()) and not self.seed.problem()
        for button in (self.trial, self.save):
            button.setEnabled(ready)
        self._tell(self.seed.problem(), problem=bool(self.seed.problem()))

    def _checked(self) -> Worksheet | None:
        """What the fields say, where it can be; else why not is said."""
        sheet = self.sheet()
        try:
            sheet.check()
        except InklingError as error:
            self._tell_problem(
                sentence(LessonError("The worksheet cannot be used like this: {reason}", reason=error))
            )
            return None
        return sheet

    def _try(self) -> None:
        sheet = self._checked()
        if sheet is not None:
            self.try_requested.emit(sheet)

    def _ask_where(self) -> None:
        if self._checked() is not None:
            kind = self.tr("Worksheets of Inkling") + f" (*{SUFFIX})"
            self._saver.ask(
                f"{begins_with.file_name(self.title.text())}{SUFFIX}", self.tr("Save the worksheet"), kind, self.write
            )

    def write(self, path: str | Path) -> None:
        """Write it there; a failure is said."""
        sheet = self._checked()
        if sheet is not None:
            self._saver.write(path, partial(save_worksheet, sheet))

    def _tell_saved(self, path: Path) -> None:
        self._tell(self.tr("Saved: {0}").format(path.name))
        self.saved.emit(path)

    def _tell_problem(self, words: str) -> None:
        self._tell(words, problem=True)

    def _tell(self, words: str, *, problem: bool = False) -> None:
        self.message.setText(words)
        mark(self.message, "problem", problem)
