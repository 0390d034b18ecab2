"""Sheets as people photograph them: what is read on plain paper is read under a shadow, in a box, on school paper."""

import dataclasses
import functools

import numpy as np
import pytest

from inkling.analysis.certainty import sure
from inkling.data.picture import picture_to_ink, read_picture
from inkling.storage.shipped import load_shipped
from picture_scenes import Drawing, draw
from picture_variants import VARIANTS

_KINDS = [(kind, name) for kind, variants in VARIANTS.items() for name in variants]
_HERE = _KINDS[::5]  # tests/benchmarks/pictures.py tries all, with twenty drawings each


@functools.cache
def readable() -> list[Drawing]:
    """Drawings that the model reads as plain ink."""
    drawings = draw(20, 2027)
    model = load_shipped("best-reader")
    answers = model.read(np.stack([picture_to_ink(1 - drawing.ink) for drawing in drawings]))
    return [
        drawing
        for drawing, answer in zip(drawings, answers, strict=True)
        if sure(answer) and answer.argmax() == drawing.label
    ]


@pytest.mark.parametrize(("kind", "name"), _HERE)
@pytest.mark.slow
def test_what_is_read_on_plain_paper_is_read_there(kind: str, name: str) -> None:
    drawings = readable()
    assert len(drawings) >= 18
    at = 5 * _KINDS.index((kind, name)) % len(drawings)  # another for each
    image = read_picture(VARIANTS[kind][name](drawings[at], np.random.default_rng([2027, at])))
    (answer,) = load_shipped("best-reader").read(image[None])
    assert sure(answer)
    assert answer.argmax() == drawings[at].label


BLANK = [(kind, name) for kind, name in _KINDS if kind in ("plain", "shadows", "school paper", "faint")][1::6]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "name"), BLANK)
def test_an_empty_sheet_has_no_ink(kind: str, name: str) -> None:
    drawing = readable()[0]
    empty = dataclasses.replace(drawing, ink=np.zeros_like(drawing.ink))
    assert not read_picture(VARIANTS[kind][name](empty, np.random.default_rng([2027, 0]))).any()
