"""Asking before something ends the training that is under way.

What was learned is kept, but not the place in the run: the epochs that were still to come, the schedule, the
optimizer's memory. So a slip of the mouse in a list of models must not end a training of an hour.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from inkling.gui.widgets.verbatim import MessageBox
from inkling.session.session import Session


def may_end_run(session: Session, window: QWidget, *, question: str, button: str) -> bool:
    """Whether what the person wants may end a run; asks only where one is under way that is more than single steps.

    button: what is done then, such as "Stop and open"
    """
    if not session.training:
        return True
    title = QCoreApplication.translate("RunQuestion", "Training is under way")
    box = MessageBox(window, QMessageBox.Icon.Question, title, question)
    box.setObjectName("end_run")
    box.setInformativeText(
        QCoreApplication.translate(
            "RunQuestion", "What it has learned so far is kept, in the list of models until the window closes."
        )
    )
    end = box.addButton(button, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(
        QCoreApplication.translate("RunQuestion", "&Keep training"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is end
