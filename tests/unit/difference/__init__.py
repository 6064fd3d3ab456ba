"""Tests of `sasaran.difference`."""
