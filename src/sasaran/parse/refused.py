"""Spellings that people bring from elsewhere, each with its code and the spelling that is accepted instead.

The words are refused only where no name can stand (between two operands, or right before one), so a field may well
be called ``dan`` or ``is``.
"""

from __future__ import annotations

from dataclasses import dataclass

EMPTY, TOO_LONG, TOO_DEEP, STRANGE, UNCLOSED_QUOTE, UNCLOSED, UNOPENED, NO_OPERAND, NO_OPERATOR, UNEXPECTED = (
    f"SAS-P{number}" for number in range(100, 110)
)
EQUALS, AMPERSANDS, BARS, EXCLAMATION, DIAMOND, ARROW, GLYPH, DASH, CURLY, SINGLE = (
    f"SAS-P{number}" for number in range(110, 120)
)
NOT_IN, IS, CONTAINS, BARE_NOT, FOREIGN_WORD, LETTER_CASE, CHAIN, MIXED, BETWEEN, IF = (
    f"SAS-P{number}" for number in range(120, 130)
)
NULL, OPEN_ENDS, SQUARE_LIST, LIST, STRETCH, BRACES, BARE_STRETCH, DOTS, NOTHING_INSIDE, BARE_LIST = (
    f"SAS-P{number}" for number in range(130, 140)
)
SEPARATORS, COMMA, CURRENCY, PERCENT, SCALE, UNIT, DOT, EXPONENT, NO_NUMBER, DIGITS = (
    f"SAS-P{number}" for number in range(140, 150)
)
IMPOSSIBLE_DATE, DATE_FORM, BARE_DATE, DURATION, ESCAPE = (f"SAS-P{number}" for number in range(150, 155))
ROUND, TODAY, INDEX, LOOP, YEARS_MONTHS, POWER, ASSIGNMENT, SEMICOLON, METHOD, TWO_FILTERS = (
    f"SAS-P{number}" for number in range(160, 170)
)
SPACED_DOT, KEYWORD_NAME, DIGIT_NAME, NO_LIST, DEEP_FIELD, QUANTIFIER, ONE_ARGUMENT = (
    f"SAS-P{number}" for number in range(170, 177)
)
CELL_NOT, CELL_CONDITION, DIRECTION, DIRECTION_WORD = "SAS-P180", "SAS-P181", "SAS-P185", "SAS-P186"

KEYWORDS = frozenset({"and", "or", "not", "if", "then", "else", "in", "between", "some", "every", "satisfies"})
COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
BINDING = {"+": 1, "-": 1, "*": 2, "/": 2}
"""How tightly the operators of arithmetic bind."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A refused spelling: its code, and what is written instead."""

    code: str
    accepted: str


SYMBOLS = {
    "==": Spelling(EQUALS, "="),
    "===": Spelling(EQUALS, "="),
    "!==": Spelling(EQUALS, "!="),
    "&&": Spelling(AMPERSANDS, "and"),
    "&": Spelling(AMPERSANDS, "and"),
    "||": Spelling(BARS, "or"),
    "|": Spelling(BARS, "or"),
    "!": Spelling(EXCLAMATION, "not"),
    "<>": Spelling(DIAMOND, "!="),
    "=<": Spelling(ARROW, "<="),
    "=>": Spelling(ARROW, ">="),
    "=!": Spelling(ARROW, "!="),
    "≤": Spelling(GLYPH, "<="),
    "≦": Spelling(GLYPH, "<="),
    "≥": Spelling(GLYPH, ">="),
    "≧": Spelling(GLYPH, ">="),
    "≠": Spelling(GLYPH, "!="),
    "\N{MINUS SIGN}": Spelling(DASH, "-"),
    "\N{EN DASH}": Spelling(DASH, "-"),
    "\N{EM DASH}": Spelling(DASH, "-"),
    "\N{MULTIPLICATION SIGN}": Spelling(DASH, "*"),
    "\N{DIVISION SIGN}": Spelling(DASH, "/"),
    ":=": Spelling(ASSIGNMENT, "="),
    "...": Spelling(DOTS, ".."),
    "\N{HORIZONTAL ELLIPSIS}": Spelling(DOTS, ".."),
}

