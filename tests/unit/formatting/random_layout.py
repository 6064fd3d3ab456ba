"""Write the tree of a rule file in a random layout: other indentation, quotes, empty lines, comments, line ends."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import yaml

from sasaran.parse.tree import Mapping, Scalar, Sequence, Tree
from sasaran.parse.yaml_reader import read_documents

REMARKS = ("# catatan", "#tanpa spasi", "# - a: b", "# 'kutip", '# "', "#", "# é # dua", "# when: x", "#---")


def write_randomly(rng: Random, trees: list[Tree], *, comments: bool = True) -> tuple[str, list[str]]:
    """Write documents anyhow; give the text and its comments."""
    said: list[str] = []
    writer = _Writer(rng, said, comments)
    documents = ["\n".join(writer.tree(tree, 0)) for tree in trees]
    marks = ["---", "---  ", "---\n\n"]
    text = documents[0]
    for document in documents[1:]:
        text += f"\n{rng.choice(marks)}\n{document}"
    if rng.random() < 0.3:
        text = f"---\n{text}"
    text += rng.choice(("", "\n", "\n\n\n"))
    return text, said


class _Writer:
    def __init__(self, rng: Random, said: list[str], comments: bool) -> None:
        self.rng, self.said, self.comments = rng, said, comments

    def tree(self, tree: Tree, indent: int) -> Iterator[str]:
        if isinstance(tree, Mapping):
            for key, value in tree.entries:
                yield from self._before(indent)
                yield from self._value(" " * indent + self._scalar(key) + ":", value, indent)
        elif isinstance(tree, Sequence):
            for item in tree.items:
                yield from self._before(indent)
                yield from self._item(item, indent)

    def _value(self, head: str, value: Tree, indent: int) -> Iterator[str]:
        if isinstance(value, Scalar):
            yield from self._text(head, value, indent + 1)
        elif not (value.entries if isinstance(value, Mapping) else value.items):
            yield f"{head} {'{}' if isinstance(value, Mapping) else '[]'}"
        else:
            yield head + self._behind()
            flat = isinstance(value, Sequence) and self.rng.random() < 0.4
            yield from self.tree(value, indent if flat else indent + self.rng.choice((1, 2, 2, 4, 7)))

    def _item(self, item: Tree, indent: int) -> Iterator[str]:
        spaces = self.rng.choice((1, 1, 1, 3))
        head = " " * indent + "-" + " " * spaces
        if isinstance(item, Scalar):
            yield from self._text(head.rstrip(), item, indent + 1)
        else:
            if self.rng.random() < 0.15:
                yield " " * indent + "-" + self._behind()
                yield from self.tree(item, indent + 1 + spaces)
                return
            lines = list(_Writer(self.rng, [], False).tree(item, indent + 1 + spaces))
            while lines and not lines[0].strip():
                lines.pop(0)
            yield head + lines[0].lstrip()
            yield from lines[1:]

    def _text(self, head: str, value: Scalar, indent: int) -> Iterator[str]:
        if "\n" in value.text:
            chomp = {0: "-", 1: ""}.get(len(value.text) - len(value.text.rstrip("\n")), "+")
            yield f"{head} |{chomp}"
            yield from (" " * (indent + 1) + line if line else "" for line in value.text.rstrip("\n").split("\n"))
            return
        yield f"{head} {self._scalar(value)}".rstrip() + self._behind()

    def _scalar(self, value: Scalar) -> str:
        text = value.text
        ways = [
            "'" + text.replace("'", "''") + "'",
            yaml.dump(text, default_style='"', width=9e9, allow_unicode=True).strip(),
        ]
        if value.style == "plain" and _reads_plain(text):
            free = text[:1].isalpha() and isinstance(yaml.safe_load(text), str)  # else the quotes it lacks stay away
            return self.rng.choice((text, text, text, *ways) if free else (text,))
        return self.rng.choice(ways[:1] if value.style == "single" else ways)

    def _before(self, indent: int) -> Iterator[str]:
        while self.rng.random() < 0.15:
            yield " " * self.rng.choice((0, 3))
        if self.comments and self.rng.random() < 0.2:
            remark = self.rng.choice(REMARKS)
            self.said.append(remark)
            yield " " * max(0, indent + self.rng.choice((0, 0, 0, -2, 2, 5))) + remark

    def _behind(self) -> str:
        if not self.comments or self.rng.random() > 0.15:
            return self.rng.choice(("", "", "  "))
        remark = self.rng.choice(("# di belakang", "#  dua", "# 100%"))
        self.said.append(remark)
        return " " * self.rng.choice((1, 2, 9)) + remark


def _reads_plain(text: str) -> bool:
    if text != text.strip() or not text:
        return text == ""
    trees, problems = read_documents("", f"k:\n  - {text}\n".encode())
    again, more = read_documents("", f"k: {text}\n".encode())
    return not problems and not more and len(trees) == len(again) == 1
