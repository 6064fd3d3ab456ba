"""Say why a value is refused without showing it: what a converter raises, and which names may be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest

_NAME = re.compile(r"[^\W\d][\w.-]*")
_CODE = re.compile(r"[\w.-]+")
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
    """Give a key as it may be shown: a plain name, shortened; anything else (a number, a person's name) is hidden."""
    if not isinstance(name, str) or not _NAME.fullmatch(name) or _DIGITS.search(name):
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
    found = nearest(word, tuple(known), 1)
    return found[0] if found else ""


def refuse_key(name: object, known: Iterable[str], owners: Mapping[str, str] | None = None) -> RefusedError:
    """Refuse a key that is not known, with the nearest one, or the entity where it belongs."""
    names = tuple(known)
    shown, owner = show_key(name), (owners or {}).get(name) if isinstance(name, str) else None
    if owner is not None:
        return refuse("SAS-H003", "elsewhere", name=shown, owner=owner)
    if near := find_nearest(name, names):
        return refuse("SAS-H003", "near", name=shown, near=near)
    return refuse("SAS-H003", "known", name=shown, known=list_names(names))


def refuse_code(code: object, known: tuple[str, ...], public: bool) -> RefusedError:
    """Refuse a code that is not known; the code and the nearest right one are shown only where they are ``public``.

    A code that resembles no right one may be something else altogether (a name in the wrong column): it is not shown.
    """
    near = find_nearest(code, known) if public else ""
    if near and isinstance(code, str) and _CODE.fullmatch(code) and not _DIGITS.search(code):
        return refuse("SAS-H017", "near", name=code[:_SHOWN], near=near)
    return refuse("SAS-H017", known=list_names(known))
