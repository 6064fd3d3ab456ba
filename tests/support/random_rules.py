"""Write random conditions, trees and documents, each of the type that is wanted, over a random vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

CODES = {
    "kode1": ("a", "b", "c"), "urut": ("rendah", "sedang", "tinggi"), "himpunan": ("x", "y"),
    "kode2": ("d", "e", "f"), "himpunan2": ("jkk", "jkm"), "hubungan": ("kepala", "anak", "lain"), "keberadaan": ("ada", "pergi"),
    "program": ("bansos_lama", "prakerja", "lain", "uji"),
}  # fmt: skip


@dataclass(frozen=True)
class Traits:
    """What a random book may contain."""

    presumptions: bool = True
    indicative: bool = True
    open_lists: bool = True
    contested: bool = True
    benefits: bool = False
    people: bool = True
    areas: bool = True
    enrolments: bool = True
    depth: int = 3
    recipients: tuple[str, ...] = ("keluarga", "anggota")


@dataclass(frozen=True)
class Spec:
    """One field as the household's generator must know it: ``values`` are what is worth trying."""

    kind: str
    lo: Any = None
    hi: Any = None
    codes: tuple[str, ...] = ()
    shelf: bool = False


@dataclass
class Vocabulary:
    """The random choices of one book's vocabulary: fields by entity, and what is true of its lists."""

    fields: dict[str, dict[str, Spec]]
    owner: str
    least: int
    complete: dict[str, bool]
    presume: bool | None


Level = tuple[str, str]
"""An entity in scope and the prefix by which its fields are named there."""

HOUSE: tuple[Level, ...] = (("keluarga", ""),)
MEMBER: tuple[Level, ...] = (*HOUSE, ("anggota", ""))


