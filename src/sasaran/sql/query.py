"""Stages as one query: a common table a stage, with a remark on what it is for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sasaran.ir.rulebook import Content
from sasaran.sql.frames import AREAS, STATEMENTS, Frame
from sasaran.sql.places import Places
from sasaran.sql.stages import Place, Stage, Staging
from sasaran.sql.terms import Term
from sasaran.sql.text import quote, write_constant, write_term

_AGGREGATES = {"any": "bool_or", "bit_or": "bit_or", "max": "max", "min": "min", "sum": "sum"}
_CODE, _KEY = "kode", "kunci"


class Query:
    """Writes the query of some stages, which gives a row for each row of the table ``of`` (None: each household)."""

    def __init__(
        self,
        content: Content,
        frames: Mapping[str, Frame],
        places: Places,
        staging: Staging,
        titles: Mapping[Term, str],
        of: str | None = None,
    ) -> None:
        self._content, self._frames, self._places, self._staging = content, frames, places, staging
        self._titles = titles
        self._root = content.household.name
        self._of = self._root if of is None else of
        self._names: dict[Term, str] = {}
        self._uses: dict[Place, dict[Term, int]] = {}
        self._taken: set[str] = {column.lower() for frame in frames.values() for column in frame.columns} | {
            _CODE,
            _KEY,
        }
        self._taken |= set(places.columns)
        self._parts: list[str] = []

    def write(self, outputs: Sequence[tuple[str, Term, str]]) -> str:
        """Write the query that gives, for each row, its keys and these columns, each with a remark."""
        stages = self._staging.ordered()
        if any(stage.place[0] == AREAS for stage in stages):
            self._write_places()
        for stage in stages:
            self._write_stage(stage)
        last = next(stage for stage in stages if stage.place == (self._of, self._last(stages)))
        keys = self._keys(self._of, last) if self._of != self._root else [self._frames[self._root].keys[0]]
        lines = [f"  {quote(key)}" for key in keys]
        for name, term, _ in outputs:
            lines.append(f"  {self._read(term)} AS {quote(name)}")
        remarks = [*("" for _ in keys), *(f" -- {remark}" if remark else "" for _, _, remark in outputs)]
        body = "\n".join(
            f"{line}{',' if place < len(lines) - 1 else ''}{remarks[place]}" for place, line in enumerate(lines)
        )
        return "WITH\n" + ",\n".join(self._parts) + f"\nSELECT\n{body}\nFROM {self._final(last)}\n"

    def _last(self, stages: Sequence[Stage]) -> int:
        return max(stage.place[1] for stage in stages if stage.place[0] == self._of)

    def _read(self, term: Term) -> str:
        return write_constant(term.value) if term.is_constant else quote(self._name(term))

    # --- names

    def _name(self, term: Term) -> str:
        if term not in self._names:
            if term.op == "raw":
                self._names[term] = str(term.args[0])
            else:
                self._names[term] = self._invent(term)
        return self._names[term]

    def _invent(self, term: Term) -> str:
        if term.op == "lift":
            wanted = self._name(term.args[0])
        else:
            wanted = self._titles.get(term, "")
            if not wanted and term.op == "collect":
                wanted = self._titles.get(term.args[1], "")
        wanted = re.sub(r"\W+", "_", wanted).strip("_").lower()[-50:] or "n"
        name, count = wanted, 1
        while name in self._taken:
            count += 1
            name = f"{wanted}_{count}"
        self._taken.add(name)
        return name

    def _final(self, stage: Stage) -> str:
        """Name the table that a stage ends with."""
        frame, number = stage.place
        plain = {AREAS: "wilayah", STATEMENTS: "pernyataan"}.get(frame, frame)
        return quote(f"{plain}_{number}")

    # --- stages

    def _write_stage(self, stage: Stage) -> None:
        frame = stage.place[0]
        for below, terms in self._groups(stage).items():
            self._write_group(stage, below, terms)
        depth = max(stage.computed.values(), default=0)
        final = self._final(stage)
        names = [
            final if level == max(depth, 1) else quote(f"{final[1:-1]}_{level}")
            for level in range(1, max(depth, 1) + 1)
        ]
        keys = self._keys(frame, stage)
        prefixed = self._prefixes(stage)
        first = [f"t.{quote(key)}" for key in keys]
        here = dict.fromkeys((*stage.raws, *stage.carried, *stage.lifts, *stage.gathered))
        for term in here:
            if self._needed_after(stage, term, 1):
                first.append(self._aliased(prefixed[term], term))

        def refer(term: Term) -> str | None:
            return prefixed.get(term) or (quote(self._name(term)) if self._staging.is_column(term) else None)

        first += [self._line(term, refer) for term, level in stage.computed.items() if level == 1]
        self._add(names[0], first, self._sources(stage), f"lewat {stage.place[1] + 1}")
        for level in range(2, depth + 1):
            kept = [term for term in (*here, *stage.computed) if stage.computed.get(term, 0) < level]
            columns = [quote(key) for key in keys]
            columns += [quote(self._name(term)) for term in kept if self._needed_after(stage, term, level)]
            columns += [self._line(term, self._plain) for term, at in stage.computed.items() if at == level]
            self._add(names[level - 1], columns, names[level - 2], "")

    def _needed_after(self, stage: Stage, term: Term, level: int) -> bool:
        """Say whether a column is read once a level is computed."""
        return term in stage.wanted or self._last_uses(stage).get(term, 0) > level

    def _last_uses(self, stage: Stage) -> Mapping[Term, int]:
        """Give the last level of a stage at which each column is read."""
        if stage.place not in self._uses:
            uses = self._uses[stage.place] = {}
            for each, level in stage.computed.items():
                for part in self._staging.operands(each):
                    uses[part] = max(level, uses.get(part, 0))
        return self._uses[stage.place]

    def _plain(self, term: Term) -> str | None:
        return quote(self._name(term)) if self._staging.is_column(term) else None

    def _line(self, term: Term, refer: object) -> str:
        return f"{write_term(term, refer)} AS {quote(self._name(term))}"  # type: ignore[arg-type]

    def _aliased(self, text: str, term: Term) -> str:
        name = quote(self._name(term))
        return text if text.endswith(f".{name}") else f"{text} AS {name}"

    def _keys(self, frame: str, stage: Stage) -> list[str]:
        """List the columns by which rows are joined and gathered: always taken along."""
        if frame == AREAS:
            return [_CODE]
        found = list(self._frames[frame].keys)
        entity = self._content.entities.get(frame)
        if entity is not None and entity.parent is not None and (frame == self._of or self._has_owned(frame)):
            found.append(str(entity.key))
        for gathered in self._gathered_from(stage):
            found += [theirs for theirs, _ in gathered.args[3]]
        if frame == self._root and self._region() is not None and self._reads_areas():
            found.append(str(self._region()))
        return list(dict.fromkeys(found))

    def _gathered_from(self, stage: Stage) -> list[Term]:
        frame = stage.place[0]
        return [term for other in self._staging.stages.values() for term in other.gathered if term.args[2] == frame]

    def _has_owned(self, frame: str) -> bool:
        """Say whether anything is gathered to the rows of a frame, or read from them, by their own key."""
        for other in self._staging.stages.values():
            if any(other.place[0] == frame for _ in other.gathered):
                return True
            if any(lift.args[0].frame == frame for lift in other.lifts):
                return True
        return False

    def _region(self) -> str | None:
        region = self._content.household.region
        return region if region is not None and self._frames[self._root].has(region) else None

    def _reads_areas(self) -> bool:
        return any(lift.args[0].frame == AREAS for stage in self._staging.stages.values() for lift in stage.lifts)

    def _groups(self, stage: Stage) -> dict[tuple[Place, tuple[tuple[str, str], ...]], list[Term]]:
        groups: dict[tuple[Place, tuple[tuple[str, str], ...]], list[Term]] = {}
        for term in stage.gathered:
            groups.setdefault((self._staging.group_of(term), term.args[3]), []).append(term)
        return groups

    def _group_name(self, stage: Stage, key: tuple[Place, tuple[tuple[str, str], ...]]) -> str:
        below = self._final(self._staging.stages[key[0]])[1:-1]
        return quote(f"{below}_per_{stage.place[0]}")

    def _write_group(self, stage: Stage, key: tuple[Place, tuple[tuple[str, str], ...]], terms: Sequence[Term]) -> None:
        below, pairs = key
        keys = [quote(theirs) for theirs, _ in pairs]
        columns = list(keys)
        for term in terms:
            body: Term = term.args[1]
            text = self._plain_or_written(body)
            columns.append(f"{_gather(term.args[0], text)} AS {quote(self._name(term))}")
        source = f"{self._final(self._staging.stages[below])}\n  GROUP BY {', '.join(keys)}"
        self._add(self._group_name(stage, key), columns, source, "")

    def _plain_or_written(self, body: Term) -> str:
        if body.is_constant:
            return write_constant(body.value)
        return self._plain(body) or write_term(body, self._plain)

    def _prefixes(self, stage: Stage) -> dict[Term, str]:
        """Say in which of the joined tables each column of the first level is."""
        found = {term: f"t.{quote(self._name(term))}" for term in (*stage.raws, *stage.carried)}
        found |= {lift: f"a.{quote(self._name(lift.args[0]))}" for lift in stage.lifts}
        for number, terms in enumerate(self._groups(stage).values(), start=1):
            found |= {term: f"g{number}.{quote(self._name(term))}" for term in terms}
        return found

    def _sources(self, stage: Stage) -> str:
        frame = stage.place[0]
        if frame == AREAS:
            return f"{quote('wilayah_nilai')} AS t"
        before = quote(self._frames[frame].table.name)
        if stage.before is not None:
            before = self._final(self._staging.stages[stage.before])
        lines = [f"{before} AS t"]
        for number, key in enumerate(self._groups(stage), start=1):
            test = " AND ".join(f"t.{quote(ours)} = g{number}.{quote(theirs)}" for theirs, ours in key[1])
            lines.append(f"LEFT JOIN {self._group_name(stage, key)} AS g{number} ON {test}")
        above = {self._staging.source_of(lift) for lift in stage.lifts}
        if above:
            (place,) = above
            lines.append(f"JOIN {self._final(self._staging.stages[place])} AS a ON {self._above(frame)}")
        return "\n  ".join(lines)

    def _above(self, frame: str) -> str:
        if frame == self._root:
            region = self._region()
            ours = "''" if region is None else f"coalesce(t.{quote(region)}, '')"
            return f"{ours} = a.{quote(_CODE)}"
        return " AND ".join(f"t.{quote(key)} = a.{quote(key)}" for key in self._frames[frame].keys)

    def _add(self, name: str, columns: Sequence[str], source: str, remark: str) -> None:
        lines = ",\n    ".join(dict.fromkeys(columns))
        self._parts.append(f"{name} AS (\n  SELECT\n    {lines}\n  FROM {source}\n)")

    # --- places

    def _write_places(self) -> None:
        """Write the table of the codes that matter, and find for each code that occurs the line that is about it."""
        separator, depth = self._content.areas.separator, max(len(self._content.areas.levels), 2)
        rows = [
            f"({', '.join(write_constant(cell) for cell in (key, *cells))})"
            for key, cells in self._places.rows().items()
        ]
        terms = {name: name for name in self._places.columns}
        header = ", ".join(quote(name) for name in (_KEY, *terms))
        self._parts.append(f"{quote('wilayah_penting')} ({header}) AS (\n  VALUES\n    " + ",\n    ".join(rows) + "\n)")
        region = self._region()
        code = "''" if region is None else f"coalesce({quote(region)}, '')"
        table = quote(self._frames[self._root].table.name)
        pattern = write_constant(f"[{re.escape(separator)}][^{re.escape(separator)}]*$")
        above, joins, keys = quote(_CODE), [], []
        for number in range(depth):
            sign = "=" if number == 0 else ">"
            joins.append(
                f"LEFT JOIN {quote('wilayah_penting')} AS s{number} ON s{number}.{quote(_KEY)} = '{sign}' || {above}"
            )
            keys.append(f"s{number}.{quote(_KEY)}")
            above = f"regexp_replace({above}, {pattern}, '')"
        found = ", ".join([*keys, "'>'"])
        self._add(
            quote("wilayah_baris"), [quote(_CODE), f"coalesce({found}) AS {quote(_KEY)}"],
            f"(SELECT DISTINCT {code} AS {quote(_CODE)} FROM {table}) AS t\n  " + "\n  ".join(joins), "",
        )  # fmt: skip
        self._add(
            quote("wilayah_nilai"), ["*"],
            f"{quote('wilayah_baris')} JOIN {quote('wilayah_penting')} USING ({quote(_KEY)})", "",
        )  # fmt: skip


def _gather(how: str, text: str) -> str:
    if how == "list":
        return f"list({text}) FILTER (WHERE {text} IS NOT NULL)"
    return f"{_AGGREGATES[how]}({text})"
