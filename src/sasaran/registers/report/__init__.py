"""The account of an import: what it is made of, its text and its page."""

from __future__ import annotations

from sasaran.registers.report.account import (
    MOST_EXAMPLES,
    Disagreement,
    Duplicate,
    FieldShare,
    LeftOut,
    Rejection,
    Report,
    SourceFile,
    TableCount,
    Unfilled,
    UnknownCode,
    locate_row,
)
from sasaran.registers.report.page import render_report_page
from sasaran.registers.report.text import render_report

__all__ = [
    "MOST_EXAMPLES",
    "Disagreement",
    "Duplicate",
    "FieldShare",
    "LeftOut",
    "Rejection",
    "Report",
    "SourceFile",
    "TableCount",
    "Unfilled",
    "UnknownCode",
    "locate_row",
    "render_report",
    "render_report_page",
]
