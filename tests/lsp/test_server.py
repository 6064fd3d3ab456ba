"""The language server as an editor drives it: a real process, over stdio, on a rulebook whose files are being typed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls")

from tests.lsp.client import Client

RULES = Path(__file__).parents[2] / "rules"
PKH = Path("kemensos/pkh/2025-07-08.yaml")
COMMAND = [sys.executable, "-m", "sasaran", "lsp", "--stdio"]


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the bundled rulebook."""
    folder = tmp_path_factory.mktemp("berkas") / "aturan"
    shutil.copytree(RULES, folder)
    return folder


@pytest.fixture(scope="module")
def editor(rules: Path) -> Iterator[Client]:
    """Give an editor that has the server running."""
    with Client(COMMAND, rules) as client:
        yield client


class Sheet:
    """One file open in the editor."""

    def __init__(self, editor: Client, path: Path, text: str | None = None) -> None:
        self.editor, self.path = editor, path
        self.text = path.read_text("utf-8") if text is None else text
        before = editor.count
        self.address = editor.open(path, self.text)
        self.found = editor.published_since(self.address, before)
        self.version = 1

    def type(self, old: str, new: str) -> list[dict[str, Any]]:
        """Change the text once, and give the diagnostics that come of it."""
        assert self.text.count(old) >= 1, old
        before = self.editor.count
        self.put(self.text.replace(old, new, 1))
        self.found = self.editor.published_since(self.address, before)
        return self.found

    def put(self, text: str) -> None:
        """Change the whole text, and do not wait."""
        self.text = text
        self.version += 1
        self.editor.change(self.address, text, self.version)

    def place(self, text: str, offset: int = 0) -> tuple[int, int]:
        """Give the place of a text, in the units of the protocol."""
        number, line = next((n, line) for n, line in enumerate(self.text.split("\n")) if text in line)
        column = line.index(text) + (offset if offset >= 0 else len(text) + 1 + offset)
        return number, len(line[:column].encode("utf-16-le")) // 2

    def try_out(self, old: str, new: str) -> list[dict[str, Any]]:
        """Put a beginning in the place of a text, and give what is offered right after it."""
        above = self.text[: self.text.index(old)] + new
        whole = self.text
        self.put(whole.replace(old, new, 1))
        line = above.rpartition("\n")[2]
        offers = self.editor.ask("completion", self.address, above.count("\n"), len(line.encode("utf-16-le")) // 2)
        self.put(whole)
        found: list[dict[str, Any]] = offers["items"]
        return found

    def marked(self, place: dict[str, Any]) -> str:
        """Give the text that a range marks."""
        line = self.text.split("\n")[place["start"]["line"]].encode("utf-16-le")
        return line[place["start"]["character"] * 2 : place["end"]["character"] * 2].decode("utf-16-le")


@pytest.fixture
def pkh(editor: Client, rules: Path) -> Iterator[Sheet]:
    """Give the program of the bundled rulebook, open and without problems."""
    sheet = Sheet(editor, rules / PKH)
    assert sheet.found == []
    yield sheet
    before = editor.count
    editor.notify("textDocument/didClose", {"textDocument": {"uri": sheet.address}})
    editor.published_since(sheet.address, before) if sheet.found else None


def test_a_mistyped_name_is_underlined_with_its_repair(pkh: Sheet) -> None:
    """A wrong name brings its code, its place in UTF-16 units, and a message in Bahasa Indonesia with the repair."""
    found = pkh.type("desil_nasional <= batas", "desil_nasionel <= batas")
    assert [each["code"] for each in found] == ["SAS-C080"]
    assert pkh.marked(found[0]["range"]) == "desil_nasionel"
    assert "petunjuk: mungkin maksudnya `desil_nasional`" in found[0]["message"]
    assert pkh.type("desil_nasionel <= batas", "desil_nasional <= batas") == []


def test_places_are_right_beside_letters_of_two_units(pkh: Sheet) -> None:
    """Where an emoji stands before it on the line, the range still marks the wrong word, not its neighbour."""
    found = pkh.type("when: desil_nasional <= batas_desil_pkh", 'when: desil_nasional <= 4 or "😀" = salah')
    marked = {pkh.marked(each["range"]) for each in found}
    assert "salah" in marked


def test_a_problem_in_another_file_is_published_there(pkh: Sheet, rules: Path, editor: Client) -> None:
    """What breaks a file that is not open is told on that file."""
    other = Sheet(editor, rules / "parameters" / "desil.yaml")
    before = editor.count
    other.put(other.text.replace("parameter: batas_desil_pkh", "parameter: batas_desil_lain"))
    found = editor.published_since(pkh.address, before, until=lambda each: bool(each))
    assert {each["code"] for each in found} == {"SAS-C080"}
    assert editor.published[other.address][1] == []
    editor.notify("textDocument/didClose", {"textDocument": {"uri": other.address}})
    editor.published_since(pkh.address, editor.published[pkh.address][0], until=lambda each: not each)


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("when: desil_nasional <= batas_desil_pkh", "when: ", {"desil_nasional", "batas_desil_pkh", "count"}),
        ("- sedang_hamil", "- ", {"hamil", "umur", "desil_nasional", "any_member", "sedang_hamil"}),
        ("- sedang_hamil", "- hubungan_keluarga = ", {"kepala", "anak"}),
        ("- sedang_hamil", '- hubungan_keluarga in ("kepala", "', {"istri_suami", "anak"}),
        ("amount: indeks_pkh.ibu_hamil", "amount: indeks_pkh.", {"sd", "smp", "ibu_hamil"}),
        ("- sedang_hamil", "- kepala.", {"umur", "jenis_kelamin"}),
        ("- sedang_hamil", "- wilayah.", {"status_desa"}),
        ("any_member: sedang_nifas", "any_member: ", {"nifas", "umur"}),
        ("any_member: sedang_nifas", "attest: ", {"berdomisili_di_desa"}),
        ("any_member: sedang_nifas", "program: ", {"sembako"}),
        ("any_member: sedang_nifas", "receives: ", {"prakerja", "sembako"}),
        ("any_member: sedang_nifas", "any_of: ", {"kepesertaan"}),
        ("use: daftar_negatif_bansos", "use: ", {"daftar_negatif_bansos"}),
        ("- asn_tni_polri", "- ", {"pensiunan", "nakes"}),
        ("basis: mensos_2025_07_08", "basis: ", {"permensos_1_2018", "mensos_2025_07_08"}),
        ("form: tunai", "form: ", {"tunai", "barang"}),
        ("status: berjalan", "status: ", {"berjalan", "berakhir"}),
        ("recipient: keluarga", "recipient: ", {"keluarga", "anggota", "wilayah"}),
        ("      presume: tidak", "      presume: ", {"ya", "tidak"}),
        ("      presume: tidak", "      pre", {"presume", "confidence", "reading"}),
        ("ministry: kemensos", "min", {"ministry", "partners"}),
    ],
)
def test_completion_offers_what_may_stand_there(pkh: Sheet, old: str, new: str, wanted: set[str]) -> None:
    """After these beginnings the editor offers names of this rulebook, and only kinds that fit the place."""
    assert wanted <= {item["label"] for item in pkh.try_out(old, new)}


