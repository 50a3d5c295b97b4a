"""The error tree: everything this package raises on purpose.

CompareError
├── ReadError       a file or row that cannot be used
├── SettingsError   a setting out of its range   (also a ValueError)
├── DataError       a shipped or extended table in `data/` that is malformed
└── EncoderError    an encoder that is not installed or cannot be loaded
"""


class CompareError(Exception):
    """Says what happened, where, and what the reader can do about it."""

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        self.what, self.where, self.fix = what, where, fix
        super().__init__(f"{where}: {what}" if where else what)

    def __str__(self) -> str:
        message = f"{self.where}: {self.what}" if self.where else self.what
        return f"{message}. {self.fix}" if self.fix else message


class ReadError(CompareError):
    """A file or a row that cannot be used."""


class SettingsError(CompareError, ValueError):
    """A setting out of its range."""


class DataError(CompareError):
    """A table in `data/` that is malformed."""


class EncoderError(CompareError):
    """An encoder that is not installed or cannot be loaded."""
