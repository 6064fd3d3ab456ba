"""The words for the room `command`."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
