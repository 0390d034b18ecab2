"""The language on screen, switched while the program runs."""

from importlib.resources import as_file, files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"en": "English", "fr": "Français"}  # each in its own words, in every language


def system_language() -> str:
    """The language of this computer where we have it, else English."""
    code = QLocale.system().name().split("_")[0]
    return code if code in LANGUAGES else "en"


class Language:
    """Installs translations into the application; every widget then gets a LanguageChange event."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.code = "en"

    def use(self, code: str) -> None:
        """Speak this language from now on. English has a translation too: its plurals."""
        if code not in LANGUAGES:
            raise ValueError(f"there is no translation into {code!r}")
        self.drop()
        self.code = code
        QLocale.setDefault(QLocale(code))
        of_qt = QTranslator()
        if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._app.installTranslator(of_qt)
        ours = QTranslator()
        with as_file(files("inkling.resources") / "translations" / f"inkling_{code}.qm") as path:
            if not ours.load(str(path)):
                raise FileNotFoundError(path)
        self._app.installTranslator(ours)
        self._installed = [of_qt, ours]

    def drop(self) -> None:
        """Take the translations out again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
