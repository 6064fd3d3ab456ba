"""The rules by which truths are chained forward: the three-valued meaning of every operator, as data for the engine.

A case is told as facts, all of which carry small whole numbers for nodes (``n``):

- ``node``: what a node is: its operator, how many children it has, where it stands (``parent``, ``place``), what is
  presumed of it, whether it is indicative, and what people confirmed;
- ``bare``: the truth of a node as its operator says; of a leaf it is told, of every other it is concluded here;
- ``held``: the same after the presumption;
- ``truth``: the same after what is only indicative has been weakened; it is what the parent hears;
- ``tally``: how many of a node's children have been heard (``seen``), and how many were true, false, unknown.

Every rule concludes one fact and no two rules conclude the same, so that each fact is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Told = Mapping[str, Any]
"""A fact as the engine hands it over."""

Conclude = Callable[..., dict[str, Any]]

NOTHING = "-"
"""Stands where a node presumes nothing."""

ALL, ANY, NONE, COUNT, LEAF = "all", "any", "none", "count", "leaf"


@dataclass(frozen=True, slots=True)
class Rule:
    """When these facts are there, joined by their names, conclude another one.

    ``when`` has a pattern for each fact, by a name of its own; a later pattern may refer to the ones before it.
    """

    name: str
    when: tuple[tuple[str, Mapping[str, Any]], ...]
    conclude: Conclude


def _pattern(kind: str, *tests: Mapping[str, Any], **same: Any) -> Mapping[str, Any]:
    return {"$and": [{"kind": kind}, *({key: value} for key, value in same.items()), *tests]}


def _of(name: str, field: str) -> Mapping[str, str]:
    """Refer to a field of a fact matched before."""
    return {name: field}


def list_rules() -> tuple[Rule, ...]:
    """List every rule of the witness."""
    return (*_hear_children(), *_close_tallies(), *_presume(), *_weaken())


def _hear_children() -> tuple[Rule, ...]:
    """Count the children in their order: a tally and the truth of the next child make the next tally."""

    def hearing(truth: str) -> Conclude:
        def conclude(tally: Told, child: Told) -> dict[str, Any]:
            sure, unknown = tally["t"] + (truth == "T"), tally["u"] + (truth == "U")
            return {
                "kind": "tally", "n": tally["n"], "seen": tally["seen"] + 1, "t": sure, "u": unknown,
                "f": tally["f"] + (truth == "F"), "ceiling": tally["ceiling"],
                "could": max(tally["ceiling"], sure + unknown),
            }  # fmt: skip

        return conclude

    return tuple(
        Rule(
            f"a child is heard: {truth}",
            (
                ("tally", _pattern("tally")),
                ("child", _pattern("truth", truth=truth, parent=_of("tally", "n"), place=_of("tally", "seen"))),
            ),
            hearing(truth),
        )
        for truth in "TFU"
    )


def _close_tallies() -> tuple[Rule, ...]:
    """Conclude the truth of a node when all its children are heard; ``open`` is a list that may have more rows."""
    some_true, some_false, some_unknown = {"$gte": {"t": 1}}, {"$gte": {"f": 1}}, {"$gte": {"u": 1}}
    no_true, no_false, no_unknown = {"t": 0}, {"f": 0}, {"u": 0}
    least, most = _of("node", "least_lo"), _of("node", "most_hi")
    enough, surely_enough = {"$gte": {"could": least}}, {"$gte": {"t": _of("node", "least_hi")}}
    within, surely_within = {"$lte": {"t": most}}, {"$lte": {"could": _of("node", "most_lo")}}
    perhaps_few, perhaps_many = {"$lt": {"t": _of("node", "least_hi")}}, {"$gt": {"could": _of("node", "most_lo")}}
    return (
        _close(ALL, "F", some_false),
        _close(ALL, "U", no_false, some_unknown),
        _close(ALL, "T", no_false, no_unknown, open=0),
        _close(ALL, "U", no_false, no_unknown, open=1),
        _close(ANY, "T", some_true),
        _close(ANY, "U", no_true, some_unknown),
        _close(ANY, "F", no_true, no_unknown, open=0),
        _close(ANY, "U", no_true, no_unknown, open=1),
        _close(NONE, "F", some_true),
        _close(NONE, "U", no_true, some_unknown),
        _close(NONE, "T", no_true, no_unknown),
        _close(COUNT, "F", {"$lt": {"could": least}}),
        _close(COUNT, "F", enough, {"$gt": {"t": most}}),
        _close(COUNT, "T", enough, within, surely_enough, surely_within),
        _close(COUNT, "U", enough, within, perhaps_few),
        _close(COUNT, "U", enough, within, surely_enough, perhaps_many),
    )


def _close(op: str, truth: str, *tests: Mapping[str, Any], **node: Any) -> Rule:
    def conclude(node: Told, tally: Told) -> dict[str, Any]:
        return {"kind": "bare", "n": node["n"], "truth": truth}

    same = {"n": _of("node", "n"), "seen": _of("node", "arity")}
    given = " ".join(f"{key}={value}" for key, value in node.items())
    return Rule(
        f"{op} is {truth} where {[*tests]} {given}",
        (("node", _pattern("node", op=op, **node)), ("tally", _pattern("tally", *tests, **same))),
        conclude,
    )


def _presume() -> tuple[Rule, ...]:
    """Take an unknown node as written, where something is presumed of it; what is known stays."""

    def holding(truth: str) -> Conclude:
        return lambda node, bare: {"kind": "held", "n": node["n"], "truth": truth}

    known = tuple(
        Rule(
            f"known to be {truth}",
            (("node", _pattern("node")), ("bare", _pattern("bare", truth=truth, n=_of("node", "n")))),
            holding(truth),
        )
        for truth in "TF"
    )
    unknown = tuple(
        Rule(
            f"unknown, presumed {presumed}",
            (("node", _pattern("node", presume=presumed)), ("bare", _pattern("bare", truth="U", n=_of("node", "n")))),
            holding("U" if presumed == NOTHING else presumed),
        )
        for presumed in ("T", "F", NOTHING)
    )
    return (*known, *unknown)


def _weaken() -> tuple[Rule, ...]:
    """Let an indicative node exclude nobody: what would is as people confirm it, else unknown."""
    rules = []
    for indicative, negative, held in ((i, n, truth) for i in (0, 1) for n in (0, 1) for truth in "TFU"):
        stands = not indicative or held == ("F" if negative else "T")

        def conclude(node: Told, held: Told, stands: bool = stands) -> dict[str, Any]:
            truth = held["truth"] if stands else node["confirmed"]
            return {"kind": "truth", "n": node["n"], "parent": node["parent"], "place": node["place"], "truth": truth}

        rules.append(
            Rule(
                f"{'indicative' if indicative else 'firm'}, {'below' if negative else 'above'} ground, {held}",
                (
                    ("node", _pattern("node", indicative=indicative, negative=negative)),
                    ("held", _pattern("held", truth=held, n=_of("node", "n"))),
                ),
                conclude,
            )
        )
    return tuple(rules)
