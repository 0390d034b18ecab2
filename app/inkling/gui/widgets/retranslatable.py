"""Retranslatable: a widget that is told when the language, the text size or the theme changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object  # with a second base of Qt's, PySide would make two widgets

_OF_LANGUAGE = frozenset({QEvent.Type.LanguageChange, QEvent.Type.LocaleChange})
_OF_STYLE = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange})


class Retranslatable(_Widget):
    """Stands before a Qt widget among the bases of a class: `class Legend(Retranslatable, QWidget)`.

    Both methods are called after Qt has done its own part, possibly more often than something really changes, and
    also while a constructor sets a font: by then, it must have made what they use.
    """

    def retranslate(self) -> None:
        """Set every text that is in a language. Constructors call it too."""

    def restyle(self) -> None:
        """Take up sizes and colours that follow the font, the style sheet or the palette."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kind = event.type()
        if kind in _OF_LANGUAGE:
            self.retranslate()
        elif kind in _OF_STYLE:
            self.restyle()
