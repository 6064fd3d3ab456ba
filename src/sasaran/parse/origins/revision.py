"""A rulebook as it was in git: its files as the ``git`` command reads them; nothing is checked out."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

from sasaran.parse.origins.refusal import MOST_BYTES, MOST_FILES, OriginError, is_rule_file

_SECONDS = 120


def read_revision(name: str) -> dict[str, bytes]:
    """Read the rule files of ``REVISION:PATH``, such as ``HEAD~1:rules``, of the repository one stands in.

    Raises:
        OriginError: There is no git, no repository, or no such revision or path.
    """
    if not _git("rev-parse", "--git-dir").strip():
        raise OriginError("SAS-U061", "repository", name=name)
    found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", name).decode().strip()
    if not found:
        raise OriginError("SAS-U062", name=name)
    entries = [entry for entry in _list_entries(found, name) if is_rule_file(entry[0])]
    sizes = sum(size for _, _, size in entries)
    if len(entries) > MOST_FILES or sizes > MOST_BYTES:
        raise OriginError("SAS-U063", "large", name=name)
    wanted = "".join(f"{object_}\n" for _, object_, _ in entries)
    blobs = _split_batch(_git("cat-file", "--batch", text=wanted))
    return {path: blob for (path, _, _), blob in zip(entries, blobs, strict=True)}


def _list_entries(tree: str, name: str) -> list[tuple[str, str, int]]:
    """List the files below a tree: path, object, size; one file stands for itself."""
    if _git("cat-file", "-t", tree).strip() == b"blob":
        size = int(_git("cat-file", "-s", tree))
        return [(name.rpartition(":")[2].rpartition("/")[2], tree, size)]
    listed = _git("ls-tree", "-r", "-z", "-l", "--full-tree", tree).decode("utf-8", errors="surrogateescape")
    entries = []
    for line in filter(None, listed.split("\0")):
        head, _, path = line.partition("\t")
        _, kind, object_, size_text = head.split()
        if kind == "blob":
            entries.append((path, object_, int(size_text)))
    return entries


def _split_batch(answer: bytes) -> Iterator[bytes]:
    """Split what ``cat-file --batch`` says: a line with the size, the bytes, a line end; and so on."""
    place = 0
    while place < len(answer):
        end = answer.index(b"\n", place)
        size = int(answer[place:end].split()[2])
        yield answer[end + 1 : end + 1 + size]
        place = end + 1 + size + 1


def _git(*words: str, text: str = "") -> bytes:
    """Run git where one stands; what it refuses gives nothing."""
    try:
        return subprocess.check_output(
            ["git", *words], input=text.encode(), stderr=subprocess.DEVNULL, timeout=_SECONDS
        )
    except subprocess.CalledProcessError:
        return b""
    except FileNotFoundError:
        raise OriginError("SAS-U061", name="git") from None
    except subprocess.TimeoutExpired:
        raise OriginError("SAS-U062", name=words[-1]) from None
