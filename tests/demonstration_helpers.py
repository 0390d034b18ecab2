"""What tests and benchmarks of the demonstration share."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from inkling.gui.demonstration.plan import DemonstrationPlan

TINY = DemonstrationPlan(train_size=2_000, test_size=200, epochs=8)
ENDLESS = DemonstrationPlan(train_size=600, test_size=200, epochs=100_000)
# Curves of a pen, in canvas units.
THREE = (
    (9, 8), (12, 6), (16, 6), (18.5, 8.5), (17, 12), (13.5, 13.5), (17.5, 14.5), (19.5, 18), (17, 22), (12, 22.5),
    (8.5, 20),
)  # fmt: skip


def press(button: QPushButton) -> None:
    """A real click."""
    QTest.mouseClick(
        button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(button.width() // 2, 8)
    )
