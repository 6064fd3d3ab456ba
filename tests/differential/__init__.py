"""Random rulebooks and random households: what must hold of every one of them, on every engine."""
