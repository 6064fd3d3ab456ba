"""The goals that no scenario was found for → why not, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sasaran.mutants.listing import Mutant
from sasaran.mutants.words import say_change
from sasaran.suggest.exploring import Explorer
from sasaran.suggest.goals import Goal, Goals, name_fact
from sasaran.suggest.searching import Suggestion
from sasaran.suggest.telling import Teller

_WHY = {
    "id": {
        "nobody": "tidak ditemukan keluarga rekaan yang layak untuk edisi ini",
        "blocked": "tidak ditemukan keluarga rekaan yang layak untuk edisi ini, karena {names} belum pasti",
        "unsure": "batasnya, atau nilai yang dibandingkan dengannya, tidak pernah pasti",
        "tried": "tidak tercapai dengan {tries} keluarga rekaan",
        "searched": "tidak ditemukan keluarga rekaan yang membedakannya",
        "skipped": "tidak dicari: terlalu banyak perubahan yang tersisa",
    },
    "en": {
        "nobody": "no made-up household was found that is eligible by this edition",
        "blocked": "no made-up household was found that is eligible by this edition, since {names} is not certain",
        "unsure": "the bound, or what is held against it, is never certain",
        "tried": "not reached with {tries} made-up households",
        "searched": "no made-up household was found that tells it apart",
        "skipped": "not searched for: too many changes are left",
    },
}


@dataclass(frozen=True, slots=True)
class Unreached:
    """A goal that was not reached: what it is, where it is written (``""``: in no one place), and why."""

    goal: str
    place: str
    why: str


def explain_goals(goals: Goals, explorer: Explorer, teller: Teller, lang: str) -> Iterator[Unreached]:
    """Say why each goal that is left was not reached."""
    for goal in goals.left:
        span = goals.find_span(goal)
        yield Unreached(teller.say_goal(goal), str(span or ""), _explain(goal, goals, explorer, lang))


def _explain(goal: Goal, goals: Goals, explorer: Explorer, lang: str) -> str:
    words, point = _WHY[lang], goals.find_point(goal)
    if point is not None and point.edition in explorer.nobody:
        facts = explorer.blocked[point.edition].facts
        names = ", ".join(
            f"`{name}`" for name in dict.fromkeys(name_fact(each) for each in facts if each.kind == "parameter")
        )
        return words["blocked"].format(names=names) if names else words["nobody"]
    if goal.kind == "line" and goal.place not in goals.measured:
        return words["unsure"]
    return words["tried"].format(tries=explorer.tries)


def explain_mutants(
    left: Sequence[Mutant], searched: Sequence[Mutant], found: Sequence[Suggestion], lang: str
) -> Iterator[Unreached]:
    """Say why each mutant that is left has no scenario."""
    known = {each.id for each in searched} | {each.mutant.id for each in found}
    for mutant in left:
        why = _WHY[lang]["searched" if mutant.id in known else "skipped"]
        yield Unreached(f"{mutant.name}: {say_change(mutant, lang)}", str(mutant.span), why)
