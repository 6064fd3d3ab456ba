"""How far a long run is: a counter on stderr, only where somebody looks and the results go elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

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
