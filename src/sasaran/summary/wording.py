"""What the page calls things: places, the conditions of a funnel, the facts of the worklist."""

from __future__ import annotations

from datetime import date

from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels, pick, upper_first
from sasaran.explain.sentences import scope_of
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.walking import list_nodes
from sasaran.sql.reasons import Step
from sasaran.summary.counting import ALL
from sasaran.summary.words import WORDS


class Naming:
    """Names in one language, as of a day."""

    def __init__(self, content: Content, lang: str, on: date) -> None:
        self.labels = Labels(content, lang)
        self._content, self._words = content, WORDS[lang]
        self._clauses = Clauses(self.labels, on)
        self._nodes: dict[str, Node] = {}
        for edition in content.editions:
            for node in list_nodes(edition.eligibility):
                self._nodes.setdefault(node.id, node)

    def place(self, code: str) -> str:
        """Name a place."""
        if code == ALL:
            return self._words["everywhere"]
        return self.labels.area(code) if code else self._words["nowhere"]

    def region(self, code: str) -> str:
        """Name the area that a place lies in; empty where it lies in none."""
        area = self._content.areas.areas.get(code)
        return self.labels.area(area.parent) if area is not None and area.parent is not None else ""

    def step(self, edition: Edition, step: Step) -> str:
        """Say a condition of a funnel."""
        if step.kind in ("place", "anybody"):
            return self._words[f"step_{step.kind}"].format(a=self.labels.entity(edition.recipient))
        node = self._nodes.get(step.node)
        if node is None:
            return step.node
        text = self._say(node, edition)
        return self._words["step_exception"].format(a=text) if step.kind == "exception" else text

    def _say(self, node: Node, edition: Edition) -> str:
        return self._clauses.sentence(node, scope_of(self._content, edition.recipient)).rstrip(".")

    def kind(self, kind: str) -> str:
        """Say of which kind an open fact is."""
        return self._words[f"kind_{kind}"]

    def fact(self, kind: str, name: str) -> str:
        """Name an open fact."""
        named = {
            "field": lambda: self.labels.field(None, name), "list": lambda: self.labels.list_of(name),
            "area": lambda: self.labels.area_field(name), "attest": lambda: self.labels.attestation(name),
            "parameter": lambda: self.labels.parameter(name),
        }  # fmt: skip
        return upper_first(named[kind]() if kind in named else self._clause(name))

    def _clause(self, name: str) -> str:
        """Name a clause that must be confirmed: its own title, after the program it belongs to."""
        edition = next((each for each in self._content.editions if name.startswith(f"{each.id}/")), None)
        if edition is None:
            return name
        node = self._nodes.get(name)
        title = pick(node.attributes.title, self.labels.lang) if node is not None else None
        program = self.labels.edition(edition)
        return f"{program}: {title}" if title else program
