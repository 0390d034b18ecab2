import numpy as np
import pytest

from inkling.data.ink import ink
from inkling.data.stroke import PEN_SIZES, Stroke, pen_width
from inkling.session.drawing import ERASER_RADIUS, Drawing

LINE = [(4.0, 14.0), (9.0, 14.0), (14.0, 13.5), (19.0, 14.2), (24.0, 14.0)]
CROSS = [(14.0, 3.0), (14.0, 10.0), (14.1, 20.0), (14.0, 25.0)]


def draw(drawing: Drawing, path: list[tuple[float, float]], *, erasing: bool = False) -> None:
    drawing.begin(*path[0], erasing=erasing)
    for point in path[1:]:
        drawing.extend(*point)
    drawing.finish()


def test_an_empty_drawing_has_no_image() -> None:
    drawing = Drawing()
    assert drawing.image() is None
    assert drawing.strokes == ()
    assert not drawing.can_undo


@pytest.mark.parametrize("size", PEN_SIZES)
def test_the_image_is_the_strokes_in_ink(size: int) -> None:
    drawing = Drawing(pen_size=size)
    draw(drawing, LINE)
    draw(drawing, CROSS)
    image = drawing.image()
    assert image is not None
    assert image.dtype == np.float32
    np.testing.assert_array_equal(image, ink(drawing.strokes, pen_width(size)))
    assert len(drawing.strokes) == 2


def test_the_live_image_is_what_stays_when_the_pen_is_lifted() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    t = np.linspace(0, 12, 1000)  # long enough for the live stroke to be inked in pieces
    drawing.begin(20, 14)
    for x, y in zip(14 + 6 * np.cos(t), 14 + (3 + t / 2) * np.sin(t), strict=True):
        drawing.extend(float(x), float(y))
    live = drawing.image()
    assert drawing.active
    assert len(drawing.strokes) == 2
    drawing.finish()
    after = drawing.image()
    assert live is not None
    assert after is not None
    np.testing.assert_allclose(live, after, atol=0.03)


def test_another_pen_inks_again_what_is_drawn() -> None:
    drawing = Drawing(pen_size=2)
    draw(drawing, LINE)
    thin = drawing.image()
    drawing.set_pen_size(32)
    thick = drawing.image()
    assert thin is not None
    assert thick is not None
    assert thick.sum() > 8 * thin.sum()
    np.testing.assert_array_equal(thick, ink(drawing.strokes, 7.0))
    drawing.set_pen_size(2)
    np.testing.assert_array_equal(drawing.image(), thin)


def test_another_pen_inks_the_unfinished_stroke_too() -> None:
    drawing = Drawing(pen_size=2)
    drawing.begin(*LINE[0])
    drawing.extend(*LINE[-1])
    drawing.set_pen_size(32)
    np.testing.assert_array_equal(drawing.image(), ink(drawing.strokes, 7.0))


@pytest.mark.parametrize("size", [0, 3, -2, 64])
def test_there_are_five_pens(size: int) -> None:
    with pytest.raises(ValueError, match="pen size"):
        Drawing().set_pen_size(size)


@pytest.mark.parametrize(("distance", "counts"), [(0.0, False), (0.04, False), (0.06, True), (3.0, True)])
def test_small_moves_are_noise(distance: float, counts: bool) -> None:
    drawing = Drawing()
    drawing.begin(10, 10)
    assert drawing.extend(10 + distance, 10) is counts
    assert len(drawing.strokes[0]) == 1 + counts


def test_moves_without_a_pen_down_do_nothing() -> None:
    drawing = Drawing()
    assert drawing.extend(5, 5) is False
    drawing.finish()
    drawing.cancel()
    assert drawing.image() is None
    assert not drawing.can_undo


def test_undo_and_redo_bring_the_pixels_back() -> None:
    drawing = Drawing()
    states = [drawing.image()]
    for path in (LINE, CROSS):
        draw(drawing, path)
        states.append(drawing.image())
    drawing.clear()
    states.append(drawing.image())
    drawing.show(np.full((28, 28), 0.5, np.float32), "3")
    states.append(drawing.image())
    for expected in states[-2::-1]:
        assert drawing.undo()
        same(drawing.image(), expected)
    assert drawing.undo() is False
    for expected in states[1:]:
        assert drawing.redo()
        same(drawing.image(), expected)
    assert drawing.redo() is False
    assert drawing.label == "3"


