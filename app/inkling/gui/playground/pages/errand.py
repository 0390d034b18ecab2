"""An errand: the same question asked again and again while the person drags, and at last the latest one."""

from PySide6.QtCore import QObject, Signal

from inkling.gui.widgets.worker import Function, Work, Worker


class Errand(QObject):
    """One worker at a time: while it is under way, the latest question waits, and those before it are forgotten."""

    done = Signal(object)  # what the function returned
    problem = Signal(object)  # an InklingError
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work = Work(self)
        self._next: Function | None = None
        self._work.ended.connect(self._go_on)
        self._work.done.connect(lambda found, _key: self.done.emit(found))
        self._work.problem.connect(lambda error, _key: self.problem.emit(error))
        self._work.failed.connect(lambda error, _key: self.failed.emit(error))

    @property
    def busy(self) -> bool:
        return self._work.worker() is not None

    def ask(self, function: Function) -> None:
        """Have it worked out as soon as the one before is."""
        if self.busy:
            self._next = function
        else:
            self._work.start(Worker(function))

    def drop(self) -> None:
        """Nobody wants to know any more."""
        self._next = None
        self._work.drop()

    def shut_down(self) -> None:
        """End what is under way, and wait for it."""
        self._next = None
        self._work.shut_down()

    def _go_on(self) -> None:
        function, self._next = self._next, None
        if function is not None:
            self._work.start(Worker(function))
