"""Say which programs each extreme-poor family should receive, why, why not, and what is missing.

``load`` a rulebook, ``decide`` a household. Names are brought in when first used, so that importing the package
costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sasaran.api import Rulebook, load
    from sasaran.base.errors import (
        AreaTableError,
        Fault,
        HouseholdError,
        LanguageError,
        ProgramError,
        ReadingError,
        RulebookError,
        SasaranError,
    )
    from sasaran.case import Case, ProgramDecision
    from sasaran.ir.decision import Outcome

__version__ = "0.1.0"

_HOMES = {
    "load": "sasaran.api",
    "Rulebook": "sasaran.api",
    "Case": "sasaran.case",
    "ProgramDecision": "sasaran.case",
    "Outcome": "sasaran.ir.decision",
    "SasaranError": "sasaran.base.errors",
    "RulebookError": "sasaran.base.errors",
    "HouseholdError": "sasaran.base.errors",
    "AreaTableError": "sasaran.base.errors",
    "ProgramError": "sasaran.base.errors",
    "ReadingError": "sasaran.base.errors",
    "LanguageError": "sasaran.base.errors",
    "Fault": "sasaran.base.errors",
}

__all__ = [
    "AreaTableError",
    "Case",
    "Fault",
    "HouseholdError",
    "LanguageError",
    "Outcome",
    "ProgramDecision",
    "ProgramError",
    "ReadingError",
    "Rulebook",
    "RulebookError",
    "SasaranError",
    "__version__",
    "load",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'sasaran' has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return __all__
