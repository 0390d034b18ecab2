"""Figures of plotting programs and cards: a digit on a ground of its own, within a larger page."""

import io
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy import ndimage

from inkling.analysis.certainty import sure
from inkling.data.picture import digits_on, find_digit, picture_to_ink, read_brightness
from inkling.data.picture.frames import inner_ground
from inkling.data.picture.panels import panels
from inkling.data.picture.resample import area_resample, enlarge
from inkling.storage.shipped import load_shipped
from picture_scenes import draw
from picture_variants import VARIANTS

Floats = NDArray[np.float32]
Levels = NDArray[np.uint8]
DRAWINGS = draw(30, 11)
LABELS = [drawing.label for drawing in DRAWINGS]
IMAGES = [np.round(255 * picture_to_ink(1 - drawing.ink)).astype(np.uint8) for drawing in DRAWINGS]
MUCH_AT_THE_BORDER = np.array(
    [
        [76, 242, 254, 236, 20, 0, 0, 0],
        [211, 78, 28, 255, 41, 0, 0, 0],
        [6, 0, 148, 242, 9, 0, 0, 0],
        [0, 51, 249, 45, 0, 0, 0, 0],
        [10, 234, 144, 0, 0, 0, 0, 0],
        [117, 255, 30, 0, 0, 0, 0, 0],
        [194, 209, 105, 87, 75, 109, 155, 103],
        [105, 218, 252, 255, 225, 156, 103, 51],
    ],
    np.uint8,
)
SOLID = np.full((28, 28), 255, np.uint8)


def eight(image: Levels) -> Levels:
    """As data sets of small digits have it: 8×8, from the upper border to the lower one."""
    small = area_resample(ndimage.grey_dilation(image, (2, 2))[4:25, 4:25].astype(np.float32), 21 / 8)
    return np.round(255 * small / small.max()).astype(np.uint8)


