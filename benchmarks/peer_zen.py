"""Decide nine programs with gorules `zen-engine`: graphs in, one function from household to answers out."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import zen

from household import AREAS, DECISION_DATE, HOUSEHOLD
from zen_programs import PROGRAMS, Graph, build_flat_graph, build_joint_graph, build_separate_graphs

Household = dict[str, Any]
Decide = Callable[[Household], dict[str, Any]]


def build() -> Decide:
    """Return the fastest arrangement measured: every program in one call of a two-node graph, without trace."""
    return _build_single(build_flat_graph(), trace=False)


def build_traced() -> Decide:
    """Return the same arrangement with zen's own trace, the nearest it has to reasons."""
    return _build_single(build_flat_graph(), trace=True)


def build_joint(*, trace: bool = False) -> Decide:
    """Return one call of one graph with nodes for each program."""
    return _build_single(build_joint_graph(), trace=trace)


def build_separate(*, trace: bool = False) -> Decide:
    """Return nine calls, one decision a program."""
    engine = _load(build_separate_graphs())
    options: zen.DecisionEvaluateOptions = {"trace": trace}

    def decide(household: Household) -> dict[str, Any]:
        context = _add_area(household)
        answers = {name: engine.evaluate(name, context, options) for name in PROGRAMS}
        return answers if trace else {name: answer["result"][name] for name, answer in answers.items()}

    return decide


def _build_single(graph: Graph, *, trace: bool) -> Decide:
    engine = _load({"semua": graph})
    options: zen.DecisionEvaluateOptions = {"trace": trace}

    def decide(household: Household) -> dict[str, Any]:
        answer = engine.evaluate("semua", _add_area(household), options)
        return dict(answer) if trace else answer["result"]

    return decide


def _load(graphs: dict[str, Graph]) -> zen.ZenEngine:
    """Load graphs once through a static loader.

    Measured with 2.1.3: a decision of `create_decision` or `get_decision` costs four to five times as much a call.
    """
    return zen.ZenEngine({"loader": {"type": "static", "content": graphs}})


def _add_area(household: Household) -> Household:
    """Give the context the decision date and the facts of its area, which zen has no place for."""
    return {**household, "tanggal_keputusan": DECISION_DATE, "wilayah": AREAS.get(household["kode_wilayah"], {})}


def measure(decide: Decide, *, calls: int = 500, repeats: int = 9) -> float:
    """Return the median over repeats of the mean time of a call [µs]."""
    for _ in range(calls // 5):
        decide(HOUSEHOLD)
    means = []
    for _ in range(repeats):
        start = time.perf_counter()
        for _ in range(calls):
            decide(HOUSEHOLD)
        means.append((time.perf_counter() - start) / calls * 1e6)
    return statistics.median(means)


if __name__ == "__main__":
    for title, traced in (("without trace", False), ("with trace", True)):
        flat = build_traced() if traced else build()
        print(title)
        print(f"  one graph, one node   {measure(flat):8.1f} µs per household")
        print(f"  one graph, node each  {measure(build_joint(trace=traced)):8.1f} µs per household")
        print(f"  nine decisions        {measure(build_separate(trace=traced)):8.1f} µs per household")
