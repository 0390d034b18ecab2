"""A line that is pointed at says its weight, the activation that comes over it, and their product."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from gui_helpers import draw
from inkling.gui.main_window import MainWindow


def test_pointing_at_a_line_reads_one_weight(window: MainWindow) -> None:
    window.commands.reset.trigger()
    draw(window)
    diagram = window.network.diagram
    diagram.grab()
    layout = diagram.layout_of_neurons
    assert layout is not None
    before, after = layout.columns[-2:]
    for start, end in ((start, end) for start in before.outlets for end in after.inlets):
        x, y = (0.5 * (start + end)).tolist()
        QTest.mouseMove(diagram, QPoint(round(x), round(y)))
        if diagram.edge is not None:
            break
    title, numbers, _ = window.network.inspector.lines
    assert "→" in title
    w, a, product = (float(part.split("=")[1].replace("−", "-")) for part in numbers.split("   "))
    assert product == pytest.approx(w * a, abs=0.02)
