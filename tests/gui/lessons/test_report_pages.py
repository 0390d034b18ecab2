"""The pages of a report: what stands on them, on both papers, and files that are the same twice."""

import re
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from inkling.errors import ExportError
from inkling.gui.lessons.report.document import Wanted, report_pages
from inkling.gui.lessons.report.files import pdf_bytes, png_paths, save_pdf, save_pngs
from inkling.gui.lessons.report.pages import Pages, Paper, paginate
from inkling.gui.lessons.report.strips import Cell, Picture, Strip, space, text_strips
from inkling.gui.lessons.report.words import setting_name, setting_value
from inkling.session.lessons.notebook import NotedDrawing
from inkling.session.lessons.report import AnsweredQuestion, Report, Setting

DAY = date(2026, 3, 4)


def picture(colour: str, *, wide: bool = False) -> Picture:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return Picture(image, f"In {colour}", wide=wide)


def report(*, answers: int = 2, name: str = "Zoë <b>&</b>") -> Report:
    return Report(
        name=name,
        date=DAY,
        title="Wishes",
        settings=(Setting("seed", 12_345), Setting("eta", 0.05), Setting("batch", ""), Setting("accuracy", 0.941)),
        answers=tuple(AnsweredQuestion(one, "Is it so? " * 9, "no", "yes", one % 2 == 0) for one in range(answers)),
        drawings=(NotedDrawing(1, np.eye(28, dtype=np.float32), "7", 0.98),),
    )


def pages(given: Report | None = None, paper: Paper = Paper.A4, wanted: Wanted = Wanted()) -> Pages:  # noqa: B008
    return report_pages(
        given or report(), [picture("red"), picture("blue"), picture("lime", wide=True)], paper, wanted
    )


def texts(made: Pages) -> int:
    """How many strips there are on all pages."""
    return sum(len(page) for page in made._pages)


@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_is_cut_off_however_much_there_is(qapp: QApplication, paper: Paper) -> None:
    made = pages(report(answers=40, name="W" * 900), paper)
    assert len(made) > 3
    for page in made._pages:
        assert page
        assert all(one.top + one.strip.height <= paper.room + 1e-6 for one in page)
    few = pages(paper=paper)
    assert len(few) == 2
    assert texts(made) > texts(few) + 38 * 4


def test_long_words_break_and_lines_that_belong_together_stay_together(qapp: QApplication) -> None:
    lines = text_strips(Cell("W" * 400, 0, 1_000))
    assert len(lines) > 10
    head = Strip(40, lambda _painter, _top: None, keep=True)
    body = Strip(40, lambda _painter, _top: None)
    placed = paginate([body, space(10), head, body], 120)
    assert [len(page) for page in placed] == [2, 2]
    assert placed[1][0].strip is head


def test_what_is_not_wanted_is_not_there(qapp: QApplication) -> None:
    nothing = Wanted(answers=False, drawings=False, pictures=False, settings=False)
    assert len(pages(wanted=nothing)) == 1
    assert texts(pages(wanted=nothing)) < 12


def test_pictures_and_drawings_are_on_the_paper(qapp: QApplication) -> None:
    image = pages().image(0, 40)
    width, height = image.width(), image.height()
    assert (width, height) == (331, 468)
    colours = {QColor(image.pixel(x, y)).name() for x in range(width) for y in range(height)}
    assert {"#ffffff", "#ff0000", "#0000ff"} <= colours
    assert image.pixel(0, 0) == QColor("#ffffff").rgb()
    assert pages(paper=Paper.LETTER).image(0, 40).size().toTuple() == (340, 440)


def test_the_same_report_is_the_same_files(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inkling.gui.lessons.report.files.PNG_DPI", 40)
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        save_pngs(pages(), tmp_path / folder / "mine-1.png")
        save_pdf(pages(), "Wishes", DAY, tmp_path / folder / "mine.pdf")
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == ["mine-1.png", "mine-2.png", "mine.pdf"]
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()
    save_pngs(pages(report(answers=3)), tmp_path / "one" / "mine.png")
    assert (tmp_path / "one" / "mine-1.png").read_bytes() != (tmp_path / "other" / "mine-1.png").read_bytes()


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_pdf_has_its_pages_its_text_and_its_day(qapp: QApplication, paper: Paper, size: tuple[int, int]) -> None:
    made = pages(paper=paper)
    content = pdf_bytes(made, "Wishes", DAY)
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", content)) == len(made) == 2
    boxes = re.findall(rb"/MediaBox \[0 0 (\d+)\.?\d* (\d+)", content)
    assert {tuple(map(int, box)) for box in boxes} == {size}
    assert b"/CreationDate (D:20260304000000" in content
    assert b"/FontFile2" in content  # text is text, and can be searched
    assert b"/ToUnicode" in content
    start = int(content.rsplit(b"startxref", 1)[1].split()[0])
    assert content[start:].startswith(b"xref")


def test_all_pages_are_written_or_none(qapp: QApplication, tmp_path: Path) -> None:
    first, second = png_paths(tmp_path / "r.png", 2)
    first.write_bytes(b"old")
    second.mkdir()
    with pytest.raises(ExportError):
        save_pngs(pages(), tmp_path / "r.png")
    assert first.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r-1.png", "r-2.png"]
    with pytest.raises(ExportError):
        save_pdf(pages(), "Wishes", DAY, tmp_path / "nowhere" / "r.pdf")


def test_values_are_written_as_the_language_writes_them(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en"))
    assert [setting_value(one) for one in report().settings] == ["12,345", "0.05", "full batch", "94.1%"]
    assert setting_value(Setting("dataset", "mnist@8")) == "MNIST, pen 8"
    assert setting_name("seed") == "Seed"
    QLocale.setDefault(QLocale("fr"))
    assert setting_value(Setting("eta", 0.05)) == "0,05"
