"""A Plots panel on the screen, and the runs that it shows."""

from plots_fixtures import panel, runs

__all__ = ["panel", "runs"]
