"""Run the examples of docs/diagnostics, in a folder of their own; fill in what is printed of them.

The convention stands in docs/diagnostics/README.md. As a program it writes what is printed into pages:

    python -m tests.docs.diagnostic_pages [SAS-C020 …]
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from sasaran.base.errors import SasaranError
from sasaran.base.render import render_text
from sasaran.cli.inspections import inspect
from sasaran.cli.pages import Block, read_sections
from tests.cli.runs import ran
from tests.docs.pages import DOCS

PAGES = DOCS / "diagnostics"
BASE = PAGES / "contoh"
DAY = "2026-02-01"
REJECTED = Path("hasil/rejected.csv")
"""What an import that rejects rows shows of them; the whole report would hide it."""
PLACES = {"yaml": "aturan/contoh.yaml", "csv": "wilayah.csv", "json": "keluarga.json", "gherkin": "contoh.feature"}
"""Where an example stands that does not say it."""

_CODE = re.compile(r"\[(SAS-[A-Z]\d{3})\]")
_ESCAPE = re.compile(r"\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\t")
_IN_QUERY = re.compile(r"-- SAS-Q\d{3} ")
_COUNTS = re.compile(r"\d+ (keluarga dibaca|households? read)|hash (of )?manifest\.json: |.*: sha256:[0-9a-f]{64}$")


@dataclass(frozen=True)
class Outcome:
    """What came of an example: the codes that were said, and what was printed."""

    codes: tuple[str, ...]
    printed: str


def list_diagnostic_pages() -> list[Path]:
    """List the pages of codes."""
    return sorted(PAGES.glob("SAS-*.md"))


@dataclass(frozen=True)
class DiagnosticPage:
    """A page of one code, by its sections, with its blocks by example and role."""

    path: Path
    text: str
    blocks: tuple[Block, ...]

    @property
    def code(self) -> str:
        """The code that the page is about."""
        return self.path.stem

    @property
    def numbers(self) -> list[int]:
        """The examples of the page."""
        return sorted({block.number for block in self.blocks if block.role == "wrong"})

    def find(self, role: str, number: int) -> list[Block]:
        """Give the blocks of one example with this role."""
        return [block for block in self.blocks if (block.role, block.number) == (role, number)]

    def run(self, role: str, number: int, lang: str = "id") -> Outcome:
        """Run the wrong text of an example, or the same with what the right one replaces."""
        blocks = self.find("wrong", number)
        if role == "right":
            blocks += self.find("right", number)
        return run_example(self.code, tuple(blocks), lang)


def read_page(path: Path) -> DiagnosticPage:
    """Read a page."""
    text = path.read_text(encoding="utf-8")
    pieces = [piece for section in read_sections(text).values() for piece in section]
    return DiagnosticPage(path, text, tuple(piece for piece in pieces if isinstance(piece, Block)))


@cache
def run_example(code: str, blocks: tuple[Block, ...], lang: str) -> Outcome:
    """Put the files of an example into a folder beside the example rulebook, and do what a user would do."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        if not any("alone" in block.words for block in blocks):
            shutil.copytree(BASE, name, dirs_exist_ok=True)
        command = ""
        for block in blocks:
            if block.words[0] in ("sh", "python"):
                command = block.words[0] + " " + block.text.strip()
            else:
                place = Path(_place(block))
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(_decode(block))
        return _do(command or _choose(code, blocks), lang)


def _choose(code: str, blocks: Sequence[Block]) -> str:
    """Choose the command that shows a code of this room."""
    places = [_place(block) for block in blocks]
    if code.startswith("SAS-H"):
        tables = "".join(f" --areas {place}" for place in dict.fromkeys(places) if place == PLACES["csv"])
        files = [place for place in dict.fromkeys(places) if place.startswith("keluarga.")] or [PLACES["json"]]
        return f"sh sasaran decide {' '.join(files)} --rules aturan --on {DAY} --format text{tables}"
    if code.startswith("SAS-I"):
        files = [place for place in places if place.startswith("keluarga.") and place != PLACES["json"]]
        return f"sh sasaran import keluarga={files[0]} --register pemetaan.yaml --rules aturan --out hasil"
    if code.startswith("SAS-Q"):
        return f"sh sasaran sql aturan --on {DAY}"
    features = [place for place in places if place.endswith(".feature")]
    return f"check {features[0] if features else 'aturan'}"


