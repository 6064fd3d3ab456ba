"""``sasaran audit verify`` of the folder of a batch: its files, its counts, and its households decided again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sasaran.base.wording import fill_template
from sasaran.batch.manifest import hash_file
from sasaran.batch.proving import Proved, prove_batch, read_stored
from sasaran.batch.replaying import replay_batch
from sasaran.cli.deliveries import bring_tables
from sasaran.cli.failing import WrongUseError
from sasaran.cli.rulebooks import load_areas, load_rulebook
from sasaran.cli.screen import show

SAMPLE = 1_000
_FEWEST = 30
_NAMED = re.compile(r"(\w+)=(.+)")
_WORDS = {
    "id": {
        "checked": "{files} berkas diperiksa; {decided} keluarga diputuskan, {rejected} ditolak",
        "sample": "Contoh: {replayed} dari {households} keluarga diputuskan ulang, benih `{seed}`.",
        "sure": "Contoh: {replayed} dari {households} keluarga diputuskan ulang, benih `{seed}`. Semuanya sama, jadi "
        "dengan keyakinan 95 % yang keliru paling banyak 3 dari tiap {replayed} keluarga.",
        "all": "Seluruh {households} keluarga diputuskan ulang.",
        "none": "Tidak ada yang diputuskan ulang.",
        "no_inputs": "Tidak ada yang diputuskan ulang: masukannya tidak diberikan (--inputs).",
        "holds": "Utuh: tidak ada yang berubah. Hash manifes: {hash}",
        "fails": "TIDAK UTUH: {count} temuan. Hash manifes: {hash}",
        "unproved": "Hash yang disimpan tidak diberikan, jadi tidak dicocokkan (--expect).",
    },
    "en": {
        "checked": "{files:file/files} checked; {decided:household/households} decided, {rejected} rejected",
        "sample": "Sample: {replayed} of {households:household/households} decided again, seed `{seed}`.",
        "sure": "Sample: {replayed} of {households:household/households} decided again, seed `{seed}`. All came out "
        "the same, so with 95 % confidence at most 3 in every {replayed} households are wrong.",
        "all": "All {households:household/households} decided again.",
        "none": "Nothing was decided again.",
        "no_inputs": "Nothing was decided again: the inputs were not given (--inputs).",
        "holds": "Whole: nothing was changed. The manifest's hash: {hash}",
        "fails": "NOT WHOLE: {count:finding/findings}. The manifest's hash: {hash}",
        "unproved": "The hash that was kept was not given, so it is not compared (--expect).",
    },
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a batch: by which rules, from which inputs, and how many households are decided again.

    ``sample``: None is everybody. ``replay``: whether anybody is; ``expected``: the hash that was kept.
    """

    folder: Path
    rules: Path | None
    inputs: Sequence[str]
    areas: Sequence[Path]
    expected: str | None
    sample: int | None
    seed: str
    replay: bool


def audit_batch(asked: Asked, lang: str) -> Proved:
    """Prove a batch's folder, and decide households again where their inputs were given.

    Raises:
        BatchError: It is no folder of a batch.
        FactsError: The inputs can't be read.

    """
    read_stored(asked.folder)
    book = load_rulebook(asked.rules)
    found = prove_batch(book.content, asked.folder, asked.expected)
    if asked.replay and asked.inputs and book.hash == found.stored.rulebook:
        areas = load_areas(book, list(asked.areas), lang)
        folders = [each for each in asked.inputs if Path(each).is_dir()]
        tables = [_name(each) for each in asked.inputs if each not in folders]
        bring = bring_tables(book.content, folders, None, None, tables)
        marks = [hash_file(path) for path in asked.areas]
        replay_batch(
            book.content, found, bring(asked.folder).deliveries, sample=asked.sample, seed=asked.seed, areas=areas,
            area_marks=marks,
        )  # fmt: skip
    return found


def _name(given: str) -> str:
    """Give ``NAME=FILE``: a file alone is the table that its name says."""
    if _NAMED.fullmatch(given) and not Path(given).exists():
        return given
    if not Path(given).exists():
        raise WrongUseError("SAS-U015", path=given)
    return f"{Path(given).name.partition('.')[0]}={given}"


def show_batch(found: Proved, asked: Asked, lang: str) -> None:
    """Show what was found."""
    words = _WORDS[lang]
    for fault in found.faults:
        show(fault.words(lang))
    counts = found.stored.counts
    values = {
        **counts, "files": found.files, "replayed": found.replayed, "seed": asked.seed, "hash": found.stored.hash,
        "count": len(found.faults),
    }  # fmt: skip
    show(fill_template(words["checked"], values, lang))
    show(fill_template(words[_choose(found, asked)], values, lang))
    if asked.expected is None:
        show(words["unproved"])
    show(fill_template(words["holds" if found.holds else "fails"], values, lang))


def _choose(found: Proved, asked: Asked) -> str:
    if found.drawn is None:
        return "none" if asked.inputs or not asked.replay else "no_inputs"
    if not found.drawn:
        return "all"
    return "sure" if found.holds and found.replayed >= _FEWEST else "sample"


def describe_batch(found: Proved, asked: Asked) -> dict[str, Any]:
    """Give what was found as data."""
    counts = found.stored.counts
    return {
        "holds": found.holds,
        "manifest": found.stored.hash,
        "files": found.files,
        "households": counts["households"],
        "decided": counts["decided"],
        "rejected": counts["rejected"],
        "replayed": found.replayed,
        "sample": {"households": found.replayed, "seed": asked.seed} if found.drawn else None,
        "faults": [
            {
                "code": each.code,
                "path": each.path,
                "line": each.line,
                "message": {each_lang: each.message(each_lang) for each_lang in ("id", "en")},
            }
            for each in found.faults
        ],
    }
