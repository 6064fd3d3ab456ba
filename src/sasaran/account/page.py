"""A sheet → one HTML page that stands alone: fetches nothing, runs nothing, good on a phone and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from sasaran.account.sheet import Item, Section, Sheet
from sasaran.account.words import WORDS

_STYLE = """
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--quiet:#5a5a5a;--yes:#1a7f37;--wait:#8a5a00;--no:#a40e26}
@media(prefers-color-scheme:dark){:root{--quiet:#aaa;--yes:#4ac26b;--wait:#e3b341;--no:#ff8182}}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;margin:0 auto;max-width:48rem;padding:1rem 1.2rem 2rem;
overflow-wrap:anywhere}
.sheet{color:var(--quiet);font-size:.9rem;margin:0}
h1{font-size:1.4rem;line-height:1.25;margin:.2rem 0 .3rem}
h2{font-size:1.08rem;margin:1.5rem 0 .3rem;padding-bottom:.15rem;border-bottom:2px solid var(--line)}
.about{color:var(--quiet);margin:0 0 .8rem}
.verdict{border-left:.35rem solid var(--tone);background:var(--soft);padding:.6rem .9rem;margin:.6rem 0}
.verdict strong{display:block;font-size:1.15rem;color:var(--tone)}.verdict p{margin:.2rem 0 0}
.yes{--tone:var(--yes)}.wait{--tone:var(--wait)}.no{--tone:var(--no)}
.lead{color:var(--quiet);margin:.2rem 0;font-size:.94rem}
ul{list-style:none;margin:.2rem 0;padding:0}
li.item{position:relative;padding-left:1.9rem;margin:.5rem 0;break-inside:avoid}
li.item>.mark{position:absolute;left:0;min-width:1.4rem;text-align:center}
.m-y{color:var(--yes)}.m-n{color:var(--no)}.m-q{color:var(--wait)}
.value{font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.05rem .8rem;margin:.1rem 0;font-size:.92rem}
dt{color:var(--quiet)}dd{margin:0}dd.alone{grid-column:1/-1}
footer{margin-top:1.8rem;padding-top:.6rem;border-top:1px solid var(--line);font-size:.86rem;color:var(--quiet)}
footer p{margin:.15rem 0}
@media(max-width:36rem){body{padding:.7rem .8rem 1.5rem}dl{display:block}dt{display:inline}dt::after{content:": "}
dd{display:inline}dd::after{content:"";display:block}}
ul.short{columns:2;column-gap:1.5rem}
@media(max-width:36rem){ul.short{columns:1}}
@media print{:root{color-scheme:light}@page{size:A4;margin:12mm 15mm}html{font-size:9pt}
body{max-width:none;padding:0;color:#000;line-height:1.36}h1{margin:0}h2{break-after:avoid;margin:.75rem 0 .15rem}
li.item{margin:.16rem 0}.about{margin:0 0 .4rem}.verdict{margin:.3rem 0;padding:.4rem .7rem}dl{margin:0}
ul.short{columns:2}.lead{break-after:avoid}footer{margin-top:.8rem;padding-top:.3rem}}
""".strip()
SHORT, MANY = 55, 4
_KINDS = {"✓": "m-y", "T": "m-t", "✗": "m-n", "?": "m-q", "~": "m-q"}


def render_page(sheet: Sheet) -> str:
    """Write a sheet as a page."""
    words = WORDS[sheet.lang]
    about = " · ".join(f"{label}: {value}" for label, value in sheet.about)
    lines = [
        f'<!doctype html>\n<html lang="{sheet.lang}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{escape(sheet.title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<header>",
        f'<p class="sheet">{escape(words[f"sheet_{sheet.reader}"])}</p>\n<h1>{escape(sheet.title)}</h1>',
        f'<p class="about">{escape(about)}</p>',
        f'<div class="verdict {sheet.tone}"><strong>{escape(sheet.verdict)}</strong>',
        *(f"<p>{escape(text)}</p>" for text in sheet.proposal),
        "</div>\n</header>\n<main>",
        *(line for section in sheet.sections for line in _section(section)),
        "</main>\n<footer>",
        *(f"<p>{escape(text)}</p>" for text in sheet.closing),
        "</footer>\n</body>\n</html>",
    ]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f'<section id="{escape(section.key, quote=True)}">\n<h2>{escape(section.title)}</h2>'
    if section.lead:
        yield f'<p class="lead">{escape(section.lead)}</p>'
    if section.items:
        kind = ' class="short"' if _is_short(section) else ""
        yield f"<ul{kind}>\n{''.join(_item(item) for item in section.items)}</ul>"
    yield "</section>"


def _is_short(section: Section) -> bool:
    """Say whether a section is a list of a few words each, which stands in two columns."""
    plain = all(not item.details and not item.value and len(item.text) <= SHORT for item in section.items)
    return plain and len(section.items) >= MANY


def _item(item: Item) -> str:
    value = f'{item.glue}<span class="value">{escape(item.value)}</span>' if item.value else ""
    mark = f'<span class="mark {_KINDS.get(item.mark, "")}">{escape(item.mark)}</span>'
    pairs = "".join(_pair(label, text) for label, text in item.details)
    details = f"<dl>{pairs}</dl>" if pairs else ""
    return f'<li class="item">{mark}{escape(item.text)}{value}{details}</li>\n'


def _pair(label: str, text: str) -> str:
    if not label:
        return f'<dd class="alone">{escape(text)}</dd>'
    return f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>"
