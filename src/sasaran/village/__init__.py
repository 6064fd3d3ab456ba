"""A list of decided households → the village's table, what to check first, and a page to show: proposals for people."""
