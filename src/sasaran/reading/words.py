"""The fixed words of readings, in every language we write; everything else stands in the rulebook."""

from __future__ import annotations

from collections.abc import Mapping

from sasaran.reading.words_en import ENGLISH
from sasaran.reading.words_id import INDONESIAN

WORDS: Mapping[str, Mapping[str, str]] = {"id": INDONESIAN, "en": ENGLISH}
