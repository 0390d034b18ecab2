"""The house stands: rooms import only rooms below, nothing below the window knows Qt, all of it is packaged."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
APP = ROOT / "app"
QT = ("PySide6", "shiboken6", "pyqtgraph")


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


def test_the_network_is_numpy_alone() -> None:
    loaded = imported_by(*(name for name in modules() if room(name) == "network"))
    assert "numpy" in loaded
    assert not loaded & {"scipy", "PIL", "pooch", "msgspec", "safetensors", "tqdm", "platformdirs"}


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
