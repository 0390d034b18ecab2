"""What the course's chapters are called."""

from PySide6.QtCore import QCoreApplication

from inkling.session.lessons.lesson import CHAPTERS


def chapter_title(name: str) -> str:
    """In the language of the window."""
    tr = QCoreApplication.translate
    titles = (
        tr("Chapters", "The structure of the network"),
        tr("Chapters", "The cost"),
        tr("Chapters", "Gradient descent"),
        tr("Chapters", "Backpropagation, the intuition"),
        tr("Chapters", "Backpropagation, the calculus"),
        tr("Chapters", "The notebook’s experiments"),
        tr("Chapters", "From the perceptron to deep networks"),
        tr("Chapters", "Strokes and overfitting"),
    )
    return dict(zip(CHAPTERS, titles, strict=True))[name]
