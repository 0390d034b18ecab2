"""What the person chose to see in the diagram, and the menu to choose it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

EDGE_BUDGETS = {"none": 0, "few": 120, "normal": 320, "many": 900}


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """edges: one of EDGE_BUDGETS; evidence: tiles show weight × ink of the drawing instead of weights."""

    edges: str = "normal"
    evidence: bool = False

    def as_state(self) -> dict[str, Any]:
        return {"edges": self.edges, "evidence": self.evidence}

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> "ViewOptions":
        """What cannot be read keeps its normal value: a state may come from another version."""
        edges, evidence = state.get("edges"), state.get("evidence")
        return cls(
            edges if isinstance(edges, str) and edges in EDGE_BUDGETS else "normal",
            evidence if isinstance(evidence, bool) else False,
        )


class ViewMenu(QToolButton):
    """The button with the menu of all view options."""

    chosen = Signal(object)  # the person chose these ViewOptions
    picture_wanted = Signal()  # the person wants the diagram as a picture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        menu = QMenu(self)
        self._edge_group = QActionGroup(self)
        self._edge_actions: dict[str, QAction] = {}
        for name in EDGE_BUDGETS:
            action = QAction(self)
            action.setCheckable(True)
            self._edge_group.addAction(action)
            self._edge_actions[name] = action
            menu.addAction(action)
        menu.addSeparator()
        self._evidence_action = QAction(self)
        self._evidence_action.setCheckable(True)
        menu.addAction(self._evidence_action)
        menu.addSeparator()
        self._picture_action = menu.addAction("")
        self._picture_action.triggered.connect(self.picture_wanted)
        self.setMenu(menu)
        self.show_options(ViewOptions())
        self._edge_group.triggered.connect(self._on_triggered)
        self._evidence_action.triggered.connect(self._on_triggered)

    def show_options(self, options: ViewOptions) -> None:
        """Check what these options say. No signal."""
        self._edge_actions[options.edges].setChecked(True)
        self._evidence_action.setChecked(options.evidence)

    def retranslate(self) -> None:
        self.setText(self.tr("View"))
        self.setToolTip(self.tr("Choose what the diagram shows. The network learns the same either way."))
        self.setAccessibleName(self.tr("View options of the network diagram"))
        self._edge_actions["none"].setText(self.tr("No edges"))
        self._edge_actions["few"].setText(self.tr("Few edges"))
        self._edge_actions["normal"].setText(self.tr("The strongest edges"))
        self._edge_actions["many"].setText(self.tr("Many edges"))
        self._picture_action.setText(self.tr("Save as a picture…"))
        self._evidence_action.setText(self.tr("Tiles show weight × ink"))

    @Slot()
    def _on_triggered(self) -> None:
        edges = next(name for name, action in self._edge_actions.items() if action.isChecked())
        self.chosen.emit(ViewOptions(edges, self._evidence_action.isChecked()))
