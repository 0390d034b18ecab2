import pytest

from inkling.session.undo import UndoStack


def test_undo_and_redo_walk_the_same_way() -> None:
    history: UndoStack[str] = UndoStack()
    history.record("a")
    history.record("b")
    assert history.undo("c") == "b"
    assert history.undo("b") == "a"
    assert not history.can_undo
    assert history.redo("a") == "b"
    assert history.redo("b") == "c"
    assert not history.can_redo


def test_a_new_change_forgets_what_was_taken_back() -> None:
    history: UndoStack[str] = UndoStack()
    history.record("a")
    history.undo("b")
    history.record("a")
    assert not history.can_redo
    assert history.can_undo


def test_the_oldest_states_make_room() -> None:
    history: UndoStack[int] = UndoStack(limit=3)
    for i in range(10):
        history.record(i)
    assert [history.undo(0) for _ in range(3)] == [9, 8, 7]
    assert not history.can_undo


def test_nothing_to_take_back_is_an_error() -> None:
    history: UndoStack[int] = UndoStack()
    with pytest.raises(IndexError):
        history.undo(1)
    with pytest.raises(IndexError):
        history.redo(1)
