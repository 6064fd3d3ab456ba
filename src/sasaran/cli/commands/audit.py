"""``sasaran audit``: verify a ledger or a batch and replay it, prove one family's decision, check such a proof."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from sasaran.base.wording import fill_template
from sasaran.batch.proving import is_batch
from sasaran.cli.batch_audits import SAMPLE, Asked, audit_batch, describe_batch, show_batch
from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.options import Areas, Lang, Language, Rules
from sasaran.cli.screen import complain, show, show_json
from sasaran.ledger.book import read_key
from sasaran.ledger.canonical import hash_salted, make_token, write_canonical
from sasaran.ledger.entries import Entry
from sasaran.ledger.pairs import Records
from sasaran.ledger.proof import check_proof, prove_household
from sasaran.ledger.receipt import make_salt
from sasaran.ledger.verify import Verified, verify_ledger
from sasaran.registry.files import read_households

audit = typer.Typer(
    help="Periksa buku besar dan hasil batch · verify decisions.", add_completion=False, rich_markup_mode=None
)
_WORDS = {
    "id": {
        "verified": "{batches} kumpulan, {receipts} tanda terima diperiksa; {replayed} diputar ulang dan sama, "
        "{unreplayed} tanpa data keluarga",
        "not_replayed": "{batches} kumpulan, {receipts} tanda terima diperiksa, tidak diputar ulang",
        "sampled": "Contoh: {sampled} dari {receipts} tanda terima, benih `{seed}`.",
        "sure": "Contoh: {sampled} dari {receipts} tanda terima, benih `{seed}`. Semuanya sama, jadi dengan keyakinan "
        "95 % yang keliru paling banyak 3 dari tiap {sampled} tanda terima.",
        "holds": "Utuh: tidak ada yang berubah. Kepala: {head}",
        "fails": "TIDAK UTUH: {count} temuan. Kepala: {head}",
        "batch": "kumpulan {batch}: {count} tanda terima",
        "proved": "Sah: tanda terima ini ada dalam kumpulan {batch} tanggal {on}, aturan {rulebook}",
        "unproved_facts": "data keluarganya tidak diberikan, jadi tidak dicocokkan (--record)",
        "unproved_head": "kepala yang diumumkan tidak diberikan, jadi tidak dicocokkan (--head)",
        "advises": "Mesin ini mengusulkan; yang menetapkan adalah pejabat yang berwenang.",
    },
    "en": {
        "verified": "{batches:batch/batches}, {receipts:receipt/receipts} checked; {replayed} replayed and the same, "
        "{unreplayed} without the household's record",
        "not_replayed": "{batches:batch/batches}, {receipts:receipt/receipts} checked, not replayed",
        "sampled": "Sample: {sampled} of {receipts:receipt/receipts}, seed `{seed}`.",
        "sure": "Sample: {sampled} of {receipts:receipt/receipts}, seed `{seed}`. All came out the same, so with 95 % "
        "confidence at most 3 in every {sampled} receipts are wrong.",
        "holds": "Whole: nothing was changed. Head: {head}",
        "fails": "NOT WHOLE: {count:finding/findings}. Head: {head}",
        "batch": "batch {batch}: {count:receipt/receipts}",
        "proved": "It holds: this receipt is in batch {batch} of {on}, rulebook {rulebook}",
        "unproved_facts": "the household's record was not given, so it is not compared (--record)",
        "unproved_head": "the published head was not given, so it is not compared (--head)",
        "advises": "The engine advises; the competent officials decide.",
    },
}


class Format(StrEnum):
    """How the outcome is written."""

    TEXT = "text"
    JSON = "json"


class Replay(StrEnum):
    """How far decisions are made again."""

    FULL = "full"
    OUTCOMES = "outcomes"
    NONE = "none"


_REPLAY = "Putuskan ulang: seluruhnya, hasilnya saja, tidak · decide again: all, outcomes alone, not."
_FEWEST = 30
"""From so many on, none wrong among those drawn means, 19 times in 20, fewer wrong than three times their inverse."""
_ALL = "all"
_SAMPLE = (
    "Putuskan ulang sebanyak ini, diundi, atau all; bawaan: buku besar all, hasil batch 1000 · "
    "decide so many again, drawn, or all; default: a ledger all, a batch 1000."
)
_INPUTS = "Masukan hasil batch: folder tabel, berkas, atau NAMA=BERKAS · a batch's inputs: folder, file or NAME=FILE."
_SEED = "Benih undian; sebutkan sesudah kepala diumumkan · what the sample is drawn by."
_FOLDER = "Folder buku besar · the ledger's folder."
_EITHER = "Folder buku besar atau hasil batch · the folder of a ledger or a batch."
_HEAD = "Kepala yang diumumkan (sha256:…) · the published head."
_EXPECT = "Kepala yang diumumkan, atau hash manifes yang disimpan (sha256:…) · the published head, or manifest's hash."
_RECORDS = "Berkas data keluarga, boleh berulang · files of households' records."
Folder = Annotated[Path, typer.Argument(metavar="DIR", help=_FOLDER)]
Head = Annotated[str | None, typer.Option("--head", metavar="HASH", help=_HEAD)]
Form = Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")]


@audit.command()
def verify(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=_EITHER)],
    records: Annotated[list[Path] | None, typer.Option("--records", metavar="FILE", help=_RECORDS)] = None,
    head: Annotated[str | None, typer.Option("--head", "--expect", metavar="HASH", help=_EXPECT)] = None,
    rules: Rules = None,
    inputs: Annotated[list[str] | None, typer.Option("--inputs", metavar="PATH", help=_INPUTS)] = None,
    areas: Areas = None,
    replay: Annotated[Replay, typer.Option("--replay", help=_REPLAY)] = Replay.FULL,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Banyak proses · processes.")] = os.cpu_count() or 1,
    sample: Annotated[str | None, typer.Option("--sample", metavar="N", help=_SAMPLE)] = None,
    seed: Annotated[str, typer.Option("--seed", metavar="S", help=_SEED)] = "1",
    form: Form = Format.TEXT,
    lang: Lang = Language.ID,
) -> None:
    """Periksa dan putar ulang buku besar atau hasil batch · verify and replay a whole ledger or batch."""
    words = _WORDS[lang.value]
    count = _read_sample(sample)
    if sample is not None and replay is Replay.NONE:
        raise WrongUseError("SAS-U005", command="audit verify")
    if is_batch(folder):
        if records or replay is Replay.OUTCOMES or (inputs and replay is Replay.NONE):
            raise WrongUseError("SAS-U005", command="audit verify")
        drawn = SAMPLE if sample is None else count
        asked = Asked(folder, rules, inputs or (), areas or (), head, drawn, seed, replay is not Replay.NONE)
        _verify_batch(asked, form, lang.value)
    if rules is not None or inputs or areas:
        raise WrongUseError("SAS-U005", command="audit verify")

    def tell(entry: Entry, count: int) -> None:
        if form is Format.TEXT:
            complain(fill_template(words["batch"], {"batch": entry.batch, "count": count}, lang.value))

    given = None if records is None else _index(folder, records)
    found = verify_ledger(
        folder, head=head, records=given, replay=replay.value, jobs=jobs, sample=count, seed=seed, follow=tell
    )
    if form is Format.JSON:
        show_json(_describe(found, seed))
    else:
        _show(found, seed, words, lang.value, replayed=replay is not Replay.NONE)
    raise typer.Exit(FINE if found.holds else PROBLEMS)


def _verify_batch(asked: Asked, form: Format, lang: str) -> NoReturn:
    found = audit_batch(asked, lang)
    if form is Format.JSON:
        show_json(describe_batch(found, asked))
    else:
        show_batch(found, asked, lang)
    raise typer.Exit(FINE if found.holds else PROBLEMS)


def _read_sample(text: str | None) -> int | None:
    """Read how many are drawn; None: all."""
    if text is None or text == _ALL:
        return None
    if not text.isascii() or not text.isdigit() or int(text[:9]) < 1:
        raise WrongUseError("SAS-U003", name="--sample", command="audit verify")
    return int(text[:9])


@audit.command()
def prove(
    folder: Folder,
    household: Annotated[str, typer.Option("--household", metavar="ID", help="Kunci keluarga · household key.")],
    batch: Annotated[int | None, typer.Option("--batch", help="Kumpulan; bawaan: yang terakhir · batch.")] = None,
    lang: Lang = Language.ID,
) -> None:
    """Buat bukti keputusan satu keluarga · prove one household's decision."""
    show_json(prove_household(folder, household, batch))


