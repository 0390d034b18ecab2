"""A real main window on small data, with a memory of its own."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui_helpers import nothing_to_save
from inkling.gui.application import make_application, make_window
from inkling.gui.main_window import MainWindow
from inkling.training import Configuration

MakeWindow = Callable[..., MainWindow]
_numbers = count()
SMALL = Configuration(train_size=2_000, epochs=3)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> QApplication:
    return make_application(qapp_args)


@pytest.fixture(autouse=True)
def application_as_it_was(qapp: QApplication) -> Iterator[None]:
    """Every test finds the application in the looks that the first one found, and without the widgets of others."""
    font, palette, sheet, locale = qapp.font(), qapp.palette(), qapp.styleSheet(), QLocale()
    yield
    # Closed widgets go now, and first: each one left would be restyled here and by every test that follows.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(locale)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture(autouse=True)
def state_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds again what another one has left, such as its playground."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / f"state{next(_numbers)}"))


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeWindow]:
    """Opens windows one after the other; later ones remember what earlier ones kept, and those closed are gone."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("inkling.gui.shell.window_state.FIRST_CONFIGURATION", SMALL)
    opened: list[MainWindow] = []

    def drop(window: MainWindow) -> None:
        opened.remove(window)
        window.training.shut_down()
        nothing_to_save(window.session)
        window.close()
        window.language.drop()
        window.deleteLater()

    def make(*, ready: bool = True, **options: object) -> MainWindow:
        for earlier in [one for one in opened if one.isHidden()]:
            drop(earlier)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window = make_window(qapp, **{"language": "en", "appearance": "light", "scale": 1.0, **options})
        opened.append(window)
        window.resize(1280, 800)
        window.show()
        if ready:
            qtbot.waitUntil(lambda: window.session.dataset is not None, timeout=60_000)
        return window

    yield make
    while opened:
        drop(opened[0])


@pytest.fixture
def window(open_window: MakeWindow) -> MainWindow:
    return open_window()
