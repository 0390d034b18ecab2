"""MNIST: found and verified where it lies, fetched from a real server where it does not."""

import functools
import hashlib
import http.server
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from inkling import paths
from inkling.data import mnist as module
from inkling.data.dataset import Dataset
from inkling.data.idx import idx_header, write_idx
from inkling.data.mnist import FILES, RemoteFile, download_mnist, find_mnist, load_mnist
from inkling.errors import Cancelled, DataError, DownloadError

NAMES = tuple(module.CONTENT_SHA256)


@pytest.mark.mnist
def test_the_real_one(mnist: Dataset) -> None:
    assert mnist.name == "mnist"
    assert mnist.train.images.shape == (60_000, 28, 28)
    assert mnist.test.images.shape == (10_000, 28, 28)
    assert mnist.train.labels[:5].tolist() == [5, 0, 4, 1, 9]
    assert np.bincount(mnist.test.labels).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]


@pytest.mark.mnist
def test_a_changed_pixel_is_noticed(mnist: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "mnist"
    found = find_mnist()
    assert found is not None
    shutil.copytree(found, folder)
    folder.chmod(0o755)
    (changed,) = folder.glob("t10k-images*")
    changed.unlink()
    images = mnist.test.images.copy()
    images[5, 5, 5] ^= 1
    write_idx(folder / "t10k-images-idx3-ubyte", images)
    monkeypatch.setenv("INKLING_DATA", str(tmp_path))
    with pytest.raises(DataError, match=r"t10k-images-idx3-ubyte is not the t10k-images.* SHA-256") as caught:
        load_mnist()
    assert str(folder) in str(caught.value)


def small_mnist(folder: Path, *, spelling: Callable[[str], str] = str) -> dict[str, str]:
    """Four small files in MNIST's layout; gives the hashes of their content."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(1)
    hashes = {}
    for name in NAMES:
        count = 40 if name.startswith("train") else 10
        shape = (count, 28, 28) if "images" in name else (count,)
        array = rng.integers(0, 10, shape, dtype=np.uint8)
        write_idx(folder / spelling(name), array)
        hashes[name] = hashlib.sha256(idx_header(array) + array.tobytes()).hexdigest()
    return hashes


@pytest.mark.parametrize(
    "spelling",
    [str, lambda name: name + ".gz", lambda name: name.replace("-idx", ".idx")],
    ids=["plain", "gzipped", "with a dot"],
)
def test_all_spellings_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spelling: Callable[[str], str]
) -> None:
    hashes = small_mnist(tmp_path / "mnist", spelling=spelling)
    monkeypatch.setenv("INKLING_DATA", str(tmp_path))
    monkeypatch.setattr(module, "CONTENT_SHA256", hashes)
    assert find_mnist() == tmp_path / "mnist"
    dataset = load_mnist()
    assert (len(dataset.train), len(dataset.test)) == (40, 10)


def test_absent_says_where_it_looked_and_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INKLING_DATA", str(tmp_path / "named"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert find_mnist() is None
    with pytest.raises(DataError, match="inkling data download mnist") as caught:
        load_mnist()
    for folder in paths.data_folders():
        assert str(folder / "mnist") in str(caught.value)


def test_three_files_are_not_mnist_and_the_next_folder_is_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INKLING_DATA", str(tmp_path / "named"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    small_mnist(tmp_path / "named" / "mnist")
    (tmp_path / "named" / "mnist" / NAMES[2]).unlink()
    assert find_mnist() is None
    complete = paths.cache_folder() / "data" / "mnist"
    small_mnist(complete)
    assert find_mnist() == complete


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, str]]:
    """A folder and the address of the server that serves it."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    folder = tmp_path / "served"
    folder.mkdir()
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))
    ) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def publish(folder: Path) -> tuple[RemoteFile, ...]:
    """Four files on the server, larger than the pieces in which they are fetched."""
    rng = np.random.default_rng(2)
    files = []
    for file in FILES:
        content = rng.bytes(300_000 if "images" in file.name else 700)
        (folder / file.name).write_bytes(content)
        files.append(RemoteFile(file.name, len(content), hashlib.sha256(content).hexdigest()))
    return tuple(files)


