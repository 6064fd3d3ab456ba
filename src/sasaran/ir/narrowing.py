"""A rulebook's content with some of its programs alone: what they decide stays as it is, the rest costs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sasaran.ir.nodes import ProgramIs
from sasaran.ir.rulebook import Content
from sasaran.ir.walking import list_nodes


def narrow(content: Content, programs: Iterable[str]) -> Content:
    """Keep the editions of these programs, and of those on whose outcomes they rest."""
    kept: set[str] = set()
    wanted = set(programs)
    while wanted:
        kept |= wanted
        nodes = (node for each in content.editions if each.program in wanted for node in list_nodes(each.eligibility))
        wanted = {node.program for node in nodes if isinstance(node, ProgramIs)} - kept
    return replace(content, editions=tuple(each for each in content.editions if each.program in kept))
