"""`basis:` → where a rule stands. A rule names a document that its file declares, and the place in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sasaran.check.problems import Problems
from sasaran.ir.nodes import Basis
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
            text = title
            if isinstance(title, dict):
                text = (
                    title.get("title")
                    or title.get("id")
                    or next((t for t in title.values() if isinstance(t, Scalar)), None)
                )
            titles[name] = text.text if isinstance(text, Scalar) else name
        return Documents(titles)


def read_basis(value: Any, documents: Documents, problems: Problems) -> tuple[Basis, ...]:
    """Read ``document, Pasal 3 ayat (1)``, one or a list; where documents are declared, the first part is one."""
    if value is None:
        return ()
    if isinstance(value, dict):
        return tuple(Basis(name, title) for name, title in (documents.titles or {}).items())
    result = []
    for text in value if isinstance(value, (list, tuple)) else [value]:
        if not isinstance(text, Scalar) or not text.text.strip():
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