def figure(
    *images: Levels, size: float = 369.6, frame: bool = True, page: int = 255, title: str = "label: 7"
) -> Levels:
    """What a plotting program saves: images enlarged to squares, each in a frame with ticks and numbers around it.

    A frame's line is a pixel wide and half on the image, with a trace of it on the next pixel.
    """
    sheet = Image.new("L", (round(80 + (size + 80) * len(images)), 480), page)
    pen, pixels, line = ImageDraw.Draw(sheet), round(size), 255 - page
    for number, image in enumerate(images):
        left, top, count = 80 + number * (pixels + 80), 58, len(image)
        at = ((np.arange(pixels) + 0.5) * count / size).astype(np.intp)
        large = image[np.ix_(at, at)]
        if frame:
            for traced in (large, large.T):
                traced[[1, -1]] = np.round(0.945 * traced[[1, -1]] + 0.055 * line)
        sheet.paste(Image.fromarray(large), (left, top))
        pen.text((left + pixels // 2 - 20, 38), title, fill=line)
        if frame:
            pen.rectangle((left, top, left + pixels, top + pixels), outline=line)
            for tick in range(0, count, 1 + count // 6):
                middle = round((tick + 0.5) * size / count)
                pen.line((left + middle, top + pixels, left + middle, top + pixels + 5), fill=line)
                pen.line((left - 5, top + middle, left, top + middle), fill=line)
                pen.text((left + middle - 4, top + pixels + 8), str(tick), fill=line)
                pen.text((left - 22, top + middle - 6), str(tick), fill=line)
    return np.asarray(sheet)


def coloured(image: Levels) -> Levels:
    """The brightness of a scale from violet to yellow."""
    return np.round(30 + image * (188 / 255)).astype(np.uint8)


def jpeg(picture: Levels) -> bytes:
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=80)
    return out.getvalue()


FIGURES: dict[str, Callable[[Levels], Levels]] = {
    "white on black": figure,
    "white on black, no frame": lambda image: figure(image, frame=False),
    "black on white": lambda image: figure(255 - image),
    "violet to yellow": lambda image: figure(coloured(image)),
    "violet to yellow, no frame": lambda image: figure(coloured(image), frame=False),
    "small, black on white": lambda image: figure(255 - image, size=154),
    "with numbers cut by the border": lambda image: figure(255 - image)[:, 63:],
    "on a black page": lambda image: figure(image, page=0),
    "violet to yellow on a black page": lambda image: figure(coloured(image), page=0),
    "small": lambda image: figure(image, size=154),
    "whole squares": lambda image: figure(image, size=364),
}


@pytest.mark.parametrize("kind", FIGURES)
def test_a_figure_is_read_as_its_image(kind: str) -> None:
    for image in IMAGES[:10]:
        exact = image.astype(np.float32) / 255
        whole, squeezed = FIGURES[kind](image), jpeg(FIGURES[kind](image))
        np.testing.assert_allclose(picture_to_ink(whole), exact, atol=0.02)
        np.testing.assert_allclose(find_digit(squeezed).image, exact, atol=0.15)


@pytest.mark.parametrize("invert", [False, True], ids=["white on black", "black on white"])
def test_a_digit_that_reaches_its_frame_is_not_cut(invert: bool) -> None:
    for image in (*map(eight, IMAGES[:10]), MUCH_AT_THE_BORDER):
        np.testing.assert_allclose(
            picture_to_ink(figure(255 - image if invert else image)), picture_to_ink(image), atol=0.02
        )


def test_a_smooth_image_in_a_figure_is_read() -> None:
    larger = [np.round(enlarge(image.astype(np.float32), (308, 308))).astype(np.uint8) for image in IMAGES]
    assert_read([figure(image, size=308) for image in larger], LABELS)


def test_a_figure_of_several_images_has_several_digits() -> None:
    found = find_digit(jpeg(figure(*IMAGES[3:6], size=150)))
    assert found.several
    np.testing.assert_allclose(found.image, IMAGES[3].astype(np.float32) / 255, atol=0.1)
    assert not find_digit(jpeg(figure(IMAGES[3], size=150))).several


def test_a_scale_of_colours_beside_an_image_is_none() -> None:
    image = IMAGES[5]
    sheet = np.pad(figure(image), ((0, 0), (0, 60)), constant_values=255)
    sheet[58:428, 490:508] = 0
    sheet[59:427, 491:507] = np.linspace(255, 0, 368)[:, None]
    np.testing.assert_allclose(picture_to_ink(sheet), image.astype(np.float32) / 255, atol=0.02)


def assert_read(pictures: list[Levels], labels: list[int]) -> None:
    found = digits_on([(picture / 255).astype(np.float32) for picture in pictures])
    answers = load_shipped("best-reader").read(np.stack([one.image for one in found]))
    assert np.sum(answers.argmax(axis=1) == labels) >= len(labels) - 1
    assert np.sum(sure(answers)) >= len(labels) - 1
    assert not any(one.several for one in found)


def card(image: Levels, levels: tuple[float, float, float], side: int, *, noise: float, turn: float) -> Levels:
    """A card on a page, levels of page, card and ink from 0 to 1; noise in levels of 255, turn in degrees."""
    page, ground, ink = levels
    digit = np.clip(enlarge(np.pad(image, 1).astype(np.float32) / 255, (side, side)), 0, 1)
    room = [(200 - side // 2, 200 - side // 2), (290 - side // 2, 190 - side // 2)]
    digit, whole = (
        ndimage.rotate(np.pad(one, room), turn, reshape=False, order=1) for one in (digit, np.ones_like(digit))
    )
    scene = page + (ground - page) * whole + (ink - ground) * digit
    scene = ndimage.gaussian_filter(scene, 0.7 if noise else 0)
    levels_ = 255 * scene + np.random.default_rng(5).normal(0, noise, scene.shape)
    return np.round(np.clip(levels_, 0, 255)).astype(np.uint8)


@pytest.mark.parametrize("levels", [(1, 0.1, 0.95), (0.9, 0.15, 0.9), (0.2, 0.85, 0.15), (0.5, 0.1, 0.9)])
@pytest.mark.parametrize(("side", "noise", "turn"), [(220, 0, 0), (140, 0, 0), (220, 3, 0), (140, 8, 0), (220, 3, 4)])
def test_a_card_smaller_than_the_page_around_it_is_read(
    levels: tuple[float, float, float], side: int, noise: float, turn: float
) -> None:
    assert_read([card(image, levels, side, noise=noise, turn=turn) for image in IMAGES[10:20]], LABELS[10:20])


def test_paper_between_rulings_is_no_card() -> None:
    sheet = VARIANTS["school paper"]["seyès, noisy JPEG"](draw(1, 2027)[0], np.random.default_rng([2027, 0]))
    assert inner_ground(read_brightness(sheet)) is None


@pytest.mark.parametrize("noise", [0, 3])
def test_a_straight_nought_is_no_card(noise: float) -> None:
    nought = np.zeros((28, 28), np.float32)
    nought[4:24, 8:20] = 1
    nought[9:19, 12:16] = 0
    page = np.clip(0.95 - 0.85 * np.kron(nought, np.ones((10, 10))), 0, 1)
    page = np.pad(page, 60, constant_values=0.95) + np.random.default_rng(0).normal(0, noise / 255, (400, 400))
    ink = picture_to_ink(np.clip(page, 0, 1).astype(np.float32))
    assert ink[13:15, 13:15].max() < 0.1
    assert ink[13:15, 9].min() > 0.9


def test_a_bold_nought_of_few_pixels_is_no_card() -> None:
    drawings = [drawing.ink for drawing in draw(50, 4) if drawing.label == 0] + [draw(1, 0)[0].ink]
    for ink in drawings:
        bold = (ndimage.grey_dilation(ink, (45, 45)) > 0.5).astype(np.float32)
        whole, few = picture_to_ink(1 - bold), picture_to_ink(np.ascontiguousarray(bold[::5, ::5]))
        assert np.corrcoef(whole.ravel(), few.ravel())[0, 1] > 0.85


def test_the_head_of_a_nine_is_no_panel() -> None:
    nine = np.zeros((28, 28), np.uint8)
    nine[4:14, 9:19] = 255
    nine[7:11, 12:16] = 0
    nine[8, 13:17] = 255
    nine[14:24, 16:19] = 255
    assert panels(np.kron(nine, np.ones((10, 10))).astype(np.float32) / 255) == []


def test_a_bold_one_is_no_panel() -> None:
    """Row by row, the pale levels at its left and at its right are what a box would hold."""
    left = [78, 78, 78, 183, 187, 187, 190, 252, 252, 252, 253, 252, 252, 252, 238, 187, 187, 187, 187, 58]
    right = [176, 252, 252, 252, 252, 252, 192, 186, 186, 138, 91, *[186] * 8, 138]
    one = np.zeros((28, 28), np.uint8)
    one[4:24, 13:17] = np.stack([left, [252] * 20, [253] * 20, right], 1)
    assert panels(np.kron(one, np.ones((10, 10))).astype(np.float32) / 255) == []


def test_a_stroke_that_is_pale_here_and_there_is_one() -> None:
    image = np.zeros((28, 28), np.uint8)
    for row in range(20):
        image[4 + row, 12:14] = 255 if row % 4 else 100
    np.testing.assert_allclose(picture_to_ink(figure(image)), image.astype(np.float32) / 255, atol=0.02)


def test_beside_a_digit_a_box_is_none() -> None:
    """Ink of another digit is in the box; what the page shows is the larger one, or both."""
    page = np.pad(figure(IMAGES[2], size=150, title=""), ((0, 0), (0, 400)), constant_values=255)
    page[100:380, 350:630] = 255 - IMAGES[3].repeat(10, axis=0).repeat(10, axis=1)
    assert panels(page.astype(np.float32) / 255) == []


@pytest.mark.parametrize("image", [0 * SOLID, SOLID], ids=["black", "white"])
def test_an_empty_figure_holds_no_digit(image: Levels) -> None:
    assert panels(figure(image).astype(np.float32) / 255) == []
