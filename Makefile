# Two commands need nothing but Python ≥ 3.11, a C compiler and make: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
DAY ?= 2026-02-01
VILLAGE := examples/desa-contoh
RUN := $(VENV)/bin/python -m
# A virtual environment that somebody else's shell has activated must not decide what runs here.
unexport PYTHONPATH
unexport VIRTUAL_ENV

.PHONY: demo test lint bench clean

# One line of the example village is spoilt on purpose, so the command ends with 1: "problems in the user's files".
demo: $(VENV)/.core
	@$(VENV)/bin/sasaran village $(VILLAGE)/keluarga.jsonl --areas $(VILLAGE)/wilayah.csv --rules rules --on $(DAY) \
	  --title "Desa contoh (data rekaan)" --out build/demo || [ $$? -eq 1 ]

test: $(VENV)/.test
	$(RUN) pytest -n 2 --dist worksteal

lint: $(VENV)/.dev
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/.dev
	$(VENV)/bin/python benchmarks/run.py $(BENCH)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python >= 3.11 is needed: make PYTHON=python3.12 …"; exit 2; }
	$(PYTHON) -m venv $(VENV)

# `live` brings durable-rules, which is compiled here.
$(VENV)/.core: extras =
$(VENV)/.test: extras = [live,lsp,test]
$(VENV)/.dev: extras = [dev,live,lsp,test]
$(VENV)/.core $(VENV)/.test $(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -e ".$(extras)"
	@touch $@

clean:
	rm -rf build $(VENV)
