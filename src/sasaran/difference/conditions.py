"""Compare two condition trees on one day, part by part: which conditions came, went or changed, and what each does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sasaran.difference.alike import PLACES, TEXTS, alike
from sasaran.difference.changes import Scope, Step
from sasaran.difference.matching import match_nodes
from sasaran.difference.proof.effect import Effect
from sasaran.difference.proof.frame import Frame
from sasaran.difference.proof.lowering_nodes import Meaning, find_body
from sasaran.difference.proof.order import Order
from sasaran.difference.proof.term import Term
from sasaran.difference.through import Tracer
from sasaran.ir import nodes

_BELOW = frozenset(("children", "body", "unless", "routes", "tiers", "versions", "attributes"))
"""What of a node is compared part by part, not as a whole."""

_MARKS = ("presume", "confidence")


@dataclass(frozen=True, slots=True)
class Found:
    """One change of one condition on one day; see `changes.ConditionChange`."""

    kind: str
    old: nodes.Node | None
    new: nodes.Node | None
    scopes: tuple[Scope, Scope]
    effect: Effect
    negative: bool
    within: str
    through: tuple[tuple[Step, ...], ...] = ()
    gaps_only: bool = False
    mark: tuple[int, int] = (0, 0)
    rows: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same change on another day."""
        return (self.kind, id(self.old), id(self.new))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where two nodes stand: their rows in scope, whether what is below excludes, the criteria and the list around.

    ``sign`` is 1 where more of this is more of the whole, -1 where it is less, 0 where that can't be said.
    """

    frames: tuple[Frame, Frame]
    scopes: tuple[Scope, Scope]
    sign: int = 1
    negative: bool = False
    within: str = ""
    rows: str = ""


class Comparer:
    """Compares the trees of one edition and its counterpart as they stand on one day."""

    def __init__(self, meanings: tuple[Meaning, Meaning], full: tuple[Meaning, Meaning], order: Order) -> None:
        self.old, self.new = meanings
        self._full = full
        self._order = order
        self._tracer = Tracer(self.old, self.new)

    def compare(self, old: nodes.Node, new: nodes.Node, spot: Spot) -> Iterator[Found]:
        """Compare two nodes that stand in each other's place."""
        if isinstance(old, nodes.Except) is not isinstance(new, nodes.Except):
            old, new = _wrap(old), _wrap(new)
        one, other = self._terms(old, new, spot)
        if one is other and _same_marks(old, new):
            return
        yield from self._compare_marks(old, new, spot)
        if self._bare(self.old, old, spot.frames[0]) is self._bare(self.new, new, spot.frames[1]):
            return
        below = list(self._compare_below(old, new, spot)) if self._same_operator(old, new) else []
        if below:
            yield from below
        elif one is not other:
            yield self._changed(old, new, spot, one, other)

    # --- one condition as a whole

    def _terms(self, old: nodes.Node, new: nodes.Node, spot: Spot) -> tuple[Term, Term]:
        return self.old.node(old, spot.frames[0]), self.new.node(new, spot.frames[1])

    def _bare(self, meaning: Meaning, node: nodes.Node, frame: Frame) -> Term:
        """Give the term of a node without its own marks; what stands below it keeps its own."""
        plain = replace(node.attributes, presume=None, indicative=False)
        return meaning.node(replace(node, attributes=plain), frame)

    def _changed(self, old: nodes.Node, new: nodes.Node, spot: Spot, one: Term, other: Term) -> Found:
        through = self._tracer.trace(old, new, *spot.frames)
        direct = not alike(_own(old), _own(new), PLACES | TEXTS | {"source"})
        effect = self._effect(one, other, spot)
        gaps = self._gaps_only(old, new, spot)
        return Found(
            "changed", old, new, spot.scopes, effect, spot.negative, spot.within, () if direct else through, gaps,
            (one.number, other.number), spot.rows,
        )  # fmt: skip

    def _effect(self, one: Term, other: Term, spot: Spot) -> Effect:
        return _seen_from(spot, self._order.relate(one, other))

    def _gaps_only(self, old: nodes.Node, new: nodes.Node, spot: Spot) -> bool:
        """Say whether the two are the same but for what is taken on trust."""
        ours, theirs = self._full
        return ours.node(old, spot.frames[0]) is theirs.node(new, spot.frames[1])

    def _compare_marks(self, old: nodes.Node, new: nodes.Node, spot: Spot) -> Iterator[Found]:
        """Compare what is presumed of a condition, and whether it is only indicative."""
        before, after = old.attributes, new.attributes
        for kind, same in zip(
            _MARKS, (before.presume is after.presume, before.indicative == after.indicative), strict=True
        ):
            if same:
                continue
            keep = "presume" if kind == "presume" else "indicative"
            turned = replace(new.attributes, **{keep: getattr(before, keep)})
            one = self.new.node(replace(new, attributes=turned), spot.frames[1])
            effect = self._effect(one, self.new.node(new, spot.frames[1]), spot)
            yield Found(
                kind, old, new, spot.scopes, effect, spot.negative, spot.within, (), kind == "presume", rows=spot.rows
            )

    # --- part by part

    def _same_operator(self, old: nodes.Node, new: nodes.Node) -> bool:
        if type(old) is not type(new) or isinstance(old, (nodes.Leaf, nodes.Attest, nodes.Receives, nodes.ProgramIs)):
            return False
        return alike(old, new, PLACES | TEXTS | _BELOW)

    def _compare_below(self, old: nodes.Node, new: nodes.Node, spot: Spot) -> Iterator[Found]:
        match old, new:
            case (nodes.All(children=left), nodes.All(children=right)):
                yield from self._compare_lists(left, right, spot, Effect.NARROWS)
            case (nodes.Any(children=left), nodes.Any(children=right)):
                yield from self._compare_lists(left, right, spot, Effect.WIDENS)
            case (nodes.AtLeast(children=left), nodes.AtLeast(children=right)):
                yield from self._compare_lists(left, right, spot, Effect.WIDENS)
            case (nodes.Routes(routes=left), nodes.Routes(routes=right)):
                yield from self._compare_lists(left, right, spot, Effect.WIDENS)
            case (nodes.NoneOf(children=left), nodes.NoneOf(children=right)):
                yield from self._compare_lists(left, right, _turn(spot), Effect.WIDENS)
            case (nodes.Except(body=body, unless=left), nodes.Except(body=other, unless=right)):
                if body is not None and other is not None:
                    yield from self.compare(body, other, spot)
                yield from self._compare_lists(left, right, _turn(spot), Effect.WIDENS)
            case (nodes.Tiers(tiers=left_tiers), nodes.Tiers(tiers=right_tiers)):
                yield from self._compare_tiers(left_tiers, right_tiers, spot)
            case (nodes.Members(), nodes.Members()):
                yield from self._compare_rows(old, new, spot)
            case (nodes.Use(), nodes.Use()):
                bodies = find_body(old, self.old), find_body(new, self.new)
                if bodies[0] is not None and bodies[1] is not None:
                    yield from self.compare(bodies[0], bodies[1], replace(spot, within=old.criteria))

    def _compare_lists(
        self, old: Sequence[nodes.Node], new: Sequence[nodes.Node], spot: Spot, added: Effect
    ) -> Iterator[Found]:
        """Compare two lists of conditions; one more of them ``added``, one fewer does the contrary."""

        def same(one: nodes.Node, other: nodes.Node) -> bool:
            ours, theirs = self._terms(one, other, spot)
            return ours is theirs

        for one, other in match_nodes(old, new, same):
            if one is not None and other is not None:
                yield from self.compare(one, other, spot)
            else:
                yield self._one_sided(one, other, spot, added if one is None else added.turned)

    def _one_sided(self, one: nodes.Node | None, other: nodes.Node | None, spot: Spot, effect: Effect) -> Found:
        kind = "added" if one is None else "dropped"
        numbers = [
            0 if node is None else meaning.node(node, frame).number
            for meaning, node, frame in zip((self.old, self.new), (one, other), spot.frames, strict=True)
        ]
        mark = (numbers[0], numbers[1])
        return Found(
            kind,
            one,
            other,
            spot.scopes,
            _seen_from(spot, effect),
            spot.negative,
            spot.within,
            mark=mark,
            rows=spot.rows,
        )

    def _compare_tiers(self, old: Sequence[nodes.Tier], new: Sequence[nodes.Tier], spot: Spot) -> Iterator[Found]:
        """Compare tiers by their bodies; where what opens one differs, the tier changed as a whole."""
        ours = {id(tier.body): tier for tier in old}
        theirs = {id(tier.body): tier for tier in new}
        pairs = match_nodes([tier.body for tier in old], [tier.body for tier in new], lambda one, other: False)
        for one, other in pairs:
            if one is None or other is None:
                yield self._one_sided(one, other, spot, Effect.WIDENS if one is None else Effect.NARROWS)
                continue
            yield from self.compare(one, other, spot)
            doors = ours[id(one)].opens_if, theirs[id(other)].opens_if
            if doors[0] is not None and doors[1] is not None:
                yield from self.compare(doors[0], doors[1], spot)
            elif doors[0] is not doors[1]:
                yield self._one_sided(*doors, spot, Effect.NARROWS if doors[0] is None else Effect.WIDENS)

    def _compare_rows(self, old: nodes.Members, new: nodes.Members, spot: Spot) -> Iterator[Found]:
        if old.rows is None or new.rows is None or old.body is None or new.body is None:
            return
        if isinstance(old.body, nodes.Leaf) and isinstance(new.body, nodes.Leaf):
            return  # of one condition about a member, the whole says more
        frames, scopes, presences = [], [], []
        for meaning, node, frame, scope in zip((self.old, self.new), (old, new), spot.frames, spot.scopes, strict=True):
            rows = node.rows
            assert rows is not None, "seen above"
            row, present, listed = meaning.bind_row(frame, frame[rows.owner], meaning.content.entities[rows.entity])
            frames.append({**frame, rows.variable: row})
            scopes.append({**scope, rows.variable: rows.entity})
            presences.append((present, listed))
        if presences[0] != presences[1]:
            return  # who counts is not the same: the whole changed
        sign = spot.sign
        if old.how == "count" and old.at_most is not None:
            sign = -sign if old.at_least is None else 0
        inner = replace(
            spot,
            frames=(frames[0], frames[1]),
            scopes=(scopes[0], scopes[1]),
            sign=sign,
            rows=f"{old.how} {old.rows.entity}",
        )
        yield from self.compare(old.body, new.body, inner)


def _same_marks(old: nodes.Node, new: nodes.Node) -> bool:
    before, after = old.attributes, new.attributes
    return before.presume is after.presume and before.indicative == after.indicative


def _own(node: nodes.Node) -> nodes.Node:
    """Give a node without the versions of shared criteria, which are compared as they stand on a day."""
    return replace(node, versions=()) if isinstance(node, nodes.Use) else node


def _seen_from(spot: Spot, effect: Effect) -> Effect:
    """Give what an effect on a part does to the whole."""
    if effect is Effect.SAME or spot.sign == 1:
        return effect
    return effect.turned if spot.sign == -1 else Effect.UNCLEAR


def _wrap(node: nodes.Node) -> nodes.Except:
    """Give a node as one with exceptions, of which it has none yet; its marks stay outside."""
    if isinstance(node, nodes.Except):
        return node
    plain = replace(node, attributes=nodes.Attributes(negative=node.attributes.negative))
    return nodes.Except(node.id, node.span, node.attributes, plain, ())


def _turn(spot: Spot) -> Spot:
    return replace(spot, sign=-spot.sign, negative=not spot.negative)
