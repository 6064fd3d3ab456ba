"""Households that may contradict a named member: two of one, or surely none. Whoever decides must look closer."""

from __future__ import annotations

from sasaran.ir.rulebook import Definition
from sasaran.sql.lists import closed, list_under
from sasaran.sql.named import collect_under, find_entity, find_one
from sasaran.sql.reader import Reader
from sasaran.sql.terms import Term


def doubt_term(reader: Reader) -> Term:
    """Say of each household whether it may be one that `Rulebook.decide` refuses for a named member.

    Yes for every household that is refused, and for a few that are not: those where nobody who is present is the one.
    """
    doubts = [
        _doubt(reader, definition) for definition in reader.content.definitions.values()
        if definition.member_of is not None and reader.content.entities[definition.entity].parent is None
    ]  # fmt: skip
    return reader.terms.disjoin(reader.terms.surely(each) for each in doubts)


def _doubt(reader: Reader, definition: Definition) -> Term:
    """Say whether two rows are the one for certain, or no row of a list that is whole can be."""
    terms, constant = reader.terms, reader.terms.constant
    listing = list_under(reader, find_entity(reader, definition), reader.root)
    truth = find_one(reader, definition, listing.seat)
    if truth is None:
        return terms.false
    sure = collect_under(reader, "sum", terms.case(truth, constant(1), constant(0)), listing.seat)
    could = collect_under(reader, "max", terms.case(terms.could(truth), constant(1), constant(0)), listing.seat)
    nobody = terms.conjoin([closed(reader, listing), terms.compare("=", could, constant(0))])
    return terms.disjoin([terms.compare("<", constant(1), sure), nobody])
