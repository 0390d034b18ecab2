"""The translations: complete, compiled, faithful to their sources, and all that the window shows."""

import gc
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import getCppPointer

from gui_helpers import draw, train_until
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.language import LANGUAGES
from inkling.storage.shipped import shipped_models
from translation_helpers import FOLDER, FRENCH, PLACEHOLDER, ROOT, messages, refresh

WORD = re.compile(r"[^\W\d_]{3}")  # what is shorter, such as η or z, needs no translation
COUNTS = (0, 1, 2, 5)

MakeWindow = Callable[..., MainWindow]
Texts = list[tuple[str, str]]  # where it is, what it says


def run_tool(name: str, *arguments: str | Path) -> None:
    """One of the translator's tools that come with PySide6-Essentials."""
    tool = shutil.which(name, path=str(Path(PySide6.__file__).parent))
    assert tool, f"PySide6 comes without {name}"
    subprocess.run([tool, *map(str, arguments)], check=True, capture_output=True, cwd=ROOT)


# The files


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_committed_texts_are_those_of_the_source_and_all_are_translated(code: str, tmp_path: Path) -> None:
    committed = FOLDER / f"inkling_{code}.ts"
    fresh = Path(shutil.copy(committed, tmp_path))
    refresh.update(code, fresh)
    before, after = ({one.key for one in messages(path)} for path in (committed, fresh))
    how = "run resources/translations/refresh"
    assert not after - before, f"texts without a place in {committed.name}; {how}, and translate them"
    assert not before - after, f"texts that are not in the source any more; {how}"
    assert not [one for one in messages(fresh) if one.kind or not all(one.forms)], "not translated yet"


def test_french_is_there_at_all() -> None:
    assert len(FRENCH) > 200
    assert sum(one.forms != (one.source,) for one in FRENCH) > 0.9 * len(FRENCH)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_committed_compiled_file_says_what_a_fresh_one_says(code: str, tmp_path: Path) -> None:
    source, fresh = FOLDER / f"inkling_{code}.ts", tmp_path / "fresh.qm"
    run_tool("lrelease", source, "-qm", fresh)
    ours, new = QTranslator(), QTranslator()
    assert ours.load(str(source.with_suffix(".qm")))
    assert new.load(str(fresh))
    assert ours.isEmpty() == new.isEmpty()
    for one in messages(source):
        for count in COUNTS if one.plural else (-1,):
            words = [t.translate(one.context, one.source, one.comment or None, count) for t in (ours, new)]
            assert words[0] == words[1], f"{one.source!r}: run resources/translations/refresh"
            assert words[0] in one.forms


def test_placeholders_access_keys_and_dots_are_those_of_the_source() -> None:
    for one in FRENCH:
        for form in one.forms:
            assert Counter(PLACEHOLDER.findall(form)) == Counter(PLACEHOLDER.findall(one.source)), one
            assert form.count("&") == one.source.count("&"), one
            assert form.count("\n") == one.source.count("\n"), one
            assert form.endswith("…") == one.source.endswith("…"), one
            assert form == form.strip(), one


# The window


def walk(window: MainWindow) -> Texts:
    """Every text of the window, of what is hidden too, in an order that does not depend on the language."""
    return [(f"{type(thing).__name__}.{where}", plain(text)) for thing, where, text in _texts(window) if text]


_first_seen: dict[int, int] = {}


def _in_steady_order(widgets: list[QWidget]) -> list[QWidget]:
    """As they were found at first: longer words may fold some of them into a popup, among its children."""
    for widget in widgets:
        _first_seen.setdefault(getCppPointer(widget)[0], len(_first_seen))
    return sorted(widgets, key=lambda widget: _first_seen[getCppPointer(widget)[0]])


def _texts(window: MainWindow) -> Iterator[tuple[object, str, str]]:
    for widget in _in_steady_order([window, *window.findChildren(QWidget)]):
        yield widget, "toolTip", widget.toolTip()
        yield widget, "accessibleName", widget.accessibleName()
        yield widget, "accessibleDescription", widget.accessibleDescription()
        yield widget, "windowTitle", widget.windowTitle()
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget, "text", widget.text()
        if isinstance(widget, QLineEdit):
            yield widget, "placeholderText", widget.placeholderText()
        if isinstance(widget, QAbstractSpinBox):
            yield widget, "specialValueText", widget.specialValueText()
        if isinstance(widget, QMenu):
            yield widget, "title", widget.title()
        if isinstance(widget, QComboBox):
            for index in range(widget.count()):
                yield widget, "item", widget.itemText(index)
                yield widget, "item tip", str(widget.itemData(index, 3) or "")  # 3: Qt.ItemDataRole.ToolTipRole
        if isinstance(widget, QGraphicsView):
            for item in widget.scene().items():
                if hasattr(item, "toPlainText"):
                    yield item, "text", item.toPlainText()
    for action in window.findChildren(QAction):
        if not isinstance(action.parent(), QWidget):
            continue  # of pyqtgraph's scenes, whose menus we do not open
        yield action, "text", action.text()
        yield action, "iconText", action.iconText()
        yield action, "toolTip", action.toolTip()


