"""Check the mappings of registers: their shapes and a checked rulebook in, mappings with every name resolved out."""
