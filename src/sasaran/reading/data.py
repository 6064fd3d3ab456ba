"""A reading as data for other programs: the same parts, facts, clauses and tables, with ids and plain values."""

from __future__ import annotations

from sasaran.reading.document import Document, Item, Part, Row, Table


def to_data(document: Document) -> dict[str, object]:
    """Give a reading as what JSON can hold. A key without content is left out."""
    name, version, identity = document.rulebook
    return {
        "rulebook": {"name": name, "version": version, "hash": identity},
        **({} if document.on is None else {"on": document.on}),
        "lang": document.lang,
        **_part(document.whole),
        "closing": document.closing,
    }


def _part(part: Part) -> dict[str, object]:
    whole: dict[str, object] = {
        "kind": part.kind,
        "name": part.name,
        "title": part.title,
        "facts": [{"label": label, "text": text} for label, text in part.facts],
        "lead": part.lead,
        "items": [_item(item) for item in part.items],
        "table": None if part.table is None else _table(part.table),
        "parts": [_part(inner) for inner in part.parts],
    }
    return {key: value for key, value in whole.items() if value}


def _item(item: Item) -> dict[str, object]:
    whole: dict[str, object] = {
        "text": item.text,
        "node": item.node,
        "notes": [{"kind": note.kind, "text": note.text} for note in item.notes],
        "lead": item.lead,
        "items": [_item(inner) for inner in item.items],
    }
    return {key: value for key, value in whole.items() if value}


def _table(table: Table) -> dict[str, object]:
    return {"heads": dict(zip(table.keys, table.heads, strict=True)), "rows": [_row(table, row) for row in table.rows]}


def _row(table: Table, row: Row) -> dict[str, object]:
    shown = dict(zip(table.keys, row.cells, strict=True))
    return {"texts": shown, "now": row.now, **({"data": dict(row.data)} if row.data else {})}
