"""Saving a model: the old file or the new one, whatever happens on the way."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from inkling.data.augmentation import Augmentation
from inkling.data.preparation import Preparation
from inkling.errors import DataError, ModelFileError
from inkling.files import check_replaceable, replace_file
from inkling.network import Network, parse_architecture
from inkling.storage.model_file import check_saveable, load_model, save_model
from inkling.training import Configuration
from inkling.training.model import Model

OLD = b"what was there before"
NOBODY = 65534


def make_model(spec: str = "16-3-10", number: float = 0.5) -> Model:
    network = Network(parse_architecture(spec))
    network.theta[...] = number
    return Model(network=network)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "model.safetensors"
    path.write_bytes(OLD)
    return path


def assert_untouched(old: Path) -> None:
    assert old.read_bytes() == OLD
    assert [entry.name for entry in old.parent.iterdir()] == [old.name]


def test_a_file_is_replaced_and_nothing_else_is_left(old: Path) -> None:
    save_model(make_model(), old)
    assert (load_model(old).network.theta == 0.5).all()
    assert [entry.name for entry in old.parent.iterdir()] == [old.name]


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
def test_a_network_that_diverged_is_not_saved(old: Path, number: float) -> None:
    model = make_model()
    model.network.parameters[-1].value[-1] = number
    with pytest.raises(ModelFileError, match=r"model\.safetensors: layer2\.bias holds NaN or infinity"):
        save_model(model, old)
    assert_untouched(old)


def test_numbers_too_large_for_float32_are_not_saved(old: Path) -> None:
    network = Network(parse_architecture("4-2"), dtype=np.float64)
    network.theta[0] = 1e300
    with pytest.raises(ModelFileError, match="NaN or infinity"):
        save_model(Model(network=network, class_names=("0", "1")), old)
    assert_untouched(old)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("class_names", ("a", "b")),
        ("class_names", ("",) * 10),
        ("normalization", "boxed"),
        ("preparation", Preparation("blur")),
        ("preparation", Preparation("standardize", mean=np.inf)),
        ("preparation", Preparation("standardize", mean=0.5, deviation=1e-30)),
        ("configuration", Configuration(hidden="4")),  # but the network has 3
        ("configuration", Configuration(hidden="3", loss="cross-entropy")),
        ("configuration", Configuration(hidden="3", preparation="binarize")),
        ("configuration", Configuration(hidden="3", eta=np.nan)),
        ("configuration", Configuration(hidden="3", validation=0.5, patience=10**30)),
        ("configuration", Configuration(hidden="3", augmentation=Augmentation(shift=np.nan))),
        ("configuration", Configuration(hidden="3" + " " * 10**4)),
    ],
    ids=str,
)
def test_what_could_not_be_opened_again_is_not_saved(old: Path, field: str, value: object) -> None:
    model = make_model()
    setattr(model, field, value)
    for act in (save_model, check_saveable):
        with pytest.raises(ModelFileError, match=r"was not saved to .*model\.safetensors: .*\.$"):
            act(model, old)
    assert_untouched(old)


def test_what_can_be_opened_again_is_saveable(old: Path) -> None:
    check_saveable(make_model(), old)
    assert_untouched(old)


@pytest.mark.parametrize("name", ["layer2.mean", "layer2.variance"])
@pytest.mark.parametrize("number", [np.nan, np.inf, -1.0])
def test_running_statistics_that_cannot_be_are_not_saved(old: Path, name: str, number: float) -> None:
    model = make_model("16-3-batchnorm-10")
    model.network.buffers[name][1] = number
    if name.endswith("mean") and number == -1.0:
        save_model(model, old)
        return
    with pytest.raises(ModelFileError, match=f"{name} holds "):
        save_model(model, old)
    assert_untouched(old)


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
def test_a_disk_that_is_full_or_broken(old: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(*((os, "fsync") if call == "fsync" else (Path, "replace")), fail)
        with pytest.raises(ModelFileError) as caught:
            save_model(make_model(), old)
    assert str(caught.value) == f"{old} cannot be written ({os.strerror(number)})."
    assert_untouched(old)


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from inkling.errors import ModelFileError
from inkling.network import Network, parse_architecture
from inkling.training.model import Model
from inkling.storage.model_file import save_model

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    save_model(Model(network=Network(parse_architecture("784-16-16-10"))), Path(sys.argv[1]))
except ModelFileError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on the size of files are a matter of POSIX")
def test_a_write_that_really_stops_half_way(old: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _LIMITED, old], capture_output=True, text=True, check=True)
    assert done.stdout == f"{old} cannot be written (File too large).\n"
    assert_untouched(old)


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    model = make_model()
    (tmp_path / "file").touch()
    for path, why in (
        (tmp_path, "is a folder"),
        (Path(), "is a folder"),
        (tmp_path / "no" / "m", "There is no folder"),
        (tmp_path / "file" / "m", "cannot be written"),
        (tmp_path / ("n" * 300), "cannot be written"),
        (tmp_path / "nul\0byte", "cannot be the name of a file"),
    ):
        with pytest.raises(ModelFileError, match=why):
            save_model(model, path)
        with pytest.raises(DataError, match=why):
            check_replaceable(path, raising=DataError)
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a matter of POSIX")
def test_a_pipe_or_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ModelFileError, match="is not an ordinary file"):
        save_model(make_model(), tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()
    with pytest.raises(ModelFileError, match="is not an ordinary file"):
        check_replaceable(Path(os.devnull), raising=ModelFileError)


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder of an ordinary user, as whom the test runs: to root nothing is forbidden."""
    if not hasattr(os, "setresuid"):
        pytest.skip("users with numbers are a matter of POSIX")
    folder = Path(tempfile.mkdtemp(prefix="inkling-guarded-"))
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield folder
    finally:
        if root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_what_may_not_be_read_or_written(guarded: Path) -> None:
    old = guarded / "old"
    save_model(make_model(), old)
    content = old.read_bytes()
    old.chmod(0o000)
    with pytest.raises(ModelFileError, match="may not be read by you"):
        load_model(old)
    old.chmod(0o444)
    with pytest.raises(ModelFileError, match="is write-protected"):
        save_model(make_model(number=1.0), old)
    old.chmod(0o644)
    guarded.chmod(0o555)
    for path in (old, guarded / "new"):
        with pytest.raises(ModelFileError, match="You may not write into the folder"):
            save_model(make_model(number=1.0), path)
    assert load_model(old).network.theta[0] == 0.5
    guarded.chmod(0o000)
    for act in (load_model, lambda path: save_model(make_model(), path)):
        with pytest.raises(ModelFileError):
            act(old)
    guarded.chmod(0o755)
    assert old.read_bytes() == content
    assert [entry.name for entry in guarded.iterdir()] == ["old"]