class Writer:
    """Writes random conditions, trees and documents, each of the type that is wanted."""

    def __init__(self, rng: Random, vocabulary: Vocabulary, traits: Traits) -> None:
        self.rng, self.vocabulary, self.traits = rng, vocabulary, traits
        self.truths: dict[str, list[str]] = {"keluarga": [], "anggota": []}
        self.numbers: dict[str, list[str]] = {"keluarga": [], "anggota": []}
        self.named = False
        self.count = 0
        self.positive = False

    # --- one-line conditions

    def condition(self, scope: tuple[Level, ...], depth: int) -> str:
        """Write a yes/no condition."""
        simple = [self._truth_field, self._truth_field, self._number_test, self._code_test, self._between]
        simple += [self._date_test, self._other_truth, self._set_test]
        deeper = [self._logic, self._logic, self._not, self._comparison, self._if_truth, self._comparison]
        if len(scope) == 1:
            deeper += [self._some, self._counted]
        if any(entity == self.vocabulary.owner for entity, _ in scope):
            deeper += [self._some_business]
        pick = self.rng.choice(simple if depth <= 0 or self.rng.random() < 0.4 else deeper)
        return pick(scope, depth - 1)

    def _pick(self, scope: tuple[Level, ...], *kinds: str) -> tuple[str, Spec]:
        found = [
            (prefix + name, spec)
            for entity, prefix in scope
            for name, spec in self.vocabulary.fields[entity].items()
            if spec.kind in kinds and name != "keberadaan"
        ]
        # The innermost row's fields are the interesting ones.
        inner = [item for item in found if "." in item[0]] or found[-4:] if len(scope) > 1 else found
        return self.rng.choice(inner if inner and self.rng.random() < 0.7 else found)

    def _truth_field(self, scope: tuple[Level, ...], depth: int) -> str:
        name, _ = self._pick(scope, "yes/no")
        return self.rng.choice((name, name, f"{name} = ya", f"{name} = tidak"))

    def _number_test(self, scope: tuple[Level, ...], depth: int) -> str:
        name, spec = self._pick(scope, "whole number")
        value = self.rng.randrange(spec.lo, spec.hi + 1)
        if value == spec.lo:
            return f"{name} {self.rng.choice(('=', '>', '!='))} {value}"
        if value == spec.hi:
            return f"{name} {self.rng.choice(('=', '<', '!='))} {value}"
        return f"{name} {self.rng.choice(('<=', '>=', '<', '>', '=', '!='))} {value}"

    def _between(self, scope: tuple[Level, ...], depth: int) -> str:
        name, spec = self._pick(scope, "whole number", "decimal")
        low = self.rng.randrange(spec.lo + 1, spec.hi)
        return self.rng.choice((
            f"{name} between {low} and {low + 2}", f"{name} in [{low}..{low + 1}]", f"{name} in [{spec.lo}..{low})", f"{name} in ({low}..{spec.hi}]",
        ))  # fmt: skip

    def _code_test(self, scope: tuple[Level, ...], depth: int) -> str:
        name, spec = self._pick(scope, "code", "ordered code")
        if spec.kind == "ordered code" and self.rng.random() < 0.5:
            return f'{name} {self.rng.choice((">=", "<="))} "sedang"'
        if name.endswith("kode2") and self.rng.random() < 0.3:
            return f"{name} in daftar"
        one, other = self.rng.sample(spec.codes, 2)
        return self.rng.choice((f'{name} = "{one}"', f'{name} != "{one}"', f'{name} in ("{one}", "{other}")'))

    def _set_test(self, scope: tuple[Level, ...], depth: int) -> str:
        name, spec = self._pick(scope, "set of codes")
        return f'"{self.rng.choice(spec.codes)}" in {name}'

    def _date_test(self, scope: tuple[Level, ...], depth: int) -> str:
        name, _ = self._pick(scope, "date")
        if name.endswith("lahir"):
            prefix = name.removesuffix("lahir")
            ages = [f"{prefix}umur >= 60", f"{prefix}umur < 18", f"{prefix}umur in [6..21]"]
            if not prefix:
                ages.append('umur_pada(@"2024-01-01") >= 17')
            return self.rng.choice(ages)
        return self.rng.choice((
            f'{name} <= @"2020-01-01"', f"{name} + P1Y <= tanggal_keputusan", f"{name} > tanggal_batas", f"tanggal_keputusan - P6M > {name}",
            f"years_between({name}, tanggal_keputusan) >= 2", f"months_between({name}, tanggal_keputusan) < 30", f"year({name}) = 2021",
        ))  # fmt: skip

    def _other_truth(self, scope: tuple[Level, ...], depth: int) -> str:
        found = [name for entity, prefix in scope if not prefix for name in self.truths.get(entity, ())]
        if self.traits.areas:
            found += ["wilayah.miskin", "wilayah.jarak <= 2"]
        if self.named:
            found += ["kepala.ya4", "kepala.umur >= 60", 'kepala.kode2 = "d"']
        return self.rng.choice(found) if found else self._truth_field(scope, depth)

    def _logic(self, scope: tuple[Level, ...], depth: int) -> str:
        op = self.rng.choice((" and ", " or "))
        return op.join(f"({self.condition(scope, depth)})" for _ in range(self.rng.choice((2, 2, 3))))

    def _not(self, scope: tuple[Level, ...], depth: int) -> str:
        return f"not({self.condition(scope, depth)})"

    def _if_truth(self, scope: tuple[Level, ...], depth: int) -> str:
        return f"(if {self.condition(scope, depth)} then {self._truth_field(scope, 0)} else {self._number_test(scope, 0)}) = ya"

    def _comparison(self, scope: tuple[Level, ...], depth: int) -> str:
        op = self.rng.choice(("<=", "<", ">=", ">", "=", "!="))
        if self.rng.random() < 0.15:
            divisor = self.rng.choice(("2", "3", f"({self._pick(scope, 'whole number')[0]} + 1)"))
            return f"{self.number(scope, depth)} / {divisor} {op} {self.rng.randrange(1, 5)}"
        return f"{self.number(scope, depth)} {op} {self.rng.choice((str(self.rng.randrange(1, 8)), self.number(scope, depth)))}"

    def _some(self, scope: tuple[Level, ...], depth: int) -> str:
        inner = (("keluarga", ""), ("anggota", "s."))
        how = self.rng.choice(("some", "every"))
        rows = self.rng.choice(("anggota", "anggota", "anggota[ya5]"))
        return f"({how} s in {rows} satisfies {self.condition(inner, min(depth, 1))})"

    def _some_business(self, scope: tuple[Level, ...], depth: int) -> str:
        if len(scope) > 2 or any(prefix for _, prefix in scope):
            return self._truth_field(scope, depth)
        condition = self.rng.choice(("ya6", "angka3 >= 2", "ya6 and angka3 > 1"))
        return self.rng.choice(
            (
                f"count(usaha[{condition}]) >= 1",
                f"count(usaha[{condition}]) < 2",
                "sum(usaha.angka3) >= 3",
                "sum(usaha[ya6].angka3) < 4",
            )
        )

    def _counted(self, scope: tuple[Level, ...], depth: int) -> str:
        condition = self.condition(MEMBER, min(depth, 1))
        return f"count(anggota[{condition}]) {self.rng.choice(('>=', '<', '='))} {self.rng.choice((1, 2))}"

    # --- numbers

    def number(self, scope: tuple[Level, ...], depth: int) -> str:
        """Write a number that is exact; where ``positive`` is set, never below 0."""
        simple = [self._number_field, self._number_field, self._number_field, self._parameter, self._literal]
        deeper = [self._sum, self._extreme, self._if_number, self._rounded, self._other_number]
        if len(scope) == 1:
            deeper += [self._aggregate]
        return self.rng.choice(simple if depth <= 0 or self.rng.random() < 0.4 else deeper)(scope, depth - 1)

    def _number_field(self, scope: tuple[Level, ...], depth: int) -> str:
        kinds = ("whole number",) if self.positive else ("whole number", "whole number", "decimal")
        return self._pick(scope, *kinds)[0]

    def _literal(self, scope: tuple[Level, ...], depth: int) -> str:
        return str(self.rng.randrange(1, 9))

    def _parameter(self, scope: tuple[Level, ...], depth: int) -> str:
        known = ["batas", "rentang", "indeks.satu", "indeks.dua", "per_kode"]
        known += ["berselisih"] if self.traits.contested else []
        known = known if self.traits.contested else [name for name in known if name != "rentang"]
        return self.rng.choice([*known, "per_wilayah"] if self.traits.areas else known)

    def _sum(self, scope: tuple[Level, ...], depth: int) -> str:
        op = self.rng.choice(("+", "*") if self.positive else ("+", "-", "*"))
        return f"({self.number(scope, depth)} {op} {self.number(scope, 0)})"

    def _extreme(self, scope: tuple[Level, ...], depth: int) -> str:
        return f"{self.rng.choice(('min', 'max'))}({self.number(scope, depth)}, {self.number(scope, 0)})"

    def _if_number(self, scope: tuple[Level, ...], depth: int) -> str:
        return f"(if {self.condition(scope, min(depth, 1))} then {self.number(scope, 0)} else {self.number(scope, 0)})"

    def _rounded(self, scope: tuple[Level, ...], depth: int) -> str:
        how = self.rng.choice(
            (
                "floor({})",
                "ceiling({})",
                "round half up({}, 0)",
                "round up({}, 0)",
                "round down({}, 0)",
                "round half even({}, 0)",
            )
        )
        return how.format(f"{self.number(scope, 0)} / {self.rng.choice((2, 3))}")

    def _other_number(self, scope: tuple[Level, ...], depth: int) -> str:
        found = [name for entity, prefix in scope if not prefix for name in self.numbers.get(entity, ())]
        return self.rng.choice(found) if found and not self.positive else self._number_field(scope, depth)

    def _aggregate(self, scope: tuple[Level, ...], depth: int) -> str:
        condition = self.condition(MEMBER, min(depth, 1))
        return self.rng.choice(
            (
                f"count(anggota[{condition}])",
                f"sum(anggota[{condition}].angka2)",
                "sum(anggota.angka2)",
                "count(anggota)",
            )
        )

    # --- trees

    def tree(self, scope: tuple[Level, ...], depth: int, *, program: bool, below: bool = False) -> Any:
        """Write a node; ``program`` where presumptions, statements and other programs may stand; ``below`` ground."""
        node = self._operator(scope, depth, program=program, below=below)
        if program and self.rng.random() < 0.3:
            node = self._attribute(node, below=below)
        if isinstance(node, dict) and self.rng.random() < 0.2:
            self.count += 1
            node = {"name": f"butir_{self.count}", **node}
        return node

    def _attribute(self, node: Any, *, below: bool) -> Any:
        node = {"when": node} if isinstance(node, str) else node
        if self.traits.presumptions and self.rng.random() < 0.6:
            return {**node, "presume": self.rng.choice((True, False)), "basis": "dok, Pasal 1"}
        if self.traits.indicative:
            return {**node, "confidence": "indicative"}
        return node

    def _operator(self, scope: tuple[Level, ...], depth: int, *, program: bool, below: bool) -> Any:
        kinds = ["leaf"]
        if depth > 0:
            kinds = ["leaf", "all", "all", "any", "any", "none", "at_least"]
            kinds += ["any_member", "all_members", "count_members"] if len(scope) == 1 else []
            kinds += ["any_of"] if any(name == self.vocabulary.owner for name, _ in scope) else []
            if program:
                kinds += ["use", "person", "except", "routes"]
                kinds += ["tiers"] if self.traits.areas else []
                kinds += ["program", "receives"] if self.traits.enrolments else []
        kind = self.rng.choice(kinds)
        if kind == "leaf":
            return self.condition(scope, 2)
        if kind in ("all", "any", "none", "at_least"):
            return self._group(kind, scope, depth, program=program, below=below)
        if kind in ("any_member", "all_members", "count_members", "any_of"):
            return self._quantified(kind, scope, depth, program=program, below=below)
        return getattr(self, f"_{kind}")(scope, depth, below)

    def _group(self, kind: str, scope: tuple[Level, ...], depth: int, *, program: bool, below: bool) -> Any:
        flipped = below != (kind == "none")
        children = [
            self.tree(scope, depth - 1, program=program, below=flipped) for _ in range(self.rng.choice((2, 2, 3)))
        ]
        if kind != "at_least":
            return {kind: children}
        least = self.rng.choice((1, 2, "berselisih - 1" if self.traits.contested else 2))
        return {"at_least": {"count": least, "of": children}}

    def _quantified(self, kind: str, scope: tuple[Level, ...], depth: int, *, program: bool, below: bool) -> Any:
        if kind == "any_of":
            body = self.rng.choice(("ya6", "angka3 > 1", {"all": ["ya6", "angka3 >= 2"]}))
            how = self.rng.choice(("any_of", "all_of", "count_of"))
            extra = (
                {"if_nobody": self.rng.random() < 0.5}
                if how == "all_of"
                else {"at_least": 1}
                if how == "count_of"
                else {}
            )
            return {how: "usaha", "where": body, **extra}
        body = self.tree(MEMBER, min(depth - 1, 2), program=program, below=below)
        if kind == "any_member":
            return {"any_member": body}
        if kind == "all_members":
            return {"all_members": body, "if_nobody": self.rng.random() < 0.5}
        bounds = self.rng.choice(({"at_least": 2}, {"at_most": 1}, {"at_least": 1, "at_most": "batas"}))
        return {"count_members": {"where": body, **bounds}}

    def _use(self, scope: tuple[Level, ...], depth: int, below: bool) -> Any:
        return {"use": "daftar_bersama", **self.rng.choice(({}, {"only": ["butir_p"]}, {"except": ["butir_p"]}))}

    def _person(self, scope: tuple[Level, ...], depth: int, below: bool) -> Any:
        if not self.traits.people:
            return self._truth_field(scope, 0)
        names = ["pernyataan", "pernyataan_anggota"] if len(scope) > 1 else ["pernyataan"]
        names += ["desa_membuka"] if self.traits.areas else []
        return {"attest": self.rng.choice(names), "is": self.rng.choice(("ya", "tidak"))}

    def _except(self, scope: tuple[Level, ...], depth: int, below: bool) -> Any:
        # `unless` stands beside the operator of a route or of the whole eligibility.
        return self._routes(scope, depth, below)

    def unless(self, scope: tuple[Level, ...], depth: int, below: bool) -> list[Any]:
        """Write exceptions; one that rests on people alone is presumed, as the checker demands."""
        found = []
        for _ in range(self.rng.choice((1, 1, 2))):
            item = self.tree(scope, depth - 1, program=True, below=not below)
            if "attest" in str(item) and "presume" not in item:
                if not self.traits.presumptions:
                    item = self.condition(scope, 1)
                else:
                    item = {**item, "presume": self.rng.choice((True, False)), "basis": "dok"}
            found.append(item)
        return found

    def _routes(self, scope: tuple[Level, ...], depth: int, below: bool) -> Any:
        routes = []
        for number in range(2):
            route: dict[str, Any] = {"name": f"jalur_{number}", **self._mapping(scope, depth - 1, below)}
            if self.rng.random() < 0.4:
                route["unless"] = self.unless(scope, depth - 1, below)
            routes.append(route)
        return {"routes": routes, **self.rng.choice(({}, {"order": "ranked"}))}

    def _tiers(self, scope: tuple[Level, ...], depth: int, below: bool) -> Any:
        opening: list[Any] = ["wilayah.miskin", "wilayah.jarak <= 2"]
        opening += [{"attest": "desa_membuka"}] if self.traits.people else []
        return {
            "tiers": [
                {"name": "satu", **self._mapping(scope, depth - 1, below)},
                {"name": "dua", "opens_if": self.rng.choice(opening), **self._mapping(scope, depth - 1, below)},
            ]
        }

    def _mapping(self, scope: tuple[Level, ...], depth: int, below: bool) -> dict[str, Any]:
        node = self._operator(scope, depth, program=True, below=below)
        node = {"when": node} if isinstance(node, str) else node
        return {key: value for key, value in node.items() if key not in ("name", "unless")}

    def _program(self, scope: tuple[Level, ...], depth: int, below: bool) -> Any:
        return {"program": "lain", "is": "eligible"} if self.other else self._truth_field(scope, 0)

    other = False

    def _receives(self, scope: tuple[Level, ...], depth: int, below: bool) -> Any:
        programs = self.rng.choice(("bansos_lama", "prakerja", ["prakerja", "uji"]))
        when = self.rng.choice(({}, {}, {"ever": True}, {"within": "P2Y"}, {"for_at_least": "P1Y"}))
        who = self.rng.choice(
            ({}, {"who": "siapa_pun"}, {"who": "keluarga"}, {"who": "anggota_ini"} if len(scope) > 1 else {})
        )
        return {"receives": programs, **who, **when}

    # --- documents

    def definitions(self) -> list[dict[str, Any]]:
        """Write definitions of every form, each of which later ones may read."""
        found: list[dict[str, Any]] = []
        if self.rng.random() < 0.4:
            found.append({"definition": "kepala", "of": "keluarga", "member": 'hubungan = "kepala"', "exactly": "one"})
            self.named = True
        for number in range(self.rng.randrange(4)):
            of = self.rng.choice(("keluarga", "anggota"))
            scope = HOUSE if of == "keluarga" else MEMBER
            name = f"turunan_{number}"
            content, kind = self._definition(scope)
            found.append({"definition": name, "of": of, **content})
            (self.truths if kind == "truth" else self.numbers)[of].append(name)
        return found

    def _definition(self, scope: tuple[Level, ...]) -> tuple[dict[str, Any], str]:
        pick = self.rng.choice(("value", "tree", "table", "table", "unique", "truth table"))
        if pick == "value":
            return {"value": self.number(scope, 2)}, "number"
        if pick == "tree":
            return {self.rng.choice(("all", "any")): [self.tree(scope, 1, program=False) for _ in range(2)]}, "truth"
        if pick == "truth table":
            rows = [{"when": self.condition(scope, 1), "value": self.condition(scope, 0)} for _ in range(2)]
            return {"table": {"hit": "first", "rows": rows, "otherwise": self.rng.choice(("ya", "tidak"))}}, "truth"
        if pick == "unique":
            name, spec = self._pick(scope, "whole number")
            cuts = [f"<= {spec.lo}", f"[{spec.lo + 1}..{spec.hi})", f">= {spec.hi}"]
            rows = [{name: f"{cut}", "value": self.rng.randrange(1, 9)} for cut in cuts]
            return {"table": {"hit": "unique", "inputs": [name], "exhaustive": True, "rows": rows}}, "number"
        hit = self.rng.choice(("first", "first", "collect sum", "collect count", "collect max", "collect min"))
        rows = [
            {"when": self.condition(scope, 1), "value": self.number(scope, 0)} for _ in range(self.rng.choice((2, 3)))
        ]
        table: dict[str, Any] = {"hit": hit, "rows": rows}
        if hit not in ("collect sum", "collect count"):
            table["otherwise"] = str(self.rng.randrange(6))
        return {"table": table}, "number"

    def criteria(self) -> list[dict[str, Any]]:
        """Write shared criteria."""
        items = [{"name": f"butir_{letter}", "when": self.condition(HOUSE, 1)} for letter in "pqr"]
        return [{"criteria": "daftar_bersama", "of": "keluarga", "any": items}]

    def programs(self) -> list[dict[str, Any]]:
        """Write the program ``lain``, then ``uji``, which may read it."""
        first = self._edition("lain", 1)
        self.other = True
        return [first, self._edition("uji", self.traits.depth)]

    def _edition(self, name: str, depth: int) -> dict[str, Any]:
        recipient = self.rng.choice(self.traits.recipients)
        scope = HOUSE if recipient == "keluarga" else MEMBER
        eligibility = {key: value for key, value in self._root(scope, depth).items() if key != "name"}
        if self.rng.random() < 0.4:
            eligibility["unless"] = self.unless(scope, depth, False)
        found: dict[str, Any] = {
            "program": name, "title": name.title(), "recipient": recipient, "valid": {"from": "2010-01-01"}, "basis": {"dok": "Dokumen"},
        }  # fmt: skip
        if self.traits.areas and self.rng.random() < 0.15:
            found["applies_in"] = self.rng.choice((["53"], ["53.02", "61"]))
        # Random rules hold for everyone, or for nobody, more often than any that a person means.
        found["eligibility"] = {**eligibility, "reading": "acak"}
        if self.traits.benefits and name == "uji":
            found["benefit"] = self._benefits(recipient)
        return found

    def _root(self, scope: tuple[Level, ...], depth: int) -> dict[str, Any]:
        return self._mapping(scope, depth, below=False)

    def _benefits(self, recipient: str) -> list[dict[str, Any]]:
        self.positive = True
        scope = HOUSE if recipient == "keluarga" else MEMBER
        forms = [self._amount_benefit, self._table_benefit]
        forms += [self._member_benefit, self._member_benefit] if recipient == "keluarga" else []
        found = [self.rng.choice(forms)(scope) for _ in range(self.rng.choice((1, 2)))]
        self.positive = False
        return found

    def _amount_benefit(self, scope: tuple[Level, ...]) -> dict[str, Any]:
        return {"form": "cash", "per": "tahun", "amount": self.number(scope, 2)}

    def _table_benefit(self, scope: tuple[Level, ...]) -> dict[str, Any]:
        return {"form": "cash", "per": "tahun", "table": self._lines(scope, caps=False)}

    def _member_benefit(self, scope: tuple[Level, ...]) -> dict[str, Any]:
        found: dict[str, Any] = {"form": "cash", "per": "tahun", "each_member": self._lines(MEMBER, caps=True)}
        if self.rng.random() < 0.3:
            found["base"] = self.number(HOUSE, 1)
        if self.rng.random() < 0.5:
            found["at_most"] = {"members": self.rng.choice((1, 2, 3))}
        return found

    def _lines(self, scope: tuple[Level, ...], *, caps: bool) -> dict[str, Any]:
        rows = []
        for number in range(self.rng.choice((1, 2, 3))):
            row: dict[str, Any] = {
                "name": f"baris_{number}",
                "when": self.condition(scope, 1),
                "amount": self.number(scope, 1),
            }
            if caps and self.rng.random() < 0.4:
                row["at_most"] = self.rng.choice((1, 2))
            rows.append(row)
        return {
            "hit": self.rng.choice(("first", "first", "collect sum")),
            "rows": rows,
            "otherwise": self.rng.choice(("0", "0", "3")),
        }
