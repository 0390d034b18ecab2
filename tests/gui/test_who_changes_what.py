"""State lives in the session: nothing of the window writes into it, and nobody speaks with another's voice."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import inkling.gui

GUI = Path(inkling.gui.__file__).parent


def attribute_chain(node: ast.expr) -> list[str]:
    """["self", "_session", "state"] for self._session.state; empty for anything that is no such chain."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return [node.id, *reversed(names)] if isinstance(node, ast.Name) else []


def assigned(tree: ast.AST) -> Iterator[ast.expr]:
    """Everything that is assigned to or deleted, unpacked from tuples."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            yield node.value if isinstance(node, ast.Subscript) else node


def writes_to_the_session(source: str) -> list[str]:
    """What is assigned inside of a session, such as `self._session.state`."""
    chains = [attribute_chain(target) for target in assigned(ast.parse(source))]
    return [".".join(chain) for chain in chains if {"session", "_session"} & set(chain[:-1])]


def news_of_others(source: str) -> list[str]:
    """Signals emitted, or observers told, that are not the emitter's own."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    chains = [attribute_chain(call) for call in calls if isinstance(call, ast.Attribute) and call.attr == "emit"]
    chains += [attribute_chain(call) for call in calls if isinstance(call, ast.Attribute) and call.attr == "tell"]
    # `self.status.tell(…)` is a method of that name; an observers' `tell` is that of an attribute of something else.
    return [".".join(chain) for chain in chains if len(chain) > 3 or (chain and chain[0] != "self")]


def found_by(check: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """What a check finds in each file of the window that it finds something in."""
    found = {str(file.relative_to(GUI)): check(file.read_text(encoding="utf-8")) for file in GUI.rglob("*.py")}
    assert len(found) > 100
    return {file: lines for file, lines in found.items() if lines}


def test_the_window_changes_the_session_by_its_methods() -> None:
    assert found_by(writes_to_the_session) == {}


def test_everyone_tells_news_of_their_own() -> None:
    assert found_by(news_of_others) == {}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("self._session.state = RunState.IDLE", ["self._session.state"]),
        ("session.model.metrics = None", ["session.model.metrics"]),
        ("window.session.unsaved, done = False, True", ["window.session.unsaved"]),
        ("self._session.drawing.pen_size += 1", ["self._session.drawing.pen_size"]),
        ("del self._session.run", ["self._session.run"]),
        ("self._session.earlier[0] = model", ["self._session.earlier"]),
        ("self._session = session", []),
        ("self.session, self._window = session, window", []),
        ("state = self._session.state", []),
    ],
)
def test_the_check_sees_every_way_to_write(line: str, found: list[str]) -> None:
    assert writes_to_the_session(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("self.controls.eta_changed.emit(0.5)", ["self.controls.eta_changed.emit"]),
        ("panel.problem.emit('…')", ["panel.problem.emit"]),
        ("self._session.learned.tell(progress)", ["self._session.learned.tell"]),
        ("self.problem.emit('…')", []),
        ("self.status.tell('…')", []),
    ],
)
def test_the_check_hears_every_foreign_voice(line: str, found: list[str]) -> None:
    assert news_of_others(line) == found
