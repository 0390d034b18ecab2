"""What the course's chapters are called."""

from PySide6.QtCore import QCoreApplication

from inkling.session.lessons.lesson import CHAPTERS


def chapter_title(name: str) -> str:
    """In the language of the window."""
    titles = (
        QCoreApplication.translate("Chapters", "The structure of the network"),
        QCoreApplication.translate("Chapters", "The cost"),
        QCoreApplication.translate("Chapters", "Gradient descent"),
        QCoreApplication.translate("Chapters", "Backpropagation, the intuition"),
        QCoreApplication.translate("Chapters", "Backpropagation, the calculus"),
        QCoreApplication.translate("Chapters", "The notebook’s experiments"),
        QCoreApplication.translate("Chapters", "From the perceptron to deep networks"),
        QCoreApplication.translate("Chapters", "Strokes and overfitting"),
    )
    return dict(zip(CHAPTERS, titles, strict=True))[name]
