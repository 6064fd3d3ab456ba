"""The schemas of rule files: fresh, with words for every key, as strict as the shapes and no stricter."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema_rs import Draft7Validator

import sasaran
from sasaran.check.book import check_rulebook
from sasaran.check.gather import gather
from sasaran.check.problems import Problems
from sasaran.parse import mapping_shapes, shapes
from sasaran.parse.folder import read_folder
from sasaran.parse.shapes import KINDS, Shape
from sasaran.schema.documents import build_documents
from sasaran.schema.files import SUFFIX, build_schemas, render_schema
from sasaran.schema.names import list_names
from sasaran.schema.takes import CHOICES, CONDITIONS, FLAGS, REFERENCES, SUGGESTIONS
from sasaran.schema.words import WORDS, find_words
from tests.docs.pages import list_pages, read_blocks
from tests.support.yaml_core import load_documents

ROOT = Path(__file__).parents[3]
FILES = {path: data for path, data in (read_folder(ROOT / "rules") or ("", {}))[1].items() if path.endswith(".yaml")}
SHAPES = [
    each
    for each in {**vars(mapping_shapes), **vars(shapes)}.values()
    if isinstance(each, type) and issubclass(each, Shape) and each is not Shape
]


@lru_cache(maxsize=1)
def bundled() -> dict[str, Any]:
    return build_schemas(
        FILES | dict((read_folder(ROOT / "rules") or ("", {}))[1]), sasaran.load(ROOT / "rules").content
    )


def keys(shape: type[Shape]) -> list[str]:
    return [info.alias or name for name, info in shape.model_fields.items() if name not in ("span", "keys")]


def schema_of(files: dict[str, bytes]) -> dict[str, Any]:
    return build_documents(list_names(gather(files, Problems())))


@pytest.mark.parametrize("name", [*KINDS, "rules", "household", "decision"])
def test_the_committed_schemas_are_those_of_the_bundled_rules(name: str) -> None:
    """`sasaran schema --out schemas` has been run since the rules, the shapes or the words were last changed."""
    assert (ROOT / "schemas" / f"{name}{SUFFIX}").read_text("utf-8") == render_schema(bundled()[name])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda each: each.__name__)
def test_every_key_has_words_in_both_languages(shape: type[Shape]) -> None:
    """Each key of each shape, and the shape itself, can be explained in Bahasa Indonesia and in English."""
    for key in ("", *keys(shape)):
        indonesian, english = find_words(shape, key)
        assert indonesian
        assert english
        assert indonesian != english or key == ""


def test_no_words_are_left_over() -> None:
    """Words stand only for keys that exist, and so does what the tables say of keys."""
    known = {(shape.__name__, key) for shape in SHAPES for key in ("", *keys(shape))}
    known |= {("TableRow", key) for key in ("", "when", "value", "name", "title", "basis", "text")}
    assert {(name, key) for name, found in WORDS.items() for key in found} <= known
    assert {*CHOICES, *REFERENCES, *SUGGESTIONS, *FLAGS, *CONDITIONS} <= known


@pytest.mark.parametrize("path", FILES)
def test_every_bundled_rule_file_is_accepted(path: str) -> None:
    """Each document is accepted by the schema of its kind and by that of all kinds."""
    for document in load_documents(FILES[path]):
        kind = next(key for key in document if key in KINDS)
        for name in (kind, "rules"):
            assert [error.message for error in Draft7Validator(bundled()[name]).iter_errors(document)] == []


@pytest.mark.parametrize("path", FILES)
def test_every_bundled_rule_file_names_its_schema(path: str) -> None:
    """The first line of a rule file leads an editor to the schema of the kind of document that it holds."""
    first = FILES[path].decode().split("\n")[0]
    assert first.startswith("# yaml-language-server: $schema=")
    schema = (Path(path).parent / first.partition("=")[2]).resolve()
    assert schema.parent == ROOT / "schemas"
    (kind,) = {next(key for key in document if key in KINDS) for document in load_documents(FILES[path])}
    assert schema.name == f"{kind}{SUFFIX}"


def blocks() -> list[Any]:
    """Give every rulebook that the pages of the reference show, with the errors that the checker finds in it."""
    found = []
    for page in list_pages():
        files: dict[str, dict[str, bytes]] = {}
        for block in read_blocks(page):
            if block.kind == "yaml rules":
                name = block.words[0]
                base = files[block.words[2]] if len(block.words) == 3 else {}
                files[name] = {**base, f"{name}/{len(base)}.yaml": block.text.encode()}
                found.append(pytest.param(name, files[name], block.text.encode(), id=f"{page.stem}-{block.line}"))
    return found


# What the form of one file and the names of the rulebook tell; other files, dates, areas, units and what conditions
# mean are beyond a schema.
TOLD = {
    "SAS-P050", "SAS-P051", "SAS-P052", "SAS-P053", "SAS-P054", "SAS-C001", "SAS-C006", "SAS-C020", "SAS-C029",
    "SAS-C031", "SAS-C034", "SAS-C102", "SAS-C120", "SAS-C122", "SAS-C126", "SAS-C133", "SAS-C135", "SAS-C136",
    "SAS-C137", "SAS-C138", "SAS-C143", "SAS-C145", "SAS-C146", "SAS-C148", "SAS-C150", "SAS-C151", "SAS-C160",
    "SAS-C161",
}  # fmt: skip


@pytest.mark.parametrize(("name", "files", "text"), blocks())
def test_pages_of_the_reference_are_judged_alike(name: str, files: dict[str, bytes], text: bytes) -> None:
    """What the checker accepts the schemas accept; an example of what is refused they refuse, where a schema can."""
    validator = Draft7Validator(schema_of(files)["rules"])
    refused = [document for document in load_documents(text) if not validator.is_valid(document)]
    errors = {item.code for item in check_rulebook(files, name).errors}
    if not errors:
        assert not refused
    elif errors & TOLD:
        assert refused, errors


HEAD = "rulebook: uji\nversion: '1'\nlanguage: 1\n---\nentity: keluarga\nkey: id_keluarga\nfields:\n  a:\n    type: yes/no\n---\n"
PROGRAM = "program: uji\ntitle: Uji\nrecipient: keluarga\nvalid:\n  from: 2025-01-01\neligibility:\n"
WRONG = {
    "two operators": "  when: a\n  any:\n    - a\n",
    "no operator": "  title: Uji\n",
    "an unknown key": "  wen: a\n",
    "an empty list": "  all: []\n",
    "an attribute of another operator": "  when: a\n  if_nobody: yes\n",
    "unless on an inner node": "  all:\n    - when: a\n      unless:\n        - a\n",
    "all_members of nobody": "  all_members: a\n",
    "a count without bounds": "  count_members:\n    where: a\n",
    "a list without where": "  any_of: anggota\n",
    "a program without is": "  program: uji\n",
    "a wrong outcome": "  program: uji\n  is: ineligible\n",
    "ever and within": "  receives: uji\n  ever: yes\n  within: P1Y\n",
    "a length that is none": "  receives: uji\n  within: 1 tahun\n",
    "a route without a name": "  routes:\n    - when: a\n",
    "a route that opens": "  routes:\n    - name: x\n      when: a\n      opens_if: a\n",
    "a second tier that does not open": "  tiers:\n    - name: x\n      when: a\n    - name: y\n      when: a\n",
    "an unknown confidence": "  when: a\n  confidence: pasti\n",
    "unlike units without a basis": "  when: a\n  compare_as: peraturan\n",
    "a flag that is neither": "  when: a\n  presume: mungkin\n",
    "a name with a space": "  when: a\n  name: nama panjang\n",
    "a list for one node": "  any_member:\n    - a\n    - a\n",
    "at_least without of": "  at_least: 2\n",
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_condition_is_refused_by_schema_and_checker(wrong: str) -> None:
    """Each of these the checker refuses; the schema does too."""
    text = (HEAD + PROGRAM + wrong).encode()
    assert check_rulebook({"uji/0.yaml": text}, "uji").errors
    found = schema_of({"uji/0.yaml": (HEAD + PROGRAM + "  when: a\n").encode()})
    assert not Draft7Validator(found["program"]).is_valid(load_documents(text)[-1])
    assert not Draft7Validator(found["rules"]).is_valid(load_documents(text)[-1])


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("use: daftar_negatif_bansos", "use: daftar_negatif"),
        ("        - pensiunan\n", "        - pensiun\n"),
        ("ministry: kemensos", "ministry: kemensoss"),
        ("status: berjalan", "status: jalan"),
        ("recipient: keluarga", "recipient: rumah_tangga"),
        ("pillar: pengurangan_beban", "pillar: beban"),
        ("form: tunai", "form: uang"),
        ("      any_member: sedang_nifas", "      attest: tidak_ada"),
        ("      any_member: sedang_nifas", "      receives: tidak_ada"),
        ("      any_member: sedang_nifas", "      any_of: tidak_ada\n          where: umur > 3"),
        ("  from: 2025-07-08", "  from: 2025-02-30"),
        ("  from: 2025-07-08", "  through: 2025-02-20"),
    ],
)
def test_a_name_that_the_rulebook_has_not_is_refused(right: str, wrong: str) -> None:
    """A mistyped name in a bundled program is refused where the key takes a name of the rulebook."""
    text = next(data for path, data in FILES.items() if path.endswith("kemensos/pkh/2025-07-08.yaml")).decode()
    assert right in text
    (document,) = load_documents(text.replace(right, wrong, 1).encode())
    assert not Draft7Validator(bundled()["program"]).is_valid(document)


def test_the_right_condition_is_accepted() -> None:
    """What those are changed from is accepted: the head, the entity and the program."""
    text = (HEAD + PROGRAM + "  when: a\n").encode()
    assert not check_rulebook({"uji/0.yaml": text}, "uji").errors
    validator = Draft7Validator(schema_of({"uji/0.yaml": text})["rules"])
    assert all(validator.is_valid(document) for document in load_documents(text))


def test_every_key_of_every_schema_is_described() -> None:
    """The pointer on any key of a rule file shows words: Bahasa Indonesia first, English after."""
    for name, definition in bundled()["rules"]["definitions"].items():
        if name in ("Words", "NamesWithTitles", "Documents", "Texts", "Leaf"):
            continue
        for key, schema in definition["properties"].items():
            assert "\n\n*" in schema["markdownDescription"], f"{name}.{key}"


def test_schemas_are_plain_json_of_draft_7() -> None:
    """Each file names its draft, and every reference in it leads to a definition of its own."""
    for name, schema in bundled().items():
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#", name
        wanted = {part.split('"')[0] for part in json.dumps(schema).split('"#/definitions/')[1:]}
        assert wanted <= set(schema["definitions"]), name
