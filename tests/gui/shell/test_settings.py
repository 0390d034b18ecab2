"""The settings' file: strict, shared by several windows, and never a reason not to start."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from gui_helpers import problem_of
from inkling.gui.shell.old_settings import read_old_settings
from inkling.gui.shell.settings import Settings

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = (
    "language", "look", "scale", "controls", "model", "recent", "folder/models", "window/geometry",
    "window/splitter0", "panel/drawing", "panel/controls", "panel/network", "panel/plots",
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "inkling.json"


def test_values_come_back(file: Path) -> None:
    first = Settings(file)
    first.put("a", {"b": [1, 2.5, None, "é"]})
    first.save()
    assert Settings(file).get("a") == {"b": [1, 2.5, None, "é"]}
    assert Settings(file).get("c", 3) == 3
    assert json.loads(file.read_text())["version"] == 1


def test_two_windows_keep_what_each_has_changed(file: Path) -> None:
    one, two = Settings(file), Settings(file)
    one.put("a", 1)
    two.put("b", 2)
    one.save()
    two.save()
    assert (Settings(file).get("a"), Settings(file).get("b")) == (1, 2)


def test_a_list_that_both_add_to(file: Path) -> None:
    one, two = Settings(file), Settings(file)
    one.update("recent", lambda listed: ["one", *(listed or [])])
    two.update("recent", lambda listed: ["two", *(listed or [])])
    assert two.get("recent") == Settings(file).get("recent") == ["two", "one"]
    one.save()  # the list that it remembers is older
    assert Settings(file).get("recent") == ["two", "one"]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"null", b'{"version": 1}', b'{"version": 2, "values": {}}', b'{"version": 1, "values": 5}',
        b'{"version": 1, "values": {}, "more": 1}', b"\xff\xfe", b"[" * 200_000, b'{"values": ' + b" " * 2**21,
        b'{"version": 1, "values": {"a": "\xff"}}',
        b"@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x0ePyQt_PyObject\\0)",
    ],
    ids=range(13),
)  # fmt: skip
def test_a_damaged_file_is_put_aside_with_a_sentence(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.get("a") is None
    assert settings.fault is not None
    assert "inkling.damaged.json" in str(settings.fault)
    assert file.with_name("inkling.damaged.json").read_bytes() == content
    settings.put("a", 1)
    settings.save()
    assert Settings(file).get("a") == 1
    assert Settings(file).fault is None


def test_a_folder_in_its_place(file: Path) -> None:
    file.mkdir()
    settings = Settings(file)
    assert "is a folder" in str(settings.fault)
    settings.put("a", 1)
    settings.save()
    settings.update("b", lambda _: 2)
    assert (settings.get("a"), settings.get("b")) == (1, 2)  # for this sitting


def test_plain_values_of_the_old_file_are_taken_over_once(file: Path) -> None:
    values: dict[str, Any] = {
        "language": "fr",
        "scale": 1.25,
        "recent": ["/a b/é;,=%.safetensors", 'quo"te\\'],
        "panel/drawing": {"pen_size": 16, "tool": "pen"},
        "window/geometry": "AdnQywADAAAAA==",
    }
    old = QSettings(str(file.with_suffix(".ini")), QSettings.Format.IniFormat)
    for key, value in values.items():
        old.setValue(key, json.dumps(value))
    old.sync()
    settings = Settings(file)
    assert {key: settings.get(key) for key in values} == values
    settings.put("language", "en")
    settings.save()
    assert Settings(file).get("language") == "en"
    assert Settings(file).get("scale") == 1.25


@pytest.mark.parametrize(
    "line",
    [
        r'language="@Variant(\0\0\0\x7f\0\0\0\xePyQt_PyObject\0\0\0\0\x4...)"', "language=@Invalid()", "language=",
        "=5", "language", "[", 'language="\\', "language=[" + "[" * 200_000, r"language=\xffff",
    ],
    ids=range(9),
)  # fmt: skip
def test_of_the_old_file_nothing_is_unpacked(file: Path, line: str) -> None:
    old = file.with_suffix(".ini")
    old.write_text(f"[General]\n{line}\n[panel]\nplots={{}}\n")
    assert set(read_old_settings(old)) <= {"panel/plots"}
    assert Settings(file).get("language") is None


@given(values=st.dictionaries(st.sampled_from(KEYS), JSON, max_size=4))
def test_any_values_survive_the_way_to_the_disk(tmp_path_factory: pytest.TempPathFactory, values: Any) -> None:
    file = tmp_path_factory.mktemp("settings") / "inkling.json"
    first = Settings(file)
    for key, value in values.items():
        first.put(key, value)
    first.save()
    second = Settings(file)
    assert second.fault is None
    assert {key: second.get(key) for key in values} == values


@pytest.mark.parametrize(
    "value",
    [[1], "nonsense", 10**400, {"path": "\0", "a": []}],
    ids=lambda value: str(value)[:20],
)
def test_the_window_opens_whatever_the_values(open_window, file: Path, value: object) -> None:
    settings = Settings(file)
    for key in KEYS:
        settings.put(key, value)
    window = open_window(ready=False, settings=settings, language=None, appearance=None, scale=None)
    assert window.isVisible()
    assert problem_of(window) in ("", None)


@pytest.mark.parametrize(
    "value", ["x" * 2**20, "/home/\udcff/mine.safetensors", [[]] * 200_000], ids=["long", "not Unicode", "large"]
)
def test_what_cannot_be_read_again_is_not_written_and_the_rest_is(file: Path, value: object) -> None:
    settings = Settings(file)
    settings.put("before", 1)
    settings.put("odd", value)
    settings.put("behind", 2)
    settings.save()
    found = Settings(file)
    assert found.fault is None
    assert [found.get(key) for key in ("before", "odd", "behind")] == [1, None, 2]
    assert settings.get("odd") == value


def test_names_that_are_too_long_are_not_written(file: Path) -> None:
    """Each key of an old file's section bears its name."""
    section = f"[{'x' * 300_000}]\na=1\nb=1\nc=1\nd=1\n"
    file.with_suffix(".ini").write_text('[General]\nlook="\\"dark\\""\n' + section)
    settings = Settings(file)
    settings.save()
    found = Settings(file)
    assert (found.fault, found.get("look")) == (None, "dark")
