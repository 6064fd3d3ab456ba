"""Tests of `sasaran.formatting`."""
