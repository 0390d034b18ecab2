"""Icons, translations and glyph skeletons; read through importlib.resources only."""
