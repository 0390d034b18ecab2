"""What a sitting that dies leaves behind, and what is made of it."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inkling.network import Network, mlp
from inkling.storage.sitting import Sitting, Unsaved, left_behind
from inkling.training.model import Model

DYING = """
import os, sys
from pathlib import Path
import numpy as np
from inkling.network import Network, mlp
from inkling.storage.sitting import Sitting, Unsaved
from inkling.training.model import Model
sitting, networks = Sitting(), []
for number in range(int(sys.argv[1])):
    network = Network(mlp((number + 1,)))
    network.theta[:] = number
    networks.append(Unsaved(Model(network=network), Path(f"/somewhere/{number}.safetensors")))
sitting.keep(networks)
os._exit(1)
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "inkling" / "sittings"


def die(networks: int) -> None:
    """A process that keeps so many networks, and ends in the midst of its sitting."""
    subprocess.run([sys.executable, "-c", DYING, str(networks)], check=False, timeout=60)


def unsaved(value: float = 0.0) -> Unsaved:
    network = Network(mlp((3,)))
    network.theta[:] = value
    return Unsaved(Model(network=network))


def test_what_a_dead_sitting_left_is_found_in_order(state: Path) -> None:
    die(2)
    found = left_behind()
    assert found is not None
    assert [one.path for one in found.networks] == [
        Path("/somewhere/0.safetensors"),
        Path("/somewhere/1.safetensors"),
    ]
    for number, one in enumerate(found.networks):
        np.testing.assert_array_equal(one.model.network.theta, number)
    assert left_behind() is None  # it is offered by one window only
    found.leave()
    again = left_behind()
    assert again is not None
    again.remove()
    assert list(state.iterdir()) == []


def test_one_that_is_alive_is_left_alone() -> None:
    sitting = Sitting()
    sitting.keep([unsaved()])
    assert left_behind() is None
    sitting.end()


def test_one_that_ends_well_leaves_nothing(state: Path) -> None:
    sitting = Sitting()
    sitting.keep([unsaved(1.0), unsaved(2.0)])
    sitting.keep([unsaved(3.0)])
    (folder,) = [path for path in state.iterdir() if path.is_dir()]
    assert sorted(path.name for path in folder.iterdir()) == ["0.safetensors", "networks.json"]
    sitting.keep([])  # all was saved
    assert list(state.iterdir()) == []
    sitting.keep([unsaved()])
    sitting.end()
    assert list(state.iterdir()) == []


@pytest.mark.parametrize("damage", ["networks.json", "0.safetensors"])
@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"0.safetensors": {"path": 5, "shipped": ""}}', b"[" * 100_000, b'{"\xff": {}}']
)
def test_what_is_damaged_is_left_out(state: Path, damage: str, content: bytes) -> None:
    die(2)
    (folder,) = [path for path in state.iterdir() if path.is_dir()]
    (folder / damage).write_bytes(content)
    found = left_behind()
    assert found is not None
    assert len(found.networks) == (2 if damage == "networks.json" else 1)


def test_a_sitting_with_nothing_sound_is_forgotten(state: Path) -> None:
    die(1)
    (folder,) = [path for path in state.iterdir() if path.is_dir()]
    (folder / "0.safetensors").write_bytes(b"")
    assert left_behind() is None
    assert list(state.iterdir()) == []


def test_only_so_many_are_kept(state: Path) -> None:
    for number in range(7):
        (state / str(number)).mkdir(parents=True)  # as those that died before they kept anything
    sitting = Sitting()
    sitting.keep([unsaved()])
    assert len([path for path in state.iterdir() if path.is_dir()]) == 5
    sitting.end()


def test_a_disk_that_refuses_is_no_reason_to_stop(state: Path) -> None:
    state.parent.mkdir(parents=True)
    state.write_bytes(b"")  # where the folder should be
    Sitting().keep([unsaved()])
    assert left_behind() is None


def test_a_disk_that_refused_once_is_tried_again(state: Path) -> None:
    state.parent.mkdir(parents=True)
    state.write_bytes(b"")
    sitting = Sitting()
    sitting.keep([unsaved()])
    state.unlink()
    sitting.keep([unsaved(1.0)])
    assert list(state.rglob("0.safetensors"))
    sitting.end()


def test_a_sitting_is_never_seen_without_its_lock(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that starts in that moment would take it for a dead one's, and remove it."""
    make, seen = Path.mkdir, []

    def looking(path: Path, *how: object, **named: bool) -> None:
        make(path, *how, **named)
        if path.parent == state:
            seen.append(left_behind())

    monkeypatch.setattr(Path, "mkdir", looking)
    sitting = Sitting()
    sitting.keep([unsaved(2.0)])
    assert seen == [None]
    assert list(state.rglob("0.safetensors"))
    sitting.end()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere all names are Unicode")
def test_a_path_that_is_not_unicode_costs_its_name_alone(state: Path) -> None:
    sitting = Sitting()
    sitting.keep([replace(unsaved(3.0), path=Path("/caf\udce9.safetensors")), replace(unsaved(), path=Path("/b"))])
    assert sitting._lock is not None
    sitting._lock.release()
    found = left_behind()
    assert found is not None
    assert [one.path for one in found.networks] == [None, Path("/b")]
    found.remove()
