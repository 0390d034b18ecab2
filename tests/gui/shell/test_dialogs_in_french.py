"""Qt's own dialogs speak the language of the window too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QFileSystemModel,
    QLabel,
    QLineEdit,
    QMessageBox,
    QToolButton,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from inkling.gui.shell.language import Language

NO_BREAK = "\u00a0"


@pytest.fixture(autouse=True)
def french(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp)
    language.use("fr")
    yield
    language.use("en")
    language.drop()


def test_the_file_dialog_is_french(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert labels == {f"Chercher dans{NO_BREAK}:", f"Nom de fichier{NO_BREAK}:", f"Types de fichiers{NO_BREAK}:"}
    assert _buttons(dialog) == {"Ouvrir", "Annuler"}
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    assert _buttons(dialog) == {"Enregistrer", "Annuler"}
    tips = {button.toolTip() for button in dialog.findChildren(QToolButton)}
    assert tips == {
        "Précédent", "Suivant", "Dossier parent", "Créer un nouveau dossier", "Vue en liste", "Vue détaillée",
    }  # fmt: skip
    model = dialog.findChild(QTreeView).model()
    across = Qt.Orientation.Horizontal
    assert [model.headerData(i, across) for i in range(4)] == ["Nom", "Taille", "Type", "Dernière modification"]


def test_a_folder_is_called_one(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    model = QFileSystemModel()
    with qtbot.waitSignal(model.directoryLoaded):
        root = model.setRootPath(str(tmp_path))
    assert model.type(model.index(0, 0, root)) in ("Dossier", "Dossier de fichiers")


def test_the_buttons_of_a_question_are_french(qtbot: QtBot) -> None:
    kinds = QMessageBox.StandardButton
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(kinds.Save | kinds.Discard | kinds.Cancel | kinds.Yes | kinds.No | kinds.Close)
    assert _buttons(box) == {"Enregistrer", "Ne pas enregistrer", "Annuler", "Oui", "Non", "Fermer"}


def test_the_menu_of_a_text_field_is_french(qtbot: QtBot) -> None:
    field = QLineEdit("16, 16")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    assert texts == ["Annuler", "Rétablir", "Couper", "Copier", "Coller", "Supprimer", "Tout sélectionner"]
    menu.deleteLater()


def _buttons(box: QFileDialog | QMessageBox) -> set[str]:
    return {button.text().replace("&", "") for button in box.findChildren(QAbstractButton) if button.text()}
