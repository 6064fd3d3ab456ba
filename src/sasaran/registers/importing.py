"""Import a register: its files and a checked mapping in, tables in the vocabulary of a rulebook and a report out."""

from __future__ import annotations

import fnmatch
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest
from sasaran.ir.mapping import Filled, RegisterMapping, RegisterTable
from sasaran.ir.rulebook import Content
from sasaran.registers.counting import Counter
from sasaran.registers.rejected import write_rejected
from sasaran.registers.rejecting import Rejecter
from sasaran.registers.report import Report, render_report_page
from sasaran.registers.sources import Source, SourceError, SourceOptions, explain_failure, open_source
from sasaran.registers.sources.shortage import is_full, is_shortage
from sasaran.registers.staging import Stage, Stager
from sasaran.registers.writing import Writer
from sasaran.tables.layout import build_layout

MEMORY = "1800MB"
THREADS = 2
REJECTED, PAGE = "rejected.csv", "report.html"
"""What stands beside the tables: every rejected row, and the report that people read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an import may take: DuckDB's memory (beyond it, it writes to disk) and threads."""

    memory: str = MEMORY
    threads: int = THREADS


def import_register(
    content: Content, mapping: RegisterMapping, files: Mapping[str, str], folder: Path,
    limits: Limits | None = None, lang: str = "id",
) -> Report:  # fmt: skip
    """Import a register into a folder: nothing is left there of an import that fails.

    Args:
        content: The rulebook, whose vocabulary is filled.
        mapping: How.
        files: By the name of each table of the mapping, its file or pattern (`match_files`).
        folder: Where the tables go; tables of an earlier import are replaced.
        limits: Of memory and threads.
        lang: The language of the report's page and of the file of rejected rows.

    Raises:
        SourceError: a file can't be read, or is not as the mapping says; memory or disk ran out.
        OSError: the folder can't be written.

    """
    folder.mkdir(parents=True, exist_ok=True)
    with (
        explain_shortage(limits or Limits(), folder),
        tempfile.TemporaryDirectory(prefix=".sasaran-", dir=folder) as workshop,
    ):
        made = Path(workshop) / "out"
        made.mkdir()
        with _open_workshop(Path(workshop), limits or Limits()) as connection:
            report = _import(connection, content, mapping, files, made, lang)
        _replace_tables(content, made, folder)
    return report


def _replace_tables(content: Content, made: Path, folder: Path) -> None:
    """Put what was made in its place; a table of an earlier import that this one did not make would be read with it."""
    new = {each.name for each in made.iterdir()}
    for table in build_layout(content).tables:
        if f"{table.name}.parquet" not in new:
            (folder / f"{table.name}.parquet").unlink(missing_ok=True)
    for name in sorted(new):
        (made / name).replace(folder / name)


def _import(
    connection: duckdb.DuckDBPyConnection, content: Content, mapping: RegisterMapping, files: Mapping[str, str], made: Path,
    lang: str,
) -> Report:  # fmt: skip
    used = {name: table for name, table in mapping.tables.items() if name in {each.table for each in mapping.filled}}
    sources = _open_sources(connection, used, files)
    with _explain(sources):
        stages = _stage(connection, content, mapping, sources)
        Rejecter(connection, content).reject(stages)
        Writer(connection, content, made).write(stages, mapping.record_date, mapping.answers)
        counter = Counter(connection, content, mapping, sources, stages)
        write_rejected(connection, counter.list_rejected(), sources.values(), made / REJECTED, lang)
        report = counter.count(REJECTED)
    (made / PAGE).write_text(render_report_page(report, lang), encoding="utf-8")
    return report


def _open_sources(
    connection: duckdb.DuckDBPyConnection, tables: Mapping[str, RegisterTable], files: Mapping[str, str]
) -> dict[str, Source]:
    """Open every table; what is wrong with any of them is told at once."""
    sources: dict[str, Source] = {}
    faults: list[Fault] = []
    for name, table in tables.items():
        if name not in files:
            faults.append(Fault("SAS-I100", "", {"name": name, "file": table.file or name}))
            continue
        options = SourceOptions(table.kind, table.encoding, table.delimiter, table.sheet, table.header_row, table.table)
        try:
            sources[name] = open_source(connection, name, files[name], options)
        except SourceError as error:
            faults += error.faults
    if faults:
        raise SourceError(faults)
    return sources


