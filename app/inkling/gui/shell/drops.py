"""Dropping on the window: models, worksheets and pictures are taken; of anything else one sentence says why not."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from inkling.data.picture_formats import format_names
from inkling.gui.shell.dropped import Dropped, dropped, is_model_file
from inkling.session.lessons.worksheet import SUFFIX as LESSON_SUFFIX
from inkling.storage.tensor_file import SUFFIX


class Drops(QObject):
    """Tells what is to become of something that was dropped anywhere."""

    message = Signal(str)  # something was taken, and there is more to say
    problem = Signal(str)  # nothing was taken: why, in a sentence

    def __init__(
        self, parent: QObject, *, open_file: Callable[[Path], bool], take_picture: Callable[[QMimeData], bool]
    ) -> None:
        """open_file: a model's or a worksheet; whether a model is on screen now

        take_picture: reads the first picture, and tells itself what is wrong with it; False where there is none
        """
        super().__init__(parent)
        self._open_file, self._take_picture = open_file, take_picture

    def take(self, mime: QMimeData) -> None:
        """Open the first model or worksheet, or else draw the first picture; or say why neither is possible."""
        found = dropped(mime)
        if found.openable:
            first, count = found.openable[0], len(found.openable)
            if self._open_file(first) and count > 1:
                if all(map(is_model_file, found.openable)):
                    words = self.tr(
                        "{name} was opened, the first of {count} models: there is one on screen at a time."
                    )
                else:
                    words = self.tr(
                        "{name} was opened, the first of {count} models and worksheets: one is opened at a time."
                    )
                self.message.emit(words.format(name=first.name, count=count))
        elif not self._take_picture(mime):
            self.problem.emit(self._why_not(found))

    def _why_not(self, found: Dropped) -> str:
        readable = {"formats": format_names(), "suffix": SUFFIX, "worksheet": LESSON_SUFFIX}
        if found.files and os.path.isdir(found.files[0]):  # noqa: PTH112 - whatever was called a file
            words = self.tr(
                "{name} is a folder; to learn from the data set in it, choose it under Training → Data set. "
                "What can be dropped are pictures ({formats}), models ({suffix}) and worksheets ({worksheet})."
            )
            return words.format(name=found.files[0].name, **readable)
        if found.files:
            words = self.tr(
                "{name} is neither a picture ({formats}) nor a model ({suffix}) nor a worksheet ({worksheet})."
            )
            return words.format(name=found.files[0].name, **readable)
        if found.address:
            return self.tr(
                "What was dropped is an address, and nothing is fetched from there; "
                "save the picture first, and drop its file."
            )
        words = self.tr(
            "There is no picture in what was dropped; "
            "drop a picture ({formats}), a model ({suffix}) or a worksheet ({worksheet})."
        )
        return words.format(**readable)
