"""The catalogue: every code once, in both languages."""

from __future__ import annotations

import re

import pytest

from sasaran.base.catalogue import CATALOGUE, Entry, merge_entries


def test_a_code_is_never_used_twice() -> None:
    """Two entries with one code are refused at import."""
    with pytest.raises(ValueError, match="SAS-X001"):
        merge_entries([Entry("SAS-X001", ("a", "b"))], [Entry("SAS-X001", ("c", "d"))])


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_entry_is_well_formed(code: str) -> None:
    """Every text has both languages with the same values, no final period, and a known severity."""
    entry = CATALOGUE[code]
    assert re.fullmatch(r"SAS-[A-Z]\d{3}", code)
    assert entry.severity in ("error", "warning", "note")
    assert all(entry.message)
    for both in (entry.message, entry.hint, entry.effect, *entry.hints.values(), *entry.labels.values()):
        assert bool(both[0]) == bool(both[1])
        assert set(re.findall(r"\{(\w+)", both[0])) == set(re.findall(r"\{(\w+)", both[1]))
        assert not any(text.endswith(".") for text in both)
