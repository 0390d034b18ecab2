"""Do anything at all in the real window, warnings of Python and of Qt being failures: it goes on, without a word.

    python tests/stress/monkey.py [--count 15000] [--seconds S] [--seed 0] [--json]

Draws, trains, pauses, steps, opens models, changes settings, sizes and languages, presses buttons and keys, explains,
demonstrates, begins studies, drops files that are none, plays in the playground, opens lessons and answers them,
looks at gradients. The same seed does the same, as far as clocks allow. `--small` stays where networks are small.
"""

import random
import sys
import time
from dataclasses import replace
from pathlib import Path

from harness import Clock, Figures, forget_peak, home, memory_now, parser, peak_memory, report
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QMessageBox, QWidget
from small_hands import SmallHands
from sound_files import models, pictures
from windows import application, close, open_window, pause, quiet

from inkling.gui.main_window import MainWindow
from inkling.storage.shipped import shipped_models
from inkling.training import Configuration

_LONGEST = 10.0  # s of any action
_MOST_FAILURES = 20
_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_5, Qt.Key.Key_Comma, Qt.Key.Key_Delete),
)
_SETTINGS: tuple[dict[str, object], ...] = (
    *({"eta": eta} for eta in (0.1, 1.5, 50.0)),
    *({"batch_size": size} for size in (1, 10, None)),
    *({"hidden": hidden, "activation": "sigmoid"} for hidden in ("16-16", "", "8")),
    *({"validation": part} for part in (0.0, 0.1)),
    *({"seed": seed} for seed in range(3)),
    {"optimizer": "sgd"}, {"train_size": 500}, {"preparation": "standardize"},
)  # fmt: skip


