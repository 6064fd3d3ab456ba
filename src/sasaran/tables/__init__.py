"""Households as tables: their layout for a rulebook, households out of them, and tables out of households."""
