"""A Plots panel on the screen, and results for its study."""

from plots_fixtures import make_results, panel, runs

__all__ = ["make_results", "panel", "runs"]
