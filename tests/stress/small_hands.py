"""What the monkey does where networks are small: in the playground's window, on lessons' cards, in the explorer.

Everything is an event that a person makes: keys, buttons, places of the mouse, texts that are typed, files dropped.
"""

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from sound_files import playgrounds

from inkling.analysis.playground.presets import PRESETS
from inkling.gui.main_window import MainWindow
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.window import PlaygroundWindow
from inkling.session.lessons.shelf import shipped_lessons

_Kind = TypeVar("_Kind", bound=QWidget)
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_BUTTONS = (_LEFT, _LEFT, _LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
_TEXTS = (
    *("", " ", "0", "-1", "1", "2", "0.5", "1e-300", "1e999", "-1e300", "1e6", "-1e6", "1e9", "nan", "inf"),
    *("0,5", "50 %"),
    *("1/x", "exp(exp(x))", "1e999", "x^x^x", "log(x)", "sqrt(-x)", "0*x", "1/0", "x^2", "sin(1/x)", "abs(x)"),
    *("((((x", "8-8-8-8-8-8-8-8", "16,16", "1", "9" * 400, "x" * 400, "<b>", "\N{SNOWMAN}", "5000", "100000"),
)  # fmt: skip
_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_M, Qt.Key.Key_E, Qt.Key.Key_L, Qt.Key.Key_H),
    *(Qt.Key.Key_C, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_Plus, Qt.Key.Key_Minus),
)
_DRAWN = ("plane", "curve", "canvas", "plot", "figure", "map", "view", "diagram")  # in the names of what is dragged


