"""Cut the text of a condition into tokens; whatever cannot be one is kept as a token with its flaw, never raised."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sasaran.parse import refused

MOST_DIGITS = 30

_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NUMBER = re.compile(r"[0-9][0-9_]*(?:\.[0-9][0-9_]*)*")
THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_EXPONENT = re.compile(r"[eE][+-]?[0-9]+(?!\w)")
_BARE_DATE = re.compile(
    r"(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}([-/])[0-9]{1,2}\1[0-9]{4}"
    rf"|[0-9]{{1,2}} +(?:{'|'.join(refused.MONTHS)}) +[0-9]{{4}})(?!\w)",
    re.IGNORECASE,
)
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?![\w.])")
_CURRENCY = re.compile(r"(?:Rp|RP|IDR|USD)\.?[ \u00a0]*(?=[0-9])")
_PRICE = re.compile(r"(?P<whole>[0-9]+(?:\.[0-9]+)*)(?:,(?:-+|(?P<part>[0-9]{1,2})(?![0-9])))?")
_SYMBOLS = sorted({*refused.ACCEPTED_SYMBOLS, *refused.SYMBOLS, *refused.STOPPERS}, key=len, reverse=True)
_CURLY = "“”„‟«»"
SINGLE_QUOTES = "'‘’‚‛`´"


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a token. ``fatal``: nothing can be read in its place.

    ``offset`` and ``width`` underline only a part of it; ``character`` names the one that is strange, ``plain`` what
    it looks like on a keyboard, ``hint`` the repair that fits.
    """

    code: str
    fatal: bool = False
    offset: int = 0
    width: int | None = None
    character: str | None = None
    hint: str | None = None
    plain: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: ``word``, ``number``, ``text``, ``symbol``, ``bad`` or ``end``; ``value`` is what it means."""

    kind: str
    value: str
    start: int
    end: int
    flaw: Flaw | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of a dotted path."""
        return tuple(self.value.split("."))


def read_tokens(text: str) -> list[Token]:
    """Give all tokens of the text, the last being ``end``."""
    tokens: list[Token] = []
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        token = _read_token(text, place)
        tokens.append(token)
        place = token.end
    return [*tokens, Token("end", "", len(text.rstrip()), len(text.rstrip()))]


def _read_token(text: str, start: int) -> Token:
    first = text[start]
    if first in '"' + _CURLY + SINGLE_QUOTES:
        return _read_quoted(text, start)
    if first in "0123456789":
        return _read_number(text, start)
    if first == "." and text[start + 1 : start + 2] in tuple("0123456789"):
        return _read_leading_dot(text, start)
    price = _CURRENCY.match(text, start)
    if price:
        return _read_price(text, start, price.end())
    if unicodedata.category(first) == "Sc" and text[start + 1 : start + 2] in tuple("0123456789"):
        return _read_price(text, start, start + 1)
    if first.isidentifier():
        return _read_word(text, start)
    for symbol in _SYMBOLS:
        if text.startswith(symbol, start):
            return Token("symbol", symbol, start, start + len(symbol))
    return _refuse_character(first, start)


def _refuse_character(character: str, start: int) -> Token:
    shown = f"`{character}`" if character.isprintable() else f"U+{ord(character):04X}"
    plain = unicodedata.normalize("NFKC", character)
    if character.isdecimal():
        plain = str(unicodedata.decimal(character))
    hint = "comment" if character == "#" else None
    if plain != character and plain.isascii() and plain.isprintable():
        hint = "plain"
    flaw = Flaw(refused.STRANGE, fatal=True, character=shown, hint=hint, plain=plain)
    return Token("bad", character, start, start + 1, flaw)


def _read_word(text: str, start: int) -> Token:
    end = _end_of_name(text, start)
    while text[end : end + 1] == "." and text[end + 1 : end + 2].isidentifier():
        end = _end_of_name(text, end + 1)
    # the same name typed with combined or separate accents is one name, as it is for the rulebook's hash
    name = unicodedata.normalize("NFC", text[start:end])
    if text[end : end + 1] == "." and text[end + 1 : end + 2] in tuple("0123456789"):
        end = _end_of_name(text, end + 1)
        return Token("bad", name, start, end, Flaw(refused.DIGIT_NAME, fatal=True))
    return Token("word", name, start, end)


def _end_of_name(text: str, start: int) -> int:
    plain = _PLAIN_NAME.match(text, start)
    end = plain.end() if plain else start + 1
    while end < len(text) and ("a" + text[end]).isidentifier():
        end += 1
    return end


