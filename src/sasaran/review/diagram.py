"""A condition tree → a diagram from the top down: what must all be so, what may stand for another, what excludes.

Blocks within blocks, so that it keeps the width of a phone. A tree that is too deep is cut: the clauses have it whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

from sasaran.ir import nodes
from sasaran.ir.nodes import Node
from sasaran.ir.walking import list_nodes

WIDTH = 360
PAD, GAP, LINE, LETTER, BOLD = 8, 18, 15, 6.7, 7.4
MOST_LINES, MOST_DEPTH = 5, 5

WORDS = {
    "id": {
        "all": "semua", "any": "salah satu cukup", "none": "tidak satu pun", "at_least": "sebagian, paling sedikit",
        "and": "dan", "or": "atau", "unless": "kecuali bila", "routes": "jalur", "tiers": "bertahap",
        "more": "{n} syarat di dalamnya", "title": "Diagram syarat", "body": "syarat", "opens": "dibuka bila",
        "yes": "memenuhi syarat", "start": "yang diperiksa",
    },
    "en": {
        "all": "all of these", "any": "any one will do", "none": "none of these", "at_least": "some, at least",
        "and": "and", "or": "or", "unless": "unless", "routes": "routes", "tiers": "step by step",
        "more": "{n} conditions within", "title": "Diagram of the conditions", "body": "conditions",
        "opens": "open if", "yes": "meets the conditions", "start": "who is examined",
    },
}  # fmt: skip


def draw_conditions(root: Node, texts: Mapping[str, str], start: str, on: date, lang: str) -> str:
    """Draw a tree.

    Args:
        root: Its root.
        texts: What each node says, by its id; each is linked to its clause.
        start: Who is examined.
        on: The day: shared criteria are drawn as they stand on it.
        lang: ``id`` or ``en``.
    """
    drawing = _Drawing(texts, on, lang)
    y = drawing.end(0, start, "who")
    y = drawing.arrow(y, "")
    y = drawing.block(root, 0, y, WIDTH, 0)
    y = drawing.arrow(y, "")
    y = drawing.end(y, WORDS[lang]["yes"], "yes")
    title = escape(WORDS[lang]["title"])
    return (
        f'<svg class="conditions" viewBox="0 0 {WIDTH} {y + 2:.0f}" role="img" aria-label="{title}">'
        f"<title>{title}</title>{''.join(drawing.parts)}</svg>"
    )


class _Drawing:
    """Draws downwards: each method takes where it begins and gives where it ends."""

    def __init__(self, texts: Mapping[str, str], on: date, lang: str) -> None:
        self._texts, self._on, self._words = texts, on, WORDS[lang]
        self._excluding = False
        self.parts: list[str] = []

    def end(self, y: float, text: str, kind: str) -> float:
        """Draw where it begins or ends."""
        lines = _wrap(text, WIDTH - 90)
        height = len(lines) * LINE + 12
        self.parts.append(
            f'<rect class="{kind}" x="40" y="{y + 1:.0f}" width="{WIDTH - 80}" height="{height}" rx="14"/>'
        )
        self._write(lines, WIDTH / 2, y + 19, "middle")
        return y + height + 1

    def arrow(self, y: float, word: str, x: float = WIDTH / 2) -> float:
        """Draw the way to what follows, with the word between."""
        self.parts.append(f'<path class="way" d="M{x:.0f} {y:.0f}v{GAP}"/>')
        if word:
            wide = len(word) * LETTER + 10
            self.parts.append(
                f'<rect class="chip" x="{x - wide / 2:.0f}" y="{y + 2:.0f}" width="{wide:.0f}" height="14" rx="7"/>'
            )
            self._write([word], x, y + 13, "middle", "small")
        return y + GAP

    def block(self, node: Node, x: float, y: float, width: float, depth: int) -> float:
        """Draw one node with all that is in it."""
        kind, word, children = _open(node, self._on)
        if len(children) == 1 and node.id in self._texts and children[0].id not in self._texts:
            children = ()  # the clause says both in one sentence
        if not children or depth >= MOST_DEPTH or width < 150:
            more = sum(isinstance(each, nodes.Leaf | nodes.Attest) for each in list_nodes(node)) if children else 0
            text = self._texts.get(node.id) or (node.source if isinstance(node, nodes.Leaf) else "")
            text = text or self._words.get(kind, "")
            if more > 0:
                text = f"{text} ({self._words['more'].format(n=more)})"
            return self._box(node, text, x, y, width)
        if isinstance(node, nodes.Except):
            return self._except(node, x, y, width, depth)
        if depth == 0 and kind == "all":
            return self._series(children, "and", x, y, width, depth)
        return self._frame(node, kind, word, children, x, y, width, depth)

    def _except(self, node: nodes.Except, x: float, y: float, width: float, depth: int) -> float:
        if node.body is not None:
            y = self.block(node.body, x, y, width, depth)
            y = self.arrow(y, self._words["unless"], x + width / 2)
        before, self._excluding = self._excluding, True
        y = self._frame(None, "unless", "or", node.unless, x, y, width, depth)
        self._excluding = before
        return y

    def _frame(
        self,
        node: Node | None,
        kind: str,
        word: str,
        children: Sequence[Node],
        x: float,
        y: float,
        width: float,
        depth: int,
    ) -> float:
        title = self._name(node) if node is not None else ""
        said = [self._words[kind]] if node is not None else []
        head = [*(_wrap(title, width - 2 * PAD, BOLD) if title and title != said[0] else []), *said]
        place, style = len(self.parts), "within" if self._excluding and node is not None else kind
        self.parts.append("")
        inner = y + len(head) * LINE + (12 if head else PAD)
        self._write(head[:-1], x + PAD, y + 17, "start", "bold", node)
        self._write(head[-1:], x + PAD, y + 17 + (len(head) - 1) * LINE, "start", "small")
        bottom = self._series(children, word, x + PAD, inner, width - 2 * PAD, depth + 1) + PAD
        self.parts[place] = (
            f'<rect class="{style}" x="{x + 0.5:.1f}" y="{y + 0.5:.1f}" width="{width - 1:.1f}" '
            f'height="{bottom - y - 1:.1f}" rx="6"/>'
        )
        return bottom

    def _name(self, node: Node) -> str:
        """Give what a frame is called; what only says that all or any must be so is said below the name."""
        text = self._texts.get(node.id, "").removesuffix(":")
        return text if node.attributes.title or isinstance(node, nodes.Members) else ""

    def _series(self, children: Sequence[Node], word: str, x: float, y: float, width: float, depth: int) -> float:
        for place, child in enumerate(children):
            if place:
                y = self.arrow(y, self._words[word], x + width / 2)
            y = self.block(child, x, y, width, depth)
        return y

    def _box(self, node: Node, text: str, x: float, y: float, width: float) -> float:
        lines = _wrap(text, width - 2 * PAD)
        height = len(lines) * LINE + 10
        self.parts.append(
            f'<rect class="leaf" x="{x + 0.5:.1f}" y="{y + 0.5:.1f}" width="{width - 1:.1f}" height="{height}" rx="4"/>'
        )
        self._write(lines, x + PAD, y + 17, "start", "", node)
        return y + height + 1

    def _write(
        self, lines: Sequence[str], x: float, y: float, anchor: str, style: str = "", node: Node | None = None
    ) -> None:
        if not lines:
            return
        spans = "".join(
            f'<tspan x="{x:.0f}" y="{y + place * LINE:.0f}">{escape(line)}</tspan>' for place, line in enumerate(lines)
        )
        text = f'<text text-anchor="{anchor}" class="{style}">{spans}</text>'
        if node is not None and node.id in self._texts:
            text = f'<a href="#{escape(node.id, quote=True)}">{text}</a>'
        self.parts.append(text)


def _open(node: Node, on: date) -> tuple[str, str, tuple[Node, ...]]:
    """Give the kind of a node, the word between its children, and its children."""
    match node:
        case nodes.Use(versions=versions):
            body = next((body for first, last, body in versions if first <= on <= last), None)
            return ("leaf", "", ()) if body is None else _open(body, on)
        case nodes.All(children=children):
            return "all", "and", children
        case nodes.Any(children=children):
            return "any", "or", children
        case nodes.NoneOf(children=children):
            return "none", "or", children
        case nodes.Members(body=nodes.All() | nodes.Any() | nodes.NoneOf() as body):
            return _open(body, on)
        case nodes.AtLeast(children=children):
            return "at_least", "and", children
        case nodes.Routes(routes=routes):
            return "routes", "or", routes
        case nodes.Tiers(tiers=tiers):
            return "tiers", "or", tuple(tier.body for tier in tiers)
        case nodes.Except(body=body, unless=unless):
            return "unless", "or", (*((body,) if body is not None else ()), *unless)
    return "leaf", "", ()


def _wrap(text: str, width: float, letter: float = LETTER) -> list[str]:
    """Break a text into lines that fit; what is beyond the last is cut."""
    most = max(8, int(width / letter))
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > most:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1][: most - 2].rstrip() + " …"]
    return lines
