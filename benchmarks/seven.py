"""The seven programs that are written for the peer too, out of the bundled rulebook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import sasaran

RULES = Path(__file__).parent.parent / "rules"
PROGRAMS = frozenset(
    "pkh sembako blt_desa ucj_pekerja_rentan tkm_pemula pelatihan_vokasi_blk rentan_miskin_bersama".split()
)


def load_seven() -> sasaran.Rulebook:
    """Load the bundled rulebook and keep these programs alone; what they share with others stays."""
    content = sasaran.load(RULES).content
    return sasaran.Rulebook(replace(content, editions=tuple(e for e in content.editions if e.program in PROGRAMS)))