class SmallHands:
    """Of one main window; the playground's is whatever that has made."""

    def __init__(self, window: MainWindow, folder: Path, chance: random.Random) -> None:
        self._window, self._random = window, chance
        self._files = _files(folder)
        self._held: tuple[QWidget, Qt.MouseButton] | None = None
        weights = {
            self.playground_command: 14, self.drag: 20, self.press_button: 14, self.press_key: 14, self.type_text: 10,
            self.choose: 6, self.wheel: 5, self.preset: 4, self.page: 6, self.drop: 2, self.resize: 2,
            self.close_or_open: 2, self.lesson: 4, self.card: 8, self.explorer: 8,
        }  # fmt: skip
        self.actions: tuple[Callable[[], None], ...] = tuple(
            one for one, weight in weights.items() for _ in range(weight)
        )

    @property
    def _playground(self) -> PlaygroundWindow:
        """On screen."""
        found = self._window.playground.window
        if found is None or not found.isVisible():
            self._window.playground.open()
            found = self._window.playground.window
        assert found is not None
        return found

    def playground_command(self) -> None:
        do = self._playground.commands
        self._trigger(self._random.choice((
            *(do.undo, do.undo, do.redo, do.play, do.play, do.step, do.reset, do.again, do.clear, do.fit),
            do.regenerate,
        )))  # fmt: skip

    def drag(self) -> None:
        """With any button, over anything that is painted; now and then the button stays down for a while."""
        widgets = [one for one in self._of(QWidget) if _is_drawn(one)]
        widget = self._some(widgets)
        if self._held is not None:
            held, button = self._held
            self._held = None
            QTest.mouseRelease(held, button, _PLAIN, QPoint(3, 3))
        if widget is None:
            return
        button = self._random.choice(_BUTTONS)
        at = self._place(widget)
        QTest.mousePress(widget, button, _PLAIN, at)
        for _ in range(self._random.randint(0, 5)):
            QTest.mouseMove(widget, at := self._place(widget))
        if self._random.random() < 0.8:
            QTest.mouseRelease(widget, button, _PLAIN, at)
        else:
            self._held = widget, button

    def press_button(self) -> None:
        button = self._some([
            one for one in self._of(QAbstractButton) if one.isEnabled() and not getattr(one, "menu", lambda: None)()
        ])  # fmt: skip
        if button is not None:
            QTest.mouseClick(button, _LEFT)

    def press_key(self) -> None:
        window = self._playground
        if self._random.random() < 0.3:
            widget = self._some([one for one in self._of(QWidget) if one.focusPolicy() != Qt.FocusPolicy.NoFocus])
            if widget is not None:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
        modifier = self._random.choice((_PLAIN, _PLAIN, _PLAIN, Qt.KeyboardModifier.ShiftModifier))
        QTest.keyClick(window.focusWidget() or window, self._random.choice(_KEYS), modifier)

    def type_text(self) -> None:
        """Into any field, over what stands there."""
        field = self._some([one for one in self._of(QLineEdit) if one.isEnabled()])
        if field is not None:
            QTest.mouseClick(field, _LEFT, _PLAIN, QPoint(4, 4))
            field.selectAll()
            field.insert(self._random.choice(_TEXTS))
            field.textEdited.emit(field.text())
            QTest.keyClick(field, Qt.Key.Key_Return)

    def choose(self) -> None:
        """The next one of any list, or the one before."""
        box = self._some([one for one in self._of(QComboBox) if one.isEnabled()])
        if box is not None:
            QTest.keyClick(
                box, self._random.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End))
            )

    def wheel(self) -> None:
        widget = self._some(self._of(QWidget))
        if widget is None:
            return
        at = QPointF(self._place(widget))
        turned = QPoint(0, self._random.choice((120, -120, 1200, -1200, 15, 120_000, -120_000)))
        modifier = self._random.choice((_PLAIN, _PLAIN, Qt.KeyboardModifier.ControlModifier))
        QApplication.sendEvent(widget, QWheelEvent(
            at, QPointF(widget.mapToGlobal(at)), QPoint(), turned, Qt.MouseButton.NoButton, modifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        ))  # fmt: skip

    def preset(self) -> None:
        self._playground.header.preset_chosen.emit(self._random.choice([one.name for one in PRESETS]))

    def page(self) -> None:
        stage = self._playground.stage
        if isinstance(stage, PlaneStage):
            stage.pages.words.choose(self._random.choice(stage.pages.words.words()).name)

    def drop(self) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(self._random.choice(self._files)))])
        QApplication.sendEvent(
            self._playground,
            QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, _LEFT, _PLAIN),
        )

    def resize(self) -> None:
        self._playground.resize(
            self._random.choice((1, 300, 900, 1280, 2600)), self._random.choice((1, 400, 768, 1700))
        )

    def close_or_open(self) -> None:
        if self._random.random() < 0.5:
            self._playground.close()
        else:
            self._window.commands.playground.trigger()

    def lesson(self) -> None:
        """Any of them, whatever is going on."""
        self._trigger(self._window.teaching.menu.lessons[self._random.choice(shipped_lessons()).id])

    def card(self) -> None:
        """A button of the lesson's card, or an answer."""
        card = self._window.lessons.card
        if card is None or not card.isVisible():
            return
        if card.question.field.isVisible() and self._random.random() < 0.5:
            field = card.question.field
            QTest.mouseClick(field, _LEFT, _PLAIN, QPoint(4, 4))
            field.setText(self._random.choice(_TEXTS))
            QTest.keyClick(field, Qt.Key.Key_Return)
            return
        button = self._some(
            [one for one in card.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        )
        if button is not None:
            QTest.mouseClick(button, _LEFT)
        if self._random.random() < 0.2:
            QTest.keyClick(card, self._random.choice((Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Escape)))

    def explorer(self) -> None:
        """Anything on the page Gradient of the main window."""
        plots = self._window.plots
        if plots.page() != "gradient":
            plots.show_page("gradient")
        widgets = [one for one in plots.gradient.findChildren(QWidget) if one.isVisible() and one.width() > 4]
        widget = self._some(widgets)
        if widget is None:
            return
        if self._random.random() < 0.3:
            QTest.keyClick(widget, self._random.choice(_KEYS))
        elif isinstance(widget, QLineEdit):
            widget.setText(self._random.choice(_TEXTS))
            QTest.keyClick(widget, Qt.Key.Key_Return)
        elif not isinstance(widget, QComboBox):
            QTest.mouseClick(widget, _LEFT, _PLAIN, self._place(widget))

    def _trigger(self, action: QAction) -> None:
        if action.isEnabled():
            action.trigger()

    def _of(self, kind: type[_Kind]) -> list[_Kind]:
        """What is seen in the playground."""
        return [one for one in self._playground.findChildren(kind) if one.isVisible() and one.width() > 4]

    def _some(self, of: Sequence[_Kind]) -> _Kind | None:
        return self._random.choice(of) if of else None

    def _place(self, widget: QWidget) -> QPoint:
        """Anywhere on it, or a little beside it."""
        uniform = self._random.uniform
        return QPointF(uniform(-20, widget.width() + 20), uniform(-20, widget.height() + 20)).toPoint()


def _is_drawn(widget: QWidget) -> bool:
    name = type(widget).__name__.lower()
    return any(one in name for one in _DRAWN)


def _files(folder: Path) -> list[Path]:
    """Playgrounds and points, and what only looks like them."""
    contents = {f"p{number}.safetensors": content for number, content in enumerate(playgrounds(folder))}
    contents |= {
        "far.csv": b"1e6,-1e6,0\n-1e6,1e6,1\n", "too far.csv": b"1e300,0,1\n", "none.csv": b"\0\xff",
        "many.csv": b"".join(b"%d,%d,%d\n" % (n % 71, n // 71, n % 3 > 1) for n in range(5000)),
        "one.csv": b"0,0,1\n", "same.csv": b"0,0,1\n0,0,0\n",
        "p.json": b'{"format":1,"x":[[0,0],[1,1]],"labels":[0,1]}',
        "bad.json": b'{"format":"' + b"x" * 9000 + b'"}', "short.safetensors": b"\x10",
    }  # fmt: skip
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [*(folder / name for name in contents), folder / "missing.csv"]
