"""How far a long run is: a counter on stderr, only where somebody looks and the results go elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from sasaran.cli.screen import is_terminal

Item = TypeVar("Item")


def follow(items: Iterable[Item]) -> Iterator[Item]:
    """Hand the items on, and count them on a terminal."""
    if not is_terminal(sys.stderr) or sys.stdout.isatty():
        yield from items
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for item in items:
            yield item
            progress.advance(task)


@contextmanager
def follow_steps() -> Iterator[Callable[[str, int, int], None] | None]:
    """Give a function that is told each step (its name, how many are done, of how many), or None where nobody looks."""
    if not is_terminal(sys.stderr):
        yield None
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed}/{task.total} {task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda name, done, total: progress.update(task, description=name, completed=done, total=total)


@contextmanager
def follow_households() -> Iterator[Callable[[int, int | None], None] | None]:
    """Give a function that is told how many households are done, of how many; None where nobody looks.

    The time that is left is estimated from the parts that are finished: there is none before the first.
    """
    if not is_terminal(sys.stderr):
        yield None
        return
    columns = (
        SpinnerColumn(), TextColumn("{task.completed}/{task.total}"), BarColumn(), TimeElapsedColumn(), TextColumn("~"),
        TimeRemainingColumn(elapsed_when_finished=True),
    )  # fmt: skip
    progress = Progress(*columns, console=Console(stderr=True), transient=True, speed_estimate_period=3600)
    with progress:
        task = progress.add_task("", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
