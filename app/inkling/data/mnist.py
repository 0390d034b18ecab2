"""MNIST: 70 000 handwritten digits by LeCun, Cortes and Burges, the fruit fly of the field.

Read from four IDX files that lie on this computer, or fetched once when the person asks for it.
What is read is checked against the SHA-256 of the published content.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inkling import paths
from inkling.data.dataset import Dataset, Examples
from inkling.data.idx import idx_header, read_images, read_labels
from inkling.data.readers.base import SIZE
from inkling.errors import DataError, DownloadError, Phrase
from inkling.progress import Progress, progress_of_share

TRAIN_COUNT, TEST_COUNT = 60_000, 10_000
MIRRORS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
)

_TIMEOUT = (10.0, 20.0)  # seconds to connect, and between two pieces
_PIECE = 2**16
_WHOLE, _TRAIN_SHARE = 1000, 850  # of the reading, by the sizes of the files


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file as its publisher offers it: gzipped, `size` bytes, with this SHA-256."""

    name: str
    size: int
    sha256: str


FILES = (
    RemoteFile(
        "train-images-idx3-ubyte.gz",
        9_912_422,
        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
    ),
    RemoteFile(
        "train-labels-idx1-ubyte.gz",
        28_881,
        "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
    ),
    RemoteFile(
        "t10k-images-idx3-ubyte.gz",
        1_648_877,
        "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
    ),
    RemoteFile(
        "t10k-labels-idx1-ubyte.gz",
        4_542,
        "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
    ),
)

# Of the decompressed bytes: whoever compressed the file again still has the same digits.
CONTENT_SHA256 = {
    "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
}


def find_mnist() -> Path | None:
    """The first folder on this computer that holds all four files, or None. Their content is not read."""
    for folder in _folders():
        if all(_find_file(folder, name) for name in CONTENT_SHA256):
            return folder
    return None


def load_mnist(progress: Progress | None = None) -> Dataset:
    """Read MNIST: 60 000 training and 10 000 test images, uint8 (n, 28, 28), ink 255 on 0.

    progress: called with the share that is read, in thousandths

    Raises DataError where it is not on this computer, and for a file that is damaged or not MNIST's.
    """
    folder = find_mnist()
    if folder is None:
        first, *others = _folders()
        looked: Path | Phrase = first
        for place in others:
            looked = Phrase("{places} and {place}", places=looked, place=place)
        raise DataError(
            "MNIST is not on this computer (looked in {places}); `inkling data download mnist` "
            "fetches it, and so does choosing it in the window.",
            places=looked,
        )
    return _load(folder, CONTENT_SHA256, progress)


def download_mnist(progress: Progress | None = None) -> Path:
    """Fetch MNIST into the user's cache and return its folder; files that are there already are kept.

    progress: called with the bytes done and the total over all four files

    Raises DownloadError without a network. No half file is left behind, also not when cancelled.
    """
    folder = paths.cache_folder() / "data" / "mnist"
    download_files(folder, FILES, MIRRORS, progress)
    return folder


def _folders() -> tuple[Path, ...]:
    return tuple(folder / "mnist" for folder in paths.data_folders())


def _find_file(folder: Path, name: str) -> Path | None:
    """The file `name`, gzipped or plain, spelled with a hyphen or (as LeCun's server once did) a dot."""
    for spelling in (name, name.replace("-idx", ".idx")):
        for suffix in ("", ".gz"):
            path = folder / (spelling + suffix)
            try:
                if path.is_file():
                    return path
            except (OSError, ValueError):  # a folder that may not be entered, or no path at all
                continue
    return None


