"""Every reader of files, as the fuzz calls it: what is wrong with the value it gives, or an InklingError."""

import os
import shutil
from pathlib import Path

import numpy as np
import sound_files
from numpy.typing import NDArray
from windows import application, close, quiet

from inkling.analysis.playground.points_file import load_points, save_points
from inkling.analysis.study.file import csv_text, json_text, load_study
from inkling.data.dataset import Dataset
from inkling.data.folder import load_folder, load_idx_pair
from inkling.data.idx import write_idx
from inkling.data.picture.digit import find_digit
from inkling.gui.application import make_window
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.settings import Settings
from inkling.session.lessons.check import faults
from inkling.session.lessons.lesson import decode_lesson
from inkling.session.lessons.remembered import Remembered
from inkling.session.playground.file import load_playground, save_playground
from inkling.session.playground.playground import Playground
from inkling.storage.model_file import load_model, save_model
from inkling.storage.sitting import left_behind

_IMAGES, _LABELS = sound_files.digits()


def model(path: Path) -> str:
    """It computes, and can be saved again."""
    found = load_model(path)
    network = found.network
    if not np.isfinite(network.parameters_and_buffers).all():
        return "a network that is not finite"
    images = np.zeros((1, network.architecture.inputs), np.float32)
    with np.errstate(over="ignore", invalid="ignore"):
        if network.predict(images).shape != (1, network.architecture.classes):
            return "a network that does not compute"
    save_model(found, path.with_name("again.safetensors"))
    return ""


def playground(path: Path) -> str:
    """It can be looked at, learn and be saved again."""
    state = load_playground(path)
    if not (np.isfinite(state.theta).all() and np.isfinite(state.curve).all()):
        return "a network or a curve that is not finite"
    it = Playground(state=state)
    if it.obstacle is None:
        it.step(2)
    save_playground(it.state, path.with_name("again.safetensors"))
    return ""


def played(path: Path) -> str:
    """What the file holds is looked at, all of it, with not a word aside."""
    state = load_playground(path)
    with quiet() as heard:
        app = application()
        opened = PlaygroundWindow(Playground(state=state), Settings(path.with_name("inkling.json")))
        opened.failed.connect(lambda error: heard.append(repr(error)))
        opened.show()
        app.processEvents()
        if isinstance(opened.stage, PlaneStage):
            for word in opened.stage.pages.words.words():
                opened.stage.pages.turn_to(word.name)
                app.processEvents()
        opened.player.step()
        app.processEvents()
        opened.close()
        opened.shut_down()
        opened.deleteLater()
    return "; ".join(heard)


def points(path: Path) -> str:
    """They can be learned from, and be saved again."""
    found = load_points(path)
    it = Playground("xor")
    it.change_points(found, fit=True)
    if it.obstacle is None:
        it.step(2)
    for suffix in (".csv", ".json"):
        save_points(found, again := path.with_name(f"again{suffix}"))
        if len(found) and not np.array_equal(load_points(again).x, found.x):
            return "they are others when they are saved and read"
    return ""


def lesson(path: Path) -> str:
    """What is wrong with it can be said, a sentence each."""
    found = decode_lesson(path.read_bytes(), path.name)
    told = [str(one).replace("\u00a0", " ").replace("\u202f", " ") for one in faults(found)]
    return next((f"told is {text[:200]!r}" for text in told if not text.isprintable()), "")


def remembered(path: Path) -> str:
    """It can be written to."""
    memory = Remembered(path)
    memory.leave("xor", 3)
    return "" if memory.left_at("xor") == Remembered(path).left_at("xor") == 3 else "nothing is remembered"


def idx_images(path: Path) -> str:
    return _dataset_fault(load_idx_pair(path, _sound(path, _LABELS)))


def idx_labels(path: Path) -> str:
    return _dataset_fault(load_idx_pair(_sound(path, _IMAGES), path))


def _sound(path: Path, array: NDArray[np.uint8]) -> Path:
    """The file that goes with a damaged one."""
    sound = path.with_name("its pair")
    if not sound.exists():
        write_idx(sound, array)
    return sound


def folder(path: Path) -> str:
    return _dataset_fault(load_folder(path))


def _dataset_fault(dataset: Dataset) -> str:
    for part in (dataset.train, dataset.test):
        if part.images.dtype != np.uint8 or part.images.shape != (len(part.labels), 28, 28):
            return f"images {part.images.shape} of {part.images.dtype}"
        if part.labels.size and part.labels.max() > 9:
            return f"the label {part.labels.max()}"
    return "" if len(dataset.test) else "a test set without examples"


def picture(path: Path) -> str:
    image = find_digit(path).image
    sound = image.shape == (28, 28) and image.dtype == np.float32 and bool(((image >= 0) & (image <= 1)).all())
    return "" if sound else f"an image {image.shape} of {image.dtype} from {image.min()} to {image.max()}"


def study(path: Path) -> str:
    """It can be shown and written again."""
    found = load_study(path)
    json_text(found)
    csv_text(found)
    for cure in found.plan.cures:
        found.summary(cure)
    return ""


def settings(path: Path) -> str:
    """They are there, and can be written and read again."""
    for aside in path.parent.glob("*.damaged.json"):
        aside.unlink()
    return _settings_fault(path)


def old_settings(path: Path) -> str:
    path.with_suffix(".json").unlink(missing_ok=True)
    return _settings_fault(path.with_suffix(".json"))


def _settings_fault(path: Path) -> str:
    found = Settings(path)
    if found.fault is not None:
        text = str(found.fault)
        if not text.isprintable() or len(text) > 1000:
            return f"told is {text[:200]!r}"
    found.get_bytes("window/geometry")
    found.put("look", "dark")
    found.save()
    again = Settings(path)
    return "" if again.fault is None and again.get("look") == "dark" else "they cannot be written and read again"


def sitting(path: Path) -> str:
    """Its network is there, whatever the list says of it."""
    place = path.parent / "state"
    shutil.rmtree(place, ignore_errors=True)
    left = place / "inkling" / "sittings" / "0123abcd"
    left.mkdir(parents=True)
    os.environ["XDG_STATE_HOME"] = str(place)
    shutil.copy(path, left / "networks.json")
    (left / "0.safetensors").write_bytes(_network(path.parent))
    found = left_behind()
    if found is None or len(found.networks) != 1:
        return "the network is not found"
    found.remove()
    return "" if not list(left.parent.rglob("*.safetensors")) else "it was not removed"


def _network(folder: Path) -> bytes:
    kept = folder / "kept.bin"
    if not kept.exists():
        kept.write_bytes(sound_files.models(folder)[0])
    return kept.read_bytes()


def window(path: Path) -> str:
    """One that starts with these settings, is closed, and has not a word to say meanwhile."""
    with quiet() as heard:
        app = application()
        opened = make_window(app, settings=Settings(path))
        opened.show()
        app.processEvents()
        close(opened)
    path.with_name("inkling.damaged.json").unlink(missing_ok=True)
    return "; ".join(heard)
