"""Doubts about a checked rulebook: its content in, warnings out, each proved or plainly a matter to look at."""
