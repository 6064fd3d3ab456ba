"""Say why a value is refused without showing it: what a converter raises, and which names may be shown.

Values are personal: none is ever shown, not even one that is near a right one, for it may be anything in a wrong
column. Names of keys are structure and may be shown where they look like it; a person's name or a number put where a
key belongs does not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_CALLED = re.compile(r"[A-Z][a-z]+(?:[_.-][A-Z][a-z]*)*")
_DIGITS = re.compile(r"\d{5}")
_SHOWN = 40
_LISTED = 8


class RefusedError(Exception):
    """A value that is not accepted: one fault or several, with paths below the place where the value stands."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


def refuse(code: str, hint: str | None = None, **values: object) -> RefusedError:
    """Make the refusal of one value."""
    return RefusedError(Fault(code, "", values, hint))


def show_key(name: object) -> str:
    """Give a key as it may be shown: a plain name, shortened; anything else is hidden.

    What is written like a person's name (``Siti``, ``Siti_Rahayu``) or holds a long number is no plain name.
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name) or _CALLED.fullmatch(name) or _DIGITS.search(name):
        return "…"
    return name if len(name) <= _SHOWN else name[:_SHOWN] + "…"


def list_names(known: Iterable[str]) -> str:
    """List the first of the names."""
    names = list(known)
    return ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "") or "-"


def find_nearest(word: object, known: Iterable[str]) -> str:
    """Find the nearest right name, or an empty text."""
    if not isinstance(word, str) or len(word) > 4 * _SHOWN:
        return ""
    return _find_once(unicodedata.normalize("NFKC", word), tuple(known))


@lru_cache(maxsize=1024)
def _find_once(word: str, names: tuple[str, ...]) -> str:
    # A register that writes a code of its own writes it in every row.
    found = [word] if word in names else nearest(word, names, 1)
    return found[0] if found else ""


def refuse_key(name: object, known: Iterable[str], owners: Mapping[str, str] | None = None) -> RefusedError:
    """Refuse a key that is not known, with the nearest one, or the entity where it belongs."""
    names = tuple(known)
    shown, owner = show_key(name), (owners or {}).get(name) if isinstance(name, str) else None
    if owner is not None:
        return refuse("SAS-H003", "elsewhere", name=shown, owner=owner)
    if near := find_nearest(name, names):
        return refuse("SAS-H003", _choose_hint(name), name=shown, near=near)
    return refuse("SAS-H003", "known", name=shown, known=list_names(names))


def refuse_code(code: object, known: tuple[str, ...], public: bool) -> RefusedError:
    """Refuse a code that is not known; the nearest right one is shown only where codes are ``public``."""
    if near := find_nearest(code, known) if public else "":
        return refuse("SAS-H017", _choose_hint(code), near=near)
    return refuse("SAS-H017", known=list_names(known))


def _choose_hint(given: object) -> str:
    """Tell a slip of the pen from letters of another alphabet, which look the same."""
    return "near" if isinstance(given, str) and given.isascii() else "letters"
