"""Account for one decision: why, what is open, and what would change it, for an auditor, an official and a family."""
