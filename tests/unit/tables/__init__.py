"""Households as tables, out and in again."""
