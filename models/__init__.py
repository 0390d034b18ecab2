"""Trained models that ship with Inkling; read through importlib.resources only."""