@audit.command()
def check(
    proof: Annotated[Path, typer.Argument(metavar="PROOF", help="Bukti dari prove · a proof.")],
    head: Head = None,
    record: Annotated[
        Path | None, typer.Option("--record", metavar="FILE", help="Data keluarga itu · her record.")
    ] = None,
    lang: Lang = Language.ID,
) -> None:
    """Periksa bukti keputusan satu keluarga · check a proof by itself."""
    words = _WORDS[lang.value]
    try:
        given = json.loads(proof.read_bytes())
    except ValueError:
        given = {}
    receipt, entry = check_proof(given, head, None if record is None else _read_one(record))
    values = {"batch": entry.batch, "on": entry.on, "rulebook": entry.rulebook}
    show(fill_template(words["proved"], values, lang.value))
    for each in receipt["programs"]:
        show(f"  {each['program']}: {each['outcome']}")
    if record is None:
        complain(words["unproved_facts"])
    if head is None:
        complain(words["unproved_head"])
    show(words["advises"])


def _show(found: Verified, seed: str, words: Mapping[str, str], lang: str, *, replayed: bool) -> None:
    for fault in found.faults:
        show(fault.words(lang))
    names = ("batches", "receipts", "replayed", "unreplayed", "sampled", "head")
    values = {name: getattr(found, name) for name in names} | {"seed": seed, "count": len(found.faults)}
    show(fill_template(words["verified" if replayed else "not_replayed"], values, lang))
    if found.sampled is not None:
        sure = found.holds and found.replayed == found.sampled >= _FEWEST
        show(fill_template(words["sure" if sure else "sampled"], values, lang))
    show(fill_template(words["holds" if found.holds else "fails"], values, lang))


