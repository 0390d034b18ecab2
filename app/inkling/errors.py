"""Every error that Inkling raises on purpose.

    InklingError
    ├── DataError            a data set, an IDX file or a picture cannot be used
    │   └── DownloadError    fetching a data set failed or was cancelled
    ├── ModelFileError       a model file cannot be read or written
    ├── StudyFileError       results of a study cannot be read or written
    ├── ArchitectureError    layers that cannot stand on one another
    └── SettingsError        a setting outside what training can work with

Each carries one sentence that names what was wrong and what would be right, ready to be shown.
"""


class InklingError(Exception):
    """The root of the hierarchy: catch it where a sentence can be shown to a person."""


class DataError(InklingError):
    """A data set, an IDX file or a picture cannot be used as it is."""


class DownloadError(DataError):
    """A data set could not be fetched, or the person cancelled it."""


class ModelFileError(InklingError):
    """A model file cannot be read or written."""


class StudyFileError(InklingError):
    """Results of a study cannot be read or written."""


class ArchitectureError(InklingError):
    """A description of layers that no network can be built from."""


class SettingsError(InklingError):
    """A setting outside what training can work with."""
