"""What the engine's own names are called on screen, wherever they stand: in chips, captions and sentences."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")


def engine_name(name: str) -> str:
    """An activation, cost, initializer, optimizer, schedule or preparation; other names stay as they are."""
    return {
        "sigmoid": QCoreApplication.translate("EngineNames", "sigmoid"),
        "tanh": QCoreApplication.translate("EngineNames", "tanh"),
        "relu": QCoreApplication.translate("EngineNames", "ReLU"),
        "leaky-relu": QCoreApplication.translate("EngineNames", "leaky ReLU"),
        "gaussian": QCoreApplication.translate("EngineNames", "Gaussian"),
        "threshold": QCoreApplication.translate("EngineNames", "threshold"),
        "identity": QCoreApplication.translate("EngineNames", "identity"),
        "softmax": QCoreApplication.translate("EngineNames", "softmax"),
        "mse": QCoreApplication.translate("EngineNames", "MSE"),
        "cross-entropy": QCoreApplication.translate("EngineNames", "cross-entropy"),
        "perceptron": QCoreApplication.translate("EngineNames", "perceptron"),
        "glorot": QCoreApplication.translate("EngineNames", "Glorot"),
        "he": QCoreApplication.translate("EngineNames", "He"),
        "lecun": QCoreApplication.translate("EngineNames", "LeCun"),
        "orthogonal": QCoreApplication.translate("EngineNames", "orthogonal"),
        "normal": QCoreApplication.translate("EngineNames", "normal"),
        "zeros": QCoreApplication.translate("EngineNames", "zeros"),
        "sgd": QCoreApplication.translate("EngineNames", "SGD"),
        "momentum": QCoreApplication.translate("EngineNames", "momentum"),
        "nesterov": QCoreApplication.translate("EngineNames", "Nesterov"),
        "adagrad": QCoreApplication.translate("EngineNames", "Adagrad"),
        "rmsprop": QCoreApplication.translate("EngineNames", "RMSProp"),
        "adam": QCoreApplication.translate("EngineNames", "Adam"),
        "adamw": QCoreApplication.translate("EngineNames", "AdamW"),
        "laplacian": QCoreApplication.translate("EngineNames", "Laplacian"),
        "metropolis": QCoreApplication.translate("EngineNames", "Metropolis"),
        "constant": QCoreApplication.translate("EngineNames", "constant"),
        "step": QCoreApplication.translate("EngineNames", "step"),
        "cosine": QCoreApplication.translate("EngineNames", "cosine"),
        "scale": QCoreApplication.translate("EngineNames", "scaled"),
        "standardize": QCoreApplication.translate("EngineNames", "standardized"),
        "standardize-each": QCoreApplication.translate("EngineNames", "standardized by image"),
        "binarize": QCoreApplication.translate("EngineNames", "binary"),
    }.get(name, name)


def layers_text(layers: str) -> str:
    """Layers as the engine writes them, 16-dropout0.5-16, with the numbers of the language: 16-dropout0,5-16."""
    return _DECIMAL.sub(QLocale().decimalPoint(), layers)
