"""Scenarios that program owners review: feature files in, what each found out."""
