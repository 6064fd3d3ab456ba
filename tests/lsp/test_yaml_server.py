"""The schemas in a YAML language server that editors really use, over its protocol: what officers see without ours.

It needs Node.js and `npm ci --prefix tests/lsp`; where these are not there, the tests are skipped and say so.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Client

ROOT = Path(__file__).parents[2]
SERVER = Path(__file__).parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
NODE = shutil.which("node")
PKH = ROOT / "rules" / "kemensos" / "pkh" / "2025-07-08.yaml"

TOP = "# yaml-language-server: $schema=../../../schemas/program.schema.json\n"

pytestmark = pytest.mark.skipif(
    NODE is None or not SERVER.exists(), reason="needs Node.js and `npm ci --prefix tests/lsp`"
)


def start(schemas: dict[str, str]) -> Client:
    """Start the YAML server with these schemas in its settings."""
    client = Client([str(NODE), str(SERVER), "--stdio"], ROOT)
    yaml = {"schemas": schemas, "validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
    client.settings = {"yaml": yaml, "[yaml]": {}}
    client.notify("workspace/didChangeConfiguration", {"settings": client.settings})
    return client


@pytest.fixture(scope="module")
def editor() -> Iterator[Client]:
    """Give an editor whose settings lay our schema of rule files over every file."""
    with start({(ROOT / "schemas" / "rules.schema.json").as_uri(): "*.yaml"}) as client:
        yield client


class Sheet:
    """The program of the bundled rulebook, open in the editor."""

    def __init__(self, editor: Client, name: str) -> None:
        self.editor, self.text, self.version = editor, PKH.read_text("utf-8").removeprefix(TOP), 1
        before = editor.count
        self.address = editor.open(PKH.with_name(name), self.text)
        self.found = editor.published_since(self.address, before)

    def put(self, old: str, new: str) -> tuple[int, int]:
        """Change the text in one place; give where the new text ends."""
        above = self.text[: self.text.index(old)] + new
        self.version += 1
        self.editor.change(self.address, self.text.replace(old, new, 1), self.version)
        return above.count("\n"), len(above.rpartition("\n")[2])

    def complete(self, old: str, new: str) -> dict[str, dict[str, Any]]:
        """Give what is offered where a text is begun."""
        place = self.put(old, new)
        before = self.editor.count
        self.editor.published_since(self.address, before - 1)  # the server has read what was typed
        answer = self.editor.ask("completion", self.address, *place)
        return {item["label"]: item for item in (answer["items"] if isinstance(answer, dict) else answer)}

    def refuse(self, old: str, new: str) -> list[dict[str, Any]]:
        """Give the diagnostics that a change brings."""
        before = self.editor.count
        self.put(old, new)
        return self.editor.published_since(self.address, before)


@pytest.fixture
def sheet(editor: Client, request: pytest.FixtureRequest) -> Sheet:
    """Give the program, open under a name of its own, and without problems."""
    sheet = Sheet(editor, f"salinan-{abs(hash(request.node.name))}.yaml")
    assert sheet.found == []
    return sheet


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("ministry: kemensos", "min", {"ministry", "partners", "applies_in"}),
        ("      presume: tidak", "      pre", {"presume", "confidence", "reading"}),
        ("status: berjalan", "status: ", {"rancangan", "berjalan"}),
        ("when: desil_nasional <= batas_desil_pkh", "when: ", {"desil_nasional", "batas_desil_pkh", "umur"}),
        ("use: daftar_negatif_bansos", "use: ", {"daftar_negatif_bansos"}),
        ("basis: mensos_2025_07_08", "basis: ", {"permensos_1_2018"}),
        ("form: tunai", "form: ", {"tunai", "layanan"}),
    ],
)
def test_keys_and_names_are_offered(sheet: Sheet, old: str, new: str, wanted: set[str]) -> None:
    """The YAML server offers keys where keys stand, and this rulebook's names where names do."""
    assert wanted <= set(sheet.complete(old, new))


def test_an_offer_is_explained_in_bahasa_indonesia(sheet: Sheet) -> None:
    """A key that is offered says what it means."""
    words = sheet.complete("ministry: kemensos", "min")["ministry"]["documentation"]
    text = words["value"] if isinstance(words, dict) else words
    assert "Kementerian atau lembaga pemilik program." in text


@pytest.mark.parametrize(
    ("line", "key", "words"),
    [
        ("eligibility:", "eligibility", "Syarat kelayakan"),
        ("      presume: tidak", "presume", "Anggapan bila datanya kosong"),
        ("      use: daftar", "use", "Pakai kriteria bersama"),
        ("    each_member:", "each_member", "Tabel besaran per anggota"),
    ],
)
def test_the_pointer_on_a_key_shows_what_it_means(sheet: Sheet, line: str, key: str, words: str) -> None:
    """Hover shows the words in Bahasa Indonesia, with English after."""
    lines = sheet.text.split("\n")
    number = next(place for place, text in enumerate(lines) if text.startswith(line))
    told = sheet.editor.ask("hover", sheet.address, number, lines[number].index(key) + 1)["contents"]["value"]
    assert words in told
    assert "*" in told[told.index(words) :]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("      reading:\n", "      readng:\n", 26),
        ("status: berjalan", "status: jalan", 6),
        ("recipient: keluarga\n", "", 2),
        ("      when: desil_nasional <= batas_desil_pkh", "      all: []", 29),
        ("form: tunai", "form: uang", 117),
        ("      basis: mensos_2025_07_08\n", "      where: umur > 3\n", 21),
    ],
)
def test_what_is_wrong_is_underlined(sheet: Sheet, old: str, new: str, line: int) -> None:
    """An unknown key, a wrong word, a key that is missing and one that does not belong are each told on their line."""
    assert line in {each["range"]["start"]["line"] for each in sheet.refuse(old, new)}


def test_the_line_at_the_top_of_a_rule_file_is_enough() -> None:
    """A bundled rule file names its own schema: without any settings, a wrong word in it is underlined."""
    text = PKH.read_text("utf-8")
    assert text.startswith(TOP)
    with start({}) as editor:
        before = editor.count
        address = editor.open(PKH, text)
        assert editor.published_since(address, before) == []
        before = editor.count
        editor.change(address, text.replace("status: berjalan", "status: jalan", 1))
        (found,) = editor.published_since(address, before)
        assert "berjalan" in found["message"]
