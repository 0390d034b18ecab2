"""The house stands: rooms import only rooms below, nothing below the window knows Qt, all of it is packaged."""

import ast
import importlib
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
APP = ROOT / "app"
QT = ("PySide6", "shiboken6", "pyqtgraph")
MOST_FILES, MOST_LINES = 25, 300  # of a folder, and of a file


def modules() -> list[str]:
    """The dotted names of all modules on disk; __main__ runs when imported, and so is left out."""
    names = []
    for file in sorted(APP.rglob("*.py")):
        parts = file.relative_to(APP).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return [name for name in names if not name.endswith("__main__")]


def room(module: str) -> str:
    """`gui` for inkling.gui.learning_curves.axis, `errors` for inkling.errors."""
    return [*module.split("."), ""][1]


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def in_a_fresh_interpreter(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60, check=False, cwd=ROOT
    )


IMPORT_ALL = """
import importlib, json, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(sorted(sys.modules)))
"""
WITHOUT_QT = f"import sys\nfor name in {QT}: sys.modules[name] = None\n"  # None: importing it raises


EVERY_COMMAND = "from inkling.cli.commands import make_parser\nmake_parser()\n"


def imported_by(*names: str) -> set[str]:
    done = in_a_fresh_interpreter(IMPORT_ALL, *names)
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


def test_everything_below_the_window_leaves_qt_alone() -> None:
    below = [name for name in modules() if room(name) not in ("gui", "cli")]
    assert {room(name) for name in below} >= {"data", "network", "training", "storage", "session", "errors", "paths"}
    assert not imported_by(*below) & set(QT)


def test_everything_below_the_window_works_where_qt_is_not_installed() -> None:
    below = [name for name in modules() if room(name) not in ("gui", "cli")]
    done = in_a_fresh_interpreter(WITHOUT_QT + IMPORT_ALL, *below)
    assert done.returncode == 0, done.stderr


def test_the_command_line_asks_for_qt_only_for_a_window() -> None:
    assert not imported_by(*(name for name in modules() if room(name) == "cli")) & set(QT)


def test_commands_start_without_the_parts_of_scipy_that_few_of_them_use() -> None:
    done = in_a_fresh_interpreter(EVERY_COMMAND + IMPORT_ALL)
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout))
    assert {"inkling.cli.study", "scipy.ndimage"} <= loaded
    assert not loaded & {"scipy.fft", "scipy.optimize"}


def test_a_command_starts_without_the_other_commands() -> None:
    loaded = imported_by("inkling.cli.commands")
    assert "inkling" in loaded
    assert not loaded & {"scipy", "PIL"}
    done = in_a_fresh_interpreter("from inkling.cli.commands import make_parser\nmake_parser(['data'])" + IMPORT_ALL)
    assert done.returncode == 0, done.stderr
    commands = {name for name in json.loads(done.stdout) if name.startswith("inkling.cli.")}
    assert "inkling.cli.data" in commands
    assert not commands & {"inkling.cli.study", "inkling.cli.lesson", "inkling.cli.playground"}


def test_the_network_is_numpy_alone() -> None:
    loaded = imported_by(*(name for name in modules() if room(name) == "network"))
    assert "numpy" in loaded
    assert not loaded & {"scipy", "PIL", "pooch", "msgspec", "safetensors", "tqdm", "platformdirs"}


@pytest.mark.slow
def test_the_check_would_notice_qt() -> None:
    assert set(QT) <= imported_by("inkling.gui.plots_panel")


def lint_imports(*options: str) -> subprocess.CompletedProcess[str]:
    return in_a_fresh_interpreter(
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--config",
        str(ROOT / "pyproject.toml"),
        "--no-cache",
        "--no-logo",
        *options,
    )


def test_the_import_contracts_are_kept() -> None:
    done = lint_imports()
    assert done.returncode == 0, done.stdout + done.stderr
    contracts = project()["tool"]["importlinter"]["contracts"]
    assert f"{len(contracts)} kept, 0 broken" in done.stdout


def test_no_room_escapes_the_contract() -> None:
    """A new room must be given its floor."""
    layers = next(c for c in project()["tool"]["importlinter"]["contracts"] if c["type"] == "layers")["layers"]
    floors = {name.strip() for floor in layers for name in floor.split("|")}
    on_disk = {f"inkling.{room(name)}" for name in modules() if room(name)} | {"inkling.__main__"}
    assert floors == on_disk


def test_qt_is_forbidden_to_every_room_below_the_window() -> None:
    contracts = project()["tool"]["importlinter"]["contracts"]
    contract = next(c for c in contracts if "PySide6" in c.get("forbidden_modules", ()))
    below = {f"inkling.{room(name)}" for name in modules() if room(name) not in ("", "gui", "cli")}
    assert set(contract["source_modules"]) == below