def _load(folder: Path, hashes: dict[str, str], progress: Progress | None = None) -> Dataset:
    def read(part: str, before: int, size: int) -> Examples:
        images_name, labels_name = f"{part}-images-idx3-ubyte", f"{part}-labels-idx1-ubyte"
        images = progress_of_share(progress, before, size, _WHOLE)
        labels = progress_of_share(progress, before + size, 0, _WHOLE)
        return Examples(
            _verified(folder, images_name, partial(read_images, side=SIZE, progress=images), hashes),
            _verified(folder, labels_name, partial(read_labels, progress=labels), hashes),
        )

    return Dataset("mnist", read("train", 0, _TRAIN_SHARE), read("t10k", _TRAIN_SHARE, _WHOLE - _TRAIN_SHARE))


def _verified(
    folder: Path, name: str, read: Callable[[Path], NDArray[np.uint8]], hashes: dict[str, str]
) -> NDArray[np.uint8]:
    path = _find_file(folder, name)
    if path is None:
        raise DataError("There is no file {path}, gzipped or not.", path=folder / name)
    array = read(path)
    digest = hashlib.sha256(idx_header(array))
    digest.update(array.data)
    if digest.hexdigest() != hashes[name]:
        raise DataError(
            "{path} is not the {name} of MNIST: its SHA-256 should be {hash}.",
            path=path,
            name=name,
            hash=hashes[name],
        )
    return array


class _FileProgress:
    """The progress bar that pooch is given for one file; it reports the sum over all files.

    `total` is set by pooch to the length that the server announces, which is not believed.
    """

    def __init__(self, report: Progress | None, before: int, size: int, over_all: int) -> None:
        self._report, self._before, self._size, self._over_all = report, before, size, over_all
        self._done = 0
        self.total = size

    def update(self, count: int) -> None:
        # pooch counts a last, shorter piece as a whole one.
        self._done += count
        if self._done > self._size + _PIECE:
            raise ValueError("the server sends more than the file")
        self.report(min(self._done, self._size))

    def reset(self) -> None:
        self._done = 0

    def close(self) -> None:
        self.report(self._size)

    def report(self, done: int) -> None:
        if self._report is not None:
            self._report(self._before + done, self._over_all)


def download_files(
    folder: Path, files: Sequence[RemoteFile], mirrors: Sequence[str], progress: Progress | None
) -> None:
    """Fetch `files` into `folder`, each from the first mirror that has it."""
    over_all = sum(file.size for file in files)
    before = 0
    for file in files:
        bar = _FileProgress(progress, before, file.size, over_all)
        bar.report(0)
        _fetch(folder, file, mirrors, bar)
        bar.report(file.size)
        before += file.size


def _fetch(folder: Path, file: RemoteFile, mirrors: Sequence[str], bar: _FileProgress) -> None:
    # Only a download needs these two, and importing them takes as long as a third of all the rest.
    import pooch
    import requests

    pooch.get_logger().setLevel("ERROR")  # it would tell of every file on standard error
    # The published hash is of the gzipped bytes: nobody on the way may unpack them.
    headers = {"Accept-Encoding": "identity"}
    why: Phrase | None = None
    for mirror in mirrors:
        bar.reset()
        downloader = pooch.HTTPDownloader(progressbar=bar, chunk_size=_PIECE, timeout=_TIMEOUT, headers=headers)
        try:
            pooch.retrieve(mirror + file.name, f"sha256:{file.sha256}", file.name, folder, downloader=downloader)
        except requests.HTTPError as error:
            why = (
                Phrase("the server answered with an error")
                if error.response is None
                else Phrase("the server answered {status}", status=error.response.status_code)
            )
        except requests.Timeout:
            why = Phrase("the server does not answer")
        except requests.RequestException:  # an OSError too, so it comes before the disk's own
            why = Phrase("there is no connection to it, so check that this computer is online")
        except OSError as error:
            raise DownloadError(
                "{path} cannot be written ({reason}).", path=folder, reason=error.strerror or str(error)
            ) from error
        except ValueError:  # pooch's word for a wrong hash
            why = Phrase("what arrived is not the file that was published")
        else:
            return
    raise DownloadError(
        "{file} could not be fetched from {mirror}: {why}.", file=file.name, mirror=mirrors[-1], why=why
    )