STOPPERS = {"**": POWER, "^": POWER, "%": POWER, ";": SEMICOLON, "{": BRACES, "}": BRACES}
"""Symbols after which nothing sensible can be read."""

ACCEPTED_SYMBOLS = (*COMPARISONS, *BINDING, "(", ")", "[", "]", ",", "..", ".", "@")

WORDS = {
    "dan": Spelling(FOREIGN_WORD, "and"),
    "serta": Spelling(FOREIGN_WORD, "and"),
    "atau": Spelling(FOREIGN_WORD, "or"),
    "antara": Spelling(FOREIGN_WORD, "between"),
    "dalam": Spelling(FOREIGN_WORD, "in"),
    "is": Spelling(IS, "="),
    "equals": Spelling(IS, "="),
    "adalah": Spelling(IS, "="),
    "ialah": Spelling(IS, "="),
    "contains": Spelling(CONTAINS, "contains"),
    "memuat": Spelling(CONTAINS, "contains"),
    "mengandung": Spelling(CONTAINS, "contains"),
    "berisi": Spelling(CONTAINS, "contains"),
    "tidak": Spelling(FOREIGN_WORD, "not"),
    "bukan": Spelling(FOREIGN_WORD, "not"),
    "maka": Spelling(FOREIGN_WORD, "then"),
    "lainnya": Spelling(FOREIGN_WORD, "else"),
    "selainnya": Spelling(FOREIGN_WORD, "else"),
    "memenuhi": Spelling(FOREIGN_WORD, "satisfies"),
    "sampai": Spelling(BETWEEN, "and"),
    "hingga": Spelling(BETWEEN, "and"),
    "to": Spelling(BETWEEN, "and"),
    "jika": Spelling(FOREIGN_WORD, "if"),
    "kalau": Spelling(FOREIGN_WORD, "if"),
    "bila": Spelling(FOREIGN_WORD, "if"),
}
"""Words for operators. As names they are as good as any other, where an operand is due."""

BEFORE_AN_OPERAND = frozenset({"not", "if", "some", "every"})
"""Operators that stand before their operand; their foreign words are names unless an operand follows."""

MONTHS = {
    "januari": 1, "january": 1, "jan": 1, "februari": 2, "february": 2, "pebruari": 2, "feb": 2, "maret": 3, "march": 3,
    "mar": 3, "april": 4, "apr": 4, "mei": 5, "may": 5, "juni": 6, "june": 6, "jun": 6, "juli": 7, "july": 7, "jul": 7,
    "agustus": 8, "august": 8, "agu": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "oktober": 10, "october": 10,
    "okt": 10, "oct": 10, "november": 11, "nopember": 11, "nov": 11, "desember": 12, "december": 12, "des": 12,
    "dec": 12,
}  # fmt: skip
"""Names of months as people write them in dates, and their numbers."""

NULLS = frozenset({"null", "none", "nil", "kosong"})
NOT_YET = frozenset({"tidak", "belum"})
"""Words that with `diketahui` after them say that something is missing."""
CLOCKS = frozenset({"today", "now", "hari_ini", "sekarang"})
SCALES = {
    "ribu": 3, "rb": 3, "thousand": 3, "juta": 6, "jt": 6, "million": 6,
    "miliar": 9, "milyar": 9, "billion": 9, "triliun": 12, "trillion": 12,
}  # fmt: skip
"""Words after a number and the power of ten they stand for."""
PERCENTS = frozenset({"persen", "percent"})
SPANS_OF_TIME = frozenset(
    {"tahun", "bulan", "hari", "thn", "bln", "year", "years", "month", "months", "day", "days"}
)  # fmt: skip
DIRECTIONS = {
    "asc": "ascending", "naik": "ascending", "menaik": "ascending", "terkecil": "ascending",
    "desc": "descending", "turun": "descending", "menurun": "descending", "terbesar": "descending",
}  # fmt: skip
