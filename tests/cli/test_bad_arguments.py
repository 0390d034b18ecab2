"""Every bad option, value or file is one sentence on standard error and exit code 2, before any work is done."""

import json
import os
import shlex
import shutil
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inkling.cli import main
from inkling.data.idx import write_idx
from inkling.network import Network, parse_architecture
from inkling.storage.model_file import save_model
from inkling.training.model import Model

GOOD = "train --train-size 500 --epochs 1 -o new"

# What to add to a good command, or a whole command of its own; and what the sentence must name.
BAD_TRAINING = [
    ("--optimizer sdg", "'sdg'"),
    ("--optimizer RMSProp", "'RMSProp'"),
    ("--loss mae", "'mae'"),
    ("--activation softmax", "'softmax'"),
    ("--activation swish", "'swish'"),
    ("--initializer ones", "'ones'"),
    ("--eta 0", "not 0"),
    ("--eta=-1", "not -1"),
    ("--eta nan", "not nan"),
    ("--eta inf", "not inf"),
    ("--eta 1e999", "not inf"),
    ("--eta 1001", "not 1001"),
    ("--eta fast", "“fast”"),
    ("--eta 0,5", "“0,5”"),
    ("--batch-size 0", "“0”"),
    ("--batch-size -3", "“-3”"),
    ("--batch-size 2.5", "“2.5”"),
    ("--batch-size 501", "501"),
    ("--epochs 0", "“0”"),
    ("--epochs 100001", "100001"),
    ("--epochs many", "“many”"),
    ("--seed=-1", "not -1"),
    ("--seed 1.5", "'1.5'"),
    ("--seed 9007199254740993", "9007199254740993"),
    (f"--seed {'9' * 5000}", "--seed"),
    ("--hidden a", "“a”"),
    ("--hidden 0", "not 0"),
    ("--hidden=-4", "“-4”"),
    ("--hidden 16,-4", "“16,-4”"),
    ("--hidden 16--4", "“16--4”"),
    ("--hidden 1.5", "“1.5”"),
    ("--hidden 'conv20x8 pool2'", "not 20"),
    ("--hidden 'conv0x8'", "not 0"),
    ("--hidden 'conv5x0'", "not 0"),
    ("--hidden 'conv5x2000'", "not 2000"),
    ("--hidden 'conv15x2 conv15x2'", "15×15"),
    ("--hidden 'conv5x8 conv'", "“conv”"),
    ("--hidden 'conv5 pool2'", "“conv5”"),
    ("--hidden 'pool2 pool2 pool2 pool2 pool2'", "2×2"),
    ("--hidden pool0", "not 0"),
    ("--hidden pool99", "not 99"),
    ("--hidden '16 conv5x8'", "16 numbers"),
    ("--hidden 'flatten pool2'", "784 numbers"),
    ("--hidden dropout1", "not 1"),
    ("--hidden dropout1.5", "not 1.5"),
    ("--hidden dropout", "“dropout”"),
    ("--hidden dropout-0.5", "“dropout”"),
    ("--hidden dropoutnan", "“dropoutnan”"),
    ("--hidden batchnorm2", "“batchnorm2”"),
    ("--hidden 16:swish", "“swish”"),
    ("--hidden 16:", "“16:”"),
    ("--hidden pool2:relu", "“pool2:relu”"),
    ("--hidden '16 softmax'", "Softmax"),
    ("--hidden 16:threshold", "threshold"),
    ("--activation threshold", "threshold"),
    ("--hidden 'conv1x1024same conv15x1024same'", "parameters"),
    ("--input-size 16 --hidden 'conv15x2 conv5x2'", "5×5"),
    ("--input-size 20", "20"),
    ("--input-size 28.0", "28.0"),
    ("--preparation standardise", "'standardise'"),
    ("--preparation box", "'box'"),
    ("--validation 0.95", "not 0.95"),
    ("--validation=-0.1", "not -0.1"),
    ("--validation nan", "not nan"),
    ("--validation half", "“half”"),
    ("--validation 0.0001", "0.0001"),  # of 500: none
    ("--validation 0.9 --batch-size 51", "50 training examples"),
    ("--patience 3", "validation"),
    ("--patience=-1 --validation 0.1", "not -1"),
    ("--patience long", "'long'"),
    (f"--patience {10**30} --validation 0.1", "patience"),
    ("--augment nonsense", "“nonsense”"),
    ("--augment ''", "“”"),
    ("--augment shift=99", "not at 99"),
    ("--augment shift=-1", "not at -1"),
    ("--augment shift=nan", "nan"),
    ("--augment shift=", "“shift=”"),
    ("--augment shift=much", "“shift=much”"),
    ("--augment shifts=1", "“shifts”"),
    ("--augment =1", "“”"),
    ("--augment moderate=1", "“moderate”"),
    ("--augment simard --augment noise=2", "noise"),
    ("--augment elastic_smoothness=0", "elastic smoothness"),
    ("--augment", "--augment"),
    ("--schedule linear", "'linear'"),
    ("--schedule-setting factor=0.5", "constant"),  # it has none
    ("--schedule cosine --schedule-setting factor=0.5", "cosine"),
    ("--schedule step --schedule-setting factor=1.5", "factor"),
    ("--schedule step --schedule-setting every=0", "every"),
    ("--schedule step --schedule-setting every=nan", "every"),
    ("--schedule step --schedule-setting each=3", "“each”"),
    ("--schedule step --schedule-setting factor", "“factor”"),
    ("--warm-up=-1", "not -1"),
    ("--warm-up inf", "not inf"),
    ("--warm-up soon", "“soon”"),
    ("--clip=-1", "not -1"),
    ("--clip nan", "not nan"),
    ("--weight-decay=-0.1", "not -0.1"),
    ("--weight-decay 1e7", "not 1e+07"),
    ("--stop-step=-1", "not -1"),
    ("--stop-step inf", "not inf"),
    ("--stop-gradient=-1", "not -1"),
    ("--stop-gradient x", "“x”"),
    ("--initializer-deviation 0", "not 0"),
    ("--initializer-deviation=-1", "not -1"),
    ("--initializer-deviation 1e9", "not 1e+09"),
    ("--batch-size fully", "“fully”"),
    ("--batch-size ''", "“”"),
    ("--hidden 16,99999", "99999"),
    (f"--hidden {','.join(['4'] * 60)}", "layers"),
    ("--hidden 10000,10000", "107960010"),
    ("--architecture ''", "architecture"),
    ("--architecture lenet", "“lenet”"),
    ("--architecture 784", "784"),
    ("--architecture 784-16-16", "“784-16-16”"),
    ("--architecture 100-16-10", "“100-16-10”"),
    ("--architecture 784-0-10", "not 0"),
    ("--architecture 784-16:softmax-10", "Softmax"),
    ("--architecture 784-16:swish-10", "“swish”"),
    ("--architecture 784-16-10:softmax", "10:sigmoid"),
    ("--architecture 784-16-10:sigmoid --loss cross-entropy", "10:softmax"),
    (f"--architecture 784-{'9' * 5000}-10", "too large"),
    ("--architecture 784-16-10 --hidden 16", "--hidden"),
    ("--architecture mlp --hidden 16", "--hidden"),
    ("--architecture Modern", "“modern”"),
    ("--architecture 256-16-10", "784"),
    ("--architecture 784-16-10 --input-size 16", "256"),
    ("--architecture '14x56 16 10'", "784"),
    ("--architecture 'conv5x8 pool2'", "dense layer"),
    ("--architecture 'conv5x8 pool2 flatten'", "10:sigmoid"),
    ("--architecture 'conv29x8 10'", "not 29"),
    ("--architecture 784-16-10:sigmoid --loss perceptron", "10:threshold"),
    ("--architecture 784-16-10:threshold", "10:sigmoid"),
    ("--architecture 784-16:threshold-10 --loss perceptron", "threshold"),
    ("--architecture perceptron --hidden 4", "--hidden"),
    ("--architecture perceptron --activation softmax", "'softmax'"),
    ("--architecture lenet-5 --activation threshold", "threshold"),
    ("--architecture lenet-5 --optimizer-setting momentum=0.9", "momentum"),
    ("--architecture modern --schedule-setting factor=0.5", "cosine"),
    ("--architecture modern --eta 0", "not 0"),
    ("--optimizer-setting momentum=0.5", "momentum"),  # sgd has none
    ("--optimizer momentum --optimizer-setting momentum", "“momentum”"),
    ("--optimizer momentum --optimizer-setting momentum=", "“momentum=”"),
    ("--optimizer momentum --optimizer-setting momentum=x", "“momentum=x”"),
    ("--optimizer momentum --optimizer-setting momentum=nan", "nan"),
    ("--optimizer momentum --optimizer-setting momentum=1", "momentum"),
    ("--optimizer adam --optimizer-setting beta3=0.5", "“beta3”"),
    ("--optimizer adam --optimizer-setting =0.5", "“”"),
    ("--optimizer nesterov --optimizer-setting momentum=-0.1", "momentum"),
    ("--optimizer metropolis --optimizer-setting temperature=0", "temperature"),
    ("--optimizer metropolis --optimizer-setting cooling=1.1", "cooling"),
    ("--optimizer laplacian --optimizer-setting sigma=-1", "sigma"),
    ("--optimizer adamw --optimizer-setting decay=0.1", "“decay”"),
    ("--train-size 0", "“0”"),
    ("--train-size 5", "5"),  # fewer than a batch
    ("--train-size 1000001", "1000001"),
    ("--dataset emnist", "'emnist'"),
    ("--dataset ''", "''"),
    ("--dataset mnist", "MNIST"),
    ("--dataset bare", "holds no digits that are read"),
    ("--dataset file", "file"),
    ("-o ''", "is a folder"),
    ("-o .", "is a folder"),
    ("-o no/where", "There is no folder no"),
    ("-o file/below", "file/below"),
    (f"-o {'n' * 300}", "cannot be written"),
    (f"-o {os.devnull}", "is not an ordinary file"),
    ("--turbo", "--turbo"),
    ("more", "more"),
]
BAD_COMMANDS = [
    ("tain", "'tain'"),
    ("train", "-o"),
    ("train -o", "-o"),
    ("--model", "--model"),
    ("evaluate", "MODEL"),
    ("evaluate missing.safetensors", "There is no file missing.safetensors"),
    ("evaluate missing", "3blue1brown-mnist"),
    ("evaluate ''", "folder"),
    ("evaluate .", "is a folder"),
    ("evaluate png", "png is not a model file of Inkling"),
    ("evaluate cut", "cut"),
    ("evaluate nan", "NaN"),
    ("evaluate good --dataset emnist", "'emnist'"),
    ("evaluate good --dataset ''", "''"),
    ("evaluate good --dataset mnist", "MNIST"),
    ("evaluate good --normalize bix", "'bix'"),
    ("evaluate good --images images", "--labels"),
    ("evaluate good --labels labels", "--images"),
    ("evaluate good --dataset strokes --images images --labels labels", "--dataset"),
    ("evaluate good --images labels --labels images", "swapped"),
    ("evaluate good --images images --labels few", "few"),
    ("evaluate good --images images --labels eleven", "eleven"),
    ("evaluate good --images huge --labels labels", "huge"),
    ("evaluate good --images small --labels labels", "14×14"),
    ("evaluate good --images png --labels labels", "png"),
    ("evaluate good --images missing --labels labels", "There is no file missing"),
    ("evaluate good --images . --labels labels", "is a folder"),
    ("classify", "MODEL"),
    ("classify good", "IMAGE"),
    ("classify missing png", "missing"),
    ("classify good missing", "There is no file missing"),
    ("classify good good", "good is not a picture"),
    ("classify good png", "png"),  # it only begins like one
    ("data", "list"),
    ("data drop", "'drop'"),
    ("data download emnist", "'emnist'"),
    ("data list extra", "extra"),
    ("screenshot", "OUT.png"),
    ("screenshot out.jpg", "out.jpg"),
    ("screenshot no/out.png", "There is no folder no"),
    ("screenshot out.png --language de", "'de'"),
    ("screenshot out.png --scale 9", "--scale"),
    ("screenshot out.png --width 0", "“0”"),
    ("screenshot out.png --width 99999", "8000"),
    ("evaluate negative", "layer1.variance"),
    ("evaluate sixteen", "4×4"),
    ("classify sixteen png", "4×4"),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sound files and damaged ones."""
    here = tmp_path_factory.mktemp("made")
    save_model(Model(network=Network(parse_architecture("784-10"))), here / "good")
    content = (here / "good").read_bytes()
    (here / "cut").write_bytes(content[:-9])
    (here / "nan").write_bytes(content[:-4] + struct.pack("<f", np.nan))
    (here / "png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (here / "file").touch()
    (here / "bare").mkdir()
    write_idx(here / "images", np.zeros((5, 28, 28), np.uint8))
    write_idx(here / "small", np.zeros((5, 14, 14), np.uint8))
    write_idx(here / "labels", np.arange(5, dtype=np.uint8))
    write_idx(here / "few", np.arange(4, dtype=np.uint8))
    write_idx(here / "eleven", np.array([0, 1, 2, 3, 10], np.uint8))
    (here / "huge").write_bytes(struct.pack(">4I", 0x803, 2**31, 28, 28) + bytes(100))
    save_model(Model(network=Network(parse_architecture("16-10"))), here / "sixteen")
    normed = Network(parse_architecture("28x28 batchnorm 10"))
    normed.initialize(rng=np.random.default_rng(0))
    save_model(Model(network=normed), here / "negative")
    negative = bytearray((here / "negative").read_bytes())
    start = 8 + int.from_bytes(negative[:8], "little")
    at = start + json.loads(negative[8:start])["layer1.variance"]["data_offsets"][0]
    negative[at : at + 4] = struct.pack("<f", -1.0)
    (here / "negative").write_bytes(negative)
    return here


@pytest.fixture
def folder(strokes: None, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a copy of all these; no MNIST anywhere."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("INKLING_DATA", raising=False)
    return tmp_path


def _cases() -> list[Any]:
    cases = [(f"{GOOD} {more}", named) for more, named in BAD_TRAINING] + BAD_COMMANDS
    return [pytest.param(command, named, id=command.removeprefix(GOOD)[:60]) for command, named in cases]


@pytest.mark.parametrize(("command", "named"), _cases())
def test_one_sentence_and_nothing_done(
    folder: Path, capfd: pytest.CaptureFixture[str], command: str, named: str
) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    try:
        code = main(shlex.split(command))
    except SystemExit as leaving:  # how argparse ends
        code = leaving.code  # type: ignore[assignment]
    out, err = capfd.readouterr()
    assert code == 2
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("inkling")
    assert named in err
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_a_sentence_stays_on_one_line_whatever_it_names(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["evaluate", "a\nb"],
        ["evaluate", "good", "--dataset", "a\n\nb"],
        ["classify", "good", "a\rb"],
    ):
        assert main(arguments) == 2
        assert len(capfd.readouterr().err.splitlines()) == 1
    with pytest.raises(SystemExit):
        main(["a\nb"])
    assert len(capfd.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("train", "--eta", "0", "-o", "new"),
        ("train", "--optimizer", "sdg", "-o", "new"),
        ("train", "--hidden", "conv20x8", "-o", "new"),
        ("train", "--patience", "3", "-o", "new"),
        ("train", "--augment", "shift=99", "-o", "new"),
        ("train", "-o", "no/where"),
        ("evaluate", "png"),
        ("classify", "missing", "png"),
        ("tain",),
    ],
)
def test_the_same_from_outside(folder: Path, inkling: Callable[..., Any], arguments: tuple[str, ...]) -> None:
    done = inkling(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.sentence


@pytest.mark.parametrize(
    "command", ["", "train", "evaluate", "classify", "data", "data list", "screenshot", "figure", "lesson words"]
)
def test_help_and_version(capfd: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as leaving:
        main([*command.split(), "--help"])
    assert leaving.value.code == 0
    out, err = capfd.readouterr()
    assert out.startswith(f"usage: inkling {command}".rstrip())
    assert err == ""