def _stage(
    connection: duckdb.DuckDBPyConnection, content: Content, mapping: RegisterMapping, sources: Mapping[str, Source]
) -> list[Stage]:
    stager, stages = Stager(connection, content), list[Stage]()
    faults: list[Fault] = []
    root = next(each for each in mapping.filled if content.entities[each.entity].parent is None)
    for each in mapping.filled:
        filled = _complete(each, root)
        parent = filled.parent
        record = mapping.record_date if filled.entity == root.entity else None
        answers = [answer for answer in mapping.answers if answer.entity == filled.entity]
        try:
            stages.append(
                stager.build(filled, mapping.tables[filled.table], sources[filled.table], parent, record, answers)
            )
        except SourceError as error:
            faults += error.faults
    if faults:
        raise SourceError(faults)
    return stages


def _complete(filled: Filled, root: Filled) -> Filled:
    """A list that stands in the household's own rows belongs to the household of that row."""
    if filled is root or filled.parent or filled.owner:
        return filled
    return replace(filled, parent=root.key)


@contextmanager
def _open_workshop(folder: Path, limits: Limits) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database of its own that writes beside the result what does not fit into memory."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": limits.memory, "threads": limits.threads, "temp_directory": str(folder / "spill"),
        "autoinstall_known_extensions": False, "autoload_known_extensions": True,
    }  # fmt: skip
    connection = duckdb.connect(str(folder / "work.duckdb"), config=config)
    try:
        connection.execute("SET enable_progress_bar = false")  # it would be printed among the report
        yield connection
    finally:
        connection.close()
        shutil.rmtree(folder / "spill", ignore_errors=True)


@contextmanager
def explain_shortage(limits: Limits, folder: Path) -> Iterator[None]:
    """Say in words that memory or disk ran out, whoever noticed it."""
    try:
        yield
    except (duckdb.Error, OSError, MemoryError) as error:
        if is_full(error):
            raise SourceError((Fault("SAS-I109", "", {"path": str(folder)}),)) from error
        if is_shortage(error):
            raise SourceError((Fault("SAS-I108", "", {"memory": limits.memory}),)) from error
        raise


@contextmanager
def _explain(sources: Mapping[str, Source]) -> Iterator[None]:
    """Say in words what DuckDB finds in a file only while it is read."""
    try:
        yield
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.SerializationException) as error:
        if is_shortage(error):
            raise
        raise explain_failure(error, sources.values()) from error


def match_files(mapping: RegisterMapping, given: Sequence[str]) -> dict[str, str]:
    """Say which file is which table.

    Args:
        mapping: Its tables have the names or patterns of their files.
        given: Files, folders that hold them, or ``TABLE=FILE`` where the name does not tell.

    Raises:
        SourceError: a file fits no table, or a table has no file.

    """
    used = {each.table for each in mapping.filled}
    tables = {name: table for name, table in mapping.tables.items() if name in used}
    found: dict[str, list[str]] = {}
    faults: list[Fault] = []
    for each in given:
        name, mark, path = each.partition("=")
        if mark and name in tables:
            found.setdefault(name, []).append(path)
        elif Path(each).is_dir():
            for table, one in tables.items():
                if one.file and any(fnmatch.fnmatch(file.name, one.file) for file in Path(each).iterdir()):
                    found.setdefault(table, []).append(str(Path(each) / one.file))
        else:
            fitting = [
                table for table, one in tables.items() if one.file and fnmatch.fnmatch(Path(each).name, one.file)
            ]
            if not fitting and len(tables) == 1:
                fitting = list(tables)
            if not fitting:
                faults.append(_refuse_file(Path(each).name, tables))
            for table in fitting:
                found.setdefault(table, []).append(each)
    faults += [
        Fault("SAS-I100", "", {"name": name, "file": table.file or name}) for name, table in tables.items()
        if name not in found and not faults
    ]  # fmt: skip
    faults += [
        Fault("SAS-I105", "", {"name": name, "count": len(paths)}) for name, paths in found.items() if len(paths) > 1
    ]
    if faults:
        raise SourceError(faults)
    return {name: paths[0] for name, paths in found.items()}


def _refuse_file(name: str, tables: Mapping[str, RegisterTable]) -> Fault:
    known = ", ".join(f"{table} ({one.file or '-'})" for table, one in tables.items())
    near = nearest(name, [one.file for one in tables.values()], 1)
    return Fault("SAS-I104", "", {"name": name, "near": near[0] if near else "", "known": known})
