"""Every error that the engine raises can be said in French: its template, and every value in its place."""

import pytest

from translation_helpers import FOLDER, refresh


def test_no_error_is_without_french_and_the_figure_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert not refresh.check()
    assert capsys.readouterr().out == f"errors: {len(refresh.templates())} templates, 0 without French\n"


def test_the_engine_s_errors_are_found() -> None:
    places = {call.place.rsplit(":")[0] for call in refresh.error_calls()}
    for room in ("files.py", "data/", "network/", "training/", "storage/", "analysis/", "session/", "cli/"):
        assert any(place.startswith(f"app/inkling/{room}") for place in places), room
    assert len(refresh.templates()) > 200


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('raise DataError(f"{path} is empty.")', "no literal"),
        ("raise DataError(words)", "no literal"),
        ("raise raising(words % path)", "no literal"),
        ('Phrase("a" if one else "b")', "no literal"),
        ('raise DataError("{path} is empty.", **values)', "not written out"),
        ('raise DataError("{path} is empty.")', "its values are []"),
        ('raise DataError("It is empty.", path=path)', "its values are ['path']"),
        ('raise DataError("{path} is {size}.", path=path, Size=1)', "['Size', 'path']"),
        ('raise OwnError("{0} is empty.", path=path)', "['0']"),
        ('raise DataError("{path} has " "{size:g}.", path=path, size=1)', ""),
        ('raise ValueError(f"{path} is for programmers.")', ""),
    ],
)
def test_what_cannot_be_translated_is_found(
    line: str, word: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("house")
    source = root / "app" / "inkling"
    source.mkdir(parents=True)
    (source / "errors.py").write_text("class InklingError(Exception): ...\nclass DataError(InklingError): ...\n")
    (source / "own.py").write_text(f"class OwnError(errors.DataError): ...\n{line}\n")
    for name, value in (("ROOT", root), ("SOURCE", source), ("_DEFINES", source / "errors.py")):
        monkeypatch.setattr(refresh, name, value)
    faults = [fault for call in refresh.error_calls() if (fault := call.fault())]
    assert len(faults) == bool(word)
    assert word in "".join(faults)


def test_names_and_formats_must_be_the_same_in_both_languages() -> None:
    same = refresh.placeholders("{a} and {b:g}, {c!r}") == refresh.placeholders("{c!r}, {b:g} et {a}")
    assert same
    for other in ("{a} et {b}, {c!r}", "{a} et {b:g}, {c}", "{b:g}, {c!r}", "{a} {a} {b:g} {c!r}", "{A} {b:g} {c!r}"):
        assert refresh.placeholders(other) != refresh.placeholders("{a} and {b:g}, {c!r}")


def test_refreshing_again_changes_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    for language in refresh.LANGUAGES:
        fresh = tmp_path_factory.mktemp(language) / "again.ts"
        fresh.write_bytes((FOLDER / f"inkling_{language}.ts").read_bytes())
        for _ in range(2):
            refresh.update(language, fresh)
            assert fresh.read_bytes() == (FOLDER / f"inkling_{language}.ts").read_bytes()
