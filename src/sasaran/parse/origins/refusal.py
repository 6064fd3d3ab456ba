"""Why a place can't be read: a code of the catalogue and its values."""

from __future__ import annotations

from pathlib import PurePosixPath

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.wording import hint, message
from sasaran.parse.folder import SUFFIXES

MOST_FILES = 20_000
MOST_BYTES = 512 * 1024 * 1024


class OriginError(ValueError):
    """There is nothing to read there; the diagnostic says what to write instead."""

    def __init__(self, code: str, key: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.diagnostic = Diagnostic(code, values=values, hint=key)

    def words(self, lang: str = "id") -> str:
        """Say what is wrong and what to do."""
        repair = hint(self.diagnostic, lang)
        return message(self.diagnostic, lang) + (f"; {repair}" if repair else "")

    def __str__(self) -> str:
        return self.words()


def is_rule_file(path: str) -> bool:
    """Say whether a path below a rulebook's folder is one of its files, as `read_folder` picks them."""
    parts = PurePosixPath(path).parts
    hidden = any(part.startswith((".", "__")) for part in parts[:-1]) or parts[-1].startswith(".")
    return not hidden and PurePosixPath(path).suffix.lower() in SUFFIXES
