"""The French of the catalogue: set as French is, one term for one thing, and addressed to *vous*."""

import re

import pytest

from translation_helpers import FRENCH, PLACEHOLDER

NO_BREAK = "\u00a0"

# What the field calls it in English, and what it is called in French, wherever it is named.
TERMS = (
    (r"learning rate", r"taux d’appren\u00ad?tissage"),
    (r"(?<!full )mini-batch", r"mini-lot"),
    (r"batch(?! ?norm)", r"lot"),
    (r"epoch", r"époque"),
    (r"(?<!perceptron )cost|(?<!network's )(?<!the )\bloss(?! saved)", r"coût"),
    (r"weights? and bias", r"poids et (de|des) biais"),
    (r"hidden layer", r"couches? cachée"),
    (r"stroke-size overfitting", r"surapprentissage lié à l’épaisseur du trait"),
    (r"training set(?! of| has)", r"jeu( d’entraînement)?\b"),
    (r"test set", r"jeu de test"),
    (r"accurac", r"exactitude"),
    (r"confusion matrix", r"matrice de confusion"),
    (r"gradient descent", r"descente de gradient"),
    (r"backpropagation", r"rétropropagation"),
    (r"pooling", r"sous-échantillonnage"),
    (r"\bseeds?\b", r"graine"),
    (r"\bcanvas\b", r"feuille"),
    (r"standardi[sz]", r"standardis"),
    (r"deviation", r"écart-type"),
    (r"heatmap", r"carte de chaleur"),
    (r"warm-up", r"montée"),
    (r"weight decay", r"pénalité L2"),
    (r"convolutional network|conv net", r"réseau convolutif"),
    (r"(?<!own )\bpreset\b", r"préréglage"),
    (r"\bruns\b", r"essais"),
)

# English, slang, or a word that is another thing's or an older name of this one.
NEVER = (
    r"\b[Bb]atch(?!norm)",
    r"[Ll]earning rate",
    r"\b[Ee]poch",
    r"\b[Ll]oss\b",
    r"\b[Aa]ccuracy",
    r"\b[Pp]ooling",
    r"\b[Oo]verfitting",
    r"\b[Ss]urajustement",
    r"\b[Pp]récision",
    r"\bperte(?! d’exactitude| évitée)",
    r"\bTirage\b",
    r"\bDosage\b",
    r"\btoile\b",
    r"\bécart type\b",
    r"\b[Cc]entrer-réduire",
    r"ConvNet",
    r"réseau de convolution",
    r"[Ss]urapprentissage de l’épaisseur",
    r"\bréseau type\b",
    r"\brécri",
    r"\barêtes?\b",
)

# Commands that sentences name; as a verb of its own, none of these words stands where these patterns look.
COMMANDS = "Passer|Répéter|Reprendre|Entraîner|Suivant|Lancer l’étude|Arrêter|Réinitialiser"


def plain(text: str) -> str:
    """Without the mark of the access key, and with a number in each place."""
    return PLACEHOLDER.sub("7", text.replace("&", ""))


def test_french_is_set_as_french_is() -> None:
    for one in FRENCH:
        for form in map(plain, one.forms):
            assert "'" not in form, one
            assert not re.search(r"[\"“”]", form), one
            assert not re.search(rf"[^{NO_BREAK}][;!?%»]|«[^{NO_BREAK}]", form), one
            assert not re.search(rf"[^{NO_BREAK}]:(?!\d|//)", form), one
            assert "..." not in form, one
            assert "  " not in form, one
            assert not re.search(rf"[ {NO_BREAK}](?:[,)]|\.(?![\w/]))|\( ", form), one
            assert not re.search(r"\d (?:px|s|min|h|Mo|Go|Gio)(?![\w’])", form), one


def test_one_term_for_one_thing() -> None:
    for english, french in TERMS:
        for one in FRENCH:
            if re.search(english, plain(one.source), re.IGNORECASE):
                assert re.search(french, plain(one.forms[0]), re.IGNORECASE), (english, one)


@pytest.mark.parametrize("word", NEVER)
def test_a_word_that_is_not_the_term_is_nowhere(word: str) -> None:
    assert not [form for one in FRENCH for form in one.forms if re.search(word, plain(form))]


def test_people_are_addressed_as_vous() -> None:
    familiar = re.compile(
        r"\b(?:tu|te|toi|ton|ta|tes|tien|[Cc]hoisis|[ÉéEe]cris|[Mm]ets|[Vv]ois|[Dd]is|"
        r"(?:^|[.:;] |\n|\u00a0)(?:[Cc]lique|[Aa]ppuie|[Rr]egarde|[Dd]essine|[Pp]ointe|[Cc]oche))\b|\bt’",
    )
    # What people are asked to do is no infinitive: those are the names of commands, and what these do.
    infinitive = re.compile(r"\b(?:[Cc]liquer|[Pp]ointer|[Aa]ppuyer|[Cc]ocher)\b|[;:]\u00a0? ?choisir\b")
    for one in FRENCH:
        for form in one.forms:
            assert not familiar.search(form), one
            assert not infinitive.search(form), one


def test_a_command_named_in_a_sentence_is_in_quotes() -> None:
    named = re.compile(rf"(?<!«{NO_BREAK})(?<!^)(?<!\n)\b(?:{COMMANDS})\b")
    acting = re.compile(
        rf"^(?:{COMMANDS}) (?:continue|crée|commence|montre|quitte|demande|réessaie|le recommence|reprend)\b"
    )
    for one in FRENCH:
        for form in map(plain, one.forms):
            assert not named.search(form), one
            assert not acting.search(form), one


def test_a_digit_is_read_as_one() -> None:
    told = [one for one in FRENCH if "read as {answer}" in one.source]
    assert len(told) > 10
    assert all("comme un {answer}" in one.forms[0] for one in told)


@pytest.mark.parametrize(
    ("source", "french"),
    [
        ("Sample", "Exemple"),
        ("Amounts", "Intensité"),
        ("again", "autre tirage"),
        ("Warm-up", "Montée progressive de~η"),
        ("Small ‖Δθ‖", "Seuil ‖Δθ‖"),
        ("Small ‖∇C‖", "Seuil ‖∇C‖"),
        ("Modern small conv net", "Petit réseau convolutif"),
        ("Discard", "Ne pas enregistrer"),
        ("about {count} s left", "reste environ {count}~s"),
        ("reads {digit}", "lit un {digit}"),
        ("Stroke-size overfitting", "Surapprentissage lié à l’épaisseur du trait"),
        ("Press Train new: loss and accuracy appear here",
         "Appuyez sur «~Entraîner~»~: le coût et l’exactitude s’affichent ici"),
        ("Of new digits written with pen {thick} they read {thin} and {mixed}.",
         "Des nouveaux chiffres écrits au stylo {thick}, ils en lisent respectivement {thin} et {mixed}."),
    ],
)  # fmt: skip
def test_what_was_said_badly_is_said_well(source: str, french: str) -> None:
    assert {one.forms[0] for one in FRENCH if one.source == source} == {french.replace("~", NO_BREAK)}


def test_the_other_network_s_share_says_whose_it_is() -> None:
    (one,) = [one for one in FRENCH if one.source.startswith("With pen {thick} it reads")]
    assert "(contre {thin_thin} pour l’autre réseau)" in one.forms[0]