def test_the_package_list_is_what_is_on_disk() -> None:
    setuptools = project()["tool"]["setuptools"]
    on_disk = {".".join(file.parent.relative_to(APP).parts) for file in APP.rglob("__init__.py")}
    mapped = {name for name in setuptools["package-dir"] if name}
    assert all((ROOT / setuptools["package-dir"][name] / "__init__.py").is_file() for name in mapped)
    listed = setuptools["packages"]
    assert len(listed) == len(set(listed))
    assert set(listed) == on_disk | mapped


def test_no_module_lies_in_a_folder_that_is_no_package() -> None:
    folders = {file.parent for file in APP.rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_the_tests_never_touch_the_persons_own_files() -> None:
    home = os.environ["INKLING_TEST_HOME"]
    code = "from inkling import paths; print(paths.cache_folder())"
    assert in_a_fresh_interpreter(code).stdout.startswith(home)


def packages() -> list[Path]:
    return [file.parent for file in APP.rglob("__init__.py")]


def test_no_folder_and_no_file_has_grown_past_what_one_can_survey() -> None:
    assert {
        str(folder): len(found) for folder in packages() if len(found := list(folder.glob("*.py"))) > MOST_FILES
    } == {}
    lines = {str(file): len(file.read_text(encoding="utf-8").splitlines()) for file in APP.rglob("*.py")}
    assert {file: count for file, count in lines.items() if count > MOST_LINES} == {}


@cache
def known_modules() -> frozenset[str]:
    return frozenset(modules())


@cache
def imported_modules(module: str) -> set[str]:
    """The modules of ours that it imports, wherever in it; `from package import name` may mean a module."""
    file = APP.joinpath(*module.split("."))
    file = file / "__init__.py" if file.is_dir() else file.with_suffix(".py")
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return (found & known_modules()) - {module}


def circles(arrows: dict[str, set[str]]) -> list[set[str]]:
    """Whatever comes back to itself: strongly connected components of more than one."""
    reached: dict[str, set[str]] = {}
    for start in arrows:
        seen: set[str] = set()
        todo = [start]
        while todo:
            new = arrows.get(todo.pop(), set()) - seen
            seen |= new
            todo += new
        reached[start] = seen
    found = {
        frozenset(other for other in arrows if start in reached[other] and other in reached[start])
        for start in arrows
    }
    return [set(circle) for circle in found if len(circle) > 1]


def arrows_between(keys: Callable[[str], str]) -> dict[str, set[str]]:
    arrows: dict[str, set[str]] = {}
    for module in modules():
        for other in imported_modules(module):
            if keys(module) != keys(other):
                arrows.setdefault(keys(module), set()).add(keys(other))
                arrows.setdefault(keys(other), set())
    return arrows


def test_no_module_imports_itself_by_a_detour() -> None:
    """Packages' own __init__ aside, which gather what is inside them."""
    inits = {".".join(folder.relative_to(APP).parts) for folder in packages()}
    arrows = {module: others - inits for module, others in arrows_between(str).items() if module not in inits}
    assert circles(arrows) == []


def test_no_package_imports_itself_by_a_detour() -> None:
    """What is inside a package belongs to it: arrows between a package and its own sub-packages are none."""

    def package(module: str) -> str:
        return module if APP.joinpath(*module.split(".")).is_dir() else module.rpartition(".")[0]

    arrows = {
        one: {other for other in others if not f"{other}.".startswith(f"{one}.") and not one.startswith(f"{other}.")}
        for one, others in arrows_between(package).items()
    }
    assert circles(arrows) == []


def test_the_check_would_notice_a_circle() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [{"a", "b", "c"}]


def test_the_tests_mirror_the_rooms() -> None:
    """A folder of tests for each room, and for nothing else; inside the window for its folders."""
    for tests, app, also in (
        (ROOT / "tests", APP / "inkling", {"benchmarks", "stress"}),
        (ROOT / "tests/gui", APP / "inkling/gui", set()),
    ):
        tested = {folder.name for folder in tests.iterdir() if folder.is_dir() and any(folder.glob("*.py"))}
        there = {folder.name for folder in app.iterdir() if (folder / "__init__.py").exists()}
        assert tested - also <= there


def test_scripts_ask_for_what_there_is():
    """Benchmarks and stress scripts are run by hand, and so nobody else would see that a name has gone."""
    gone = []
    for folder in ("benchmarks", "stress"):
        for file in sorted((ROOT / "tests" / folder).glob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("inkling"):
                    there = importlib.import_module(node.module)
                    gone += [f"{file.name}: {one.name}" for one in node.names if not hasattr(there, one.name)]
    assert gone == []
