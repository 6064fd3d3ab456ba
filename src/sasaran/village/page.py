"""A survey → one HTML page that stands alone: the village's table and each household's outcomes, for a phone too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from sasaran.case import ENGINE, Case, ProgramDecision
from sasaran.explain.plain import find_wait
from sasaran.ir.decision import Outcome, Verdict
from sasaran.village.lines import Lines
from sasaran.village.naming import name_fact
from sasaran.village.tally import is_firm, is_personal, sort_outcome

_STYLE = """
:root{color-scheme:light dark;--line:#8884;--soft:#8882;--yes:#1a7f37;--wait:#9a6700;--no:#8b949e}
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem}
h1{font-size:1.35rem;line-height:1.3}h2{font-size:1.1rem;margin-top:2rem}
.proposal{border-left:.3rem solid var(--wait);padding:.4rem .8rem;background:var(--soft)}
table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;
border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th:first-child,td:first-child,th:last-child,td:last-child{text-align:left}
details{border-bottom:1px solid var(--line);padding:.35rem 0}summary{cursor:pointer}
li.eligible{color:var(--yes)}li.waiting,li.data,li.rule{color:var(--wait)}li.ineligible{color:var(--no)}
footer{margin-top:2rem;font-size:.85rem;overflow-wrap:anywhere}
@media(max-width:44rem){thead{display:none}tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}
td{display:flex;justify-content:space-between;gap:1rem;border:0;padding:.1rem 0;text-align:right}
td:first-child{font-weight:600}td:not(:first-child)::before{content:attr(data-head);text-align:left;opacity:.75}td:last-child{text-align:right}}
@media print{details>*{display:block}}
""".strip()


def render_page(lines: Lines) -> str:
    """Write the page. It fetches nothing and runs nothing."""
    words = lines.words
    title = escape(words["page_title"].format(title=lines.survey.title))
    parts = [
        f'<!doctype html>\n<html lang="{lines.lang}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<h1>{title}</h1>",
        f"<p>{escape(lines.heading())}<br>{escape(lines.counted())}</p>",
        *(f"<p>{escape(text)}</p>" for text in lines.unread()),
        f'<p class="proposal">{escape(words["closing"])}</p>',
        *_write_table(lines),
        *_write_rest(lines),
        f"<h2>{escape(words['first'])}</h2>",
        _write_list(lines.settlers() or [words["nothing_open"]]),
        f"<h2>{escape(words['households'])}</h2>",
        *(_write_case(case, lines) for case in lines.survey.cases),
        *_write_refused(lines),
        _write_footer(lines),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _write_table(lines: Lines) -> Iterator[str]:
    heads = [lines.words["program"], *lines.columns(), lines.words["notes"]]
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield f"<table>\n<thead><tr>{top}</tr></thead>\n<tbody>"
    for row in lines.survey.tally.firm:
        cells = [lines.name_edition(row.edition), *map(str, lines.counts(row)), lines.notes(row)]
        pairs = zip(heads, cells, strict=True)
        inside = "".join(f'<td data-head="{escape(head, quote=True)}">{escape(cell)}</td>' for head, cell in pairs)
        yield f"<tr>{inside}</tr>"
    yield "</tbody>\n</table>"


def _write_rest(lines: Lines) -> Iterator[str]:
    for key, items in (("drafts", lines.drafts()), ("classes", lines.classes())):
        if items:
            yield f"<p>{escape(lines.words[key])}:</p>{_write_list(items)}"
    if ended := lines.ended():
        yield f"<p>{escape(ended)}</p>"


def _write_case(case: Case, lines: Lines) -> str:
    firm = [each for each in case.decisions if is_firm(each.edition, lines.survey.book.content)]
    outcomes = [each.outcome for each in firm]
    counts = {"n": outcomes.count(Outcome.ELIGIBLE), "m": outcomes.count(Outcome.UNDETERMINED)}
    summary = escape(lines.words["summary"].format(**counts))
    items = "\n".join(_write_decision(each, lines) for each in firm)
    head = f"<summary><b>{escape(case.household)}</b> · {summary}</summary>"
    return f"<details>{head}\n<ul>\n{items}\n</ul></details>"


def _write_decision(decision: ProgramDecision, lines: Lines) -> str:
    column = sort_outcome(decision.outcome, decision.waiting_for)
    inside = []
    if is_personal(decision.edition, lines.survey.book.content):
        inside = [f"{each.member}: {_say(each, lines)}" for each in decision.members]
    elif decision.missing:
        names = ", ".join(name_fact(fact, lines.labels) for fact in decision.missing)
        inside = [f"{lines.words['missing']}: {names}"]
    text = f"{lines.labels.edition(decision.edition)}: {_say_outcome(column, decision.waiting_for, lines)}"
    text += f" ({', '.join(inside)})" if inside else ""
    return f'<li class="{column}">{escape(text)}</li>'


def _say(verdict: Verdict, lines: Lines) -> str:
    kinds = {fact.waits_for for fact in verdict.missing}
    return _say_outcome(sort_outcome(verdict.outcome, kinds), kinds, lines)


def _say_outcome(column: str, waiting: Iterable[str], lines: Lines) -> str:
    key = find_wait(waiting) if column == "waiting" else None
    return lines.words[f"outcome_{key or column}"]


def _write_refused(lines: Lines) -> Iterator[str]:
    if lines.survey.refused:
        yield f"<h2>{escape(lines.words['rejected'])}</h2>"
        yield _write_list([lines.refusal(each) for each in lines.survey.refused])


def _write_list(items: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"


def _write_footer(lines: Lines) -> str:
    made = lines.words["made"].format(engine=ENGINE, hash=lines.survey.book.hash)
    return f"<footer>{escape(lines.words['closing'])} {escape(made)}</footer>"
