"""Whether an error says that memory or disk ran out: then the source is not to blame."""

from __future__ import annotations

import errno
import re

import duckdb

_FULL = re.compile("No space left|max_temp_directory_size|[Dd]isk quota|[Nn]ot enough (disk )?space")
"""How DuckDB, which has no errors of its own for it, says that the disk is full."""


def is_full(error: BaseException) -> bool:
    """Say whether the disk is full."""
    return getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or bool(_FULL.search(str(error)))


def is_shortage(error: BaseException) -> bool:
    """Say whether memory or disk ran out."""
    return isinstance(error, duckdb.OutOfMemoryException | MemoryError) or is_full(error)
