"""A checked rulebook in, every doubt about it out."""

from __future__ import annotations

from collections.abc import Iterable

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.ir.rulebook import Content
from sasaran.lint.copies import list_copies
from sasaran.lint.ended import Reads
from sasaran.lint.people import find_empty_everyone
from sasaran.lint.rules import EVERYONE, NOBODY, Rules
from sasaran.lint.sources import list_sources


def lint_rulebook(content: Content, said: Iterable[Span] = ()) -> list[Diagnostic]:
    """Look for what is proved to be wrong in a rulebook that is well-formed, and for what others got wrong before.

    Args:
        content: A rulebook without errors.
        said: Places of which it was said already that declared ranges alone settle them.

    Returns:
        Each doubt once, with the days on which it holds where these are not all. The same rulebook always gives the
        same.
    """
    return _once(_list_doubts(content, frozenset(said)))


def find_unusable(content: Content) -> list[Diagnostic]:
    """Look only for what keeps a well-formed rulebook from being used; `lint_rulebook` says the same of that."""
    return _once(each for each in Rules(content, frozenset()).find_settled() if each.code in (NOBODY, EVERYONE))


def _list_doubts(content: Content, said: frozenset[Span]) -> list[Diagnostic]:
    sources = list(list_sources(content))
    reads = Reads(content)
    told = [*Rules(content, said).look_at()]
    told += [each for source in sources for each in find_empty_everyone(content, source)]
    told += list_copies(sources)
    told += [each for edition in content.editions for each in reads.look_at(edition)]
    return told


def _once(told: Iterable[Diagnostic]) -> list[Diagnostic]:
    once: dict[tuple[object, ...], Diagnostic] = {}
    for each in told:
        once.setdefault((each.code, each.span, *(label.span for label in each.labels)), each)
    return list(once.values())