def same(image: np.ndarray | None, expected: np.ndarray | None) -> None:
    if expected is None:
        assert image is None
    else:
        np.testing.assert_array_equal(image, expected)


def test_undo_in_the_middle_of_a_stroke_takes_that_stroke_back() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    before = drawing.image()
    drawing.begin(*CROSS[0])
    drawing.extend(*CROSS[-1])
    drawing.undo()
    np.testing.assert_array_equal(drawing.image(), before)
    assert not drawing.active


def test_clearing_nothing_is_no_step_of_undo() -> None:
    drawing = Drawing()
    drawing.clear()
    assert not drawing.can_undo


def test_a_cancelled_gesture_never_was() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    before = drawing.image()
    for erasing in (False, True):
        drawing.begin(14, 5, erasing=erasing)
        drawing.extend(14, 25)
        drawing.cancel()
        np.testing.assert_array_equal(drawing.image(), before)
    drawing.undo()
    assert not drawing.can_undo


@pytest.mark.parametrize("size", PEN_SIZES)
def test_the_eraser_leaves_no_ink_under_it_and_all_ink_beside(size: int) -> None:
    drawing = Drawing(pen_size=size)
    draw(drawing, LINE)
    before = drawing.image()
    draw(drawing, [(14.0, 14.0)], erasing=True)
    after = drawing.image()
    assert before is not None
    assert after is not None
    rows, columns = np.mgrid[0:28, 0:28] + 0.5
    distance = np.hypot(rows - 14, columns - 14)
    assert after[distance < ERASER_RADIUS - 0.5].max() == 0
    assert len(drawing.strokes) == 2
    far = distance > ERASER_RADIUS + pen_width(size) + 1
    np.testing.assert_allclose(after[far], before[far], atol=1e-5)


def test_a_fast_eraser_leaves_nothing_on_its_way() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    draw(drawing, [(0.0, 14.0), (28.0, 14.0)], erasing=True)
    assert drawing.image() is None
    assert drawing.undo()
    assert drawing.image() is not None


def test_the_eraser_works_on_pictures() -> None:
    drawing = Drawing()
    drawing.show(np.ones((28, 28), np.float32), "8")
    draw(drawing, [(14.0, 0.0), (14.0, 28.0)], erasing=True)
    image = drawing.image()
    assert image is not None
    assert image[:, 13:15].max() == 0
    assert image[:, :12].min() == 1
    assert drawing.label == ""  # no longer the example of the data set
    drawing.undo()
    assert drawing.label == "8"


def test_erasing_nothing_is_no_step_of_undo() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    draw(drawing, [(14.0, 25.0), (20.0, 25.0)], erasing=True)
    drawing.undo()
    assert not drawing.can_undo


def test_one_draws_on_a_picture() -> None:
    drawing = Drawing()
    picture = np.zeros((28, 28), np.float32)
    picture[2:5, 2:5] = 0.5
    drawing.show(picture, "1")
    draw(drawing, LINE)
    image = drawing.image()
    assert image is not None
    np.testing.assert_array_equal(image, np.maximum(picture, ink(drawing.strokes, pen_width(8))))
    assert drawing.label == ""


@pytest.mark.parametrize("shape", [(28, 27), (1, 28, 28), (784,), (14, 14)])
def test_a_picture_has_28_by_28_pixels(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="28×28"):
        Drawing().show(np.zeros(shape, np.float32))


def test_the_picture_is_a_copy_and_the_image_cannot_be_written() -> None:
    drawing = Drawing()
    picture = np.ones((28, 28), np.float32)
    drawing.show(picture)
    picture[:] = 0
    image = drawing.image()
    assert image is not None
    assert image.min() == 1
    with pytest.raises(ValueError, match="read-only"):
        image[0, 0] = 0


