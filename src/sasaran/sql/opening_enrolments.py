"""The open facts of enrolments: which could be one that a rule means, and what of it is not known."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.ir.nodes import Receives
from sasaran.ir.rulebook import Enrolment
from sasaran.sql.enrolments import Asked, find_enrolments, first_start, is_known, record_day
from sasaran.sql.fields import read_field
from sasaran.sql.named import presence
from sasaran.sql.opening_masks import Mask
from sasaran.sql.opening_reader import Opener
from sasaran.sql.opening_values import is_unknown
from sasaran.sql.reader import Scope, Seat
from sasaran.sql.terms import Term


def open_enrolments(opener: Opener, node: Receives, scope: Scope) -> Iterator[Mask]:
    """Give the open facts of a node that asks whether any enrolment is meant."""
    reader, masks, terms = opener.reader, opener.masks, opener.reader.terms
    asked = find_enrolments(reader, node, scope)
    if asked is None:
        return
    yield opener.listing(asked.listing)
    if asked.keys is None:
        return
    holds, seat = terms.conjoin(asked.tests), asked.listing.seat
    here = presence(reader, seat)
    unsettled = terms.disjoin([terms.is_null(holds), terms.conjoin([terms.surely(holds), terms.is_null(here)])])
    of_each = masks.any([opener.presence(seat), opener.where_open(holds, _open_one(opener, asked, seat))])
    assert seat.owner is not None, "enrolments are rows of a list"
    yield masks.rows(masks.when(unsettled, of_each), seat.entity.name, asked.owner.entity.name, asked.keys)


def _open_one(opener: Opener, asked: Asked, seat: Seat) -> Mask:
    """Give what is open of an enrolment of which it is not known whether it is meant."""
    masks, fields = opener.masks, asked.fields
    in_program, in_time = asked.tests[0], asked.tests[1]
    times = masks.any([_open_start(opener, fields, seat), _open_end(opener, fields, seat)])
    return masks.any(
        [
            opener.where_open(in_program, masks.fact("field", fields.program)),
            opener.where_open(in_time, times),
        ]
    )


def _open_start(opener: Opener, fields: Enrolment, seat: Seat) -> Mask:
    reader, terms = opener.reader, opener.reader.terms
    start = None if fields.start is None else seat.entity.fields.get(fields.start)
    if start is None:
        return opener.masks.none
    unknown: Term = is_unknown(reader, read_field(reader, seat, start))
    never_said = terms.compare("<", terms.constant(first_start(start)), record_day(reader))
    is_open = terms.case(is_known(reader, seat, start), unknown, never_said)
    return opener.masks.when(is_open, opener.masks.fact("field", start.name))


def _open_end(opener: Opener, fields: Enrolment, seat: Seat) -> Mask:
    reader = opener.reader
    end = None if fields.end is None else seat.entity.fields.get(fields.end)
    if end is None:
        return opener.masks.none
    unknown = is_unknown(reader, read_field(reader, seat, end))
    return opener.masks.when(
        reader.terms.conjoin([is_known(reader, seat, end), unknown]), opener.masks.fact("field", end.name)
    )