def closed_port() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/"


def test_download_brings_every_file_and_reports_every_byte(
    mirror: tuple[Path, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    served, address = mirror
    files = publish(served)
    seen: list[tuple[int, int]] = []
    target = tmp_path / "cache" / "data" / "mnist"
    module.download_files(target, files, (address,), lambda done, total: seen.append((done, total)))
    for file in files:
        assert (target / file.name).read_bytes() == (served / file.name).read_bytes()
    total = sum(file.size for file in files)
    assert {of for _, of in seen} == {total}
    done = [count for count, _ in seen]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0, total)
    assert len(set(done)) > 8
    captured = capfd.readouterr()
    assert captured.out + captured.err == ""


def test_what_is_there_is_not_fetched_again_unless_it_is_damaged(mirror: tuple[Path, str], tmp_path: Path) -> None:
    served, address = mirror
    files = publish(served)
    target = tmp_path / "mnist"
    module.download_files(target, files, (address,), None)
    module.download_files(target, files, (closed_port(),), None)
    (target / files[0].name).write_bytes(b"half")
    module.download_files(target, files, (address,), None)
    assert (target / files[0].name).stat().st_size == files[0].size


@pytest.mark.parametrize("broken", ["404", "refused", "wrong content", "endless content"])
def test_the_second_mirror_stands_in(mirror: tuple[Path, str], tmp_path: Path, broken: str) -> None:
    served, address = mirror
    files = publish(served)
    (served / "bad").mkdir()
    if broken == "wrong content":
        for file in files:
            (served / "bad" / file.name).write_bytes(b"please log in")
    if broken == "endless content":
        for file in files:
            (served / "bad" / file.name).write_bytes(bytes(3_000_000))
    first = closed_port() if broken == "refused" else address + "bad/"
    seen: list[int] = []
    module.download_files(tmp_path / "mnist", files, (first, address), lambda done, _: seen.append(done))
    assert sorted(entry.name for entry in (tmp_path / "mnist").iterdir()) == sorted(f.name for f in files)
    assert seen[-1] == sum(file.size for file in files)


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ("404", "the server answered 404"),
        ("wrong content", "is not the file that was published"),
        ("refused", "no connection"),
    ],
)
def test_without_any_mirror_one_sentence(
    mirror: tuple[Path, str], tmp_path: Path, broken: str, sentence: str
) -> None:
    served, address = mirror
    files = publish(served)
    if broken == "404":
        address += "nowhere/"
    elif broken == "refused":
        address = closed_port()
    else:
        (served / files[0].name).write_bytes(bytes(files[0].size))
    with pytest.raises(DownloadError, match=sentence) as caught:
        module.download_files(tmp_path / "mnist", files, (address,), None)
    assert files[0].name in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not list((tmp_path / "mnist").iterdir())


@pytest.mark.parametrize("after", [0, 100_000, 310_000])
def test_cancelling_leaves_no_half_file(mirror: tuple[Path, str], tmp_path: Path, after: int) -> None:
    served, address = mirror
    files = publish(served)

    def cancel(done: int, total: int) -> None:
        if done >= after:
            raise Cancelled

    target = tmp_path / "mnist"
    with pytest.raises(Cancelled):
        module.download_files(target, files, (address,), cancel)
    for entry in target.iterdir() if target.exists() else ():
        assert entry.read_bytes() == (served / entry.name).read_bytes()


def test_a_folder_that_cannot_be_made(mirror: tuple[Path, str], tmp_path: Path) -> None:
    served, address = mirror
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DownloadError, match="cannot be written"):
        module.download_files(tmp_path / "file" / "mnist", publish(served), (address,), None)


def test_the_public_download_goes_into_the_cache(
    mirror: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served, address = mirror
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("INKLING_DATA", raising=False)
    monkeypatch.setattr(module, "FILES", publish(served))
    monkeypatch.setattr(module, "MIRRORS", (address,))
    folder = download_mnist()
    assert folder == paths.cache_folder() / "data" / "mnist" == find_mnist()