def test_a_name_as_long_as_the_disk_allows(tmp_path: Path) -> None:
    for name in ("n" * 255, "é" * 127, "字" * 85):
        save_model(make_model(), tmp_path / name)
        assert load_model(tmp_path / name).network.architecture.short == "16-3-10"


def test_a_link_stays_a_link(old: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    link = tmp_path / "folder" / "link"
    link.symlink_to(old)
    save_model(make_model(), link)
    assert link.is_symlink()
    assert (load_model(old).network.theta == 0.5).all()
    assert [entry.name for entry in link.parent.iterdir()] == ["link"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are a matter of POSIX")
def test_the_file_is_readable_by_whom_the_person_lets(tmp_path: Path) -> None:
    save_model(make_model(), tmp_path / "m")
    (tmp_path / "plain").touch()
    assert (tmp_path / "m").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_any_error_on_the_way_leaves_nothing(old: Path) -> None:
    def write_half(error: type[BaseException]) -> None:
        with replace_file(old, raising=DataError) as file:
            file.write(b"half")
            raise error

    for error in (KeyboardInterrupt, MemoryError, ValueError):
        with pytest.raises(error):
            write_half(error)
    assert_untouched(old)


_SAVING = """
import sys
from pathlib import Path
from inkling.network import Network, parse_architecture
from inkling.training.model import Model
from inkling.storage.model_file import save_model

path, number = Path(sys.argv[1]), 0
network = Network(parse_architecture("784-1000-10"))
while True:
    number += 1
    network.theta[...] = number
    save_model(Model(network=network), path)
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of POSIX")
def test_a_killed_process_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "m"
    for pause in (0.0, 0.003, 0.011, 0.02):
        process = subprocess.Popen([sys.executable, "-c", _SAVING, path], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        try:
            process.stdout.readline()
            process.stdout.readline()
            time.sleep(pause)  # into the middle of a later save, at some moment of it
        finally:
            process.send_signal(signal.SIGKILL)
            rest = process.communicate()[0].split()
        told = int(rest[-1]) if rest else 2
        theta = load_model(path).network.theta
        assert theta.min() == theta.max()
        assert theta[0] in (told, told + 1)
