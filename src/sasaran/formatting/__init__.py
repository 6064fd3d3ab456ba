"""Write rule files in one style: the same texts, keys and comments in the same order, laid out one way."""
