"""A survey → the text of its report: the village's table, what to check first, and whom to explain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from sasaran.village.examples import Example, Examples
from sasaran.village.lines import Lines

_COLUMN, _HEAD, _GAP, _WIDTH = 7, 14, "  ", 150


def render_report(lines: Lines, examples: Examples, command: str, places: Sequence[str]) -> str:
    """Draw the report.

    Args:
        lines: its pieces, in one language.
        examples: whom to explain.
        command: how to ask for an explanation, with ``{household}`` and ``{program}`` where they go.
        places: the lines that say what was written where.

    """
    rows = [lines.heading(), lines.counted(), *lines.unread(), ""]
    rows += _draw_table(lines)
    rows += _draw_rest(lines)
    rows += ["", f"{lines.words['first']}: {' · '.join(lines.settlers()) or lines.words['nothing_open']}"]
    rows += _draw_commands(lines, examples, command)
    rows += ["", *places, lines.words["closing"]]
    return "\n".join(rows)


def render_examples(lines: Lines, examples: Examples) -> str:
    """Explain the eligible one and the ineligible one in full."""
    shown = [each for each in (examples.eligible, examples.ineligible) if each is not None]
    texts = [each.decision.explain(lang=lines.lang).strip("\n") for each in shown]
    return "\n\n".join([f"── {lines.words['why']} ──", *texts]) if texts else ""


def _draw_table(lines: Lines) -> Iterator[str]:
    rows = [(lines.name_edition(row.edition), lines.counts(row), lines.notes(row)) for row in lines.loud]
    heads = [_fold(head, _HEAD) for head in lines.columns()]
    widths = [max(_COLUMN, *(len(part) for part in head)) for head in heads]
    name = max([len(lines.words["program"]), *(len(text) for text, _, _ in rows)])
    for level in range(max(len(head) for head in heads)):
        parts = [head[level] if level < len(head) else "" for head in heads]
        first, last = (lines.words["program"], lines.words["notes"]) if level == 0 else ("", "")
        yield _draw_row(first, parts, last, name, widths)
    for text, counts, notes in rows:
        line = _draw_row(text, [str(count) for count in counts], notes, name, widths)
        if len(line) <= _WIDTH:
            yield line
        else:
            yield _draw_row(text, [str(count) for count in counts], "", name, widths)
            yield f"    {notes}"


def _draw_row(first: str, cells: Sequence[str], last: str, name: int, widths: Sequence[int]) -> str:
    shown = [cell.rjust(width) for cell, width in zip(cells, widths, strict=True)]
    return f"{first:<{name}}{_GAP}{_GAP.join(shown)}   {last}".rstrip()


def _draw_rest(lines: Lines) -> Iterator[str]:
    lists = {"quiet": lines.quiet(), "drafts": lines.drafts(), "classes": lines.classes()}
    for key, items in lists.items():
        if items:
            yield from _wrap(f"{lines.words[key]}: {' · '.join(items)}")
    if ended := lines.ended():
        yield from _wrap(ended)


def _wrap(text: str) -> list[str]:
    return wrap(text, _WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def _draw_commands(lines: Lines, examples: Examples, command: str) -> Iterator[str]:
    chosen: list[tuple[str, Example | None]] = [
        ("is_eligible", examples.eligible),
        ("is_ineligible", examples.ineligible),
        ("is_undetermined", examples.undetermined),
    ]
    for key, example in chosen:
        if example is not None:
            program = example.decision.program
            said = lines.words[key].format(a=example.household, b=program)
            yield f"{said:<48} → {command.format(household=example.household, program=program)}"


def _fold(text: str, width: int) -> list[str]:
    """Fold a head over as many lines as it needs."""
    folded: list[str] = [""]
    for word in text.split():
        if folded[-1] and len(folded[-1]) + 1 + len(word) > width:
            folded.append(word)
        else:
            folded[-1] = f"{folded[-1]} {word}".strip()
    return folded
