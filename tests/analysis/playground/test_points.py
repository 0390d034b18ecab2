"""Points in the plane: what they may be, how they change, the sets that a seed makes, and their files."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.analysis.playground.generators import GENERATORS, corners, generate
from inkling.analysis.playground.points import MOST_POINTS, NO_POINTS, Points
from inkling.analysis.playground.points_file import csv_text, decode_csv, json_text, load_points, save_points
from inkling.errors import DataError, SettingsError

THREE = Points(np.array([[0.0, 1.0], [2.0, -3.5], [0.1, 0.2]]), np.array([0, 1, 1]))


@pytest.mark.parametrize(
    ("x", "labels", "said"),
    [
        ([[0, 1]], [0, 1], "There are 1 points, but 2 labels."),
        ([[0, 1]], [2], "The class of a point is 0 or 1."),
        ([[0, 1]], [0.5], "The class of a point is 0 or 1."),
        ([[0, np.nan]], [0], "A coordinate"),
        ([[0, np.inf]], [0], "A coordinate"),
        ([[0, -2e6]], [0], "from −1e+06 to 1e+06"),
        (np.zeros((MOST_POINTS + 1, 2)), np.zeros(MOST_POINTS + 1), "at most 5000 points, not 5001"),
    ],
)
def test_what_is_no_points_is_one_sentence(x: object, labels: object, said: str) -> None:
    with pytest.raises(DataError, match=said.replace("+", r"\+")):
        Points(x, labels)  # type: ignore[arg-type]


def test_they_are_copies_that_nobody_changes() -> None:
    x, labels = np.zeros((2, 2)), np.array([0, 1])
    points = Points(x, labels)
    x[0, 0] = 7
    assert points.x[0, 0] == 0
    with pytest.raises(ValueError, match="read-only"):
        points.x[0, 0] = 1
    assert (points.x.dtype, points.labels.dtype) == (np.float64, np.int64)


def test_a_change_gives_other_points_and_leaves_these() -> None:
    more = THREE.with_point(5.0, 6.0, 0)
    assert (len(THREE), len(more)) == (3, 4)
    np.testing.assert_array_equal(more.x[-1], [5, 6])
    np.testing.assert_array_equal(THREE.moved(1, 9.0, 8.0).x, [[0, 1], [9, 8], [0.1, 0.2]])
    np.testing.assert_array_equal(THREE.relabelled(1, 0).labels, [0, 0, 1])
    np.testing.assert_array_equal(THREE.without([0, 2]).x, [[2, -3.5]])
    assert len(NO_POINTS.with_point(0, 0, 1)) == 1
    np.testing.assert_array_equal(THREE.labels, [0, 1, 1])


def test_they_follow_others_of_which_one_has_changed() -> None:
    for after in (THREE, THREE.moved(1, 9.0, 8.0), THREE.relabelled(2, 0), Points(THREE.x, THREE.labels)):
        assert after.follow(THREE)
        assert THREE.follow(after)
    two = THREE.moved(0, 9.0, 8.0).relabelled(2, 0)
    for other in (two, THREE.without(0), THREE.with_point(5.0, 6.0, 0), NO_POINTS):
        assert not other.follow(THREE)
    assert not NO_POINTS.follow(NO_POINTS.with_point(0.0, 0.0, 1))


def test_what_is_near_comes_nearest_first() -> None:
    np.testing.assert_array_equal(THREE.near(0.0, 0.3, 1.0), [2, 0])
    assert len(THREE.near(50.0, 50.0, 1.0)) == 0


def test_bounds_columns_and_signs() -> None:
    assert THREE.bounds == (0.0, 2.0, -3.5, 1.0)
    assert NO_POINTS.bounds == (0.0, 1.0, 0.0, 1.0)
    np.testing.assert_array_equal(THREE.columns, THREE.x.T)
    np.testing.assert_array_equal(THREE.signs, [-1, 1, 1])


@pytest.mark.parametrize(("table", "labels"), [("and", [0, 0, 0, 1]), ("or", [0, 1, 1, 1]), ("xor", [0, 1, 1, 0])])
def test_the_truth_tables(table: str, labels: list[int]) -> None:
    points = corners(table)
    np.testing.assert_array_equal(points.x, [[0, 0], [0, 1], [1, 0], [1, 1]])
    np.testing.assert_array_equal(points.labels, labels)


@pytest.mark.parametrize("name", GENERATORS)
def test_a_seed_makes_the_same_set_again(name: str) -> None:
    first, again, other = (generate(name, 60, rng=np.random.default_rng(seed)) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.x, again.x)
    np.testing.assert_array_equal(first.labels, again.labels)
    assert not np.array_equal(first.x, other.x)
    assert len(first) == 60
    assert set(first.labels.tolist()) == {0, 1}


def test_what_the_sets_look_like_without_noise() -> None:
    def made(name: str) -> Points:
        return generate(name, 200, noise=0.0, rng=np.random.default_rng(0))

    circles = made("circles")
    np.testing.assert_allclose(np.hypot(*circles.x.T), np.where(circles.labels == 0, 1.0, 0.4))
    square = made("xor-square")
    np.testing.assert_array_equal(square.labels, (square.x[:, 0] > 0.5) != (square.x[:, 1] > 0.5))
    marks = made("marks")
    assert np.isin(marks.x, np.arange(0, 20.5, 0.5)).all()
    np.testing.assert_array_equal(marks.labels, marks.x.mean(axis=1) >= 10)
    xor = made("xor")
    np.testing.assert_array_equal(xor.labels, xor.x[:, 0] != xor.x[:, 1])
    spiral = made("spiral")
    arm = np.arctan2(spiral.x[:, 1], spiral.x[:, 0])
    along = np.hypot(*spiral.x.T)
    np.testing.assert_allclose(np.exp(1j * (3 * np.pi * along + np.pi * spiral.labels)), np.exp(1j * arm), atol=1e-9)


def test_noise_pushes_points_off_their_place() -> None:
    points = Points(np.zeros((4000, 2)), np.zeros(4000, np.int64))
    assert points.noisy(0.3, rng=np.random.default_rng(1)).x.std() == pytest.approx(0.3, rel=0.03)


@pytest.mark.parametrize(
    ("name", "count", "noise", "said"),
    [
        ("stars", 10, None, "no set of points “stars”; choose one of and, or"),
        ("moons", 0, None, "at least 1"),
        ("moons", 10, -0.1, "at least 0 and at most 5"),
        ("moons", 10, np.nan, "at least 0 and at most 5"),
    ],
)
def test_what_cannot_be_made_is_one_sentence(name: str, count: int, noise: float | None, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        generate(name, count, noise=noise, rng=np.random.default_rng(0))


@pytest.mark.parametrize("suffix", [".json", ".csv"])
@given(
    rows=st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.integers(0, 1)), min_size=1, max_size=20)
)
def test_a_file_gives_back_what_was_saved(
    suffix: str, rows: list[tuple[float, float, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    points = Points(np.array([row[:2] for row in rows]), np.array([row[2] for row in rows]))
    path = tmp_path_factory.mktemp("points") / f"mine{suffix}"
    save_points(points, path)
    found = load_points(path)
    np.testing.assert_array_equal(found.x, points.x)
    np.testing.assert_array_equal(found.labels, points.labels)


def test_the_same_points_give_the_same_text() -> None:
    assert json_text(THREE) == '{"format":1,"x":[[0.0,1.0],[2.0,-3.5],[0.1,0.2]],"labels":[0,1,1]}\n'
    assert csv_text(THREE) == "x1,x2,label\n0.0,1.0,0\n2.0,-3.5,1\n0.1,0.2,1\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no file of points"),
        (b"[]", "no file of points"),
        (b"{", "no file of points"),
        (b'{"format":2}', "has the format 2; this version of Inkling reads 1"),
        (b'{"x":[],"labels":[]}', "has the format None"),
        (b'{"format":1,"x":[[0,1]],"labels":[0],"more":1}', "unknown field"),
        (b'{"format":1,"x":[[0,1]]}', "missing required field"),
        (b'{"format":1,"x":[[0,1,2]],"labels":[0]}', "no file of points"),
        (b'{"format":1,"x":[[0,"1"]],"labels":[0]}', "no file of points"),
        (b'{"format":1,"x":[[0,NaN]],"labels":[0]}', "no file of points"),
        (b'{"format":1,"x":[[0,1e999]],"labels":[0]}', "no file of points"),
        (b'{"format":1,"x":[[0,1]],"labels":[0,1]}', "There are 1 points, but 2 labels"),
        (b'{"format":1,"x":[[0,1]],"labels":[7]}', "The class of a point is 0 or 1"),
        (b'{"format":1,"x":[[0,1]],"labels":[99999999999999999999]}', "no file of points"),
        (b'{"format":1,"format":1,"x":[[0,1]],"labels":[0]}', "a name stands there twice"),
        (b"\xff\xfe\x00", "no file of points"),
        (b"[" * 100_000, "no file of points"),
    ],
)
def test_a_damaged_json_is_one_sentence(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(content)
    with pytest.raises(DataError, match=said) as raised:
        load_points(path)
    assert "mine.json" in str(raised.value)
    assert "\n" not in str(raised.value)


@given(at=st.integers(0, 80), byte=st.integers(0, 255), cut=st.booleans())
def test_no_damage_is_a_traceback(at: int, byte: int, cut: bool, tmp_path_factory: pytest.TempPathFactory) -> None:
    for text, name in ((json_text(THREE), "a.json"), (csv_text(THREE), "a.csv")):
        content = bytearray(text.encode())
        at = min(at, len(content) - 1)
        content[at] = byte
        path = tmp_path_factory.mktemp("damaged") / name
        path.write_bytes(content[:at] if cut else content)
        try:
            load_points(path)
        except DataError as error:
            assert name in str(error)  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize(
    "text",
    [
        "0,1,0\n2,-3.5,1\n0.1,.2,1",
        "x1,x2,label\n0,1,0\n2,-3.5,1\n0.1,0.2,1\n",
        "m;p;admis\r\n0;1;-1\r\n2;−3,5;1\r\n\r\n0,1;0,2;1\r\n",
        "0\t1\t0\n2\t-3,5\t1\n0,1\t0.2\t1",
        '"0","1","0"\n"2","-3,5","1"\n"0,1","0,2","1"',
        '"x1","x2","label"\n"0","1","0"\n"2","-3.5","1"\n"0.1","0.2","1"',
    ],
)
def test_spreadsheets_write_in_their_own_ways(text: str) -> None:
    found = decode_csv(b"\xef\xbb\xbf" + text.encode(), "mine.csv")
    np.testing.assert_array_equal(found.x, THREE.x)
    np.testing.assert_array_equal(found.labels, THREE.labels)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "mine.csv holds no points"),
        (b"x1,x2,label\n", "mine.csv holds no points"),
        (b"0,1,0\nhello,1,1", "Line 2 of mine.csv is no point"),
        (b"0,1,0\n1,1,2", "Line 2 of mine.csv is no point"),
        (b"0,1,0\n1,1", "Line 2 of mine.csv is no point"),
        (b"a,b,c\nd,e,f", "Line 2 of mine.csv is no point"),
        (b"0,nan,0", "mine.csv cannot be read: A coordinate"),
        (b"\xff\xfe0", "mine.csv is not text"),
        (b"1" * 200_000, "mine.csv has a line that is too long"),
        (b"0,0,0\n" * (MOST_POINTS + 1), "mine.csv holds more than 5000 points"),
    ],
)
def test_a_damaged_csv_is_one_sentence(content: bytes, said: str) -> None:
    with pytest.raises(DataError, match=said):
        decode_csv(content, "mine.csv")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    path.write_bytes(b" " * 2_000_001)
    with pytest.raises(DataError, match="too large"):
        load_points(path)


def test_the_json_is_what_other_programs_read(tmp_path: Path) -> None:
    save_points(THREE, tmp_path / "mine.json")
    assert json.loads((tmp_path / "mine.json").read_text())["labels"] == [0, 1, 1]
