"""The engine's errors and names on screen: in the language of the window, with its numbers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inkling.data.idx import read_images
from inkling.data.preparation import PREPARATIONS
from inkling.errors import DataError, InklingError, Phrase, SettingsError
from inkling.gui.learning_curves.run_label import run_label
from inkling.gui.shell.language import Language
from inkling.gui.widgets.engine_names import engine_name, layers_text
from inkling.gui.widgets.sentences import sentence
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES
from inkling.training import OPTIMIZERS, SCHEDULES, Configuration

ENGINE_NAMES = (*ACTIVATIONS, *LOSSES, *INITIALIZERS, *OPTIMIZERS, *SCHEDULES, *PREPARATIONS)
NARROW, NO_BREAK = "\u202f", "\u00a0"


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    spoken = Language(qapp)
    yield spoken
    spoken.use("en")
    spoken.drop()


def test_a_sentence_is_french_with_french_numbers(language: Language) -> None:
    error = SettingsError(
        "A batch of {size} is larger than the {examples} training examples; choose a smaller batch size.",
        size=100_000,
        examples=60_000,
    )
    language.use("fr")
    assert sentence(error) == (
        f"Un lot de 100{NARROW}000 dépasse les 60{NARROW}000 exemples d’entraînement{NO_BREAK}; "
        "choisissez-le plus petit."
    )
    language.use("en")
    assert sentence(error) == (
        "A batch of 100,000 is larger than the 60,000 training examples; choose a smaller batch size."
    )


def test_a_file_s_error_is_french_to_its_last_part(language: Language, tmp_path: Path) -> None:
    path = tmp_path / "images"
    path.write_bytes(bytes.fromhex("00000801 00000001 07"))
    language.use("fr")
    with pytest.raises(DataError) as caught:
        read_images(path)
    assert sentence(caught.value) == (
        f"{path} contient des étiquettes (0x00000801), mais un fichier d’images commence par 0x00000803"
        f"{NO_BREAK}: images et étiquettes sont-elles interverties{NO_BREAK}?"
    )


def test_an_error_in_an_error_is_french_too(language: Language) -> None:
    inner = InklingError("its {tensor} holds {fault}; no network can compute with it.", tensor="1.bias",
                         fault=Phrase("a negative variance"))  # fmt: skip
    language.use("fr")
    assert sentence(InklingError("{name} cannot be opened: {reason}", name="m", reason=inner)) == (
        f"m ne peut pas être ouvert{NO_BREAK}: son tenseur 1.bias contient une variance négative{NO_BREAK}; "
        "aucun réseau ne peut calculer avec cela."
    )


@pytest.mark.parametrize(
    ("template", "value", "english", "french"),
    [
        ("{x}", 0.1, "0.1", "0,1"),
        ("{x}", 1.0000001, "1.0000001", "1,0000001"),
        ("{x:g}", 1e-8, "1e-8", "1e-8"),
        ("{x:g}", 1234.5, "1234.5", "1234,5"),
        ("{x:.1f}", 96.66, "96.7", "96,7"),
        ("{x}", 13_002, "13,002", f"13{NARROW}002"),
        ("{x:d}", 2003, "2003", "2003"),
        ("{x:#010x}", 2051, "0x00000803", "0x00000803"),
        ("{x}", 10**30, str(10**30), str(10**30)),
        ("{x}", float("nan"), "nan", "nan"),
        ("{x:g}", float("inf"), "inf", "inf"),
        ("{x}", True, "True", "True"),
        ("{x}", (28, 28), "(28, 28)", "(28, 28)"),
        ("{x!r}", "3.5", "'3.5'", "'3.5'"),
        ("{x}", "sigmoid", "sigmoid", "sigmoïde"),
        ("{x}", "laplacian", "Laplacian", "laplacien"),
        ("{x}", Path("sigmoid"), "sigmoid", "sigmoid"),  # a file may have that name
    ],
)
def test_values_are_written_as_the_language_does(
    language: Language, template: str, value: object, english: str, french: str
) -> None:
    for code, text in (("en", english), ("fr", french)):
        language.use(code)
        assert sentence(Phrase(template, x=value)) == text


def test_every_name_of_the_engine_has_a_word(language: Language) -> None:
    # An ordinary word has another one in French; what reads alike is a person's or a method's own name.
    alike = {"tanh", "relu", "softmax", "perceptron", "glorot", "he", "lecun", "sgd", "momentum", "nesterov",
             "adagrad", "rmsprop", "adam", "adamw", "metropolis"}  # fmt: skip
    language.use("en")
    english = {name: engine_name(name) for name in ENGINE_NAMES}
    language.use("fr")
    french = {name: engine_name(name) for name in ENGINE_NAMES}
    assert {name for name in ENGINE_NAMES if english[name] == french[name]} == alike
    assert french["mse"] == "quadratique"
    assert french["cross-entropy"] == "entropie croisée"


def test_a_run_is_called_by_its_settings_in_either_language(language: Language) -> None:
    configuration = Configuration(hidden="16 dropout0.5", loss="cross-entropy", batch_size=1000)
    language.use("en")
    assert run_label(configuration) == "16 dropout0.5 · sigmoid · cross-entropy · SGD η 1.5 · batch 1,000 · strokes"
    language.use("fr")
    assert run_label(configuration) == (
        f"16 dropout0,5 · sigmoïde · entropie croisée · SGD η 1,5 · lots de 1{NARROW}000 · tracés"
    )


def test_layers_have_the_numbers_of_the_language(language: Language) -> None:
    for code, text in (("en", "784-16-dropout0.5-10"), ("fr", "784-16-dropout0,5-10")):
        language.use(code)
        assert layers_text("784-16-dropout0.5-10") == text
