"""The command line: reads arguments, calls the library, prints, and ends with one of four exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from sasaran import __version__
from sasaran.cli.commands.check import check
from sasaran.cli.commands.decide import decide
from sasaran.cli.commands.explain import explain
from sasaran.cli.commands.help import help_code
from sasaran.cli.commands.read import read
from sasaran.cli.commands.village import village
from sasaran.cli.failing import FINE, fail
from sasaran.cli.logging import set_up_logging
from sasaran.cli.options import Lang, Language
from sasaran.cli.screen import ReaderGoneError, show

app = typer.Typer(
    name="sasaran",
    help="Aturan kelayakan program: periksa, baca, putuskan, jelaskan · eligibility rules.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("check")(check)
app.command("read")(read)
app.command("decide")(decide)
app.command("explain")(explain)
app.command("village")(village)
app.command("help")(help_code)


@app.command("version")
def version(lang: Lang = Language.ID) -> None:
    """Versi mesin · the engine's version."""
    show(f"sasaran {__version__}")


def run(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    words = list(sys.argv[1:] if argv is None else argv) or ["--help"]
    set_up_logging()
    try:
        code = app(words, prog_name="sasaran", standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, ReaderGoneError):
        # What is left in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FINE
    except (Exception, KeyboardInterrupt) as error:
        code = fail(error, words)
    sys.exit(code if isinstance(code, int) else FINE)
