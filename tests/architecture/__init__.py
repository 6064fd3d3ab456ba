"""Tests of what holds for the whole project."""
