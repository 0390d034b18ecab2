"""What every test stands on: no screen, one BLAS thread, no file of the person's own, MNIST if it is there."""

import os
import shutil
import signal
import tempfile
from pathlib import Path

# Before NumPy and Qt are imported, and in the environment, so that subprocesses have them too.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Hundreds of processes are started: what one has compiled, the others read.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Caches, logs and settings (QSettings too) of the tests go here; workers of pytest-xdist share it.
_made_here = "INKLING_TEST_HOME" not in os.environ
HOME = Path(os.environ.get("INKLING_TEST_HOME") or tempfile.mkdtemp(prefix="inkling-tests-"))
os.environ["INKLING_TEST_HOME"] = str(HOME)
for _kind in ("CACHE", "STATE", "CONFIG", "DATA"):
    os.environ[f"XDG_{_kind}_HOME"] = str(HOME / _kind.lower())

# A shell's background job is started deaf to Ctrl+C, and so would be the commands that tests interrupt.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) == signal.SIG_IGN:  # under nohup
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

import hypothesis  # noqa: E402
import pytest  # noqa: E402

from inkling.data.dataset import Dataset  # noqa: E402
from inkling.data.mnist import find_mnist, load_mnist  # noqa: E402

_NO_MNIST = "MNIST is not on this computer: set INKLING_DATA to the folder that holds mnist/"

# A shared computer pauses now and then, which is no failure.
hypothesis.settings.register_profile("inkling", deadline=None)
hypothesis.settings.load_profile("inkling")


def pytest_unconfigure() -> None:
    if _made_here:
        shutil.rmtree(HOME, ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("markexpr") == "mnist" and find_mnist() is None:
        raise pytest.UsageError(_NO_MNIST)  # asked for alone: to skip them all would look like success


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Before `-m` chooses: what uses MNIST needs it, whether it says so or not."""
    there = find_mnist() is not None
    for item in items:
        if "mnist" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.mnist)
        if not there and item.get_closest_marker("mnist"):
            item.add_marker(pytest.mark.skip(reason=_NO_MNIST))


@pytest.fixture(scope="session")
def mnist() -> Dataset:
    """The real MNIST; the test is skipped where it is not on this computer."""
    if find_mnist() is None:
        pytest.skip(_NO_MNIST)
    return load_mnist()
