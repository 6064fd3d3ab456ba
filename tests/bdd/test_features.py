"""Every scenario of `features/`, against the bundled rulebook."""

from __future__ import annotations

from pathlib import Path

from pytest_bdd import scenarios

pytest_plugins = ("sasaran.bdd",)

FEATURES = Path(__file__).resolve().parents[2] / "features"

scenarios(str(FEATURES))
