"""The steps as a pytest-bdd plugin: ``pytest_plugins = ["sasaran.bdd"]`` and scenarios run, Indonesian or English.

Whoever uses it gives the fixture ``rulebook`` (what `sasaran.load` returned).
"""

from __future__ import annotations

import re

import pytest
from pytest_bdd import given, parsers, then, when
from pytest_bdd.parser import Feature, Scenario
from pytest_bdd.parser import Step as Told

from sasaran.api import Rulebook
from sasaran.scenarios.run import decide_by
from sasaran.scenarios.scene import Decide, Scene
from sasaran.scenarios.steps import ENGLISH, KEYWORDS, STEPS, list_steps, refuse_phrase
from sasaran.scenarios.words import StepError

_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_DECORATE = {"given": given, "when": when, "then": then}

for _step in (*STEPS, *ENGLISH):
    _DECORATE[_step.kind](parsers.re(_step.pattern.pattern))(_step.act)


@pytest.fixture
def scene(rulebook: Rulebook) -> Scene:
    """Begin a scenario about which nothing is known."""
    return Scene(rulebook.content)


@pytest.fixture
def decide(rulebook: Rulebook) -> Decide:
    """Decide by the rulebook."""
    return decide_by(rulebook)


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, feature: Feature, scenario: Scenario) -> None:
    """Refuse a scenario that asserts nothing, or has a placeholder that no example fills."""
    lang = _name_language(feature)
    request.getfixturevalue("scene").lang = lang
    if all(each.type != "then" for each in scenario.steps):
        raise StepError("asserts_nothing", name=scenario.name, keyword=KEYWORDS[lang]["then"])
    for each in scenario.steps:
        cells = [cell.value for row in each.datatable.rows for cell in row.cells] if each.datatable else []
        for text in (each.name, *cells):
            if found := _PLACEHOLDER.search(text):
                raise StepError("placeholder", name=found[1])


def pytest_bdd_step_error(feature: Feature, step: Told, exception: Exception) -> None:
    """Say in which step of which file a scenario failed."""
    exception.add_note(_place(feature, step))


def pytest_bdd_step_func_lookup_error(feature: Feature, step: Told) -> None:
    """Name the phrase that was probably meant, or the keyword that the phrase needs."""
    __tracebackhide__ = True
    lang = _name_language(feature)
    error = refuse_phrase(
        step.name, [each.kind for each in list_steps(lang) if each.pattern.fullmatch(step.name)], lang
    )
    error.add_note(_place(feature, step))
    raise error from None


def _name_language(feature: Feature) -> str:
    return "en" if feature.language == "en" else "id"


def _place(feature: Feature, step: Told) -> str:
    return f"{feature.rel_filename}:{step.line_number}: {step.keyword} {step.name}"
