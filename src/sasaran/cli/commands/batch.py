"""``sasaran batch``: tables of households in, a folder of decisions, amounts, rejected rows and counts out."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.base.wording import fill_template
from sasaran.batch.completing import Made
from sasaran.batch.inputs import Delivery, mark_inputs
from sasaran.batch.manifest import MANIFEST, hash_file
from sasaran.batch.order import DUCKDB, MEMORY, PARTITION, PYTHON, SAMPLE, SPARK, Order
from sasaran.batch.parity import ParityError
from sasaran.batch.refusals import count_refused
from sasaran.batch.running import run_batch
from sasaran.batch.workshop import check_out
from sasaran.cli.deliveries import bring_register, bring_tables
from sasaran.cli.failing import FINE, OUR_FAULT, PROBLEMS, WrongUseError
from sasaran.cli.ledgers import Receipts, append_to
from sasaran.cli.options import Areas, Lang, Language, On, Rules, read_date
from sasaran.cli.progress import follow_households
from sasaran.cli.rulebooks import load_areas, load_rulebook
from sasaran.cli.screen import complain, show
from sasaran.households import Decided, Rejected

_MOST_REFUSED = 8
"""Of how many kinds of faults the screen tells; the result lists all."""
_SIZE = re.compile(r"[1-9][0-9]{0,5} ?(MB|GB)")
_WORDS = {
    "id": {
        "count": "{households} keluarga = {decided} diputuskan + {rejected} ditolak",
        "refused": "  {households} ditolak karena {code} ({place})",
        "more": "  selengkapnya di {path}/rejected.parquet; arti kodenya: sasaran help KODE",
        "import": "{rejected_at_import} keluarga lagi ditolak saat impor; sebabnya ada di {path}/import/report.html",
        "stray": "{stray_rows} baris bukan milik keluarga mana pun",
        "parity": "{decisions} keputusan untuk {compared} keluarga diuji ulang dengan penilai acuan: semuanya sama",
        "hash": "hash manifest.json: {hash}; simpan di luar folder hasil, untuk sasaran audit verify --expect",
        "out": "hasilnya ada di {path}; ini usulan berdasarkan data, yang menetapkan tetap pejabat yang berwenang",
    },
    "en": {
        "count": "{households:household/households} = {decided} decided + {rejected} rejected",
        "refused": "  {households} rejected for {code} ({place})",
        "more": "  all of them: {path}/rejected.parquet; what a code means: sasaran help CODE",
        "import": (
            "{rejected_at_import:more household/more households} rejected while importing;"
            " see {path}/import/report.html"
        ),
        "stray": "{stray_rows:row/rows} belong to no household",
        "parity": (
            "{decisions:decision/decisions} of {compared:household/households} made again by the reference evaluator:"
            " all the same"
        ),
        "hash": "hash of manifest.json: {hash}; keep it outside the result, for sasaran audit verify --expect",
        "out": "the result is in {path}; it is a proposal by the data, and people decide",
    },
}


class Engine(StrEnum):
    """What decides."""

    DUCKDB = DUCKDB
    PYTHON = PYTHON
    SPARK = SPARK


class Format(StrEnum):
    """How what came of it is told."""

    TEXT = "text"
    JSON = "json"


_FILES = (
    "Folder tabel; dengan --register, berkas register · a folder of tables; with --register, files of the register."
)
_HOUSEHOLDS = "Tabel keluarga (Parquet, CSV, basis data) · the table of households."
_MEMBERS = "Tabel anggota · the table of members."
_TABLE = "Tabel lain: NAMA=BERKAS, boleh berulang · another table: NAME=FILE."
_REGISTER = "Nama pemetaan register, atau berkasnya · a register's mapping, by name or file."
_OUT = "Folder hasil, baru atau kosong · where the result goes: a new or empty folder."
_ENGINE = "Pelaksana · what decides."
_MASTER = "Alamat klaster Spark, untuk --engine spark · the address of Spark's cluster."
_LEDGER = "Catat tanda terima di buku besar ini (lambat) · write receipts to this ledger (slow)."
_PARTITION = "Banyaknya keluarga sekali putus · households decided at a time."
_MEMORY = "Memori untuk DuckDB · memory for DuckDB."
_SEED = "Benih contoh yang diuji ulang · seed of the sample."
_SAMPLE = "Banyaknya keluarga yang diuji ulang · how many households are decided again."


def batch(
    on: On,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=_OUT)],
    files: Annotated[list[str] | None, typer.Argument(metavar="[DIR]", help=_FILES)] = None,
    households: Annotated[str | None, typer.Option("--households", metavar="T", help=_HOUSEHOLDS)] = None,
    members: Annotated[str | None, typer.Option("--members", metavar="T", help=_MEMBERS)] = None,
    table: Annotated[list[str] | None, typer.Option("--table", metavar="NAME=T", help=_TABLE)] = None,
    register: Annotated[str | None, typer.Option("--register", metavar="NAME", help=_REGISTER)] = None,
    rules: Rules = None,
    areas: Areas = None,
    engine: Annotated[Engine, typer.Option("--engine", help=_ENGINE)] = Engine.DUCKDB,
    master: Annotated[str | None, typer.Option("--master", metavar="URL", help=_MASTER)] = None,
    ledger: Annotated[Path | None, typer.Option("--ledger", metavar="DIR", help=_LEDGER)] = None,
    partition: Annotated[int, typer.Option("--partition-size", metavar="N", min=1, help=_PARTITION)] = PARTITION,
    memory: Annotated[str, typer.Option("--memory", metavar="SIZE", help=_MEMORY)] = MEMORY,
    sample: Annotated[int, typer.Option("--sample", metavar="N", min=0, help=_SAMPLE)] = SAMPLE,
    seed: Annotated[int, typer.Option("--seed", metavar="S", help=_SEED)] = 1,
    form: Annotated[Format, typer.Option("--format", help="Bentuk laporan · form of the report.")] = Format.TEXT,
    lang: Lang = Language.ID,
) -> None:
    """Putuskan tabel keluarga sekaligus · decide tables of households at once."""
    if _SIZE.fullmatch(memory) is None:
        raise WrongUseError("SAS-B009", value=memory[:20], option="--memory", example=MEMORY)
    _refuse_together(engine, master, ledger)
    day = read_date(on)
    check_out(out)
    book = load_rulebook(rules)
    found = load_areas(book, areas, lang.value)
    if ledger is not None and engine is not Engine.PYTHON:
        _remark(Diagnostic("SAS-B010"), lang.value)
    marks = tuple(hashlib.sha256(path.read_bytes()).hexdigest() for path in areas or ())
    if register is not None:
        bring, told = bring_register(register, files or [], rules, book.content, lang.value)
    else:
        mark = mark_inputs if engine is not Engine.SPARK else _mark_nothing
        bring, told = bring_tables(book.content, files or [], households, members, table or [], mark), None
    with append_to(ledger, book, rules, day, None, areas, keep_records=False) as receipts:
        order = Order(
            day, out, engine.value, found, marks, partition, memory, sample, seed,
            _receive(receipts) if ledger is not None else None,
        )  # fmt: skip
        try:
            with follow_households() as watch:
                made = _choose_run(engine, master)(book.content, order, bring, told, watch)
        except ParityError as error:
            complain(error.words(lang.value))
            raise typer.Exit(OUR_FAULT) from None
    _tell(made, out, form, lang.value)
    if receipts.said:
        complain(receipts.said[lang.value])
    counts = made.manifest["counts"]
    raise typer.Exit(PROBLEMS if counts["rejected"] or counts["rejected_at_import"] or counts["stray_rows"] else FINE)


def _refuse_together(engine: Engine, master: str | None, ledger: Path | None) -> None:
    if master is not None and engine is not Engine.SPARK:
        raise WrongUseError("SAS-B018", option="--master", other=f"--engine {engine.value}")
    if ledger is not None and engine is Engine.SPARK:
        raise WrongUseError("SAS-B018", option="--ledger", other=f"--engine {engine.value}")


def _mark_nothing(_: Sequence[Delivery]) -> None:
    """Leave it to Spark, which may see files that this machine does not."""


def _choose_run(engine: Engine, master: str | None) -> Callable[..., Made]:
    if engine is not Engine.SPARK:
        return run_batch
    # Whoever decides on one machine need not have pyarrow's and pyspark's weight (docs/adr/0004).
    return partial(import_module("sasaran.spark.running").run_on_spark, master=master)


def _receive(receipts: Receipts) -> Callable[[Any, Any], None]:
    def receive(case: Any, record: Any) -> None:
        receipts.add(Rejected("", 0, ()) if case is None else Decided("", 0, case, None, record))

    return receive


def _tell(made: Made, out: Path, form: Format, lang: str) -> None:
    for table, name in made.ignored:
        _remark(Diagnostic("SAS-B007", values={"table": table, "name": name}), lang)
    for each in made.manifest["one_by_one"]:
        _remark(Diagnostic("SAS-Q001", values={"edition": each["edition"]}, hint=_hint(each["reason"])), lang)
    if form is Format.JSON:
        show(json.dumps(made.manifest, ensure_ascii=False))
        return
    counts, parity = made.manifest["counts"], made.manifest["parity"]
    values = {**counts, **parity, "compared": parity["sample"] + parity["boundary"], "path": out}
    values["hash"] = "sha256:" + hash_file(out / MANIFEST)
    words = _WORDS[lang]
    said = ["count"]
    said += ["import"] if counts["rejected_at_import"] else []
    said += ["stray"] if counts["stray_rows"] else []
    said += ["parity"] if values["compared"] else []
    for name in (*said, "hash", "out"):
        show(fill_template(words[name], values, lang))
        if name == "count" and counts["rejected"]:
            _tell_refused(out, lang)


def _tell_refused(out: Path, lang: str) -> None:
    for each in count_refused(out)[:_MOST_REFUSED]:
        place = ".".join(filter(None, (each.table, each.field)))
        values = {"households": each.households, "code": each.code, "place": place}
        show(fill_template(_WORDS[lang]["refused"], values, lang))
    show(fill_template(_WORDS[lang]["more"], {"path": out}, lang))


def _hint(reason: str) -> str | None:
    return reason if reason in CATALOGUE["SAS-Q001"].hints else None


def _remark(found: Diagnostic, lang: str) -> None:
    complain(render_text([found], {}, lang))
