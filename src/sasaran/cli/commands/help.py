"""``sasaran help``: the codes by room; with a code, what it means, why it matters, an example and its repair."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from sasaran.base.catalogue import CATALOGUE, Both, Entry
from sasaran.base.wording import pick
from sasaran.cli.failing import suggest
from sasaran.cli.options import Lang, Language
from sasaran.cli.pages import blank, describe_message, read_code_page
from sasaran.cli.screen import show

_SHORT = re.compile(r"(?:[Ss][Aa][Ss])?[- ]?([A-Za-z])-?(\d{1,3})")
_HEADS: dict[str, Both] = {
    "error": ("galat", "error"),
    "warning": ("peringatan", "warning"),
    "hint": ("petunjuk", "hint"),
    "effect": ("akibat", "effect"),
    "place": ("tempat kedua", "second place"),
}
ROOMS: dict[str, Both] = {
    "P": ("Tulisan berkas aturan", "How rule files are written"),
    "C": ("Isi aturan", "What the rules say"),
    "L": ("Yang patut diragukan pada aturan", "Doubts about rules"),
    "H": ("Data keluarga dan wilayah", "Data of households and areas"),
    "A": ("Buku besar keputusan", "Ledgers of decisions"),
    "I": ("Data register yang diimpor", "Registers that are imported"),
    "M": ("Pemetaan register", "Mappings of registers"),
    "B": ("Keputusan untuk banyak keluarga", "Batches"),
    "Q": ("Keputusan dengan SQL", "Deciding with SQL"),
    "R": ("Tinjauan dan tanda tangan", "Reviews and signatures"),
    "G": ("Berkas skenario", "Scenario files"),
    "U": ("Pemakaian perintah", "Use of the commands"),
}
"""What the letter of a code stands for, in the order in which a user meets them."""

_MORE: Both = (
    "Selengkapnya: sasaran help KODE, misalnya sasaran help {code}",
    "More: sasaran help CODE, such as sasaran help {code}",
)


def help_code(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="Kode, misalnya SAS-C031 · a code.")] = None,
    lang: Lang = Language.ID,
) -> None:
    """Jelaskan satu kode pesan, atau daftar semua kode · say what a code means."""
    if code is None:
        show("\n".join(_list_codes(lang.value)))
        return
    entry = CATALOGUE.get(_complete(code))
    if entry is None:
        raise suggest("SAS-U016", code[:40], sorted(CATALOGUE))
    show("\n".join(_describe(entry, lang.value)))


def _complete(code: str) -> str:
    """Complete what is typed of a code: ``c70`` is SAS-C070."""
    match = _SHORT.fullmatch(code.strip())
    return f"SAS-{match[1].upper()}{match[2]:0>3}" if match else code.strip().upper()


def _list_codes(lang: str) -> list[str]:
    lines: list[str] = []
    for letter in dict.fromkeys((*ROOMS, *sorted(code[4] for code in CATALOGUE))):
        lines.append(f"{pick(ROOMS.get(letter, ('Lainnya', 'Other')), lang)} (SAS-{letter}…)")
        codes = sorted(code for code in CATALOGUE if code[4] == letter)
        lines += [f"  {code}  {describe_message(CATALOGUE[code], lang)}" for code in codes]
        lines.append("")
    return [*lines, pick(_MORE, lang).format(code=next(iter(CATALOGUE)))]


def _describe(entry: Entry, lang: str) -> list[str]:
    head = f"{pick(_HEADS.get(entry.severity, _HEADS['error']), lang)}[{entry.code}]"
    lines = [f"{head}: {describe_message(entry, lang)}"]
    page = read_code_page(entry.code, lang)
    if page:
        return [*lines, "", page]
    texts = [("effect", entry.effect), ("hint", entry.hint)]
    texts += [("hint", text) for text in entry.hints.values()]
    texts += [("place", text) for text in entry.labels.values()]
    return lines + [f"  = {pick(_HEADS[head], lang)}: {blank(pick(text, lang))}" for head, text in texts if text[0]]