def _index(folder: Path, paths: list[Path]) -> Records:
    """Let the records of files be found by token; they stay in memory, so this is for complaints, not for a country.

    Which field is the key is for each batch's rulebook to say, so every text that stands in a record leads to it. Of
    several records of one household, the one that a receipt was written over is given, else the first.
    """
    key = read_key(folder)
    found: dict[str, list[Mapping[str, object]]] = {}
    for path in paths:
        for _, _, record in read_households(str(path)):
            if isinstance(record, Mapping):
                for value in {value for value in record.values() if isinstance(value, str)}:
                    found.setdefault(make_token(key, "household", value), []).append(record)

    def find(token: str, facts: str) -> Mapping[str, object] | None:
        every, salt = found.get(token, []), make_salt(key, token)
        fitting = [each for each in every if hash_salted(salt, write_canonical(each)) == facts]
        return next(iter(fitting or every), None)

    return find


def _read_one(path: Path) -> Mapping[str, object]:
    found = [record for _, _, record in read_households(str(path)) if isinstance(record, Mapping)]
    if len(found) != 1:
        raise WrongUseError("SAS-U014", count=len(found))
    return found[0]


def _describe(found: Verified, seed: str) -> dict[str, Any]:
    return {
        "holds": found.holds,
        "head": found.head,
        "batches": found.batches,
        "receipts": found.receipts,
        "replayed": found.replayed,
        "unreplayed": found.unreplayed,
        "sample": None if found.sampled is None else {"receipts": found.sampled, "seed": seed},
        "faults": [
            {
                "code": each.code,
                "path": each.path,
                "line": each.line,
                "message": {lang: each.message(lang) for lang in ("id", "en")},
            }
            for each in found.faults
        ],
    }
