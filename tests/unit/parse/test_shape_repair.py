"""Documents that have not their shape: each is refused, none is lost, and what is left of them is read."""

from __future__ import annotations

from typing import Any

import pytest

from sasaran.parse.shape_reader import read_shape
from sasaran.parse.shapes import AttestationShape, DefinitionShape, EntityShape, ParameterShape, ProgramShape
from sasaran.parse.yaml_reader import read_documents

PROGRAM = "program: p\ntitle: P\nrecipient: k\nvalid:\n  from: 2020-01-01\neligibility:\n"


def read(text: str) -> tuple[Any, list[str], set[str]]:
    trees, found = read_documents("f.yaml", text.encode())
    assert [each.code for each in found] == []
    shape, problems, words = read_shape(trees[0])
    return shape, [each.code for each in problems], words


def test_a_mistyped_key_is_taken_for_the_nearest() -> None:
    """It is told of, and what stands under it is read."""
    shape, codes, _ = read(PROGRAM + "  alll:\n    - a\n    - b\n")
    assert codes == ["SAS-P052"]
    assert isinstance(shape, ProgramShape)
    assert len(shape.eligibility.all or ()) == 2


def test_a_condition_that_can_t_be_read_says_nothing_more() -> None:
    """It stands as `true`, so that no other problem follows from it."""
    for body in (
        "  all:\n    - a\n    - when:\n        - b\n",
        "  any_of: x\n  where:\n    - a\n",
        "  at_least:\n    count: 2\n",
    ):
        shape, codes, _ = read(PROGRAM + body)
        assert len(codes) == 1
        assert isinstance(shape, ProgramShape)
    assert shape.eligibility.when is not None
    assert shape.eligibility.when.text == "true"


def test_a_missing_text_of_no_weight_loses_nothing() -> None:
    """A program without a title is checked all the same."""
    shape, codes, _ = read(PROGRAM.replace("title: P\n", "") + "  when: a\n")
    assert codes == ["SAS-P053"]
    assert isinstance(shape, ProgramShape)


def test_what_is_lost_gives_its_words() -> None:
    """The names that a lost document or part may declare are known."""
    shape, codes, words = read("definition: d\nvalue: x\n")
    assert (shape, codes) == (None, ["SAS-P053"])
    assert "d" in words
    shape, codes, words = read("entity: k\nfields:\n  satu:\n    - text\n  dua:\n    type: text\n")
    assert isinstance(shape, EntityShape)
    assert set(shape.fields) == {"dua"}
    assert "satu" in words


@pytest.mark.parametrize("key", ["keys", "span", "\u2400span", "model_config"])
def test_no_key_makes_a_document_vanish(key: str) -> None:
    """A key of our own making is as unknown as any other."""
    _, codes, _ = read(f"definition: d\nof: k\nvalue: x\n{key}: y\n")
    assert codes == ["SAS-P052"]


def test_what_went_with_another_mistake_is_no_fault() -> None:
    """Two mistakes, one within what the other takes out."""
    shape, codes, _ = read(
        "parameter: p\nkeys:\n  - a\nvalues:\n  - from: 2000-01-01\n    each:\n    sd: 1\n    smp: 2\n"
    )
    assert set(codes) == {"SAS-P052", "SAS-P054"}
    assert shape is None or isinstance(shape, ParameterShape)


def test_a_sound_document_is_left_as_it_is() -> None:
    """Nothing is repaired, and no word is suspected."""
    shape, codes, words = read("definition: d\nof: k\nvalue: x\n")
    assert isinstance(shape, DefinitionShape)
    assert (codes, words) == ([], set())


def test_keys_that_stand_among_the_languages_of_a_text_are_told_of() -> None:
    """A key that was moved in below a text would vanish as one more language."""
    shape, codes, _ = read("attestation: a\nquestion:\n  id: Benar?\n  valid_for: P6M\nabout: k\nby: desa\n")
    assert codes == ["SAS-P052"]
    assert isinstance(shape, AttestationShape)
    assert shape.valid_for is None
    _, codes, _ = read("attestation: a\nquestion:\n  about: k\n  by:\n    - desa\n  valid_for: P6M\n")
    assert set(codes) == {"SAS-P052", "SAS-P053", "SAS-P054"}