def test_completion_inside_any_member_knows_whose_fields_are_seen(pkh: Sheet) -> None:
    """A member's field is offered inside `any_member`, and not in the household's own condition."""
    inside = pkh.try_out("any_member: sedang_nifas", "any_member: ")
    outside = pkh.try_out("when: desil_nasional <= batas_desil_pkh", "when: ")
    assert "nifas" in {item["label"] for item in inside}
    assert "nifas" not in {item["label"] for item in outside}


def test_a_key_that_is_there_already_is_not_offered(pkh: Sheet) -> None:
    """Where a mapping has its name and title, the other keys are offered and these are not."""
    offered = {item["label"] for item in pkh.try_out("      presume: tidak", "      ")}
    assert {"presume", "basis"} <= offered
    assert not {"title", "use", "only"} & offered


def test_what_is_offered_says_what_it_is(pkh: Sheet) -> None:
    """An offer carries its title and, in both languages, what it means; a code goes in with its quotes."""
    offered = pkh.try_out("- sedang_hamil", "- hubungan_keluarga = ")
    code = next(item for item in offered if item["detail"] == "Kepala keluarga")
    assert (code["label"], code["textEdit"]["newText"]) == ("kepala", '"kepala"')
    field = next(item for item in offered if item["label"] == "jenis_kelamin")
    assert "Jenis kelamin · Sex" in field["documentation"]["value"]


