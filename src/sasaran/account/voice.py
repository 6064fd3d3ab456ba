"""The voice that says one account to one reader: what conditions, open facts, changes and amounts sound like."""

from __future__ import annotations

from sasaran.account.account import Account
from sasaran.account.changes import Changes
from sasaran.account.conditions import Conditions
from sasaran.account.open_facts import OpenFacts
from sasaran.account.speaker import Speaker
from sasaran.explain.amounts import Amounts


class Voice(Speaker):
    """Says one account in one language, part by part."""

    def __init__(self, account: Account, lang: str, *, sensitive: bool, plain_names: bool = False) -> None:
        super().__init__(account, lang, sensitive=sensitive, plain_names=plain_names)
        self.conditions = Conditions(self)
        self.open_facts = OpenFacts(self)
        self.changes = Changes(self)
        self.amounts = Amounts(self.clauses, self.questions, account.edition)
