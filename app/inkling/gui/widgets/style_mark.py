"""Marks on widgets that the application's style sheet knows how to draw."""

from PySide6.QtWidgets import QWidget


def mark(widget: QWidget, name: str, value: bool) -> None:
    """Set a property that the style sheet selects by, and have the widget drawn by it."""
    if bool(widget.property(name)) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def mark_problem(widget: QWidget, problem: bool) -> None:
    """Whether what the widget holds is impossible."""
    mark(widget, "problem", problem)