@pytest.mark.parametrize(
    ("line", "word", "words"),
    [
        ("when: desil_nasional", "desil_nasional", ("Desil nasional", "whole number", "1 – 10", "DTSEN")),
        ("when: desil_nasional", "batas_desil_pkh", ("**4**", "sejak 2025-07-08", "sumber", "press")),
        ("when: desil_nasional", "when", ("Satu syarat dalam satu baris",)),
        ("use: daftar_negatif", "daftar_negatif_bansos", ("Daftar negatif", "asn_tni_polri", "dan 1 lagi")),
        ("basis: mensos", "mensos_2025_07_08", ("Pernyataan Menteri Sosial, 8 Juli 2025",)),
        ("ministry: kemensos", "kemensos", ("Kementerian Sosial",)),
        ("amount: indeks_pkh.ibu", "ibu_hamil", ("3000000", "Rp/tahun")),
        ("        - asn_tni_polri", "asn_tni_polri", ("Ada anggota ASN, TNI, atau Polri",)),
    ],
)
def test_hover_tells_what_a_name_means(pkh: Sheet, line: str, word: str, words: tuple[str, ...]) -> None:
    """The pointer on a name shows its title, type, values with dates and sources, or the criteria's items."""
    number, _ = pkh.place(line)
    column = pkh.text.split("\n")[number].index(word) + 1
    told = pkh.editor.ask("hover", pkh.address, number, column)
    assert pkh.marked(told["range"]) == word
    for each in words:
        assert each in told["contents"]["value"]


@pytest.mark.parametrize(
    ("line", "word", "file", "declared"),
    [
        ("when: desil_nasional", "desil_nasional", "vocabulary/keluarga.yaml", "desil_nasional"),
        ("when: desil_nasional", "batas_desil_pkh", "parameters/desil.yaml", "batas_desil_pkh"),
        (
            "use: daftar_negatif",
            "daftar_negatif_bansos",
            "criteria/daftar_negatif_bansos.yaml",
            "daftar_negatif_bansos",
        ),
        ("- sedang_hamil", "sedang_hamil", "vocabulary/turunan.yaml", "sedang_hamil"),
        ("basis: mensos", "mensos_2025_07_08", str(PKH), "mensos_2025_07_08"),
        ("ministry: kemensos", "kemensos", "vocabulary/pelaku.yaml", "kemensos"),
        ("any_member: umur >=", "umur", "vocabulary/anggota.yaml", "umur"),
    ],
)
def test_going_to_a_definition_leads_to_its_name(
    pkh: Sheet, rules: Path, line: str, word: str, file: str, declared: str
) -> None:
    """A name leads to the file, and to the very word there, that declares it."""
    number, _ = pkh.place(line)
    column = pkh.text.split("\n")[number].index(word) + 1
    found = pkh.editor.ask("definition", pkh.address, number, column)
    assert found["uri"] == (rules / file).as_uri()
    target = (rules / file).read_text("utf-8").split("\n")[found["range"]["start"]["line"]]
    assert target[found["range"]["start"]["character"] : found["range"]["end"]["character"]] == declared
    assert target.strip().split(":")[0] in (declared, "definition", "parameter", "criteria", "actor")


def test_the_outline_has_documents_conditions_and_values(pkh: Sheet) -> None:
    """The outline lists the program with its named conditions inside one another."""
    (program,) = pkh.editor.request("textDocument/documentSymbol", {"textDocument": {"uri": pkh.address}})
    assert program["name"] == "pkh"
    conditions = next(each for each in program["children"] if each["name"] == "eligibility")["children"]
    assert [each["name"] for each in conditions[:2]] == ["desil", "komponen"]
    assert "lanjut_usia" in [each["name"] for each in conditions[1]["children"]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when: desil_nasional <= batas", "when: desil_nasionel <= batas"),
        ("when: desil_nasional <= batas", "when: desil_nasional =< batas"),
        ("when: desil_nasional", "when:desil_nasional"),
        ("- sedang_hamil", "-sedang_hamil"),
        ("status: berjalan", "statsu: berjalan"),
        ("use: daftar_negatif_bansos", "use: daftar_negatif_bansoss"),
        ("any_member: umur >= batas", "any_member: umur => batas"),
        ("form: tunai", "form: tunia"),
        ("ministry: kemensos", "ministry: kemensoss"),
        ("basis: mensos_2025_07_08", "basis: mensos_2025_07_0"),
    ],
)
def test_a_quick_fix_leaves_the_file_clean(pkh: Sheet, old: str, new: str) -> None:
    """What a hint says in words is offered as an edit; with it applied nothing is wrong any more."""
    found = pkh.type(old, new)
    assert found
    asked = {"textDocument": {"uri": pkh.address}, "range": found[0]["range"], "context": {"diagnostics": found}}
    action = pkh.editor.request("textDocument/codeAction", asked)[0]
    (edit,) = action["edit"]["changes"][pkh.address]
    lines = pkh.text.split("\n")
    start, end = edit["range"]["start"], edit["range"]["end"]
    line = lines[start["line"]]
    assert start["line"] == end["line"]
    lines[start["line"]] = line[: start["character"]] + edit["newText"] + line[end["character"] :]
    before = pkh.editor.count
    pkh.put("\n".join(lines))
    pkh.found = pkh.editor.published_since(pkh.address, before)
    assert pkh.found == []