class Monkey:
    """One window and all that can be done with it."""

    def __init__(self, window: MainWindow, folder: Path, seed: int, *, small: bool = False) -> None:
        """small: only in the playground, on lessons' cards and in the explorer"""
        self.window, self._folder = window, folder
        self._random = random.Random(seed)
        window.session.configure(Configuration(train_size=500, epochs=5))
        commands = window.commands
        self._commands = (
            *(commands.train, commands.go_on, commands.pause, commands.step, commands.stop, commands.reset),
            *(commands.undo, commands.redo, commands.clear, commands.sample, commands.shortcuts, commands.about),
        )
        self._looks = (
            *(commands.larger, commands.smaller, commands.normal_size, commands.default_layout),
            *(*commands.appearance.values(), *commands.language.values()),
        )
        self._files = self._some_files()
        weights = {
            self.command: 40, self.draw: 15, self.click: 15, self.key: 10, self.configure: 8, self.model: 4,
            self.pen: 4, self.bring_back: 4, self.mouse: 4, self.data_set: 3, self.file: 3, self.look: 2,
            self.size: 2, self.page: 2, self.paste: 1, self.save: 1,
        }  # fmt: skip
        hands = SmallHands(window, folder, self._random)
        own = tuple(action for action, weight in weights.items() for _ in range(weight))
        self.actions = (*(() if small else own), *hands.actions)
        # What asks a question waits for an answer.
        self._answers = QTimer(window)
        self._answers.timeout.connect(self.answer)
        self._answers.start(40)

    def act(self) -> str:
        """One action; its name."""
        action = self._random.choice(self.actions)
        action()
        pause(self._random.choice((0, 0, 5, 20)))
        return action.__name__

    def end(self) -> None:
        self._answers.stop()

    def answer(self) -> None:
        """Press any button of a question, and close other dialogs."""
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            menu.close()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMessageBox) and widget.isVisible():
                self._random.choice(widget.buttons()).click()
            elif isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()

    def command(self) -> None:
        action = self._random.choice(self._commands)
        if self._random.random() < 0.01:
            action = self.window.commands.demonstration
        if action.isEnabled():
            action.trigger()

    def look(self) -> None:
        """What takes all widgets a moment."""
        self._random.choice(self._looks).trigger()

    def draw(self) -> None:
        canvas, chance = self.window.drawing.canvas, self._random
        viewport = canvas.viewport()
        points = [
            QPointF(*viewport.to_widget(chance.uniform(-2, 30), chance.uniform(-2, 30))).toPoint()
            for _ in range(chance.randint(1, 8))
        ]
        button = chance.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        QTest.mousePress(canvas, button, Qt.KeyboardModifier.NoModifier, points[0])
        for point in points[1:]:
            QTest.mouseMove(canvas, point)
        if chance.random() < 0.9:
            QTest.mouseRelease(canvas, button, Qt.KeyboardModifier.NoModifier, points[-1])

    def click(self) -> None:
        """Any button, but for those that would begin with a file dialog of the system."""
        buttons = [
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and not getattr(one, "menu", lambda: None)()
        ]
        if buttons:
            QTest.mouseClick(self._random.choice(buttons), Qt.MouseButton.LeftButton)

    def key(self) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, self._random.choice(_KEYS))

    def mouse(self) -> None:
        """Over anything, with a click now and then."""
        widgets = [one for one in self.window.findChildren(QWidget) if one.isVisible() and one.width() > 4]
        widget = self._random.choice(widgets)
        at = QPointF(self._random.uniform(0, widget.width()), self._random.uniform(0, widget.height())).toPoint()
        QTest.mouseMove(widget, at)
        if self._random.random() < 0.3 and not isinstance(widget, QAbstractButton):
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def configure(self) -> None:
        changed = self._random.choice(_SETTINGS)
        self.window.session.configure(replace(self.window.session.configuration, **changed))  # type: ignore[arg-type]

    def model(self) -> None:
        self.window.files.open_shipped(self._random.choice(list(shipped_models())))

    def bring_back(self) -> None:
        if self.window.session.earlier:
            self.window.files.bring_back(self._random.choice(self.window.session.earlier))

    def data_set(self) -> None:
        if self.window.commands.data_strokes.isEnabled():
            self.window.datasets.choose(self._random.choice(("strokes", "strokes@8", "strokes@2-32")))

    def pen(self) -> None:
        self.window.drawing.set_pen_size(self._random.choice((2, 4, 8, 16, 32)))

    def size(self) -> None:
        self.window.resize(self._random.choice((1024, 1280, 1600)), self._random.choice((700, 768, 900)))

    def page(self) -> None:
        if self._random.random() < 0.2:
            self.window.plots.show_study_page()
        else:
            self.window.plots.show_learning_page()

    def file(self) -> None:
        """A model, a picture, or what only looks like one."""
        path = self._random.choice(self._files)
        if path.suffix == ".safetensors":
            self.window.files.open_path(path)
        else:
            self.window.drawing.load_picture(path)

    def paste(self) -> None:
        mime = QMimeData()
        if self._random.random() < 0.5:
            image = QImage(self._random.choice((1, 30, 400)), 30, QImage.Format.Format_RGB32)
            image.fill(self._random.choice((Qt.GlobalColor.white, Qt.GlobalColor.black)))
            mime.setImageData(image)
        else:
            mime.setUrls([QUrl.fromLocalFile(str(self._random.choice(self._files)))])
        self.window.drawing.take_picture(mime)

    def save(self) -> None:
        if self.window.session.source.path is not None:
            self.window.commands.save.trigger()

    def _some_files(self) -> list[Path]:
        contents = [("a.safetensors", models(self._folder)[2]), ("<b>b.safetensors", b"none"), ("c.png", b"\x89PNG")]
        contents += [(f"{number}.png", content) for number, content in enumerate(pictures(self._folder)[:6])]
        for name, content in contents:
            (self._folder / name).write_bytes(content)
        return [*(self._folder / name for name, _ in contents), self._folder / "missing.png"]


def run(figures: Figures, monkey: Monkey, heard: list[str], count: int, clock: Clock) -> None:
    while figures.count < count and not clock.over:
        figures.count += 1
        began, name = time.perf_counter(), "?"
        try:
            name = monkey.act()
        except Exception as error:
            heard.append(f"{type(error).__name__}: {error}")
        took = time.perf_counter() - began
        figures.longest = max(figures.longest, took)
        if took > _LONGEST:
            heard.append(f"it took {took:.1f} s")
        while heard:
            figures.fail(f"{name}: {heard.pop(0)}")
        if len(figures.failures) >= _MOST_FAILURES:
            break


def main() -> None:
    made = parser(__doc__, count=15_000)
    made.add_argument(
        "--small", action="store_true", help="stay in the playground, on lessons' cards and the explorer"
    )
    options = made.parse_args()
    figures = Figures("monkey")
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with home() as folder, quiet() as heard:
        app = application()
        window = open_window(app, folder / "inkling.json")
        monkey = Monkey(window, folder, options.seed, small=options.small)
        before = memory_now()
        forget_peak()
        run(figures, monkey, heard, options.count, Clock(options.seconds))
        figures.memory = peak_memory()
        figures.note = f"{before:.0f} MB before, {memory_now():.0f} MB after"
        monkey.end()
        close(window)
        for one in heard:
            figures.fail(f"at the end: {one}")
    sys.exit(report([figures], options))


if __name__ == "__main__":
    main()
