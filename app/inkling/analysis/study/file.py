"""Results of a study on disk: a JSON file that a study can be continued from, and a CSV file for a spreadsheet."""

import csv
import io
import math
from dataclasses import asdict
from pathlib import Path

import msgspec

from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.analysis.study.summary import Spread, StudyResults
from inkling.data.catalog import STROKES, split_name
from inkling.data.glyphs import glyphs_hash
from inkling.errors import InklingError, Phrase, StudyFileError
from inkling.files import open_file, replace_file
from inkling.strict_json import read_json

FORMAT_VERSION = 1
# Raise it when the same plan begins to give other figures: another cure, another deformation of digits.
_RECIPE = 2
_LARGEST = 64_000_000  # bytes

# What two studies must have in common for one to continue the other.
_SETTINGS = {
    "dataset": Phrase("dataset"),
    "test_pens": Phrase("test pens"),
    "seed": Phrase("seed"),
    "train_size": Phrase("train size"),
    "test_size": Phrase("test size"),
    "epochs": Phrase("epochs"),
    "hidden": Phrase("hidden"),
}


class _Plan(msgspec.Struct, forbid_unknown_fields=True):
    """The fields of `StudyPlan`."""

    dataset: str
    train_pens: tuple[str, ...]
    test_pens: tuple[float, ...]
    cures: tuple[str, ...]
    seeds: int
    seed: int
    train_size: int
    test_size: int
    epochs: int
    hidden: str


class _Result(msgspec.Struct, forbid_unknown_fields=True):
    cure: str
    train_pens: str
    seed: int
    accuracies: tuple[float, ...]
    seconds: float


class _Document(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    recipe: str
    plan: _Plan
    results: list[_Result]
    summary: object  # for readers; it follows from the results


def recipe(plan: StudyPlan) -> str:
    """What a network's accuracy depends on besides the plan: this code's digits and cures."""
    drawn = any(part.base == STROKES for part in split_name(plan.dataset))
    return f"{_RECIPE} {glyphs_hash()[:12]}" if drawn else str(_RECIPE)


def save_study(results: StudyResults, path: Path) -> None:
    """Write the study, whole or not at all. Raises StudyFileError where that is not possible."""
    with replace_file(path, raising=StudyFileError) as file:
        file.write(json_text(results).encode())


def load_study(path: Path) -> StudyResults:
    """Read a study, whichever version of the digits and cures it was made with.

    Raises StudyFileError with the reason for a file that is no study, is damaged or of another version.
    """
    return _load(path)[0]


def _load(path: Path) -> tuple[StudyResults, str]:
    """The study and its recipe."""
    with open_file(path, raising=StudyFileError) as (file, size):
        if size > _LARGEST:
            raise StudyFileError("{path} is too large to be a study.", path=path)
        content = file.read()
    try:
        version = read_json(content, twice=StudyFileError("a name stands there twice")).get("format")
        if version == FORMAT_VERSION:
            return _decode(content)
    except (ValueError, AttributeError, RecursionError, InklingError) as error:
        raise StudyFileError(
            "{path} is not a study that Inkling has written ({reason}).",
            path=path,
            reason=error if isinstance(error, InklingError) else str(error),
        ) from error
    raise StudyFileError(
        "{path} has the format {version!r}; this version of Inkling reads {ours}.",
        path=path,
        version=version,
        ours=FORMAT_VERSION,
    )


def _decode(content: bytes) -> tuple[StudyResults, str]:
    """Raises ValueError or InklingError for what `json_text` does not write."""
    document = msgspec.json.decode(content, type=_Document)
    plan = StudyPlan(**{name: getattr(document.plan, name) for name in _Plan.__struct_fields__})
    plan.check()
    results = StudyResults(plan)
    for one in document.results:
        if not all(0 <= accuracy <= 1 for accuracy in one.accuracies):
            raise StudyFileError("an accuracy is not between 0 and 1")
        if one.seconds < 0:
            raise StudyFileError("a number of seconds is negative")
        cell = Cell(one.cure, one.train_pens, one.seed)
        try:
            results.add(CellResult(cell, one.accuracies, one.seconds))
        except ValueError as error:
            raise StudyFileError("{cell} is no cell of this study.", cell=cell.phrase) from error
    if len(results.done) < len(document.results):
        raise StudyFileError("a network is there twice")
    return results, document.recipe


def continue_study(plan: StudyPlan, path: Path) -> StudyResults:
    """What is already done of this plan in the file at `path`; nothing where there is no such file.

    Raises StudyFileError for a file that cannot be read, and for a study whose cells are not this plan's.
    """
    try:
        exists = path.exists()
    except OSError:  # reading it tells what is the matter
        exists = True
    if not exists:
        return StudyResults(plan)
    before, recipe_then = _load(path)
    if not plan.same_cells(before.plan):
        name = next(name for name in _SETTINGS if getattr(plan, name) != getattr(before.plan, name))
        raise StudyFileError(
            "{path} holds a study with other settings ({setting} {there}, not {here}); "
            "choose another folder, or the same settings to continue it.",
            path=path,
            setting=_SETTINGS[name],
            there=_words(getattr(before.plan, name)),
            here=_words(getattr(plan, name)),
        )
    if recipe_then != recipe(plan):
        raise StudyFileError(
            "{path} was made by another version of Inkling, with other digits or cures; choose another folder.",
            path=path,
        )
    cells = set(plan.cells())
    return StudyResults(plan, (result for result in before.all() if result.cell in cells))


def json_text(results: StudyResults) -> str:
    """The study as a JSON document; equal results give equal text but for the seconds."""
    plan = results.plan
    document = _Document(
        FORMAT_VERSION,
        recipe(plan),
        _Plan(**asdict(plan)),
        [
            _Result(one.cell.cure, one.cell.train_pens, one.cell.seed, one.accuracies, round(one.seconds, 3))
            for one in results.all()
        ],
        {cure: _summary(results, cure) for cure in plan.cures},
    )
    return msgspec.json.format(msgspec.json.encode(document), indent=1).decode() + "\n"


def csv_text(results: StudyResults) -> str:
    """One line for each network and test pen."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["dataset", "cure", "train_pens", "seed", "test_pen", "accuracy"])
    for one in results.all():
        for pen, accuracy in zip(results.plan.test_pens, one.accuracies, strict=True):
            cell = one.cell
            writer.writerow([results.plan.dataset, cell.cure, cell.train_pens, cell.seed, f"{pen:g}", accuracy])
    return text.getvalue()


def _words(value: object) -> object:
    """A setting as one would type it."""
    return " ".join(f"{one:g}" for one in value) if isinstance(value, tuple) else value


def _summary(results: StudyResults, cure: str) -> dict[str, object]:
    summary = results.summary(cure)
    return {name: _plain(getattr(summary, name)) for name in ("home", "foreign", "gap", "cured")} | {
        "mean": _rows(results.mean(cure).tolist()),
        "deviation": _rows(results.deviation(cure).tolist()),
    }


def _plain(spread: Spread) -> dict[str, float | None]:
    return {"mean": _number(spread.mean), "deviation": _number(spread.deviation)}


def _rows(table: list[list[float]]) -> list[list[float | None]]:
    return [[_number(value) for value in row] for row in table]


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None  # JSON has no NaN
