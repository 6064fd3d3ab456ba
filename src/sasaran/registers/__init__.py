"""Registers of other offices → the vocabulary of a rulebook, and an account of every row."""
