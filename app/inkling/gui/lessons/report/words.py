"""What the settings of a report are called, and how their values are written."""

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.playground.presets import PRESETS
from inkling.errors import readable
from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.engine_names import engine_name, layers_text
from inkling.gui.widgets.formats import accuracy_text, count_text, loss_text, number_text
from inkling.gui.widgets.sentences import sentence
from inkling.session.lessons.report import Setting


def setting_name(name: str) -> str:
    """In the language of the window."""
    return {
        "model": QCoreApplication.translate("ReportSettings", "Model"),
        "question": QCoreApplication.translate("ReportSettings", "Question"),
        "architecture": QCoreApplication.translate("ReportSettings", "Architecture"),
        "parameters": QCoreApplication.translate("ReportSettings", "Parameters"),
        "activation": QCoreApplication.translate("ReportSettings", "Activation function"),
        "biases": QCoreApplication.translate("ReportSettings", "Biases"),
        "loss": QCoreApplication.translate("ReportSettings", "Cost function"),
        "dataset": QCoreApplication.translate("ReportSettings", "Data set"),
        "points": QCoreApplication.translate("ReportSettings", "Points"),
        "points-seed": QCoreApplication.translate("ReportSettings", "Seed of the points"),
        "optimizer": QCoreApplication.translate("ReportSettings", "Optimizer"),
        "eta": QCoreApplication.translate("ReportSettings", "Learning rate η"),
        "batch": QCoreApplication.translate("ReportSettings", "Batch size"),
        "epochs": QCoreApplication.translate("ReportSettings", "Epochs learned"),
        "steps": QCoreApplication.translate("ReportSettings", "Steps taken"),
        "seed": QCoreApplication.translate("ReportSettings", "Seed"),
        "cost": QCoreApplication.translate("ReportSettings", "Cost C"),
        "accuracy": QCoreApplication.translate("ReportSettings", "Accuracy"),
    }[name]


def setting_value(setting: Setting) -> str:
    """As the language of the window writes it."""
    name, value = setting.name, setting.value
    if isinstance(value, bool):
        with_them = QCoreApplication.translate("ReportSettings", "with biases")
        return with_them if value else QCoreApplication.translate("ReportSettings", "without biases")
    if isinstance(value, str):
        return _words(name, value)
    if name == "accuracy":
        return accuracy_text(value)
    if name == "cost":
        return loss_text(value)
    return count_text(value) if isinstance(value, int) else number_text(value, QLocale(), 4)


def _words(name: str, value: str) -> str:
    if name == "architecture":
        return layers_text(value)
    if name == "dataset":
        return dataset_label(value)
    if name == "batch":
        return QCoreApplication.translate("ReportSettings", "full batch")
    if name == "question":
        return next((sentence(one.title) for one in PRESETS if one.name == value), value)
    return readable(value) if name == "model" else engine_name(value)
