"""A reading as one HTML page that stands alone: fetches nothing, runs nothing, fits a phone and prints well."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape

from sasaran.reading.document import Document, Item, Note, Part, Table
from sasaran.reading.numbering import mark
from sasaran.reading.words import WORDS

STYLE = """
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--quiet:#666;--link:#0550ae}
@media(prefers-color-scheme:dark){:root{--quiet:#aaa;--link:#79b8ff}}
*{box-sizing:border-box}
body{font:1rem/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;margin:0 auto;max-width:52rem;
padding:1rem 1.2rem 3rem;overflow-wrap:break-word}
h1{font-size:1.6rem;line-height:1.25;margin:.6rem 0 1rem}
h2{font-size:1.2rem;margin:2.2rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid var(--line)}
h3{font-size:1.02rem;margin:1.5rem 0 .3rem}h4,h5,h6{font-size:1rem;margin:1rem 0 .2rem}
a{color:var(--link);text-decoration:none;border-bottom:1px dotted currentColor}a:hover{border-bottom-style:solid}
dl{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:.15rem 1rem;margin:.6rem 0}
dt{color:var(--quiet)}dd{margin:0}
.how{border-left:.25rem solid var(--line);background:var(--soft);padding:.5rem .9rem;margin:1rem 0;font-size:.94rem}
.lead{margin:.5rem 0}
ol.clauses{list-style:none;margin:.25rem 0;padding:0}
ol.clauses>li{position:relative;padding-left:2.1rem;margin:.55rem 0}
ol.clauses>li>.mark{position:absolute;left:0;min-width:1.7rem;text-align:right;color:var(--quiet);
font-variant-numeric:tabular-nums}
ol.clauses ol.clauses>li{margin:.4rem 0}
ul.notes{list-style:none;margin:.1rem 0;padding:0;font-size:.92rem}
ul.notes>li{margin:.05rem 0}
.basis,.text,.reading,.criteria,.evidence,.statement{color:var(--quiet)}
.quote{font-style:italic}
.indicative,.presume,.action{border-left:.2rem solid #bf8700;padding-left:.5rem}
code{font:.85em ui-monospace,Menlo,Consolas,monospace;color:var(--quiet);background:var(--soft);padding:0 .25rem;
border-radius:.2rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--quiet)}
span.now{white-space:nowrap;font-size:.8em;padding:0 .35em;border:1px solid var(--line);border-radius:.6em}
td.from,td.through{white-space:nowrap}
nav summary{cursor:pointer;font-weight:600}nav ol{margin:.3rem 0;padding-left:1.4rem}nav{margin:1rem 0}
.name{color:var(--quiet);font-weight:400;font-size:.85em}
footer{margin-top:2.5rem;padding-top:.8rem;border-top:1px solid var(--line);font-size:.85rem;color:var(--quiet);
overflow-wrap:anywhere}
@media(max-width:40rem){body{padding:.6rem .8rem 2rem}dl{display:block}dt{margin-top:.45rem;font-size:.88rem}
ol.clauses>li{padding-left:1.75rem}ol.clauses>li>.mark{min-width:1.35rem}
ol.clauses ol.clauses ol.clauses>li{padding-left:1.55rem}
thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
tr{display:block;padding:.45rem 0;border-bottom:1px solid var(--line)}
td{display:block;border:0;padding:.05rem 0}td:empty{display:none}
td::before{content:attr(data-head)": ";color:var(--quiet)}}
@media print{@page{margin:18mm 16mm}html{font-size:9.5pt}body{max-width:none;padding:0;font-size:1rem;color:#000}
nav{display:none}a{color:inherit;border:0}h2,h3,h4{break-after:avoid}ol.clauses>li>.mark,.how,tr{break-inside:avoid}
.lead{break-after:avoid}}
""".strip()

Inline = Callable[[str], str]


def render_page(document: Document) -> str:
    """Write a reading as a page."""
    words = WORDS[document.lang]
    whole = document.whole
    name, version, identity = document.rulebook
    made = words["page_made"].format(a=name, b=version, c=identity)
    inline = link_marks(document)
    seen: set[str] = set()
    title = escape(whole.title)
    lines = [
        f'<!doctype html>\n<html lang="{document.lang}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>",
        *_facts(whole, inline),
        *([f'<p class="how">{inline(whole.lead)}</p>'] if whole.lead else []),
        "</header>",
        *_contents(whole, words["page_contents"]),
        "<main>",
        *_clauses(whole.items, 0, inline, seen),
        *([] if whole.table is None else _table(whole.table, words["now"])),
        *(line for part in whole.parts for line in write_part(part, 2, inline, words["now"], seen)),
        "</main>",
        f"<footer><p>{escape(document.closing)}</p><p>{escape(made)}</p></footer>\n</body>\n</html>",
    ]
    return "\n".join(lines) + "\n"


def link_marks(document: Document) -> Inline:
    """Give what writes a text with its terms and values as links to where they are explained."""
    patterns = {}
    for text, anchor in sorted(document.marks.items(), key=lambda pair: -len(pair[0])):
        ending = r"(?:: [^\]]*)?\]" if text.startswith("[") else ""
        patterns[anchor] = f"{re.escape(escape(text))}{ending}"
    if not patterns:
        return escape
    anchors = list(patterns)
    every = re.compile("|".join(f"({pattern})" for pattern in patterns.values()))

    def write(text: str) -> str:
        return every.sub(lambda found: f'<a href="#{anchors[(found.lastindex or 1) - 1]}">{found[0]}</a>', escape(text))

    return write


def _contents(whole: Part, title: str) -> Iterator[str]:
    listed = [(_anchor(part), part.title) for part in whole.parts]
    if len(listed) < 3:
        return
    items = "".join(f'<li><a href="#{anchor}">{escape(text)}</a></li>' for anchor, text in listed)
    yield f"<nav><details><summary>{escape(title)}</summary><ol>{items}</ol></details></nav>"


def _anchor(part: Part) -> str:
    return escape(part.anchor or f"part-{part.kind}", quote=True)


def write_part(part: Part, level: int, inline: Inline, now: str, seen: set[str]) -> Iterator[str]:
    """Write a part and all below it; ``seen`` are the ids that stand on the page already."""
    tag = f"h{min(level, 6)}"
    name = (
        f' <span class="name">{escape(part.name)}</span>' if part.name is not None and part.name != part.title else ""
    )
    anchor = "" if level > 2 and part.anchor is None else f' id="{_anchor(part)}"'
    yield f"<section{anchor}>\n<{tag}>{escape(part.title)}{name}</{tag}>"
    yield from _facts(part, inline)
    if part.lead:
        yield f'<p class="lead">{inline(part.lead)}</p>'
    yield from _clauses(part.items, 0, inline, seen)
    if part.table is not None:
        yield from _table(part.table, now)
    for inner in part.parts:
        yield from write_part(inner, level + 1, inline, now, seen)
    yield "</section>"


def _facts(part: Part, inline: Inline) -> Iterator[str]:
    if part.facts:
        pairs = "".join(f"<dt>{escape(label)}</dt><dd>{inline(text)}</dd>" for label, text in part.facts)
        yield f"<dl>{pairs}</dl>"


def _clauses(items: Sequence[Item], depth: int, inline: Inline, seen: set[str]) -> Iterator[str]:
    if not items:
        return
    yield '<ol class="clauses">'
    for count, item in enumerate(items, 1):
        yield f'<li{_identify(item, seen)}><span class="mark">{mark(depth, count)}</span> {inline(item.text)}'
        if item.notes:
            yield f'<ul class="notes">{"".join(_note(note, inline) for note in item.notes)}</ul>'
        if item.lead:
            yield f'<p class="lead">{inline(item.lead)}</p>'
        yield from _clauses(item.items, depth + 1, inline, seen)
        yield "</li>"
    yield "</ol>"


def _identify(item: Item, seen: set[str]) -> str:
    if item.node is None or item.node in seen:
        return ""
    seen.add(item.node)
    return f' id="{escape(item.node, quote=True)}"'


def _note(note: Note, inline: Inline) -> str:
    inside = f"<code>{escape(note.text)}</code>" if note.kind == "written" else inline(note.text)
    return f'<li class="{note.kind}">{inside}</li>'


def _table(table: Table, now: str) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in table.rows:
        cells = [escape(cell) for cell in row.cells]
        if row.now:
            cells[0] += f' <span class="now">{escape(now)}</span>'
        columns = zip(table.keys, table.heads, cells, strict=True)
        inside = "".join(
            f'<td class="{key}" data-head="{escape(head, quote=True)}">{cell}</td>' for key, head, cell in columns
        )
        yield f"<tr>{inside}</tr>"
    yield "</tbody>\n</table>"
