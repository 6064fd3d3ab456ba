"""Where the cursor is, read by indentation alone: the layouts that people type, also half-way."""

from __future__ import annotations

from pathlib import Path

import pytest

from sasaran.check.gather import gather
from sasaran.check.problems import Problems
from sasaran.lsp.lines import find_sibling, find_steps, split_lines
from sasaran.lsp.places import read_place
from sasaran.parse.folder import read_folder
from sasaran.schema.names import list_names

RULES = Path(__file__).parents[2] / "rules"
NAMES = list_names(gather((read_folder(RULES) or ("", {}))[1], Problems()))
BEGIN = "program: uji\nrecipient: keluarga\neligibility:\n"


def place_in(text: str) -> tuple[list[str], int, int]:
    """Give the lines without the mark, and where the mark stood."""
    before = text.partition("‸")[0]
    return split_lines(text.replace("‸", "")), before.count("\n"), len(before.rpartition("\n")[2])


@pytest.mark.parametrize(
    ("text", "shape", "key", "entities"),
    [
        ("‸", None, None, ["keluarga"]),
        ("program: uji\n‸", "ProgramShape", None, ["keluarga"]),
        (BEGIN + "  when: ‸", "NodeShape", "when", ["keluarga"]),
        (BEGIN + "  all:\n    - ‸", "NodeShape", "all", ["keluarga"]),
        (BEGIN + "  all:\n  - ‸", "NodeShape", "all", ["keluarga"]),
        (BEGIN + "  any_member:\n    all:\n    - umur > 3\n    - ‸", "NodeShape", "all", ["anggota", "keluarga"]),
        (BEGIN + "  any_member: ‸", "NodeShape", "any_member", ["anggota", "keluarga"]),
        (BEGIN + "  any_of: kepesertaan\n  where: ‸", "NodeShape", "where", ["kepesertaan", "keluarga"]),
        (BEGIN + "  where: ‸\n  any_of: kepesertaan", "NodeShape", "where", ["kepesertaan", "keluarga"]),
        (BEGIN + "  count_members:\n    where: ‸", "CountShape", "where", ["anggota", "keluarga"]),
        (BEGIN + "  all:\n    - name: x\n      ‸", "NodeShape", None, ["keluarga"]),
        (BEGIN + "  all:\n    - routes:\n      - name: x\n        opens_if: ‸", "RouteShape", "opens_if", ["keluarga"]),
        ("program: a\n---\nentity: b\nof: keluarga\nfields:\n  c:\n    type: ‸", "FieldShape", "type", ["b"]),
        ("entity: b\nfields:\n  ‸", None, None, ["b"]),
        ("definition: d\nof: anggota\nvalue: ‸", "DefinitionShape", "value", ["anggota", "keluarga"]),
        ("definition: d\nof: keluarga\nmember: ‸", "DefinitionShape", "member", ["anggota", "keluarga"]),
        ("definition: d\nof: anggota\ntable:\n  rows:\n    - when: ‸", "TableRow", "when", ["anggota", "keluarga"]),
        ("program: p\nrecipient: anggota\neligibility:\n  when: ‸", "NodeShape", "when", ["anggota", "keluarga"]),
        ("program: p\nrecipient: wilayah\neligibility:\n  when: ‸", "NodeShape", "when", ["keluarga"]),
    ],
)
def test_a_place_is_read_from_indentation(text: str, shape: str | None, key: str | None, entities: list[str]) -> None:
    """The shape, the key and whose fields may be named follow from the lines above, whether YAML can read them or not."""
    lines, number, column = place_in(text)
    place = read_place(lines, number, column, NAMES)
    assert (place.shape.__name__ if place.shape else None, place.key) == (shape, key)
    assert list(place.entities) == entities


def test_rows_with_a_name_of_their_own_are_known() -> None:
    """The name after `as` stands for the row inside."""
    lines, number, column = place_in(BEGIN + "  any_member:\n    all:\n      - ‸\n  as: tua\n")
    assert read_place(lines, number, column, NAMES).aliases == (("tua", "anggota"),)


def test_a_key_beside_another_list_item_is_no_sibling() -> None:
    """What stands under a key of the next item, or of the list above, is not taken for the mapping's own."""
    lines = split_lines("all:\n  - any_of: satu\n    where: a\n  - any_of: dua\n    where: b\n")
    steps = find_steps(lines, 4, 4)
    assert [step.key for step in steps] == ["all", None]
    second = find_steps(lines, 4, 6)[-1]
    assert find_sibling(lines, second, "any_of") == "dua"
    first = find_steps(lines, 2, 6)[-1]
    assert find_sibling(lines, first, "any_of") == "satu"
    assert find_sibling(lines, first, "only") is None
