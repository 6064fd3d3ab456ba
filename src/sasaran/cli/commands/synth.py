"""``sasaran synth``: a made-up population in tables, of any size and as clean or dirty as asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.cli.commands.import_ import Form, Format
from sasaran.cli.failing import WRONG_USE, WrongUseError
from sasaran.cli.options import Lang, Language, Rules, read_date
from sasaran.cli.progress import follow_steps
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import complain, show
from sasaran.synth.plan import DAY, KINDS, Plan, PlanError, list_gap_fields, read_rates

if TYPE_CHECKING:
    from sasaran.synth.making import Written

_HOUSEHOLDS = "Banyaknya keluarga · how many households."
_SEED = "Benih acak: benih yang sama, penduduk yang sama · random seed."
_OUT = "Folder hasil, baru atau kosong · where the tables go: a new or empty folder."
_REGION = "Kode wilayah, boleh berulang; bila tidak ada, seluruh Indonesia · area codes; all of Indonesia if not given."
_GAPS = "Kadar isian kosong: 0.05, atau ISIAN=0.05 · share of empty cells, of all fields or of one."
_DIRT = f"Kadar kotoran: 0.01, atau JENIS=0.01 ({', '.join(KINDS)}) · share of dirt, of all kinds or of one."
_PARTS = "Bagi ke sekian folder · into so many folders."
_PART = "Hanya bagian ke-K dari N · part K of N alone."
_PROVINCE = "Satu folder untuk tiap provinsi · one folder for each province."
_DAY = "Tanggal data · the day of the data (YYYY-MM-DD)."
_LAST_DAY = DAY.isoformat()
_TOLD = {
    "id": (
        "{rows} baris: {table}",
        "{households} keluarga rekaan ditulis ke {path}; tidak seorang pun di dalamnya nyata",
    ),
    "en": ("{rows} rows: {table}", "{households} made-up households written to {path}; nobody in them is real"),
}

Households = Annotated[int, typer.Option("--households", metavar="N", help=_HOUSEHOLDS)]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help=_OUT)]
Seed = Annotated[int, typer.Option("--seed", metavar="S", help=_SEED)]
Region = Annotated[list[str] | None, typer.Option("--region", metavar="CODE", help=_REGION)]
Gaps = Annotated[list[str] | None, typer.Option("--gaps", metavar="RATE", help=_GAPS)]
Grime = Annotated[list[str] | None, typer.Option("--dirt", metavar="RATE", help=_DIRT)]
Parts = Annotated[int, typer.Option("--parts", metavar="N", help=_PARTS)]
OnePart = Annotated[str | None, typer.Option("--part", metavar="K/N", help=_PART)]
ByProvince = Annotated[bool, typer.Option("--by-province", help=_PROVINCE)]
Day = Annotated[str, typer.Option("--date", metavar="DATE", help=_DAY)]


def synth(
    households: Households, out: Out, seed: Seed = 1, region: Region = None, gaps: Gaps = None, dirt: Grime = None,
    parts: Parts = 1, part: OnePart = None, by_province: ByProvince = False, day: Day = _LAST_DAY, rules: Rules = None,
    form: Form = Format.TEXT, lang: Lang = Language.ID,
) -> None:  # fmt: skip
    """Buat penduduk rekaan · make a made-up population."""
    content = load_rulebook(rules).content
    if part is not None and by_province:
        raise WrongUseError("SAS-U005", command="synth")
    if find_spec("numpy") is None or find_spec("pyarrow") is None:
        raise WrongUseError("SAS-U058")
    only, count = _read_part(part, parts)
    with _tell_faults(lang.value):
        empty = read_rates(gaps or (), list_gap_fields(content), "--gaps")
        kinds = read_rates(dirt or (), KINDS, "--dirt")
        plan = Plan(households, seed, tuple(region or ()), read_date(day), empty, kinds, count, by_province)
        _refuse_full(out, only)
        try:
            with follow_steps() as watch:
                # Only here are numpy and pyarrow needed, and they are an extra (docs/adr/0004).
                written = import_module("sasaran.synth.making").make_population(content, plan, out, only, watch)
        except OSError:
            raise WrongUseError("SAS-U017", path=str(out)) from None
    show(_tell(written, out, form, lang.value))


@contextmanager
def _tell_faults(lang: str) -> Iterator[None]:
    """Tell everything that is wrong with what was asked for, and leave."""
    try:
        yield
    except PlanError as error:
        for each in error.faults:
            complain(render_text([Diagnostic(each.code, values=each.values, hint=each.hint)], {}, lang))
        raise typer.Exit(WRONG_USE) from None


def _read_part(text: str | None, parts: int) -> tuple[int | None, int]:
    """Read ``3/16``: which part, of how many."""
    if text is None:
        return None, parts
    found = re.fullmatch(r"([0-9]{1,9})/([0-9]{1,9})", text)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        raise WrongUseError("SAS-U054", most=int(found[2]) if found is not None else "N")
    return int(found[1]), int(found[2])


def _refuse_full(out: Path, only: int | None) -> None:
    """Refuse a folder with something in it; parts made one by one may come to stand beside each other."""
    try:
        here = [each.name for each in out.iterdir()] if out.exists() else []
    except NotADirectoryError:
        raise WrongUseError("SAS-U017", path=str(out)) from None
    if any(only is None or not each.startswith(("part-", ".")) for each in here):
        raise WrongUseError("SAS-U056", path=str(out))


def _tell(written: Sequence[Written], out: Path, form: Format, lang: str) -> str:
    totals: dict[str, int] = {}
    for each in written:
        totals[each.table] = totals.get(each.table, 0) + each.rows
    if form is Format.JSON:
        parts = [{"part": each.part, "table": each.table, "rows": each.rows} for each in written]
        return json.dumps({"out": str(out), "rows": totals, "parts": parts}, ensure_ascii=False)
    row, last = _TOLD[lang]
    lines = [row.format(rows=rows, table=table) for table, rows in totals.items()]
    return "\n".join([*lines, last.format(households=totals["keluarga"], path=out)])
