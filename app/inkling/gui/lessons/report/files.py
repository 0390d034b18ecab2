"""A report's files: a PDF, or a PNG for each page. The same pages are the same files, to the byte."""

import re
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUuid
from PySide6.QtGui import QPainter, QPdfWriter

from inkling import __version__
from inkling.errors import ExportError
from inkling.files import replace_file
from inkling.gui.lessons.report.pages import Pages
from inkling.gui.lessons.report.strips import DPI
from inkling.gui.widgets.exports import png_bytes

PNG_DPI = 200
_FIRST = "-1"  # of the name of the first page
_MADE = re.compile(rb"/(?:CreationDate|ModDate) \(D:([^)]*)\)|xmp:(?:Create|Modify|Metadata)Date=\"([^\"]*)\"")
_SAME = QUuid("{6b1f2f9e-5c0c-5b52-9f53-0d3b7f6a1c11}")


def pdf_bytes(pages: Pages, title: str, day: date) -> bytes:
    """The content of a PDF file with all pages, its text as text. day: when it was made, in place of the clock"""
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(f"Inkling {__version__}")
    writer.setDocumentId(_SAME)
    writer.setResolution(DPI)
    writer.setPageLayout(pages.paper.layout())
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for number in range(len(pages)):
        if number:
            writer.newPage()
        pages.paint(painter, number)
    painter.end()
    return _MADE.sub(lambda found: _dated(found, day), bytes(packed.data()))


def _dated(found: re.Match[bytes], day: date) -> bytes:
    """As long as it was: the file tells where in it everything is."""
    plain, readable = found.groups()
    then = f"{day:%Y%m%d}000000Z" if plain else f"{day:%Y-%m-%d}T00:00:00+00:00"
    clock = plain or readable
    return found.group().replace(clock, then.encode()[: len(clock)].ljust(len(clock)))


def save_pdf(pages: Pages, title: str, day: date, path: Path) -> None:
    """Write the PDF, whole or not at all. Raises ExportError where that is not possible."""
    with replace_file(path, raising=ExportError) as file:
        file.write(pdf_bytes(pages, title, day))


def first_png(stem: str) -> str:
    """The name of the first page's file."""
    return f"{stem}{_FIRST}.png"


def png_paths(path: Path, count: int) -> list[Path]:
    """NAME-1.png, NAME-2.png, … for NAME.png or NAME-1.png."""
    stem = path.stem.removesuffix(_FIRST)
    return [path.with_name(f"{stem}-{number}.png") for number in range(1, count + 1)]


def save_pngs(pages: Pages, path: Path) -> None:
    """Write a file for each page, all or none. Raises ExportError where that is not possible."""
    with ExitStack() as all_of_them:
        for number, one in enumerate(png_paths(path, len(pages))):
            content = png_bytes(pages.image(number, PNG_DPI))
            if not content:  # Qt had no memory for it
                raise ExportError("The picture {path} cannot be made: it is too large.", path=one)
            all_of_them.enter_context(replace_file(one, raising=ExportError)).write(content)
