"""The second opinion by durable rules: what it concludes, that it can disagree, and that it leaves nothing behind."""

from __future__ import annotations

import gc
import itertools
import sys
import threading
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.conformance.books import load_text, program

pytest.importorskip("durable")

from sasaran.api import Rulebook, load
from sasaran.base.errors import HouseholdError
from sasaran.evaluate.live import WitnessUnavailable, durable, witness
from sasaran.evaluate.live.grounding import Environment
from sasaran.evaluate.live.rules import ALL, ANY, COUNT, LEAF, NONE, NOTHING, list_rules
from sasaran.evaluate.reference import editions_in_force
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Facts
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content
from sasaran.ir.truth import Truth, conjoin, disjoin, negate
from sasaran.ir.values import Number
from sasaran.registry.intake import build_intake
from sasaran.witness import ReferenceLeaves, compare, compare_edition, witness_case

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
ON = "2025-07-01"


def told_node(number: int, op: str, arity: int, parent: int = -1, place: int = 0, **more: object) -> dict[str, object]:
    return {
        "kind": "node", "n": number, "op": op, "arity": arity, "parent": parent, "place": place, "presume": NOTHING,
        "indicative": 0, "negative": 0, "confirmed": "U", "open": 0, **more,
    }  # fmt: skip


def chain(op: str, truths: Iterable[Truth], **more: object) -> Truth:
    """The truth that the engine concludes for one node over leaves of these truths."""
    given = list(truths)
    told = [told_node(0, op, len(given), **more)]
    told.append({"kind": "tally", "n": 0, "seen": 0, "t": 0, "f": 0, "u": 0, "ceiling": 0, "could": 0})
    for place, truth in enumerate(given):
        told.append(told_node(place + 1, LEAF, 0, 0, place))
        told.append({"kind": "bare", "n": place + 1, "truth": truth.value})
    (found,) = [fact for fact in durable.chain(told) if fact["kind"] == "truth" and fact["n"] == 0]
    return Truth(found["truth"])


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_operators_chain_as_kleene_has_them(count: int) -> None:
    """Over every choice of three truths, the rules conclude what strong Kleene logic says."""
    for truths in itertools.product(Truth, repeat=count):
        assert chain(ALL, truths) is conjoin(truths)
        assert chain(ANY, truths) is disjoin(truths)
        assert chain(NONE, truths) is negate(disjoin(truths))


@pytest.mark.parametrize(
    ("least", "most"), [((1, 1), (9, 9)), ((1, 2), (9, 9)), ((0, 0), (1, 1)), ((1, 1), (1, 2)), ((2, 3), (2, 3))]
)
def test_counts_are_compared_with_what_their_bounds_could_be(least: tuple[int, int], most: tuple[int, int]) -> None:
    """A count is enough where it surely is, too small where it surely is, and unknown between."""
    limits = {"least_lo": least[0], "least_hi": least[1], "most_lo": most[0], "most_hi": most[1]}
    for truths in itertools.product(Truth, repeat=3):
        sure, could = truths.count(T), truths.count(T) + truths.count(U)
        expected = U
        if sure >= least[1] and could <= most[0]:
            expected = T
        elif could < least[0] or sure > most[1]:
            expected = F
        assert chain(COUNT, truths, **limits) is expected


def test_a_list_that_may_have_more_rows_settles_only_what_it_shows() -> None:
    """Nobody so far is not nobody; everybody so far is not everybody."""
    assert chain(ANY, [F, F], open=1) is U
    assert chain(ANY, [F, T], open=1) is T
    assert chain(ALL, [T, T], open=1) is U
    assert chain(ALL, [T, F], open=1) is F


@pytest.mark.parametrize(
    ("truth", "presume", "expected"), [(U, "T", T), (U, "F", F), (U, NOTHING, U), (T, "F", T), (F, "T", F)]
)
def test_only_the_unknown_is_presumed(truth: Truth, presume: str, expected: Truth) -> None:
    """What is known stays as it is, whatever is presumed."""
    assert chain(ALL, [truth], presume=presume) is expected


@pytest.mark.parametrize(
    ("truth", "negative", "confirmed", "expected"),
    [
        (F, 0, "U", U),
        (T, 0, "U", T),
        (T, 1, "U", U),
        (F, 1, "U", F),
        (F, 0, "F", F),
        (T, 1, "T", T),
        (U, 0, "T", T),
        (U, 0, "U", U),
    ],
)
def test_an_indicative_node_excludes_nobody_by_itself(
    truth: Truth, negative: int, confirmed: str, expected: Truth
) -> None:
    """Above ground its false, below its true, is unknown until people confirm it."""
    assert chain(ANY, [truth], indicative=1, negative=negative, confirmed=confirmed) is expected


def test_no_two_rules_conclude_the_same_of_one_node() -> None:
    """Rules have names of their own, so that a failing one can be told."""
    names = [rule.name for rule in list_rules()]
    assert len(names) == len(set(names))


NODE = {
    "all": ["a", {"any_member": {"all": ["hamil", "umur >= 17"]}}],
    "unless": [{"use": "daftar_negatif", "presume": False}, {"when": "c", "confidence": "indicative"}],
}
MEMBERS = [{"id_anggota": "A-1", "keberadaan": "tinggal", "umur": 30}, {"id_anggota": "A-2", "hamil": True, "umur": 20}]


def small() -> tuple[Content, Facts]:
    book = load_text(program(NODE))
    record = {"id_keluarga": "K-1", "a": True, "anggota": MEMBERS}
    assert witness_case(book, book.decide(record, ON)) == []
    return book.content, read(book, record)


