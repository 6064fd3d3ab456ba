"""Exceptions → exit codes and a few words on stderr: nobody sees a traceback unless they ask for it."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from enum import Enum

from sasaran import __version__
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.errors import RulebookError, SasaranError
from sasaran.base.render import render_text
from sasaran.base.suggest import nearest
from sasaran.base.wording import hint, message
from sasaran.cli.screen import complain

FINE, PROBLEMS, WRONG_USE, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130


class WrongUseError(Exception):
    """The command can't be used like this; the words are the catalogue's."""

    def __init__(self, code: str, hint: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.diagnostic = Diagnostic(code, values=values, hint=hint)


class ProblemsError(Exception):
    """Something is wrong in the user's files; the text says what and where."""


class DisagreementError(Exception):
    """The second witness came to another answer."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def suggest(code: str, name: str, known: Sequence[str], **values: object) -> WrongUseError:
    """Refuse a name, with the nearest right one or the list of them."""
    near = nearest(name, known, 1)
    listed = ", ".join(list(known)[:12]) + (", …" if len(known) > 12 else "")
    return WrongUseError(
        code, "near" if near else "known", name=name, near=near[0] if near else "", known=listed or "-", **values
    )


def fail(error: BaseException, argv: Sequence[str]) -> int:
    """Say what went wrong and give the exit code."""
    lang = find_language(argv)
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    if isinstance(error, WrongUseError):
        complain(render_text([error.diagnostic], {}, lang))
        return WRONG_USE
    if isinstance(error, ProblemsError):
        complain(str(error))
        return PROBLEMS
    if isinstance(error, RulebookError | SasaranError):
        complain(error.words(lang) if hasattr(error, "words") else str(error))
        return PROBLEMS
    if isinstance(error, OSError) and isinstance(error.filename, str):
        complain(render_text([Diagnostic("SAS-U026", values={"path": error.filename})], {}, lang))
        return PROBLEMS
    if getattr(error, "exit_code", None) == WRONG_USE and hasattr(error, "format_message"):
        complain(render_text([_read_usage(error, argv)], {}, lang))
        return WRONG_USE
    return _admit(error, lang)


def find_language(argv: Sequence[str]) -> str:
    """Find the language asked for, also where the command line is wrong in other ways."""
    words = list(argv)
    for place, word in enumerate(words):
        if word == "--lang" and words[place + 1 : place + 2] == ["en"]:
            return "en"
        if word == "--lang=en":
            return "en"
    return "id"


def _admit(error: BaseException, lang: str) -> int:
    if os.environ.get("SASARAN_DEBUG") == "1":
        traceback.print_exception(error, file=sys.stderr)
    if isinstance(error, DisagreementError):
        diagnostic = Diagnostic("SAS-U091", values={"name": error.name, "version": __version__})
    else:
        diagnostic = Diagnostic("SAS-U090", values={"kind": _place(error), "version": __version__})
    kind = "error" if lang == "en" else "galat"
    complain(f"{kind}[{diagnostic.code}]: {message(diagnostic, lang)}; {hint(diagnostic, lang)}")
    return OUR_FAULT


def _place(error: BaseException) -> str:
    """Name the fault by its kind and our own place; never by its text, which may quote what a household holds."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{os.sep}sasaran{os.sep}" in frame.filename]
    if not ours:
        return type(error).__name__
    last = ours[-1]
    file = last.filename.rpartition(f"{os.sep}sasaran{os.sep}")[2].replace(os.sep, "/")
    return f"{type(error).__name__}, {file}:{last.lineno}"


def _read_usage(error: BaseException, argv: Sequence[str]) -> Diagnostic:
    """Put a usage error of the option parser into our own words.

    The parser is either of two libraries, by the version that is installed, so its errors are known by name.
    """
    kind = type(error).__name__
    context = getattr(error, "ctx", None)
    values: dict[str, object] = {"command": _name_command(context), "name": _name_of(error)}
    if kind == "NoSuchOption":
        near = [str(each) for each in getattr(error, "possibilities", None) or ()]
        return _near("SAS-U001", values, near[:1])
    if kind == "MissingParameter":
        return Diagnostic("SAS-U002", values=values)
    if kind in ("BadParameter", "BadOptionUsage"):
        return _bad_value(error, values)
    if context is not None and getattr(context, "parent", None) is None and (word := _first_word(argv)):
        commands = list(getattr(getattr(context, "command", None), "commands", None) or ())
        return _near("SAS-U004", {**values, "name": word}, nearest(word, commands, 1))
    return Diagnostic("SAS-U005", values=values)


def _name_command(context: object) -> str:
    """Name a command as it is called after ``sasaran``, such as ``audit verify``."""
    names: list[str] = []
    while getattr(context, "parent", None) is not None:
        names.insert(0, str(getattr(context, "info_name", "") or ""))
        context = getattr(context, "parent", None)
    return " ".join(names)


def _near(code: str, values: dict[str, object], near: Sequence[str]) -> Diagnostic:
    if near:
        return Diagnostic(code, values={**values, "near": near[0]}, hint="near")
    return Diagnostic(code, values=values)


def _bad_value(error: BaseException, values: dict[str, object]) -> Diagnostic:
    known = ", ".join(_choices(getattr(error, "param", None)))
    if known:
        return Diagnostic("SAS-U003", values={**values, "known": known}, hint="known")
    return Diagnostic("SAS-U003", values=values)


def _choices(parameter: object) -> list[str]:
    """List what an option may be, as either library keeps it."""
    choices = getattr(getattr(parameter, "type", None), "choices", None)
    annotation = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    if not choices and isinstance(annotation, type) and issubclass(annotation, Enum):
        choices = list(annotation)
    return [str(getattr(choice, "value", choice)) for choice in choices or ()]


def _name_of(error: BaseException) -> str:
    option = getattr(error, "option_name", None)
    if option:
        return str(option)
    parameter = getattr(error, "param", None)
    names = [str(each) for each in getattr(parameter, "opts", ())]
    if any(each.startswith("-") for each in names):
        return names[-1]
    return str(getattr(parameter, "metavar", None) or getattr(parameter, "name", None) or "…")


def _first_word(argv: Sequence[str]) -> str:
    return next((word for word in argv if not word.startswith("-")), "")
