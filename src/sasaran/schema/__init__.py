"""JSON Schemas for editors and embedding systems: rule files, households and decisions of one rulebook."""