def read(book: Rulebook, record: Mapping[str, object] | str, on: str = ON) -> Facts:
    return build_intake(book.content).read(record, date.fromisoformat(on))


class LyingLeaves(ReferenceLeaves):
    """Says the opposite of one leaf."""

    def truth(self, node: Node, environment: Environment, trusting: bool) -> Truth:
        found = super().truth(node, environment, trusting)
        return negate(found) if node.id.endswith("/eligibility/0") else found


def test_the_witness_disagrees_where_a_truth_is_another() -> None:
    """A witness that can't disagree is none: one leaf turned around turns its node and the outcome."""
    content, facts = small()
    edition = content.editions[0]
    honest, lying = (
        witness(content, edition, facts, leaves(content, facts)) for leaves in (ReferenceLeaves, LyingLeaves)
    )
    assert (honest.truth, lying.truth) == (U, F)
    assert {item.node.id for item in honest.nodes} == {item.node.id for item in lying.nodes}


def test_a_disagreement_names_edition_node_row_and_both_truths(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each difference is told with its place and what either engine says."""
    content, facts = small()
    monkeypatch.setattr("sasaran.witness.ReferenceLeaves", LyingLeaves)
    found = compare_edition(content, content.editions[0], facts)
    leaf = next(item for item in found if item.node == "uji/2000-01-01/eligibility/0")
    assert (leaf.edition, leaf.row, leaf.theirs, leaf.ours) == ("uji/2000-01-01", None, F, T)
    assert any(item.node is None for item in found)


def test_the_truth_of_a_node_is_told_for_each_row() -> None:
    """Below a quantifier, a node has a truth for each member."""
    content, facts = small()
    found = witness(content, content.editions[0], facts, ReferenceLeaves(content, facts))
    rows = {item.row: item.truth for item in found.nodes if item.trusting and item.node.id.endswith("/1/0/0")}
    assert rows == {"A-1": U, "A-2": T}


def test_the_witness_agrees_on_the_bundled_rulebook_and_village() -> None:
    """Every decision of the first families of the example village has the second opinion on its side."""
    root = Path(__file__).parents[3]
    book = load(root / "rules")
    households = decided = 0
    for line in (root / "examples/desa-contoh/keluarga.jsonl").read_text().splitlines()[:12]:
        try:
            facts = read(book, line, "2026-02-01")
        except HouseholdError:
            continue
        households += 1
        decided += len(editions_in_force(book.content, facts))
        assert compare(book.content, facts) == []
    assert households >= 8
    assert decided >= 200


class Stub:
    """Leaves that take no time: what is unknown stays so."""

    def truth(self, node: Node, environment: Environment, trusting: bool) -> Truth:
        return U

    def bounds(self, expression: Expression, environment: Environment, trusting: bool) -> tuple[Number, Number]:
        return 1, 1

    def confirmed(self, node: Node, environment: Environment) -> Truth:
        return U


def _memory() -> int:
    """The memory this process holds now [pages], where the system tells."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) if statm.exists() else 0


def test_five_thousand_decisions_leave_no_session_thread_or_memory_behind() -> None:
    """Sessions are closed: threads stay as many as they were, and memory does not grow with the decisions."""
    book = load_text(program({"any": ["a", "b"]}))
    facts = read(book, {"id_keluarga": "K-1"})
    threads = threading.active_count()
    for _ in range(500):
        witness(book.content, book.content.editions[0], facts, Stub())
    gc.collect()
    before = _memory()
    for _ in range(4500):
        assert witness(book.content, book.content.editions[0], facts, Stub()).truth is U
    gc.collect()
    assert threading.active_count() == threads
    assert _memory() - before < 4 * 1024 * 1024 // 4096


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is one sentence in both languages, never a traceback of imports."""
    monkeypatch.setattr(durable, "engine", None)
    content, facts = small_without_witness()
    with pytest.raises(WitnessUnavailable) as caught:
        compare(content, facts)
    assert "pip install sasaran[live]" in caught.value.words("id")
    assert "pip install sasaran[live]" in caught.value.words("en")
    assert caught.value.words("id") != caught.value.words("en")


def small_without_witness() -> tuple[Content, Facts]:
    book = load_text(program(NODE))
    return book.content, read(book, {"id_keluarga": "K-1"})


@pytest.mark.parametrize("told", [[{"kind": "nothing that a rule reads"}], [{"kind": "node", "n": Decimal(1)}]])
def test_what_goes_wrong_in_the_engine_is_one_clean_error(told: list[dict[str, object]]) -> None:
    """Exceptions of the library do not come through, and the next case is decided as ever."""
    with pytest.raises(WitnessUnavailable):
        durable.chain(told)
    assert chain(ALL, [T, T]) is T


def test_an_error_swallowed_by_the_library_is_not_taken_for_an_answer() -> None:
    """The library keeps an action's exception in the session's state: here it is raised."""
    told = [
        told_node(0, ALL, 1),
        {"kind": "tally", "n": 0, "seen": 0, "t": "one", "f": 0, "u": 0, "ceiling": 0, "could": 0},
    ]
    told += [told_node(1, LEAF, 0, 0, 0), {"kind": "bare", "n": 1, "truth": "T"}]
    with pytest.raises(WitnessUnavailable):
        durable.chain(told)


def test_cases_told_from_several_threads_do_not_mix() -> None:
    """Each case has a session of its own, also when several are told at once."""
    results: list[bool] = []

    def tell(truth: Truth) -> None:
        results.extend(chain(ALL, [truth, T]) is truth for _ in range(40))

    threads = [threading.Thread(target=tell, args=(truth,)) for truth in (T, F, U)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 120
    assert "durable.lang" not in sys.modules
