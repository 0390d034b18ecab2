"""Right of way: while the window has something to do, the trainer stands aside between two mini-batches.

Both threads are Python, and Python lets one of them work at a time. Each gives its turn away hundreds of times in a
step or a repaint, for every NumPy product, for every rectangle and line made for Qt, and has to fight for it again:
side by side, what takes 5 ms takes 15. One after the other, both have their full speed.
"""

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject

from inkling.gui.training.trainer import Trainer

_URGENT = frozenset(
    {
        QEvent.Type.UpdateRequest,  # a window repaints what has changed
        QEvent.Type.LayoutRequest,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class RightOfWay(QObject):
    """Taken by what the window has to do, and given back as soon as its thread waits for events again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._trainer: Trainer | None = None
        self._taken = False
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._give)

    def watch(self, widget: QObject) -> None:
        """Repaints of this window, and what a pen does to this widget, go first."""
        widget.installEventFilter(self)

    def ask_of(self, trainer: Trainer | None) -> None:
        """Who stands aside from now on; None: nobody needs to."""
        self._give()
        self._trainer = trainer

    def take(self) -> None:
        """Go first, until nothing is left to do."""
        if self._trainer is not None and not self._taken:
            self._taken = True
            self._trainer.stand_aside()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _URGENT:
            self.take()
        return False

    def _give(self) -> None:
        if self._taken:
            self._taken = False
            if self._trainer is not None:
                self._trainer.go_ahead()
