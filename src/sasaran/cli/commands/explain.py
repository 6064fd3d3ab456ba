"""``sasaran explain``: one household and one program: why, why not, what is missing, what would change it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.case import Case, ProgramDecision
from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.options import Areas, Lang, Language, On, Program, Rules, read_date
from sasaran.cli.rulebooks import find_editions, load_areas, load_rulebook
from sasaran.cli.screen import complain, make_printable, show, show_json
from sasaran.households import Decided, Rejected, decide_files


class Format(StrEnum):
    """How the explanation is written."""

    TEXT = "text"
    JSON = "json"


Household = Annotated[str | None, typer.Option("--household", metavar="ID", help="Kunci keluarga · household key.")]


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Berkas keluarga · households.")],
    program: Program,
    on: On,
    household: Household = None,
    rules: Rules = None,
    areas: Areas = None,
    form: Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")] = Format.TEXT,
    lang: Lang = Language.ID,
) -> None:
    """Jelaskan satu keputusan: mengapa · explain one decision."""
    day = read_date(on)
    book = load_rulebook(rules)
    find_editions(book, program, day, lang.value)
    found = list(decide_files(book, [file], day, load_areas(book, areas, lang.value)))
    case = _choose(found, household, lang.value)
    if case is None:
        raise typer.Exit(PROBLEMS)
    decisions = [decision for decision in case.decisions if decision.program == program]
    if not decisions:
        raise WrongUseError("SAS-U012", "place", name=program, on=day)
    if form is Format.JSON:
        show_json(_describe(case, decisions))
    else:
        texts = [decision.explain(lang=lang.value).rstrip("\n") for decision in decisions]
        show(make_printable("\n\n".join(texts)))
    raise typer.Exit(FINE)


def _choose(found: list[Decided | Rejected], household: str | None, lang: str) -> Case | None:
    """Choose the household that was asked for; None (and its faults shown) where it can't be decided."""
    decided = [each for each in found if isinstance(each, Decided)]
    rejected = [each for each in found if isinstance(each, Rejected)]
    if household is not None:
        named = next((each.case for each in decided if each.case.household == household), None)
        if named is not None:
            return named
    elif len(found) == 1 and decided:
        return decided[0].case
    elif decided:
        raise WrongUseError("SAS-U014", count=len(found))
    for each in rejected:
        complain(each.words(lang))
    if (household is not None or not found) and (decided or not rejected):
        raise WrongUseError("SAS-U013", count=len(decided))
    return None


def _describe(case: Case, decisions: list[ProgramDecision]) -> dict[str, object]:
    whole = case.to_dict()
    whole["programs"] = [decision.to_dict() for decision in decisions]
    return whole
