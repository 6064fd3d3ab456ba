"""``sasaran explain``: one household and one program: why, why not, what is missing, what would change it."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.case import Case, ProgramDecision
from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.options import Areas, KnownOn, Lang, Language, On, Program, Rules, read_date
from sasaran.cli.readings import write_reading
from sasaran.cli.rulebooks import find_editions, load_areas, load_rulebook
from sasaran.cli.screen import complain, make_printable, show
from sasaran.households import Decided, Rejected, Superseded, decide_files


class Format(StrEnum):
    """How the explanation is written."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


class Reader(StrEnum):
    """For whom a decision is explained."""

    AUDITOR = "auditor"
    PETUGAS = "petugas"
    KELUARGA = "keluarga"
    OFFICIAL = "official"
    FAMILY = "family"


_READER = "Untuk siapa; bila kosong, ringkasan bagi petugas · for whom; a short text for officials if not given."
_SENSITIVE = "Perlihatkan data sensitif (kesehatan, disabilitas, penghasilan) · show sensitive values."
_KEYS = "Sebut kunci seperti dalam berkas, kepada siapa pun · show keys as in the file, whoever reads."
_OUT = "Tulis ke berkas ini · write to this file."

Household = Annotated[str | None, typer.Option("--household", metavar="ID", help="Kunci keluarga · household key.")]


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Berkas keluarga · households.")],
    program: Program,
    on: On,
    household: Household = None,
    rules: Rules = None,
    areas: Areas = None,
    form: Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")] = Format.TEXT,
    reader: Annotated[Reader | None, typer.Option("--reader", help=_READER)] = None,
    sensitive: Annotated[bool, typer.Option("--sensitive", help=_SENSITIVE)] = False,
    show_keys: Annotated[bool, typer.Option("--show-keys", help=_KEYS)] = False,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help=_OUT)] = None,
    known_on: KnownOn = None,
    lang: Lang = Language.ID,
) -> None:
    """Jelaskan satu keputusan: mengapa · explain one decision."""
    day = read_date(on)
    book = load_rulebook(rules)
    find_editions(book, program, day, lang.value)
    known = None if known_on is None else read_date(known_on)
    given = decide_files(book, [file], day, load_areas(book, areas, lang.value), known)
    found = [each for each in given if not isinstance(each, Superseded)]
    case = _choose(found, household, lang.value)
    if case is None:
        raise typer.Exit(PROBLEMS)
    decisions = [decision for decision in case.decisions if decision.program == program]
    if not decisions:
        raise WrongUseError("SAS-U012", "place", name=program, on=day)
    if form is Format.JSON and reader is None:
        _put(json.dumps(_describe(case, decisions), ensure_ascii=False, indent=2), out)
        raise typer.Exit(FINE)
    who = (Reader.PETUGAS if form is Format.HTML else None) if reader is None else reader
    texts = [
        each.explain(
            lang.value, reader=who and who.value, form=form.value, sensitive=sensitive, show_keys=show_keys
        ).rstrip("\n")
        for each in decisions
    ]
    _put("\n\n".join(texts), out)
    raise typer.Exit(FINE)


def _put(text: str, out: Path | None) -> None:
    """Show a text, or write it to a file."""
    if out is None:
        show(make_printable(text))
    else:
        write_reading(f"{text}\n", out)


def _choose(found: list[Decided | Rejected], household: str | None, lang: str) -> Case | None:
    """Choose the household that was asked for; None (and its faults shown) where it can't be decided."""
    decided = [each for each in found if isinstance(each, Decided)]
    rejected = [each for each in found if isinstance(each, Rejected)]
    if household is not None:
        named = next((each for each in decided if each.case.household == household), None)
        if named is not None:
            return _choose_one(named, rejected, lang)
    elif len(decided) == 1 and all(_is_twin(each, decided[0]) for each in rejected):
        return _choose_one(decided[0], rejected, lang)
    elif decided:
        raise WrongUseError("SAS-U014", count=len(found))
    for each in rejected:
        complain(each.words(lang))
    if (household is not None or not found) and (decided or not rejected):
        raise WrongUseError("SAS-U013", count=len(decided))
    return None


def _choose_one(named: Decided, rejected: list[Rejected], lang: str) -> Case | None:
    """Give the case of a household, unless the file has another record of hers: then neither is silently taken."""
    twins = [each for each in rejected if _is_twin(each, named)]
    for each in twins:
        complain(each.words(lang))
    return None if twins else named.case


def _is_twin(each: Rejected, named: Decided) -> bool:
    """Say whether a record was rejected because the household that is named was decided before."""
    firsts = [fault.values.get("first") for fault in each.faults if fault.code == "SAS-H051"]
    lines = [first[0].split(" ")[0] if isinstance(first, tuple) else str(first) for first in firsts]
    return str(named.line) in lines


def _describe(case: Case, decisions: list[ProgramDecision]) -> dict[str, object]:
    whole = case.to_dict()
    whole["programs"] = [decision.to_dict() for decision in decisions]
    return whole
