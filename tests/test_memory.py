"""Memory that is free goes back to the operating system, where there is something to be done for it."""

import sys
from pathlib import Path

import numpy as np
import pytest

from inkling import memory


def test_it_is_harmless(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = np.arange(100_000)
    memory.give_back()
    np.testing.assert_array_equal(kept, np.arange(100_000))
    for platform in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", platform)
        memory.give_back()


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc keeps what is free")
def test_what_was_freed_in_the_midst_goes_back() -> None:
    blocks = [bytes(100_000) for _ in range(2_000)]
    last = bytes(1_000)  # holds the end of the heap
    before = resident()
    del blocks
    memory.give_back()
    assert resident() < before - 100e6
    assert len(last) == 1_000
