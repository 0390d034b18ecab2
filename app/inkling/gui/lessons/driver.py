"""A driver: it works a window for lessons as a person would, and tells them what there is to see.

What a window's lessons can say is `VOCABULARIES`; a driver has a function for each word of it.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from inkling.gui.lessons.slow_numbers import SlowNumbers
from inkling.gui.widgets.card.column import CardColumn
from inkling.gui.widgets.worker import Work
from inkling.session.lessons.calls import Call
from inkling.session.lessons.comparison import Value

Actions = Mapping[str, Callable[[Call], None]]
Conditions = Mapping[str, Callable[[Call], bool]]
Parts = Mapping[str, Callable[[], Sequence[QWidget]]]


class LessonDriver(QObject):
    """Of one window. `actions`, `conditions` and `parts` are by the words of its vocabulary."""

    changed = Signal()  # numbers may be others, and a condition may hold
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.actions: Actions = {}
        self.conditions: Conditions = {}
        self.parts: Parts = {}
        self.goes_on_with_demonstration = False
        """Whether the demonstration is to begin when the lesson is over."""
        self._slow: SlowNumbers | None = None

    def know_slow(self, slow: Mapping[str, Callable[[], Value]]) -> None:
        """These numbers take seconds: a worker finds them."""
        self._slow = SlowNumbers(slow, self)
        self._slow.found.connect(self.changed)
        self._slow.failed.connect(self.failed)

    @property
    def window(self) -> QMainWindow:
        """That it works; a lesson can be shown in it once there was a `set_aside`."""
        raise NotImplementedError

    def column(self) -> CardColumn:
        """Where the window's cards stand."""
        raise NotImplementedError

    def set_aside(self) -> None:
        """A lesson begins: keep everything as it is, for `give_back`, and bring the window to the front."""
        raise NotImplementedError

    def give_back(self) -> None:
        """The lesson is over: everything is as it was before."""
        raise NotImplementedError

    def begin_step(self) -> None:
        """A step begins: conditions such as `stepped` count from now on."""
        raise NotImplementedError

    def find(self, name: str) -> Value | None:
        """A number that takes no time."""
        raise NotImplementedError

    def do(self, call: Call) -> None:
        """Carry out an action. InklingError where it is not possible now."""
        self.actions[call.word](call)

    def holds(self, call: Call) -> bool:
        """Whether a condition is fulfilled."""
        return self.conditions[call.word](call)

    def number(self, name: str) -> Value | None:
        """A number as it is now; None where there is none, or it is being found."""
        slow = self._slow
        return slow.number(name) if slow is not None and name in slow else self.find(name)

    def forget_slow(self) -> None:
        """Another step: numbers that only the one before wanted need not be found."""
        if self._slow is not None:
            self._slow.begin()

    def waits_for(self, name: str) -> bool:
        """Whether this number is being found."""
        return self._slow is not None and self._slow.waits_for(name)

    def part(self, name: str) -> Sequence[QWidget]:
        """The widgets that are this part of the window; none where it is not on screen."""
        return self.parts[name]() if name in self.parts else ()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way that may change what is seen: a number, a data set, a picture."""
        if self._slow is not None and self._slow.busy:
            return True
        every = self.window.findChildren(Work)
        return any(work.keys for work in every if not isinstance(work.parent(), SlowNumbers))

    def shut_down(self) -> None:
        """End what is under way, and wait for it."""
        if self._slow is not None:
            self._slow.shut_down()