def test_a_stroke_off_the_canvas_leaves_no_ink() -> None:
    drawing = Drawing()
    draw(drawing, [(-40.0, -30.0), (-20.0, -30.0)])
    assert drawing.image() is None


def test_a_stroke_may_begin_and_end_off_the_canvas() -> None:
    drawing = Drawing()
    draw(drawing, [(-10.0, 14.0), (40.0, 14.0)])
    image = drawing.image()
    assert image is not None
    assert image[13:15].min() > 0.8
    assert image[:11].max() == 0


PENS = [pen_width(size) for size in PEN_SIZES]


def test_inked_is_what_each_pen_would_leave() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    drawing.begin(*CROSS[0])
    for point in CROSS[1:]:
        drawing.extend(*point)
        np.testing.assert_array_equal(drawing.inked()[2], drawing.image())
    live = drawing.inked()
    np.testing.assert_allclose(live, [ink(drawing.strokes, width) for width in PENS], atol=1e-6)
    drawing.finish()
    np.testing.assert_allclose(drawing.inked(), live, atol=1e-6)
    drawing.inked()[...] = 0  # a copy
    np.testing.assert_allclose(drawing.inked(), live, atol=1e-6)
    drawing.undo()
    np.testing.assert_array_equal(drawing.inked(), [ink(drawing.strokes, width) for width in PENS])


@pytest.mark.parametrize("size", PEN_SIZES)
def test_a_raster_is_re_inked_when_a_pen_is_taken(size: int) -> None:
    raster = ink(drawn(LINE), 3.0)
    drawing = Drawing(pen_size=4)
    drawing.show(raster, "7")
    np.testing.assert_array_equal(drawing.image(), raster)
    assert drawing.set_pen_size(size)
    image = drawing.image()
    assert np.abs(image - ink(drawn(LINE), pen_width(size))).mean() < 0.02
    assert drawing.label == "7"
    assert drawing.set_pen_size(size) is False
    draw(drawing, CROSS)
    np.testing.assert_array_equal(drawing.image(), np.maximum(image, ink(drawn(CROSS), pen_width(size))))
    assert drawing.label == ""
    drawing.undo()
    np.testing.assert_array_equal(drawing.image(), image)
    drawing.undo()
    np.testing.assert_array_equal(drawing.image(), raster)


def test_a_raster_without_a_path_stays_as_it_came() -> None:
    dust = np.full((28, 28), 0.05, np.float32)
    drawing = Drawing()
    drawing.show(dust)
    np.testing.assert_array_equal(drawing.inked(), [dust] * 5)
    drawing.set_pen_size(32)
    np.testing.assert_array_equal(drawing.image(), dust)


@pytest.mark.parametrize("reinked", [False, True])
def test_the_eraser_wipes_a_raster_under_every_pen(reinked: bool) -> None:
    drawing = Drawing(pen_size=4)
    drawing.show(ink(drawn(LINE), 2.0))
    if reinked:
        drawing.set_pen_size(16)
    before = drawing.image()
    drawing.begin(14, 10, erasing=True)
    drawing.extend(14, 18)
    assert drawing.inked()[:, 11:17, 14].max() < 0.1
    assert drawing.inked()[:, 14, 20].min() > 0.1
    drawing.finish()
    after = drawing.image()
    assert after[11:17, 14].max() == 0
    np.testing.assert_array_equal(after[:, 18:], before[:, 18:])
    assert drawing.inked()[2:, 14, 20].min() > 0.9
    drawing.undo()
    np.testing.assert_array_equal(drawing.image(), before)


def test_an_eraser_that_meets_nothing_is_no_step_of_undo() -> None:
    drawing = Drawing()
    drawing.show(ink(drawn(LINE), 2.0))
    drawing.set_pen_size(16)
    image = drawing.image()
    drawing.begin(14, 24, erasing=True)
    drawing.extend(20, 25)
    drawing.finish()
    np.testing.assert_array_equal(drawing.image(), image)
    drawing.undo()
    assert drawing.image().sum() < image.sum()


def drawn(path: list[tuple[float, float]]) -> list[Stroke]:
    return [Stroke(path)]
