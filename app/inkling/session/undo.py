"""Undo and redo: what there was before each change, and what has been taken back."""

from typing import Generic, TypeVar

State = TypeVar("State")


class UndoStack(Generic[State]):
    """Two stacks of states. It keeps no present state: the caller hands it over with every call."""

    def __init__(self, *, limit: int = 200) -> None:
        self._limit = limit
        self._past: list[State] = []
        self._future: list[State] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def record(self, before: State) -> None:
        """A change has been made to `before`. What had been taken back can no longer be redone."""
        self._past.append(before)
        del self._past[: -self._limit]
        self._future.clear()

    def undo(self, present: State) -> State:
        """The state before the last change. Raises IndexError when there is none."""
        previous = self._past.pop()
        self._future.append(present)
        return previous

    def redo(self, present: State) -> State:
        """The state that was last taken back. Raises IndexError when there is none."""
        following = self._future.pop()
        self._past.append(present)
        return following
