"""Scenes → scenarios in words, edition by edition: their names, why they are there, what an owner is to agree with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from sasaran.base.wording import show_days
from sasaran.ir.nodes import Leaf, Node, Words
from sasaran.ir.rulebook import Content, Edition
from sasaran.mutants.spots import Texts
from sasaran.mutants.words import say_change
from sasaran.scenarios import steps
from sasaran.suggest.exploring import Scene
from sasaran.suggest.feature import Part, Written
from sasaran.suggest.findings import (
    is_eligible,
    name_outcome,
    say_benefit,
    say_edition,
    say_open,
    say_outcome,
    say_routes,
)
from sasaran.suggest.folding import find_difference, get_cell, name_cell, put_placeholder
from sasaran.suggest.given import Sentence, write_given
from sasaran.suggest.goals import Goal, Goals
from sasaran.suggest.phrasing import phrase
from sasaran.suggest.searching import Suggestion

_MOST_REASONS = 3
_WORDS = {
    "id": {
        "plain": "Layak dengan keterangan sesedikit mungkin", "way": "Layak: {way}",
        "whole": "Layak, dan tidak ada yang hanya dianggap",
        "around": "{what}: di sekitar garisnya", "several": "{what}: beberapa nilai", "outcome": "hasil",
        "before": "Sehari sebelum edisi ini berlaku", "first": "Hari pertama edisi ini",
        "last": "Hari terakhir edisi ini",
        "after": "Sehari sesudah edisi ini berakhir", "edition": "{title} – {days}",
        "same": "Keterangan yang sama, pemeriksaan yang lain", "proposed": "usulan mesin: {why}",
        "more": "dan {count} lagi",
        "true": "`{text}` benar", "false": "`{text}` salah", "unknown": "`{text}` tidak diketahui",
        "on": "`{text}`: tepat di garis", "under": "`{text}`: tepat di bawah garis",
        "over": "`{text}`: tepat di atas garis",
        "missing": "hasilnya bergantung pada `{text}`", "day": "batas hari edisi {text}",
    },
    "en": {
        "plain": "Eligible with as little told as can be", "way": "Eligible: {way}",
        "whole": "Eligible, and nothing is only presumed",
        "around": "{what}: around its line", "several": "{what}: several values", "outcome": "outcome",
        "before": "The day before this edition is in force", "first": "The first day of this edition",
        "last": "The last day of this edition", "after": "The day after this edition has ended",
        "edition": "{title} – {days}",
        "same": "The same facts, another check", "proposed": "proposed by machine: {why}", "more": "and {count} more",
        "true": "`{text}` true", "false": "`{text}` false", "unknown": "`{text}` not known",
        "on": "`{text}`: on the line", "under": "`{text}`: just under the line", "over": "`{text}`: just over the line",
        "missing": "the outcome turns on `{text}`", "day": "a bound of the days of edition {text}",
    },
}  # fmt: skip


class Teller:
    """Tells the scenes of one program in one language."""

    def __init__(self, content: Content, goals: Goals, texts: Texts, lang: str) -> None:
        self._content, self._goals, self._texts, self._lang = content, goals, texts, lang
        self._words: Mapping[str, str] = _WORDS[lang]
        self._names: dict[str, int] = {}

    def tell(self, scenes: Sequence[Scene]) -> Iterator[Part]:
        """Tell scenes, each edition in a part of its own."""
        for _, group in groupby(scenes, key=lambda scene: scene.edition.id):
            mine = list(group)
            yield Part(self.name_edition(mine[0].edition), [*self._tell_edition(mine)])

    def name_edition(self, edition: Edition) -> str:
        """Name an edition by its title and its days."""
        days = show_days(edition.during.start, edition.during.end, self._lang)
        title = _choose(edition.title, self._lang) or edition.program
        return self._words["edition"].format(title=title, days=days)

    def say_goal(self, goal: Goal) -> str:
        """Say what a goal is to show."""
        point = self._goals.find_point(goal)
        line = self._goals.find_line(goal)
        if goal.kind == "day":
            return self._words["day"].format(text=goal.name)
        text = goal.name
        if point is not None:
            part = self._goals.find_part(goal)
            title = _choose(part.attributes.title, self._lang) if isinstance(part, Node) else ""
            text = title or point.text
        elif line is not None:
            text = self._texts.quote(line.span) or str(line.span)
        return self._words[goal.what].format(text=text)

    def remark(self, why: str) -> str:
        """Write a comment that says whose proposal this is."""
        return self._words["proposed"].format(why=why)

    def tell_suggestion(self, each: Suggestion) -> Written:
        """Tell a scenario that notices a small change to the rules."""
        changed = ", ".join(edit.words for edit in each.edits) or self._words["same"]
        given = write_given(self._content, each.situation, self._lang)
        why = f"{say_change(each.mutant, self._lang)} · {each.mutant.id}"
        name = self._make_name(changed[:1].upper() + changed[1:])
        return Written(name, [self.remark(why)], given, each.situation.program, each.found)

    def _tell_edition(self, scenes: Sequence[Scene]) -> Iterator[Written]:
        for (kind, slot, _), group in groupby(scenes, key=_find_fold):
            mine = list(group)
            folded = self._fold(mine) if kind == "fact" and slot is not None and len(mine) > 1 else None
            if folded is not None:
                yield folded
            else:
                yield from map(self._tell_scene, mine)

    def _fold(self, scenes: Sequence[Scene]) -> Written | None:
        told = [write_given(self._content, scene.situation, self._lang) for scene in scenes]
        place = find_difference(told)
        if place is None or any(self._says_benefit(scene) for scene in scenes):
            return None
        cell, outcome = name_cell(told[0], place), self._words["outcome"]
        if cell == outcome:
            return None
        rows = [
            (get_cell(given, place), name_outcome(scene.decided, self._lang))
            for given, scene in zip(told, scenes, strict=True)
        ]
        rows.sort(key=lambda row: (int("".join(filter(str.isdecimal, row[0])) or 0), row[0]))
        goals = sorted({goal for scene in scenes for goal in scene.met})
        name = "around" if any(goal.kind == "line" for goal in goals) else "several"
        found = phrase(steps.expect_outcome, self._lang, hasil=f"<{outcome}>")
        return Written(
            self._make_name(self._words[name].format(what=cell), scenes[0].edition.id), self._say_reasons(goals),
            put_placeholder(told[0], place, cell), scenes[0].situation.program, [found], ((cell, outcome), *rows),
        )  # fmt: skip

    def _tell_scene(self, scene: Scene) -> Written:
        given: list[Sentence] = write_given(self._content, scene.situation, self._lang)
        name = self._make_name(self._name_scene(scene), scene.edition.id)
        found = [*self._say_found(scene)]
        return Written(name, self._say_reasons(scene.met), given, scene.situation.program, found)

    def _name_scene(self, scene: Scene) -> str:
        if scene.kind == "day":
            return self._words[scene.day]
        if scene.kind == "eligible" and scene.start is not None:
            way = scene.start.way
            if way is None:
                return self._words["whole" if scene.start.whole else "plain"]
            title = _choose(way.attributes.title, self._lang) or way.attributes.name or _find_source(way)
            return self._words["way"].format(way=title)
        words = ", ".join(edit.words for edit in scene.edits)
        return words[:1].upper() + words[1:]

    def _say_found(self, scene: Scene) -> Iterator[str]:
        decided = scene.decided
        yield say_outcome(decided, self._lang)
        if decided is None:
            return
        if scene.kind == "open":
            yield from say_open(self._content, decided, self._lang)
        if scene.kind == "eligible":
            yield from say_routes(decided, self._lang)
            whole = scene.start is not None and scene.start.whole
            yield phrase(steps.expect_no_presumption if whole else steps.expect_nothing_missing, self._lang)
        if self._says_benefit(scene):
            yield from say_benefit(decided, self._lang)
        if scene.kind == "day":
            yield say_edition(decided, self._lang)

    def _says_benefit(self, scene: Scene) -> bool:
        """Say whether the benefit is worth saying: of the eligible, and where a line of it first applies."""
        rows = {point.place for point in self._goals.points if point.kind == "row"}
        tells_row = any(goal.kind == "seen" and goal.place in rows for goal in scene.met)
        return is_eligible(scene.decided) and (scene.kind == "eligible" or tells_row)

    def _say_reasons(self, goals: Sequence[Goal]) -> list[str]:
        said = list(dict.fromkeys(self.say_goal(goal) for goal in goals if goal.kind != "day"))
        more = [self._words["more"].format(count=len(said) - _MOST_REASONS)] if len(said) > _MOST_REASONS else []
        return [self.remark("; ".join((*said[:_MOST_REASONS], *more)))] if said else []

    def _make_name(self, name: str, edition: str = "") -> str:
        """Give a name that no other scenario has."""
        clean = " ".join(name.replace("<", "").replace(">", "").split())
        self._names[clean] = self._names.get(clean, 0) + 1
        count = self._names[clean]
        if count == 1:
            return clean
        return self._make_name(f"{clean} – {edition}") if edition else f"{clean} ({count})"


def _find_fold(scene: Scene) -> tuple[str, object, object]:
    slot = scene.edits[0].slot if len(scene.edits) == 1 else None
    return scene.kind, slot, id(scene.start)


def _find_source(node: Node) -> str:
    """Give what a node without a title says: the line as written, or the number of the alternative."""
    return node.source if isinstance(node, Leaf) else node.id.rpartition("/")[2]


def _choose(words: Words, lang: str) -> str:
    return dict(words).get(lang, "")
