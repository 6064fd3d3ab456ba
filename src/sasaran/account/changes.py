"""Put changes of facts in words: what would be otherwise, of whom, who keeps it and how it is corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sasaran.account.natures import Origin, find_origin
from sasaran.account.sheet import Pair
from sasaran.account.speaker import Speaker
from sasaran.account.supposing import Change, Spot
from sasaran.explain.labels import upper_first


class Changes:
    """Says what would change the outcome of one account."""

    def __init__(self, to: Speaker) -> None:
        self.to = to

    def origin(self, spot: Spot) -> Origin:
        """Find where a fact comes from."""
        return find_origin(self.to.content, spot)

    def spot(self, spot: Spot) -> str:
        """Name a fact that could be otherwise."""
        if spot.kind == "attest":
            return upper_first(self.to.labels.attestation(spot.name))
        if spot.kind == "area":
            return upper_first(self.to.labels.area_field(spot.name))
        if spot.kind == "enrolment":
            names = self.to.figures.join([self.to.labels.program(name) for name in spot.programs], "or")
            return upper_first(self.to.say("enrolled", a=names))
        return upper_first(self.to.labels.field(spot.row.entity if spot.row is not None else None, spot.name))

    def spot_value(self, spot: Spot, value: object) -> str:
        """Write a value of a fact; hidden where the reader may not see it."""
        origin = self.origin(spot)
        if value is None:
            return self.to.clauses.words["unknown_value"]
        if origin.declared is not None and origin.declared.personal == "identity":
            return self.to.words["hidden"]
        if origin.is_sensitive and not self.to.sensitive:
            return self.to.words["hidden"]
        declared = origin.declared
        age = None
        if declared is not None and declared.age_of is not None:
            age = "years" if declared.age_unit == "years" else "months_count"
        if spot.kind in ("attest", "enrolment"):
            return self.to.clauses.value(value)
        return self.to.clauses.value(value, declared.type if declared is not None else None, age=age)

    def change(self, change: Change, labels: Sequence[str]) -> str:
        """Say one change, of one or several members."""
        before, after = (self.spot_value(change.spot, value) for value in (change.before, change.after))
        name = self.spot(change.spot)
        if before == after:  # both hidden
            before, after = self.to.words["recorded_value"], self.to.words["hidden"]
        people = self.to.persons(label for label in labels if label in self.to.rows)
        if people:
            return self.to.say("change_people", a=name, b=before, c=after, d=people)
        return self.to.say("change", a=name, b=before, c=after)

    def origin_pairs(self, origin: Origin) -> Iterator[Pair]:
        """Say who keeps a fact and how it is corrected, or who may state it."""
        if origin.by:
            actors = [self.to.labels.actor_inside(actor.name) for actor in origin.by]
            yield self.to.words["stated_by"], self.to.figures.join(actors, "or")
        if origin.register is not None:
            kept = self.to.labels.register(origin.register.name)
            owner = self.to.labels.actor(origin.owner.name) if origin.owner is not None else ""
            yield self.to.words["owner"], f"{owner} ({kept})" if owner else kept
            how = self.to.labels.pick(origin.register.correction, "")
            if how:
                yield self.to.words["how"], how