def _read_quoted(text: str, start: int) -> Token:
    first = text[start]
    closers = {'"': '"'}.get(first) or (SINGLE_QUOTES if first in SINGLE_QUOTES else _CURLY + '"')
    end, value, escape = _find_closer(text, start + 1, closers, escapes=first == '"')
    code = None if first == '"' else refused.SINGLE if first in SINGLE_QUOTES else refused.CURLY
    if end is None and first == '"':
        code = refused.CURLY
        end, value, escape = _find_closer(text, start + 1, _CURLY, escapes=True)
    if end is None:
        return Token("bad", "", start, len(text), Flaw(refused.UNCLOSED_QUOTE, fatal=True, width=1))
    if escape is not None:
        flaw = Flaw(refused.ESCAPE, fatal=True, offset=escape - start, width=2)
        return Token("bad", value, start, end, flaw)
    return Token("text", unicodedata.normalize("NFC", value), start, end, Flaw(code) if code else None)


def _find_closer(text: str, start: int, closers: str, *, escapes: bool) -> tuple[int | None, str, int | None]:
    """Give the end of a quoted text (None: it has none), what it says, and where its first unknown escape stands."""
    pieces: list[str] = []
    unknown: int | None = None
    place = start
    while place < len(text):
        character = text[place]
        if character in closers:
            return place + 1, "".join(pieces), unknown
        if escapes and character == "\\":
            if text[place + 1 : place + 2] not in ('"', "\\") and unknown is None:
                unknown = place
            place += 1
            character = text[place : place + 1]
        pieces.append(character)
        place += 1
    return None, "", None


def _read_number(text: str, start: int) -> Token:
    day = _BARE_DATE.match(text, start)
    if day:
        return Token("text", day.group(), start, day.end(), Flaw(refused.BARE_DATE))
    spaced = _SPACED.match(text, start)
    if spaced:
        digits = "".join(spaced.group().split())
        return Token("number", digits[:MOST_DIGITS], start, spaced.end(), Flaw(refused.SEPARATORS))
    match = _NUMBER.match(text, start)
    written = match.group() if match else text[start]
    end = start + len(written)
    exponent = _EXPONENT.match(text, end)
    if exponent:
        return _read_exponent(written, exponent.group(), start)
    judged = _judge_number(written, start, end)
    after = text[end + 1 : end + 2]
    if judged.flaw is None and text[end : end + 1] == "." and after != "." and not after.isidentifier():
        return Token("number", judged.value, start, end + 1, Flaw(refused.DOT))
    return judged


def _judge_number(written: str, start: int, end: int) -> Token:
    plain = written.replace("_", "")
    flaw = Flaw(refused.SEPARATORS) if plain != written else None
    if plain.count(".") > 1:
        flaw = Flaw(refused.SEPARATORS) if THOUSANDS.fullmatch(plain) else Flaw(refused.NO_NUMBER, fatal=True)
        plain = plain.replace(".", "")
    whole = plain.split(".")[0]
    if len(whole) > 1 and whole.startswith("0"):
        # still a number in `0,05`, where the comma's own repair comes first
        return Token("number", plain[:MOST_DIGITS], start, end, Flaw(refused.NO_NUMBER, fatal=True))
    if len(plain) > MOST_DIGITS:
        flaw = Flaw(refused.DIGITS, fatal=True)
    return Token("bad" if flaw and flaw.fatal else "number", plain, start, end, flaw)


def _read_exponent(written: str, exponent: str, start: int) -> Token:
    end = start + len(written) + len(exponent)
    judged = _judge_number(written, start, end)
    power = exponent[1:].lstrip("+")
    fatal = judged.flaw is not None and judged.flaw.fatal
    if fatal or "." in judged.value or len(power) > 2 or not 0 <= int(power) <= 12:
        return Token("bad", written, start, end, Flaw(refused.EXPONENT, fatal=True))
    value = str(int(judged.value) * 10 ** int(power))
    return Token("number", value, start, end, Flaw(refused.EXPONENT))


def _read_leading_dot(text: str, start: int) -> Token:
    match = _NUMBER.match(text, start + 1)
    digits = match.group() if match else ""
    end = start + 1 + len(digits)
    if not digits.isdigit() or len(digits) > MOST_DIGITS:
        return Token("bad", digits, start, end, Flaw(refused.NO_NUMBER, fatal=True))
    return Token("number", f"0.{digits}", start, end, Flaw(refused.DOT))


def _read_price(text: str, start: int, digits: int) -> Token:
    """Read ``Rp300.000``: beside a currency, points part thousands and a comma stands before the decimals."""
    match = _PRICE.match(text, digits)
    if match is None:
        return Token("bad", "", start, digits, Flaw(refused.CURRENCY, fatal=True))
    whole = match["whole"]
    plain = whole.replace(".", "") if THOUSANDS.fullmatch(whole) else whole
    if match["part"] and match["part"].strip("0"):
        plain += "." + match["part"]
    judged = _judge_number(plain, start, match.end())
    fatal = judged.flaw is not None and judged.flaw.fatal
    return Token("bad" if fatal else "number", judged.value, start, match.end(), Flaw(refused.CURRENCY, fatal=fatal))
