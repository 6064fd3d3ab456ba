"""`basis:` → where a rule stands. A rule names a document that its file declares, and the place in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sasaran.base.span import Span
from sasaran.check.problems import Problems
from sasaran.ir.nodes import Basis
from sasaran.parse.shape_texts import is_language
from sasaran.parse.shapes import KEYS, SPAN
from sasaran.parse.tree import Scalar


@dataclass(frozen=True)
class Documents:
    """The documents that a file declares, by id; None where it declares none and a basis is free text."""

    titles: Mapping[str, str] | None

    @staticmethod
    def of(basis: Any, problems: Problems) -> Documents:
        """Read the ``basis`` of a document: a mapping declares documents."""
        if not isinstance(basis, dict):
            return Documents(None)
        titles = {}
        for name, title in basis.items():
            if name in (SPAN, KEYS):
                continue
            if KEYS in basis:  # a program's were checked as its shape
                _check_title(str(name), title, basis[KEYS][name], problems)
            text = title
            if isinstance(title, dict):
                text = (
                    title.get("title")
                    or title.get("id")
                    or next((t for t in title.values() if isinstance(t, Scalar)), None)
                )
            titles[name] = text.text if isinstance(text, Scalar) else name
        return Documents(titles)


def _check_title(name: str, title: Any, place: Span, problems: Problems) -> None:
    """A document's title is a text, or texts by language; a rule that came to stand here would be lost."""
    if isinstance(title, list):
        problems.add("SAS-P054", place, key=name, has="list", hint="text")
    elif isinstance(title, dict):
        for key, text in title.items():
            if key in (SPAN, KEYS):
                continue
            if not isinstance(text, Scalar):
                has = "list" if isinstance(text, list) else "mapping"
                problems.add("SAS-P054", title[KEYS][key], key=str(key), has=has, hint="text")
            elif key != "title" and not is_language(key):
                problems.add("SAS-P052", title[KEYS][key], key=str(key), near="", known="id, en", hint="known")


def _refuse(item: Any, problems: Problems) -> None:
    """Refuse what stands in a list of bases and is no text; an empty list says nothing that could be lost."""
    if isinstance(item, dict):
        problems.add("SAS-P054", item[SPAN], key="basis", has="mapping", hint="text")
    for inner in item if isinstance(item, list) else ():
        if isinstance(inner, Scalar):
            problems.add("SAS-P054", inner.span, key="basis", has="list", hint="text")
        else:
            _refuse(inner, problems)


def read_basis(value: Any, documents: Documents, problems: Problems) -> tuple[Basis, ...]:
    """Read ``document, Pasal 3 ayat (1)``, one or a list; where documents are declared, the first part is one."""
    if value is None:
        return ()
    if isinstance(value, dict):
        return tuple(Basis(name, title) for name, title in (documents.titles or {}).items())
    result = []
    for text in value if isinstance(value, (list, tuple)) else [value]:
        if not isinstance(text, Scalar):
            _refuse(text, problems)
            continue
        if not text.text.strip():
            continue
        document, _, place = (part.strip() for part in text.text.partition(","))
        if documents.titles is None:
            result.append(Basis("", text.text))
        elif document in documents.titles:
            result.append(Basis(document, documents.titles[document], place))
        else:
            place_of = text.span.within(0, len(document)) if text.text.startswith(document) else text.span
            problems.unknown("SAS-C105", place_of, document, list(documents.titles))
    return tuple(result)
