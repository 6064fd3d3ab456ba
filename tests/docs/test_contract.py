"""What the contract shows in Python runs as it stands."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import DOCS


def test_the_service_of_the_contract_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """It decides, explains in plain words, and answers mistakes with a status and no traceback."""
    (text,) = re.findall(r"```python\n(.*?)```", (DOCS / "contract.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(text, "contract.md", "exec"), {"__name__": "service"})
    decided, *explained = capsys.readouterr().out.splitlines()
    assert decided.startswith("200 [")
    assert "('pkh', 'undetermined')" in decided
    assert any("SAS-H013" in line for line in explained)
    assert "404" in explained[-1]
    assert "`pkh`" in explained[-1]
