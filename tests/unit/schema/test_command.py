"""``sasaran schema`` as its user meets it, and what docs/editor.md shows."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from jsonschema_rs import Draft7Validator

from tests.cli.runs import RULES, ran
from tests.support.yaml_core import load_documents

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "editor.md").read_text("utf-8")
MARAVA = ROOT / "docs" / "examples" / "marava"


def test_it_writes_every_schema_and_says_where(tmp_path: Path) -> None:
    """Into a folder that is not there yet, each file is written and named; the bundled rules are the default."""
    done = ran("schema", "--out", tmp_path / "baru" / "skema")
    assert done.code == 0
    written = sorted(path.name for path in (tmp_path / "baru" / "skema").iterdir())
    assert written == sorted(path.name for path in (ROOT / "schemas").iterdir())
    assert all(name in done.out for name in written)


def test_the_same_rules_give_the_same_bytes(tmp_path: Path) -> None:
    """Two runs write the same files."""
    for name in ("a", "b"):
        assert ran("schema", "--rules", RULES, "--out", tmp_path / name).code == 0
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("schema",), 2, "SAS-U002"),
        (("schema", "--out", "skema", "--rules", "tidak_ada"), 2, "SAS-U015"),
        (("schema", "--out", "berkas"), 2, "SAS-U017"),
        (("schema", "--out", "skema", "--rules", "kosong"), 1, "SAS-C"),
        (("schema", "--out", "skema", "--rulse", "kosong"), 2, "SAS-U001"),
    ],
)
def test_wrong_use_is_refused(
    words: tuple[str, ...], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a folder, with one that is a file, or rules that are none: a code, an exit code, and nothing written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kosong").mkdir()
    (tmp_path / "berkas").write_text("x")
    done = ran(*words)
    assert done.code == code
    assert said in done.err
    assert not (tmp_path / "skema").exists()


def test_another_country_has_its_own_schemas(tmp_path: Path) -> None:
    """Schemas of a rulebook in other words accept its own files and households, and those of Indonesia do not."""
    assert ran("schema", "--rules", MARAVA / "rules", "--out", tmp_path).code == 0
    rules = Draft7Validator(json.loads((tmp_path / "rules.schema.json").read_text("utf-8")))
    for path in sorted((MARAVA / "rules").rglob("*.yaml")):
        for document in load_documents(path.read_bytes()):
            assert [error.message for error in rules.iter_errors(document)] == [], path.name
    homes = [json.loads(line) for line in (MARAVA / "homes.jsonl").read_text("utf-8").splitlines() if line.strip()]
    ours = Draft7Validator(json.loads((tmp_path / "household.schema.json").read_text("utf-8")))
    theirs = Draft7Validator(json.loads((ROOT / "schemas" / "household.schema.json").read_text("utf-8")))
    assert any(ours.is_valid(home) for home in homes)
    assert not any(theirs.is_valid(home) for home in homes)


def test_a_first_rulebook_has_schemas_too(tmp_path: Path) -> None:
    """What `sasaran new rulebook` writes, without any program yet, is accepted by its own schemas."""
    assert ran("new", "rulebook", "--out", tmp_path / "aturan").code == 0
    assert ran("schema", "--rules", tmp_path / "aturan", "--out", tmp_path / "skema").code == 0
    for path in (tmp_path / "skema").iterdir():
        text = path.read_text("utf-8")
        assert '"enum": []' not in text, path.name
        Draft7Validator(json.loads(text))
    rules = Draft7Validator(json.loads((tmp_path / "skema" / "rules.schema.json").read_text("utf-8")))
    for path in sorted((tmp_path / "aturan").rglob("*.yaml")):
        for document in load_documents(path.read_bytes()):
            assert [error.message for error in rules.iter_errors(document)] == [], path.name


def test_commands_of_the_page_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each `sasaran` line of docs/editor.md runs in the repository."""
    monkeypatch.chdir(ROOT)
    lines = [line.strip() for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
    ours = [line for line in lines if line.startswith("sasaran ")]
    assert len(ours) >= 2
    for line in ours:
        words = [word if word != "schemas" else str(tmp_path) for word in shlex.split(line)[1:]]
        assert ran(*words).code == 0, line


def test_the_page_leads_to_files_that_are_there() -> None:
    """Each picture and each schema that docs/editor.md names is in the repository."""
    for target in re.findall(r"!\[[^]]*\]\(([^)]+)\)", PAGE):
        assert (ROOT / "docs" / target).is_file(), target
    for name in re.findall(r"\./schemas/([\w.]+)", PAGE):
        assert (ROOT / "schemas" / name).is_file(), name
