"""Tests of the room village."""
