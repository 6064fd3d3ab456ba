"""``sasaran version``: which engine this is."""

from __future__ import annotations

from sasaran import __version__
from sasaran.cli.options import Lang, Language
from sasaran.cli.screen import show


def version(lang: Lang = Language.ID) -> None:
    """Versi mesin · the engine's version."""
    show(f"sasaran {__version__}")
