"""Points on disk: a strict JSON document of ours, and CSV for a spreadsheet, one line `x1,x2,label` a point.

In the CSV a first line of words is passed over; cells may be apart by comma, semicolon or tab, and a comma within
a cell is the decimal one, as a French spreadsheet writes it.
"""

import csv
import io
from pathlib import Path

import msgspec

from inkling.analysis.playground.points import MOST_POINTS, Points
from inkling.errors import DataError, InklingError
from inkling.files import open_file, replace_file
from inkling.strict_json import read_json

FORMAT_VERSION = 1
JSON_SUFFIX, CSV_SUFFIX = ".json", ".csv"
_MOST_BYTES = 2_000_000
_MOST_OF_LINE = 1_000  # characters
_LABELS = {0.0: 0, 1.0: 1, -1.0: 0}


class _Document(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    x: list[tuple[float, float]]
    labels: list[int]


def save_points(points: Points, path: Path) -> None:
    """Write points as JSON, or as CSV where the name ends with .csv. DataError where that is not possible."""
    text = csv_text(points) if path.suffix.lower() == CSV_SUFFIX else json_text(points)
    with replace_file(path, raising=DataError) as file:
        file.write(text.encode())


def load_points(path: Path) -> Points:
    """Read points from JSON or CSV, by the file's name. DataError, one sentence, for what is neither."""
    with open_file(path, raising=DataError) as (file, size):
        if size > _MOST_BYTES:
            raise DataError("{path} is too large to be a file of points.", path=path)
        content = file.read(_MOST_BYTES)
    return decode_csv(content, path) if path.suffix.lower() in (CSV_SUFFIX, ".tsv", ".txt") else _json(content, path)


def json_text(points: Points) -> str:
    """The points as a JSON document; equal points give equal text."""
    document = _Document(FORMAT_VERSION, [(x1, x2) for x1, x2 in points.x.tolist()], points.labels.tolist())
    return msgspec.json.encode(document).decode() + "\n"


def csv_text(points: Points) -> str:
    """One line for each point, under a heading; every number as exactly as it is."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["x1", "x2", "label"])
    writer.writerows([*x, label] for x, label in zip(points.x.tolist(), points.labels.tolist(), strict=True))
    return text.getvalue()


def _json(content: bytes, path: object) -> Points:
    try:
        version = read_json(content, twice=DataError("a name stands there twice")).get("format")
        if version == FORMAT_VERSION:
            document = msgspec.json.decode(content, type=_Document)
            return Points(document.x, document.labels)  # type: ignore[arg-type]  # it makes arrays of them
    except (ValueError, AttributeError, RecursionError, InklingError) as error:
        raise DataError(
            "{path} is no file of points that Inkling has written ({reason}).",
            path=path,
            reason=error if isinstance(error, InklingError) else str(error),
        ) from error
    raise DataError(
        "{path} has the format {version!r}; this version of Inkling reads {ours}.",
        path=path,
        version=version,
        ours=FORMAT_VERSION,
    )


def decode_csv(content: bytes, path: object) -> Points:
    """Points from lines `x1,x2,label`; the label is 0 or 1, or −1 or 1. path: what errors name"""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError("{path} is not text, so it cannot be a table of points.", path=path) from error
    if len(max(text.splitlines(), key=len, default="")) > _MOST_OF_LINE:
        raise DataError("{path} has a line that is too long for a point.", path=path)
    mark = next((one for one in ("\t", ";") if one in text), ",")
    x, labels = list[tuple[float, float]](), list[int]()
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in next(csv.reader([line], delimiter=mark, skipinitialspace=True), [])]
        if not any(cells):
            continue
        found = _row(cells)
        if found is None and not x and number == 1:
            continue  # the heading
        if found is None:
            raise DataError(
                "Line {line} of {path} is no point; write x1, x2 and the class 0 or 1.", line=number, path=path
            )
        if len(x) == MOST_POINTS:
            raise DataError("{path} holds more than {most} points.", path=path, most=MOST_POINTS)
        x.append(found[:2])
        labels.append(found[2])
    if not x:
        raise DataError("{path} holds no points.", path=path)
    try:
        return Points(x, labels)  # type: ignore[arg-type]  # it makes arrays of them
    except DataError as error:
        raise DataError("{path} cannot be read: {reason}", path=path, reason=error) from error


def _row(cells: list[str]) -> tuple[float, float, int] | None:
    """A line's point, or None where it is none."""
    if len(cells) != 3:
        return None
    try:
        x1, x2, label = (float(one.replace(",", ".").replace("−", "-")) for one in cells)
    except ValueError:
        return None
    return None if label not in _LABELS else (x1, x2, _LABELS[label])
