"""The parts of the main window that lessons work with."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtWidgets import QMainWindow

from inkling.gui.backprop.page import GradientPage
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.datasets.controller import DatasetsController
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.models.files import ModelFiles
from inkling.gui.network.panel import NetworkPanel
from inkling.gui.shell.splitters import Panels
from inkling.gui.training.controller import TrainingController
from inkling.session.explorer import Explorer
from inkling.session.session import Session


class Plots(Protocol):
    """The panel of pages, of which this package knows no more."""

    learning: LearningPage
    gradient: GradientPage

    def page(self) -> str: ...
    def show_page(self, name: str) -> None: ...
    def set_closed(self, names: Collection[str]) -> None: ...
    def state(self) -> dict[str, object]: ...
    def restore_state(self, state: Mapping[str, Any]) -> None: ...


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class MainParts:
    """plots is a widget, too."""

    window: QMainWindow
    session: Session
    explorer: Explorer
    panels: Panels
    drawing: DrawingPanel
    network: NetworkPanel
    controls: ControlsPanel
    plots: Plots
    training: TrainingController
    datasets: DatasetsController
    files: ModelFiles
