"""The reading guide: every file and every name in it is there, in the order that it gives, as long as it says."""

import importlib
import inspect
import re
from pathlib import Path

import pytest

import inkling

APP = Path(inkling.__file__).parent
GUIDE = (APP / "READING.md").read_text(encoding="utf-8")
TOUR, REST = GUIDE.split("\n## Then\n")
STOPS = re.findall(r"^## \d+\. `(.+?)`\n(.*?)(?=^## |\Z)", TOUR, flags=re.MULTILINE | re.DOTALL)
FIELD = ("base", "dense", "activate", "activations", "network", "losses", "optimizers", "batches", "stepper", "loop")


def test_the_order_is_that_of_the_formulas() -> None:
    assert tuple(Path(file).stem for file, _ in STOPS) == FIELD


@pytest.mark.parametrize(("file", "text"), STOPS, ids=[file for file, _ in STOPS])
def test_every_stop_and_every_name_in_it_is_there(file: str, text: str) -> None:
    module = importlib.import_module("inkling." + file.removesuffix(".py").replace("/", "."))
    names = re.findall(r"`(.+?)`", text)
    assert names
    for name in names:
        found = module
        for part in name.split("."):
            assert hasattr(found, part), f"{file} has no {name}"
            found = getattr(found, part)
        assert inspect.getmodule(found) is module, f"{name} is from elsewhere"


def test_the_rest_is_there_too_and_the_tour_with_it_is_the_whole_engine() -> None:
    named = {file for file, _ in STOPS} | set(re.findall(r"`(.+?\.py)`", REST))
    engine = {
        path.relative_to(APP).as_posix()
        for room in ("network", "training")
        for path in (APP / room).rglob("*.py")
        if path.name not in ("__init__.py", "types.py", "events.py")
    }
    assert named == engine


def test_the_tour_is_as_long_as_it_says() -> None:
    said = re.search(r"about ([\d ]+) lines", TOUR)
    assert said is not None
    lines = sum(len((APP / file).read_text(encoding="utf-8").splitlines()) for file, _ in STOPS)
    assert abs(lines - int(said[1].replace(" ", ""))) <= 0.03 * lines


def test_no_stop_needs_the_text_grammar() -> None:
    """Between the stops there is no reading of text: none of them imports the grammar."""
    for file, _ in STOPS:
        assert "grammar" not in (APP / file).read_text(encoding="utf-8"), file