def speak(qtbot: QtBot, window: MainWindow, code: str) -> Texts:
    """Choose a language in the menu, and read the window once nothing changes any more."""
    window.commands.language[code].trigger()
    read: list[Texts] = []

    def settled() -> bool:
        read.append(walk(window))
        return len(read) > 3 and read[-1] == read[-3]

    qtbot.wait(400)  # ms, as below
    qtbot.waitUntil(settled)
    return read[-1]


@pytest.fixture
def open_busy(qtbot: QtBot, open_window: MakeWindow) -> Iterator[MakeWindow]:
    """Opens a window with a run behind it, a digit on its canvas and an answer."""
    gc.collect()  # with windows of earlier tests go their translators, which would speak into ours
    opened: list[MainWindow] = []

    def make(language: str) -> MainWindow:
        window = open_window(language=language)
        opened.append(window)
        train_until(qtbot, window, epochs=1)
        draw(window)
        window.commands.menus["file"].aboutToShow.emit()
        window.commands.model_menu.aboutToShow.emit()
        qtbot.wait(400)  # ms: some texts come at a quarter of a second's pace
        return window

    yield make
    for window in opened:
        window.language.use("en")


@pytest.fixture
def busy(open_busy: MakeWindow) -> MainWindow:
    return open_busy("en")


def plain(text: str) -> str:
    """Without the mark of the access key."""
    return text.replace("&", "")


def english_only() -> list[re.Pattern[str]]:
    """What is English and not French: each source text whose translation differs, with any values in it."""

    def pattern(text: str) -> re.Pattern[str]:
        return re.compile(".+".join(map(re.escape, PLACEHOLDER.split(plain(text)))), re.DOTALL)

    french = [PLACEHOLDER.sub("7", plain(form)) for one in FRENCH for form in one.forms]
    patterns = [pattern(one.source) for one in FRENCH if one.source not in one.forms]
    return [one for one in patterns if not any(one.fullmatch(text) for text in french)]


def test_a_window_opened_in_french_shows_no_english(open_busy: MakeWindow) -> None:
    patterns = english_only()
    assert len(patterns) > 200
    texts = walk(open_busy("fr"))
    assert len(texts) > 200
    assert not [(where, text) for where, text in texts if any(one.fullmatch(text) for one in patterns)]


@pytest.mark.slow
def test_the_walk_would_see_english(busy: MainWindow) -> None:
    patterns = english_only()
    english = [text for _, text in walk(busy) if any(one.fullmatch(text) for one in patterns)]
    assert len(english) > 100


def test_what_reads_alike_in_both_languages_is_a_name_or_was_translated_so(qtbot: QtBot, busy: MainWindow) -> None:
    english, french = speak(qtbot, busy, "en"), speak(qtbot, busy, "fr")
    assert [where for where, _ in english] == [where for where, _ in french]
    around = re.compile(r"<[^>]*>|^\d{4} · ")  # marks of bold, and the years of presets
    alike = {around.sub("", text) for (_, text), (_, other) in zip(english, french, strict=True) if text == other}
    names = {*LANGUAGES.values(), *shipped_models()}
    translated = {plain(one.source) for one in FRENCH if plain(one.source) in map(plain, one.forms)}
    labels = re.compile(r".+ · .+ · .+")  # of runs: the engine's own names and numbers
    assert not {text for text in alike - names - translated if WORD.search(text) and not labels.fullmatch(text)}


@pytest.mark.slow
def test_languages_change_back_and_forth(qtbot: QtBot, busy: MainWindow) -> None:
    before, french = speak(qtbot, busy, "en"), speak(qtbot, busy, "fr")
    assert sum(one != other for one, other in zip(before, french, strict=True)) > 150
    assert speak(qtbot, busy, "en") == before
    assert speak(qtbot, busy, "fr") == french


@pytest.mark.parametrize(("code", "mark", "other"), [("en", ".", ","), ("fr", ",", ".")])
def test_numbers_are_set_as_the_language_sets_them(open_busy: MakeWindow, code: str, mark: str, other: str) -> None:
    window = open_busy(code)
    shown = [text for where, text in walk(window) if not where.endswith("tip")]
    decimal = {".": re.compile(r"\d\.\d"), ",": re.compile(r"\d,(?!\d{3})\d")}  # 13,002 is a whole number
    shown = [re.sub(r"\[\d+,\d+\]", "", text) for text in shown]  # the indices of a weight are no number
    assert len([text for text in shown if decimal[mark].search(text)]) >= 5
    assert not [text for text in shown if decimal[other].search(text)]
    assert window.controls.training.eta.number.text() == f"1{mark}5"
    group = {"en": ",", "fr": "\u202f"}[code]
    assert f"13{group}002" in window.controls.network.summary.text()


@pytest.mark.parametrize("code", LANGUAGES)
def test_access_keys_are_unique_where_they_meet(open_window: MakeWindow, code: str) -> None:
    window = open_window(language=code)
    bar = [action.text() for action in window.menuBar().actions()]
    labels = [one.text() for one in window.controls.findChildren(QLabel) if one.buddy()]
    buttons = [one.text() for one in window.controls.findChildren(QAbstractButton)]
    menus = window.commands.menus
    entries = [[action.text() for action in menus[name].actions()] for name in menus.keys() - {"models", "recent"}]
    for texts in (bar + labels + buttons, *entries):
        keys = [found.group(1).lower() for text in texts if (found := re.search(r"&(\w)", text))]
        assert len(keys) == len(set(keys)), texts
