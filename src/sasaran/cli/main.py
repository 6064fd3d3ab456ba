"""The command line: reads arguments, calls the library, prints, and ends with one of four exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import typer

from sasaran.cli.failing import FINE, fail
from sasaran.cli.screen import ReaderGoneError

COMMANDS = {
    "check": "check:check",
    "read": "read:read",
    "programs": "programs:programs",
    "import": "import_:import_",
    "synth": "synth:synth",
    "decide": "decide:decide",
    "batch": "batch:batch",
    "summary": "summary:summary",
    "explain": "explain:explain",
    "village": "village:village",
    "test": "test:run_scenarios",
    "suggest": "suggest:suggest",
    "review": "review:review",
    "sign": "sign:sign",
    "diff": "diff:diff",
    "format": "format:format_rules",
    "new": "new:new",
    "schema": "schema:schema",
    "sql": "sql:sql",
    "lsp": "lsp:lsp",
    "audit": "audit:audit",
    "archive": "archive:archive",
    "help": "help:help_code",
    "version": "version:version",
}
"""Each command's module in `sasaran.cli.commands` and its function, in the order in which help lists them."""


def build_app(first: str) -> typer.Typer:
    """Build the command line with the command that the first argument names, or with all where it names none.

    What one command needs the others need not wait for (docs/adr/0004).
    """
    app = typer.Typer(
        name="sasaran",
        help="Aturan kelayakan program: periksa, baca, putuskan, jelaskan · eligibility rules.",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_take_nothing)
    for name in [first] if first in COMMANDS else COMMANDS:
        module, _, function = COMMANDS[name].partition(":")
        found = getattr(import_module(f"sasaran.cli.commands.{module}"), function)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    return app


def _take_nothing() -> None:
    # With it, one command alone is still called by its name.
    pass


def run(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    words = list(sys.argv[1:] if argv is None else argv) or ["--help"]
    try:
        code = build_app(words[0])(words, prog_name="sasaran", standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, ReaderGoneError):
        # What is left in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FINE
    except (Exception, KeyboardInterrupt) as error:
        code = fail(error, words)
    sys.exit(code if isinstance(code, int) else FINE)
