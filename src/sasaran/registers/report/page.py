"""A report of an import → one HTML page that stands alone: fetches nothing, runs nothing, fits a phone, prints well."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from sasaran.registers.report.account import Report
from sasaran.registers.report.sections import Section, list_sections, title_of

_STYLE = """
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--quiet:#666;--alert:#9a6700}
@media(prefers-color-scheme:dark){:root{--quiet:#aaa;--alert:#d29922}}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;margin:0 auto;max-width:72rem;
padding:1rem 1.2rem 3rem;overflow-wrap:break-word}
h1{font-size:1.5rem;line-height:1.25;margin:.6rem 0 1rem}
h2{font-size:1.1rem;margin:2rem 0 .4rem;padding-bottom:.2rem;border-bottom:2px solid var(--line)}
section.alert>h2{border-color:var(--alert)}
section:first-of-type>p:first-of-type{font-size:1.25rem;font-weight:600;margin:.3rem 0}
p{margin:.3rem 0}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--quiet)}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
table.about{width:auto}table.about td:first-child{color:var(--quiet)}
ol{margin:.4rem 0;padding-left:1.4rem}li{margin:.25rem 0}
code{font:.9em ui-monospace,Menlo,Consolas,monospace;background:var(--soft);padding:0 .25rem;border-radius:.2rem;
overflow-wrap:anywhere}
td{overflow-wrap:anywhere}td.number,th{overflow-wrap:normal}
@media(max-width:44rem){body{padding:.6rem .8rem 2rem}
thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
table.data tr{display:block;padding:.45rem 0;border-bottom:1px solid var(--line)}
table.data td{display:flex;justify-content:space-between;gap:1rem;border:0;padding:.1rem 0;text-align:right}
table.data td:empty{display:none}
table.data td::before{content:attr(data-head);color:var(--quiet);text-align:left;flex:none}}
@media print{@page{margin:16mm 14mm}html{font-size:9pt}body{max-width:none;padding:0}
h2{break-after:avoid}tr{break-inside:avoid}}
""".strip()


def render_report_page(report: Report, lang: str = "id", folder: str = "") -> str:
    """Write the report as a page; ``folder`` is where the tables went."""
    title = escape(title_of(report, lang))
    parts = [
        f'<!doctype html>\n<html lang="{"en" if lang == "en" else "id"}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<h1>{title}</h1>",
    ]
    for section in list_sections(report, lang, folder):
        parts += _write_section(section)
    return "\n".join([*parts, "</body>\n</html>\n"])


def _write_section(section: Section) -> Iterator[str]:
    yield (
        f'<section class="alert">\n<h2>{_write(section.title)}</h2>'
        if section.alert
        else (f"<section>\n<h2>{_write(section.title)}</h2>")
    )
    yield from (f"<p>{_write(sentence)}</p>" for sentence in section.lead)
    if section.steps:
        yield "<ol>" + "".join(f"<li>{_write(step)}</li>" for (step,) in section.rows) + "</ol>"
    elif section.rows:
        yield from _write_table(section)
    yield "</section>"


def _write_table(section: Section) -> Iterator[str]:
    yield f'<table class="{"data" if section.head else "about"}">'
    if section.head:
        cells = (
            f'<th scope="col"{_kind(section, place)}>{_write(cell)}</th>' for place, cell in enumerate(section.head)
        )
        yield f"<thead><tr>{''.join(cells)}</tr></thead>"
    yield "<tbody>"
    for row in section.rows:
        yield "<tr>" + "".join(_write_cell(section, place, cell) for place, cell in enumerate(row)) + "</tr>"
    yield "</tbody>\n</table>"


def _write_cell(section: Section, place: int, cell: str) -> str:
    head = f' data-head="{escape(section.head[place], quote=True)}"' if section.head else ""
    return f"<td{_kind(section, place)}{head}>{_write(cell)}</td>"


def _kind(section: Section, place: int) -> str:
    return ' class="number"' if place in section.numbers else ""


def _write(text: str) -> str:
    """Write a text; what stands between backticks is shown as code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    return "".join(f"<code>{escape(part)}</code>" if place % 2 else escape(part) for place, part in enumerate(parts))
