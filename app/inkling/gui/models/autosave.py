"""Keeping the networks of a sitting that are not saved, for the case that the window is not closed but dies."""

import zlib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from inkling.gui.models.names import network_labels
from inkling.gui.widgets.verbatim import MessageBox
from inkling.gui.widgets.worker import Work, Worker
from inkling.progress import Progress
from inkling.session.earlier import Earlier
from inkling.session.session import Session
from inkling.session.source import ModelSource
from inkling.storage.sitting import LeftBehind, Sitting, Unsaved, left_behind
from inkling.training.model import Model

_EVERY = 20_000  # ms


class Autosave(QObject):
    """Writes every 20 seconds, beside the window, where something has been learned."""

    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._sitting = session, Sitting()
        self._work = Work(self)
        self._work.failed.connect(self.failed)
        self._kept: tuple[tuple[int, int], ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.keep_soon)
        self._timer.start()

    def keep_soon(self) -> None:
        """Write what is unsaved now, in a thread of its own."""
        if not self._work.keys:
            state = self._state()
            if state != self._kept:
                self._kept = state
                self._work.start(Worker(partial(_keep, self._sitting, self._unsaved())))

    def keep_now(self) -> bool:
        """Write what is unsaved, and come back when it is on disk. Whether there was anything."""
        self._work.wait()
        unsaved = self._unsaved()
        self._sitting.keep(unsaved)
        return bool(unsaved)

    def end(self) -> None:
        """The sitting ends as it should: nothing is left."""
        self._timer.stop()
        self._work.wait()
        self._sitting.end()

    def offer(self, window: QWidget) -> None:
        """Ask whether to take back what an earlier sitting left that did not end as it should."""
        found = left_behind()
        if found is not None:
            offer = Offer(found, window)
            offer.finished.connect(partial(self._answer, offer))
            offer.open()

    def _answer(self, offer: "Offer", _result: int) -> None:
        offer.deleteLater()
        if offer.is_accepted():
            self._session.take_back(offer.networks)
            self.keep_now()  # as what this sitting leaves, before what that one left goes
        if offer.is_accepted() or offer.is_refused():
            offer.found.remove()
        else:
            offer.found.leave()

    def _unsaved(self) -> list[Unsaved]:
        # Training goes on while they are written.
        return [Unsaved(_copy(one.model), one.source.path, one.source.shipped) for one in self._session.to_save]

    def _state(self) -> tuple[tuple[int, int], ...]:
        """What tells whether anything was learned since."""
        return tuple(
            (id(one.model), zlib.crc32(one.model.network.parameters_and_buffers.data))
            for one in self._session.to_save
        )


class Offer(MessageBox):
    """Take them back, throw them away, or decide at another start."""

    def __init__(self, found: LeftBehind, window: QWidget) -> None:
        super().__init__(
            window,
            QMessageBox.Icon.Question,
            QCoreApplication.translate("Offer", "Networks of before"),
            QCoreApplication.translate(
                "Offer", "Inkling was ended before it could ask about what was not saved. Take these networks back?"
            ),
        )
        self.setObjectName("offer")
        self.found = found
        self.networks = [
            Earlier(one.model, ModelSource(path=one.path, shipped=one.shipped)) for one in found.networks
        ]
        self.setInformativeText("\n".join(network_labels(self.networks)))
        self._take = self.addButton(self.tr("&Take back"), QMessageBox.ButtonRole.AcceptRole)
        self._discard = self.addButton(self.tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole)
        later = self.addButton(self.tr("&Later"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self._take)
        self.setEscapeButton(later)

    def is_accepted(self) -> bool:
        return self.clickedButton() is self._take

    def is_refused(self) -> bool:
        return self.clickedButton() is self._discard


def _copy(model: Model) -> Model:
    return replace(model, network=model.network.copy(), history=model.history.copy())


def _keep(sitting: Sitting, networks: Sequence[Unsaved], *, progress: Progress) -> None:
    progress(0, 1)
    sitting.keep(networks)
