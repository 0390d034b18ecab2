"""What is handed to others, the wheel and the source distribution, is complete and works on its own."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_LEAVE = shutil.ignore_patterns(".*", "tests", "build", "dist", "*.egg-info", "__pycache__")


def _setuptools() -> int:
    try:
        return int(version("setuptools").split(".")[0])
    except PackageNotFoundError:
        return 0


pytestmark = pytest.mark.skipif(
    _setuptools() < 77, reason="building needs setuptools 77 or later: pip install 'setuptools>=77'"
)


def build(what: str, source: Path, target: Path) -> Path:
    """Build as pip does, by the hook that PEP 517 names, but with the setuptools that is here."""
    target.mkdir()
    script = f"import sys; from setuptools import build_meta; print(build_meta.build_{what}(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", script, target], cwd=source, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return target / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    shutil.copytree(ROOT, folder / "tree", ignore=_LEAVE)
    return build("sdist", folder / "tree", folder / "dist")


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the source distribution alone, so that it must be complete as well."""
    folder = tmp_path_factory.mktemp("wheel")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (tree,) = folder.iterdir()
    return build("wheel", tree, folder / "dist")


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def _files(folder: str, pattern: str) -> set[Path]:
    found = {path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob(pattern)}
    return {path for path in found if "__pycache__" not in path.parts and not path.name.startswith(".")}


def test_every_module_is_in_the_wheel(names: set[str]) -> None:
    modules = {path.as_posix() for path in _files("app", "*.py")}
    assert len(modules) > 80
    assert modules <= names


def test_every_resource_and_model_is_in_the_wheel(names: set[str]) -> None:
    # What lies in resources/ itself, such as the picture in the README, is not for the program.
    wanted = {f"inkling/resources/{path.as_posix()}" for path in _files("resources", "*.*") if len(path.parts) > 1}
    wanted |= {f"inkling/models/{path.as_posix()}" for path in _files("models", "*.*")}
    assert {Path(name).suffix for name in wanted} >= {".json", ".qm", ".safetensors"}
    assert wanted <= names


def test_nothing_else_is_in_the_wheel(names: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names} == {"inkling"}
    assert not [name for name in names if "__pycache__" in name or name.startswith(("inkling/tests", "tests"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_commands_are_there(wheel: Path, names: set[str]) -> None:
    (entry_points,) = [name for name in names if name.endswith("entry_points.txt")]
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(entry_points).decode()
    assert "[console_scripts]\ninkling = inkling.cli:main" in text


_USE = """
import sys
import numpy as np
import inkling
from inkling.data.strokes_dataset import make_examples
from inkling.storage.shipped import load_shipped, shipped_models
from importlib.resources import files

print(inkling.__file__)
examples = make_examples(50, rng=np.random.default_rng(0))
for name in shipped_models():
    model = load_shipped(name)
    assert model.network.predict(model.inputs(examples.images / np.float32(255))).shape == (50, 10)
assert (files("inkling.resources") / "translations" / "inkling_fr.qm").is_file()
assert "PySide6" not in sys.modules
"""


@pytest.mark.slow
def test_the_wheel_works_without_the_sources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")  # noqa: S202 - made by ourselves a moment ago
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    done = subprocess.run(
        [sys.executable, "-c", _USE], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert Path(done.stdout.strip()).is_relative_to(tmp_path / "site")


def test_the_source_distribution_has_what_a_packager_wants(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        found = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE"} <= found
    assert {f"app/{path.as_posix()}" for path in _files("app", "*.py")} <= found
