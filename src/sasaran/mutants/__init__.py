"""Small changes to a checked rulebook, one at a time, to find those that no scenario notices."""
