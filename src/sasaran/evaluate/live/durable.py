"""All that is known of durable rules 2.0.28 and its ways: rules and a case's facts in, every fact concluded out.

Its ways, each met where this file says so: a host polls with two threads for as long as the process lives, so no host
is made and its actions are run here; the registry of rulesets is one for the process, so there is one ruleset, which
serves every rulebook; a session lives until it is deleted (some thousand are a ``MemoryError``); the same facts told
twice, and a field called ``id``, are taken for one message; a fact that no rule reads is an error; an error in an
action is swallowed into the session's state; numbers go through JSON, so only small whole numbers and texts are told.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import Any

from sasaran.evaluate.live.rules import Rule, list_rules

try:
    import durable.engine as engine
except ImportError:  # the extra is not installed, or could not be built here
    engine = None

RULESET = "sasaran_witness"
_MISSING = (
    "saksi `durable-rules` tidak terpasang; petunjuk: pasang dengan `pip install sasaran[live]` (perlu kompilator C)",
    "the `durable-rules` witness is not installed; hint: install it: `pip install sasaran[live]` (needs a C compiler)",
)
_FAILED = (
    "saksi `durable-rules` tidak selesai menjawab: {why}",
    "the `durable-rules` witness did not finish its answer: {why}",
)


class WitnessUnavailable(RuntimeError):  # noqa: N818 -- it says that there is no second opinion, not who is at fault
    """There is no second opinion: the engine is not installed, or it did not finish."""

    def __init__(self, words: tuple[str, str], why: str = "") -> None:
        self._words = tuple(text.format(why=why) for text in words)
        super().__init__(self._words[0])

    def words(self, lang: str = "id") -> str:
        """Say what is wrong and what to do about it."""
        return self._words[0 if lang == "id" else 1]


_LOCK = threading.Lock()
_SESSIONS = count(1)
_open: list[Any] = []


def chain(facts: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Tell the engine a case's facts in a session of its own; give all facts it then holds, told and concluded.

    Raises:
        WitnessUnavailable: The engine is not installed, or it failed.

    """
    if engine is None:
        raise WitnessUnavailable(_MISSING)
    with _LOCK:  # one engine for the process, and it says nothing about threads
        session = f"case {next(_SESSIONS)}"
        told = [{**fact, "sid": session} for fact in facts]
        try:
            ruleset = _open_ruleset()
            try:
                return _run(ruleset, session, told)
            finally:
                ruleset.delete_state(session)
        except WitnessUnavailable:
            raise
        except Exception as error:  # the engine raises plain exceptions of its own making
            raise WitnessUnavailable(_FAILED, type(error).__name__) from error


def _run(ruleset: Any, session: str, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    failures: list[object] = []

    def done(error: object, state: Mapping[str, Any] | None) -> None:
        swallowed = (state or {}).get("exception")
        failures.extend(problem for problem in (error, swallowed) if problem)

    ruleset.do_actions(ruleset.assert_facts(told), done)
    if failures:
        raise WitnessUnavailable(_FAILED, type(failures[0]).__name__)
    found: list[dict[str, Any]] = ruleset.get_facts(session)
    return found


def _open_ruleset() -> Any:
    if not _open:
        definition = {f"r{place}": _define(rule) for place, rule in enumerate(list_rules())}
        _open.append(engine.Ruleset(RULESET, None, definition))
    return _open[0]


def _define(rule: Rule) -> dict[str, Any]:
    """Write a rule as the engine wants it; what it concludes is told in the same session."""
    names = [name for name, _ in rule.when]

    def act(session: Any) -> None:
        matched = [getattr(session, name) for name in names]
        session.assert_fact(rule.conclude(*matched))

    run: Callable[[Any], None] = act
    return {"all": [{name: pattern} for name, pattern in rule.when], "run": run}
