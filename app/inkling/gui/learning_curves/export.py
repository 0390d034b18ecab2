"""What leaves the plots: the curves as a table (CSV) or as a picture (PNG)."""

import csv
import io
import math
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from inkling.errors import ExportError
from inkling.gui.widgets.run_label import record_label
from inkling.session.run_records import RunRecord
from inkling.training.history import Point

CSV_HEADER = ("run", *(field.name for field in fields(Point)))  # "epoch", "train_loss", …
PICTURE_SCALE = 2


def csv_rows(runs: Iterable[RunRecord]) -> Iterator[tuple[str, ...]]:
    """One row a point, in CSV_HEADER's order: shortest decimals that read back exactly, empty for "not measured"."""
    for run in runs:
        for point in run.history.points():
            yield (record_label(run), *("" if math.isnan(value) else repr(value) for value in astuple(point)))


def csv_text(runs: Iterable[RunRecord]) -> str:
    """A whole CSV document. Decimal points whatever the language: programs read it, too."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CSV_HEADER)
    writer.writerows(csv_rows(runs))
    return text.getvalue()


def picture(parts: Iterable[QWidget], background: str, margin: int) -> QImage:
    """The widgets one under the other, at twice their size on screen so that print and projector stay sharp.

    Raises ExportError where none of them has a size.
    """
    shown = [part for part in parts if part.width() and part.height()]
    if not shown:
        raise ExportError("The plots have no size on the screen, so there is no picture of them.")
    width = max(part.width() for part in shown) + 2 * margin
    height = sum(part.height() + margin for part in shown) + margin
    image = QImage(width * PICTURE_SCALE, height * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    image.fill(QColor(background))
    painter = QPainter(image)
    top = margin
    for part in shown:
        part.render(painter, QPoint(margin, top), renderFlags=QWidget.RenderFlag.DrawChildren)
        top += part.height() + margin
    painter.end()
    return image
