"""A Merkle tree as RFC 6962 has it: leaves in, root and proofs out; memory grows with the height alone.

The library that exists for Python (pymerkle) is under the GPL and holds the whole tree; what is needed is thirty lines.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

Hash = bytes
Step = tuple[str, str]
"""On which side the neighbour stands (``left`` or ``right``), and its hash in hex digits."""

EMPTY: Hash = hashlib.sha256(b"").digest()


def hash_leaf(data: bytes) -> Hash:
    """Hash what a leaf holds; the prefix keeps leaves and nodes apart."""
    return hashlib.sha256(b"\x00" + data).digest()


def hash_node(left: Hash, right: Hash) -> Hash:
    """Hash two neighbours into what stands over them."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A tree that grows leaf by leaf and keeps only the roots of its whole subtrees."""

    __slots__ = ("_roots", "count")

    def __init__(self) -> None:
        self.count = 0
        self._roots: list[tuple[int, Hash]] = []

    def add(self, leaf: Hash) -> None:
        """Add the next leaf."""
        self.count += 1
        size = 1
        while self._roots and self._roots[-1][0] == size:
            leaf = hash_node(self._roots.pop()[1], leaf)
            size *= 2
        self._roots.append((size, leaf))

    @property
    def root(self) -> Hash:
        """The hash over all leaves so far."""
        if not self._roots:
            return EMPTY
        *rest, (_, found) = self._roots
        for _, each in reversed(rest):
            found = hash_node(each, found)
        return found


def find_root(leaves: Iterable[Hash]) -> Hash:
    """Give the root over leaves."""
    tree = Tree()
    for leaf in leaves:
        tree.add(leaf)
    return tree.root


def find_path(leaves: Sequence[Hash], index: int) -> list[Step]:
    """Give the neighbours that lead from one leaf to the root, the nearest first."""
    if len(leaves) <= 1:
        return []
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if index < split:
        return [*find_path(leaves[:split], index), ("right", find_root(leaves[split:]).hex())]
    return [*find_path(leaves[split:], index - split), ("left", find_root(leaves[:split]).hex())]


def follow_path(leaf: Hash, path: Iterable[Step]) -> Hash:
    """Give the root to which a leaf and its neighbours lead."""
    for side, neighbour in path:
        other = bytes.fromhex(neighbour)
        leaf = hash_node(other, leaf) if side == "left" else hash_node(leaf, other)
    return leaf
