"""Inkling: draw a digit, watch a network learn."""

__version__ = "0.1.0"
