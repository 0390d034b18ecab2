"""Numbers that take seconds: found by a worker, one after the other, and then known for the whole sitting."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from inkling.errors import InklingError
from inkling.gui.widgets.worker import Work, Worker
from inkling.session.lessons.comparison import Value


class SlowNumbers(QObject):
    """Of one window's lessons. A number is looked for when it is first asked for."""

    found = Signal()  # another one is known
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, slow: Mapping[str, Callable[[], Value]], parent: QObject) -> None:
        """slow: by their names, what finds them; they depend on nothing that is on screen"""
        super().__init__(parent)
        self._slow = slow
        self._known = dict[str, Value | None]()
        self._wanted = list[str]()
        self._asked = set[str]()  # since `begin`
        self._work = Work(self)
        self._work.done.connect(self._take)
        self._work.problem.connect(self._take_nothing)
        self._work.failed.connect(self._fail)

    def __contains__(self, name: str) -> bool:
        return name in self._slow

    def number(self, name: str) -> Value | None:
        """None while it is being found."""
        self._asked.add(name)
        if name not in self._known and name not in self._wanted:
            self._wanted.append(name)
            self._go_on()
        return self._known.get(name)

    def waits_for(self, name: str) -> bool:
        """Whether it is being found."""
        return name in self._wanted

    @property
    def busy(self) -> bool:
        """Whether one is being found that was asked for since `begin`."""
        return not self._asked.isdisjoint(self._wanted)

    def begin(self) -> None:
        """Something else is shown: what was wanted for what was before, and not begun, is wanted no more."""
        self._asked.clear()
        del self._wanted[1:]

    def _go_on(self) -> None:
        if self._wanted and not self._work.keys:
            self._work.start(_Finder(self._slow[self._wanted[0]]), self._wanted[0])

    def _take(self, value: Value, name: str) -> None:
        self._end(name, value)

    def _take_nothing(self, _error: InklingError, name: str) -> None:
        self._end(name, None)

    def _fail(self, error: BaseException, name: str) -> None:
        self._end(name, None)
        self.failed.emit(error)

    def _end(self, name: str, value: Value | None) -> None:
        self._known[name] = value
        self._wanted.remove(name)
        self._go_on()
        self.found.emit()

    def shut_down(self) -> None:
        """Look for nothing more, and wait for what is under way."""
        self._wanted.clear()
        self._work.shut_down()


class _Finder(Worker):
    """Finds one number."""

    def __init__(self, find: Callable[[], Value]) -> None:
        super().__init__()
        self._find = find

    def work(self) -> Value:
        return self._find()
