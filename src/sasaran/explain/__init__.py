"""Reasons, explanations, and rules in plain words: made from the labels of the rules, so that they can't drift."""
