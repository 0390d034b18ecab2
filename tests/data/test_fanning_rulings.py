"""Lines that run together beside a small picture: what is looked for stays a family of lines."""

import base64
from pathlib import Path

import numpy as np

from inkling.data.picture import find_digit

# A damaged PNG of 72×90 pixels whose stripes fit lines best that meet within it: 1 / 0 of a row.
STRIPES = """
iVBORw0KGgoAAAANSUhEUgAAAEgAAABaCAAAAAA+mE8LAAAA10lEQVR4nO3YQQ7CMAwEwBbxivz/bX0Ep544kNbejQi7QbKPlVjG
btIS9tc2px6Tciqogiqogr6t5/VSYz539BfWa+2XM6Kq9WNaoLXuvt20drl7s58VrI5h0Tun/zrbjCKQTRSCXKIYZF7Zd0t2KCh7
5FlaS0btEaUghygHGUQApBchkG3Txm8YMgj/QhG3BketFhEgrYgBSUUUSCniQIZNC0A4iDpQMEFsoSBy1DoRDVKJeJBINADSiEZA
80R7/j9k20gQOtMe9K4FIr4WOBxXUAVV0H8HnUe8HyBvCH6mAAAAAElFTkSuQmCC5ii8EA==
"""


def test_lines_that_would_meet_within_a_small_picture_are_no_family(tmp_path: Path) -> None:
    file = tmp_path / "stripes.png"
    file.write_bytes(base64.b64decode(STRIPES))
    assert np.isfinite(find_digit(file).image).all()