def _do(command: str, lang: str) -> Outcome:
    kind, _, rest = command.partition(" ")
    if kind == "check":
        done = list(inspect(Path(rest)))
        printed = "\n\n".join(render_text(each.diagnostics, each.sources, lang) for each in done)
        return Outcome(tuple(dict.fromkeys(item.code for each in done for item in each.diagnostics)), printed)
    if kind == "python":
        return _read_outcome(_run_python(rest, lang))
    result = ran(*shlex.split(rest)[1:], *(["--lang", lang] if lang == "en" else []))
    assert result.code != 3, result.err
    if rest.startswith("sasaran import") and REJECTED.is_file():
        rows = REJECTED.read_text(encoding="utf-8").strip()
        codes = re.findall(r"SAS-I\d{3}", rows)
        return Outcome(tuple(dict.fromkeys(codes)), rows if codes else "")
    lines = [*result.out.splitlines(), *result.err.splitlines()]
    if rest.startswith("sasaran sql"):
        said = [line for line in lines if _IN_QUERY.match(line)]
        return Outcome(tuple(dict.fromkeys(line.split()[1] for line in said)), "\n".join(said))
    return _read_outcome("\n".join(line for line in lines if not _COUNTS.match(line)).strip("\n"))


def _run_python(text: str, lang: str) -> str:
    try:
        exec(compile(text, "contoh.py", "exec"), {})
    except SasaranError as error:
        return error.words(lang) if hasattr(error, "words") else str(error)
    return ""


def _read_outcome(printed: str) -> Outcome:
    return Outcome(tuple(dict.fromkeys(_CODE.findall(printed))), printed)


def _place(block: Block) -> str:
    words = block.words
    return words[words.index("at") + 1] if "at" in words else PLACES[words[0]]


def _decode(block: Block) -> bytes:
    r"""Give the bytes of a file; in a block that says ``escaped``, ``\x00`` is a byte, ``\u200b`` and ``\t`` are characters."""
    data = block.text.encode()
    if "escaped" not in block.words:
        return data
    parts: list[bytes] = []
    end = 0
    for match in _ESCAPE.finditer(block.text):
        parts.append(block.text[end : match.start()].encode())
        byte, character = match[1], match[2]
        parts.append(bytes([int(byte, 16)]) if byte else (chr(int(character, 16)) if character else "\t").encode())
        end = match.end()
    return b"".join([*parts, block.text[end:].encode()])


def find_companions(page: DiagnosticPage, number: int) -> set[str]:
    """Give the other codes that an example says it brings about: ``also SAS-C120``."""
    words = [word for block in page.find("wrong", number) for word in block.words]
    return {after for word, after in pairwise(words) if word == "also"}


def fill_page(page: DiagnosticPage) -> str:
    """Give the text of a page with what is printed of its examples, in both languages."""
    lines = page.text.split("\n")
    for block in sorted(
        (block for block in page.blocks if block.role == "printed" and page.numbers), key=lambda each: -each.line
    ):
        lang = "en" if "en" in block.words else "id"
        printed = page.run("wrong", block.number, lang).printed.split("\n")
        lines[block.line - 1 : block.line - 1 + block.text.count("\n")] = printed
    return "\n".join(lines)


def _list_wanted(words: list[str]) -> Iterator[Path]:
    for path in list_diagnostic_pages():
        if not words or path.stem in words:
            yield path


if __name__ == "__main__":
    for path in _list_wanted(sys.argv[1:]):
        path.write_text(fill_page(read_page(path)), encoding="utf-8")
        print(os.path.relpath(path))
