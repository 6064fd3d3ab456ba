"""Read a rulebook, or one thing of it, in a form: plain text, Markdown, a page, or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date

from sasaran.base.errors import Fault, ProgramError, ReadingError, require_language
from sasaran.base.suggest import nearest
from sasaran.ir.rulebook import LAST_DAY, Content
from sasaran.reading.books import read_named, read_rulebook
from sasaran.reading.data import to_data
from sasaran.reading.document import Document
from sasaran.reading.markdown import render_markdown
from sasaran.reading.names import KINDS, Named, find_named, list_names
from sasaran.reading.page import render_page
from sasaran.reading.programs import read_programs
from sasaran.reading.text import render_text


def render_json(document: Document) -> str:
    """Write a reading as JSON."""
    return json.dumps(to_data(document), ensure_ascii=False, indent=2) + "\n"


FORMS: Mapping[str, Callable[[Document], str]] = {
    "text": render_text,
    "md": render_markdown,
    "html": render_page,
    "json": render_json,
}
"""What a reading can be written as."""


def read_aloud(
    content: Content, name: str | None, on: date, lang: str = "id", form: str = "text", kind: str | None = None
) -> str:
    """Read one thing by name, or (``name`` None) the whole rulebook.

    Raises:
        ReadingError: There is nothing of this name, or no such form or kind.
        ProgramError: A program of this name is asked for and there is none, or it is not in force on the day.
        LanguageError: Another language is asked for.

    """
    _require(lang, form)
    if kind is not None and kind not in KINDS:
        raise ReadingError((Fault("SAS-U031", values={"name": kind, "known": ", ".join(KINDS)}),))
    if name is None:
        return FORMS[form](read_rulebook(content, on, lang))
    return FORMS[form](read_named(content, _find(content, name, on, kind), on, lang))


def list_aloud(content: Content, lang: str = "id", form: str = "text") -> str:
    """List every program with its editions, sources, and what is yet to be confirmed.

    Raises:
        ReadingError: There is no such form.
        LanguageError: Another language is asked for.

    """
    _require(lang, form)
    return FORMS[form](read_programs(content, lang))


def _require(lang: str, form: str) -> None:
    require_language(lang)
    if form not in FORMS:
        raise ReadingError((Fault("SAS-U031", values={"name": form, "known": ", ".join(FORMS)}),))


def _find(content: Content, name: str, on: date, kind: str | None) -> Named:
    found = find_named(content, name, on, kind)
    if found is None and kind == "program":
        raise ProgramError(name, list_names(content, "program"))
    if found is None:
        known = sorted({each for one in (KINDS if kind is None else (kind,)) for each in list_names(content, one)})
        near = nearest(name, known, 1)
        listed = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
        values = {"name": name, "near": near[0] if near else "", "known": listed or "-"}
        raise ReadingError((Fault("SAS-U030", "", values, "near" if near else "known"),))
    if found.kind == "program" and not found.editions:
        days = [each.during for each in content.editions if each.program == name]
        spans = [(each.start, None if each.end == LAST_DAY else each.end) for each in days]
        raise ProgramError(name, list_names(content, "program"), on, spans)
    return found