def test_formatting_gives_the_one_style(pkh: Sheet) -> None:
    """A file laid out otherwise comes back in the one style; a file that can't be read stays as it is."""
    options = {"textDocument": {"uri": pkh.address}, "options": {"tabSize": 2, "insertSpaces": True}}
    whole = pkh.text
    pkh.put(whole.replace("status: berjalan", "status:    berjalan   ", 1))
    (edit,) = pkh.editor.request("textDocument/formatting", options)
    assert edit["newText"] == whole
    assert edit["range"]["end"]["line"] == len(whole.split("\n")) - 1
    pkh.put(whole.replace("status: berjalan", "status: [", 1))
    assert pkh.editor.request("textDocument/formatting", options) == []
    before = pkh.editor.count
    pkh.put(whole)
    pkh.found = pkh.editor.published_since(pkh.address, before, until=lambda each: not each)


BROKEN = [
    "",
    "program",
    "program: [",
    "a: b: c",
    "\t- x",
    "title:\n  id: 'x",
    "- - -\n  - {",
    "\ufeff\u0000",
    "%",
    "&a *a",
    "🙂: 🙂",
    "'",
]


@pytest.mark.parametrize("text", BROKEN)
def test_half_typed_text_never_stops_it(pkh: Sheet, text: str) -> None:
    """Whatever stands in the file for a moment, every question still gets an answer, and names are still known."""
    whole = pkh.text
    pkh.put(text)
    for line in range(len(text.split("\n"))):
        for method in ("completion", "hover", "definition"):
            pkh.editor.ask(method, pkh.address, line, 0)
            pkh.editor.ask(method, pkh.address, line, 500)
            pkh.editor.ask(method, pkh.address, line + 50, 3)
    pkh.editor.request("textDocument/documentSymbol", {"textDocument": {"uri": pkh.address}})
    before = pkh.editor.count
    pkh.put(whole)
    pkh.found = pkh.editor.published_since(pkh.address, before, until=lambda each: not each)


def test_every_prefix_of_a_file_is_answered(pkh: Sheet) -> None:
    """As a file grows letter by letter, completion at its end always answers."""
    whole = pkh.text
    for end in range(0, len(whole), 97):
        part = whole[:end]
        pkh.put(part)
        lines = part.split("\n")
        assert isinstance(pkh.editor.ask("completion", pkh.address, len(lines) - 1, len(lines[-1]))["items"], list)
    pkh.put(whole)


def test_messages_come_in_english_if_the_editor_asks(rules: Path) -> None:
    """With `lang` set to English in the editor's options, messages are English."""
    with Client(COMMAND, rules, {"lang": "en"}) as editor:
        sheet = Sheet(editor, rules / PKH)
        found = sheet.type("status: berjalan", "statsu: berjalan")
        assert "hint: did you mean `status`?" in found[0]["message"]
    assert editor.code == 0


def test_a_file_of_no_rulebook_is_read_alone(tmp_path: Path) -> None:
    """A file that lies below no head is checked for its own shape only."""
    with Client(COMMAND, tmp_path) as editor:
        sheet = Sheet(editor, tmp_path / "lepas.yaml", "actor: kader\ntitel: Kader\n")
        assert [each["code"] for each in sheet.found] == ["SAS-P052"]


def test_without_its_library_the_command_says_what_to_install() -> None:
    """Where pygls is not installed, `sasaran lsp` ends with a code and the line that installs it."""
    missing = "import sys; sys.modules['pygls'] = None; from sasaran.cli.main import run; run(['lsp'])"
    done = subprocess.run([sys.executable, "-c", missing], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "SAS-U040" in done.stderr
    assert "pip install 'sasaran[lsp]'" in done.stderr
