"""The fixed words of explanations, in every language we write: one dictionary each, with the same keys.

Those of rules read aloud are in `sasaran.reading.words`. Everything else that an explanation says comes from the
titles, texts and sources of the rulebook.
"""

from __future__ import annotations

from collections.abc import Mapping

from sasaran.explain.words_en import ENGLISH
from sasaran.explain.words_id import INDONESIAN

WORDS: Mapping[str, Mapping[str, str]] = {
    "id": INDONESIAN,
    "en": ENGLISH,
}
