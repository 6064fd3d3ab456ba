"""Walk over the tokens of one condition and collect what is wrong with it.

A problem of spelling alone is noted and the reading goes on as if the accepted spelling stood there (`refuse`), so
that the repaired line can be printed; anything else ends the reading (`stop`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.parse import refused
from sasaran.parse.lexer import Flaw, Token, read_tokens
from sasaran.parse.syntax import Syntax

LONGEST = 2000
DEEPEST = 32
MOST_OPERATORS = 100
"""Together these keep every tree shallow enough for later stages to walk it by recursion."""


_REPAIRED = ("duration",)
"""Repairs that print the line as it should stand; where it is not known, the code's plain repair is told."""


class UnreadableError(Exception):
    """Ends the reading of one condition; what was wrong is in the cursor's problems."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A diagnostic in the making; ``sure`` says that the text can be read in one way only."""

    code: str
    start: int
    end: int
    values: dict[str, object]
    hint: str | None
    sure: bool


class Cursor:
    """The tokens of a text, the one to read next, and the problems so far.

    ``listing`` says that a comma parts two items here (in a call, a list of options, a cell).
    """

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.base = span
        self.at = 0
        self.depth = 0
        self.operators = 0
        self.listing = False
        self.problems: list[Problem] = []
        self.tokens = read_tokens(text) if len(text) <= LONGEST else [Token("end", "", 0, 0)]

    @property
    def here(self) -> Token:
        """The token to read next."""
        return self.tokens[self.at]

    @property
    def previous(self) -> Token:
        """The token read last."""
        return self.tokens[self.at - 1]

    def peek(self, ahead: int = 1) -> Token:
        """Give a later token; past the last one, the last."""
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)]

    def take(self) -> Token:
        """Give the token here and move on, noting its flaw."""
        token = self.here
        if token.flaw is not None:
            self.note_flaw(token, token.flaw)
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def take_symbol(self, symbol: str) -> Token | None:
        """Give the token here and move on if it is this symbol."""
        return self.take() if is_symbol(self.here, symbol) else None

    def span(self, start: int, end: int) -> Span:
        """Give the place of the characters from ``start`` to ``end``."""
        return self.base.within(start, end)

    def join(self, first: Syntax | Token, last: Syntax | Token) -> Span:
        """Give the place from the start of one piece to the end of another."""
        return self.span(self.start_of(first), self.end_of(last))

    def start_of(self, piece: Syntax | Token) -> int:
        """Give the character at which a piece starts."""
        return piece.start if isinstance(piece, Token) else piece.span.column - self.base.column

    def end_of(self, piece: Syntax | Token) -> int:
        """Give the character before which a piece ends."""
        return piece.end if isinstance(piece, Token) else piece.span.end_column - self.base.column

    def refuse(
        self, code: str, start: int, end: int, *, hint: str | None = None, sure: bool = True, **values: object
    ) -> None:
        """Note a problem of spelling; the same spelling twice in one text is one problem."""
        problem = Problem(code, start, end, {"text": self.text[start:end], **values}, hint, sure)
        if not any(old.code == code and old.values["text"] == problem.values["text"] for old in self.problems):
            self.problems.append(problem)

    def stop(self, code: str, start: int, end: int, *, hint: str | None = None, **values: object) -> NoReturn:
        """Note a problem after which nothing can be read, and end the reading."""
        self.refuse(code, start, end, hint=hint, sure=False, **values)
        raise UnreadableError

    def note_flaw(self, token: Token, flaw: Flaw) -> None:
        """Note what is wrong with a token, and stop if it has no meaning."""
        start = token.start + flaw.offset
        end = token.end if flaw.width is None else start + flaw.width
        values: dict[str, object] = {}
        if flaw.character is not None:
            values = {"character": flaw.character, "accepted": flaw.plain}
        self.refuse(flaw.code, start, end, sure=not flaw.fatal, hint=flaw.hint, **values)
        if flaw.fatal:
            raise UnreadableError

    def deepen(self) -> None:
        """Go one bracket deeper, or refuse to."""
        self.depth += 1
        if self.depth > DEEPEST:
            self.stop(refused.TOO_DEEP, self.here.start, self.here.end, most=DEEPEST)

    def close(self, opening: Token, closer: str) -> Token:
        """Take the closing bracket."""
        if is_symbol(self.here, closer):
            return self.take()
        if self.here.kind == "end":
            self.stop(refused.UNCLOSED, opening.start, opening.end)
        return self.stop_at_leftover()

    def stop_at_leftover(self) -> NoReturn:
        """Say what is wrong with a token that cannot follow what was read."""
        token = self.here
        if token.kind == "bad":
            self.take()
        if token.kind == "symbol":
            self._stop_at_symbol(token)
        if token.kind == "word" and token.value in refused.KEYWORDS - refused.BEFORE_AN_OPERAND:
            self.stop(refused.UNEXPECTED, token.start, token.end)
        self._stop_without_operator(token)

    def _stop_at_symbol(self, token: Token) -> NoReturn:
        if token.value in refused.STOPPERS:
            self.stop(refused.STOPPERS[token.value], token.start, self._end_of_braces(token))
        if token.value in (")", "]"):
            self.stop(refused.UNOPENED, token.start, token.end)
        if token.value in ("..", "...", "\N{HORIZONTAL ELLIPSIS}"):
            self.stop(refused.STRETCH, token.start, token.end)
        if token.value in ("(", "[", "@"):
            self._stop_without_operator(token)
        self.stop(refused.UNEXPECTED, token.start, token.end, hint="comma" if token.value == "," else None)

    def _stop_without_operator(self, token: Token) -> NoReturn:
        before = self.previous
        if before.kind == token.kind == "word" and not refused.KEYWORDS & {before.value, token.value}:
            name = f"{before.value}_{token.value}"
            self.stop(refused.NO_OPERATOR, before.start, token.end, hint="name", name=name)
        self.stop(refused.NO_OPERATOR, before.start, token.end)

    def stop_for_operand(self) -> NoReturn:
        """Say that a value is missing here, or what stands in its place."""
        token = self.here
        before = self.previous if self.at else None
        if token.kind == "bad":
            self.take()
        if token.value in refused.STOPPERS and token.kind == "symbol":
            self.stop(refused.STOPPERS[token.value], token.start, self._end_of_braces(token))
        closing = token.kind == "symbol" and token.value in (")", "]")
        if before is None:
            code = refused.EMPTY if token.kind == "end" else refused.UNOPENED if closing else refused.NO_OPERAND
            self.stop(code, token.start, token.end, hint="before" if code == refused.NO_OPERAND else None)
        opened = before.kind == "symbol" and before.value in ("(", "[")
        if opened and closing:
            self.stop(refused.NOTHING_INSIDE, before.start, token.end)
        if opened and token.kind == "end":
            self.stop(refused.UNCLOSED, before.start, before.end)
        if closing or token.kind == "end":
            self.stop(refused.NO_OPERAND, before.start, before.end)
        self.stop(refused.NO_OPERAND, token.start, token.end, hint="before")

    def _end_of_braces(self, token: Token) -> int:
        """Give the end of what to underline: of a whole ``{…}``, else of the token."""
        if token.value != "{":
            return token.end
        return next((other.end for other in self.tokens[self.at :] if is_symbol(other, "}")), token.end)

    def diagnose(self, repair: str | None) -> list[Diagnostic]:
        """Give the problems as diagnostics, by place; ``repair`` is the line as it should stand, if known."""
        diagnostics = []
        for problem in sorted(self.problems, key=lambda each: (each.start, each.code)):
            values, hint = problem.values, problem.hint
            if repair is not None:
                values = {**values, "repair": repair}
                hint = hint or "repair"
            elif hint in _REPAIRED:
                hint = None
            place = self.span(problem.start, problem.end)
            diagnostics.append(Diagnostic(problem.code, place, values, hint=hint))
        return diagnostics


def is_symbol(token: Token, symbol: str) -> bool:
    """Tell whether a token is this symbol."""
    return token.kind == "symbol" and token.value == symbol


def is_word(token: Token, *words: str) -> bool:
    """Tell whether a token is one of these words, in any letter case."""
    return token.kind == "word" and token.value.lower() in words


def begins_operand(token: Token) -> bool:
    """Tell whether a value can begin here; words for operators are taken for operators."""
    if token.kind == "word":
        low = token.value.lower()
        return low in refused.BEFORE_AN_OPERAND or (low not in refused.KEYWORDS and low not in refused.WORDS)
    return token.kind in ("number", "text") or (token.kind == "symbol" and token.value in ("(", "@", "!"))
