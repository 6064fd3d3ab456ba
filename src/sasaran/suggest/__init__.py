"""Suggest the scenarios that are missing: made-up households that notice what no scenario notices yet."""
