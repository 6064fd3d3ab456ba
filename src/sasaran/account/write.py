"""Account for a decision to one reader, in one form: where the parts of this room meet."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sasaran.account.account import Account, make_account
from sasaran.account.data import describe
from sasaran.account.flips import Decide
from sasaran.account.page import render_page
from sasaran.account.readers import ALIASES, READERS, make_sheet
from sasaran.account.text import render_text
from sasaran.account.tokens import hide_keys
from sasaran.account.voice import Voice
from sasaran.base.errors import Fault, ReadingError, require_language
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition

FORMS = ("text", "html", "json")


@dataclass(frozen=True, slots=True)
class Wish:
    """Who reads, in which language and form.

    ``sensitive``: values of the class ``specific`` (health, disability, income) are shown to an auditor or an
    official too; a family always sees her own. ``show_keys``: rows are called by the operator's keys whoever reads,
    even by keys that could name somebody.
    """

    reader: str
    lang: str = "id"
    form: str = "text"
    sensitive: bool = False
    show_keys: bool = False

    def settle(self) -> Wish:
        """Give the same wish with the reader's one name.

        Raises:
            LanguageError: There is no such language.
            ReadingError: There is no such reader or form.

        """
        require_language(self.lang)
        reader = ALIASES.get(self.reader, self.reader)
        for given, known in ((reader, READERS), (self.form, FORMS)):
            if given not in known:
                raise ReadingError((Fault("SAS-U031", values={"name": given, "known": ", ".join(known)}),))
        own = reader == "keluarga"
        return Wish(reader, self.lang, self.form, self.sensitive or own, self.show_keys)


def write_account(content: Content, edition: Edition, facts: Facts, decide: Decide, engine: str, wish: Wish) -> str:
    """Account for one edition's decision of one household, as a text, a page or JSON.

    Args:
        content: The rulebook.
        edition: The edition that was decided.
        facts: The household.
        decide: Gives the edition's outcome for the household with other facts.
        engine: The engine's version.
        wish: Who reads, and how.

    Raises:
        LanguageError: There is no such language.
        ReadingError: There is no such reader or form.

    """
    wish = wish.settle()
    shown = facts if wish.show_keys else hide_keys(content, facts, every=wish.reader == "auditor")
    account: Account = make_account(content, edition, shown, decide)
    voice = Voice(account, wish.lang, sensitive=wish.sensitive, plain_names=wish.reader == "keluarga")
    sheet = make_sheet(account, wish.reader, voice, engine)
    if wish.form == "json":
        return json.dumps(describe(account, sheet, voice, engine), ensure_ascii=False, indent=1) + "\n"
    return render_page(sheet) if wish.form == "html" else render_text(sheet)
