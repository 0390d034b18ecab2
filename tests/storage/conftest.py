"""Two small sound model files with every optional part, to be damaged."""

from pathlib import Path

import numpy as np
import pytest

from inkling.data.augmentation import Augmentation
from inkling.data.preparation import Preparation
from inkling.network import Network, parse_architecture
from inkling.storage.model_file import save_model
from inkling.training import Configuration, History, Metrics, Point
from inkling.training.model import Model

DEEP = "6x6 conv3x2:identity batchnorm relu pool2 dropout0.25 5:identity batchnorm tanh 10:softmax"


def _content(model: Model, path: Path) -> bytes:
    save_model(model, path)
    return path.read_bytes()


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A multilayer perceptron, 16-3-10."""
    network = Network(parse_architecture("16-3-10"))
    network.initialize(rng=np.random.default_rng(0))
    model = Model(
        network=network,
        configuration=Configuration(hidden="3", optimizer="momentum", optimizer_settings={"momentum": 0.5}),
        history=History([Point(0.0, 1.0, 0.1, 1.0, 0.1), Point(1.0, 0.5)]),
        metrics=Metrics(0.5, 0.5),
    )
    return _content(model, tmp_path_factory.mktemp("sound") / "sound.safetensors")


@pytest.fixture(scope="session")
def deep(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Convolution, batch normalisation, dropout; standardised input, augmentation, a schedule, early stopping."""
    rng = np.random.default_rng(1)
    network = Network(parse_architecture(DEEP))
    network.initialize("he", rng=rng)
    for name, value in network.buffers.items():
        value[...] = rng.uniform(0.5, 1.5, value.shape) if name.endswith("variance") else rng.normal(size=value.shape)
    configuration = Configuration(
        train_size=50,
        validation=0.2,
        preparation="standardize",
        augmentation=Augmentation(shift=1.0, elastic=0.5, noise=0.1),
        hidden=" ".join(DEEP.split()[1:-1]),
        activation="relu",
        loss="cross-entropy",
        initializer="he",
        optimizer="adamw",
        schedule="step",
        schedule_settings={"every": 2.0, "factor": 0.25},
        warm_up=0.5,
        clip=1.0,
        weight_decay=1e-4,
        batch_size=None,
        patience=3,
        stop_step=1e-6,
        stop_gradient=1e-7,
    )
    model = Model(
        network=network,
        normalization="none",
        preparation=Preparation("standardize", 28, 0.1307, 0.3081),
        configuration=configuration,
        history=History(
            [Point(0.0, 2.5, 0.1, 2.5, 0.1, 2.5, 0.125), Point(1.0, 0.5, 0.75, 0.5, 0.7, 0.6, 0.8, 0.25)]
        ),
    )
    return _content(model, tmp_path_factory.mktemp("deep") / "deep.safetensors")


@pytest.fixture(params=["sound", "deep"])
def either(request: pytest.FixtureRequest, sound: bytes, deep: bytes) -> bytes:
    """The one, then the other."""
    return sound if request.param == "sound" else deep
