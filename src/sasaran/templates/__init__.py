"""First files for those who begin: commented rule files that the checker accepts as they stand."""
