# Plain `make` lists what there is. Everything below needs only Python 3.11 or newer and make.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v "$$p" && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PARALLEL := --numprocesses=auto --dist=loadfile
CORE := tests/extractors tests/pipeline/reckon tests/corpus
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench score docs lock clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: $(READY) ## make .venv with the calplan command in it, versions as in requirements.lock

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; say where it is: make PYTHON=/path/to/python3.11 setup" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(READY)

run: $(READY) ## read the corpus into outputs/: records, tables, workbook
	$(BIN)/calplan run corpus --to outputs

test: $(READY) ## every test; the core's own tests with the branches that they cover
	$(BIN)/python -m pytest $(PARALLEL) $(CORE) --cov=extractors --cov=pipeline/reckon --cov-report=
	$(BIN)/python -m coverage report --fail-under=95
	$(BIN)/python -m pytest $(PARALLEL) $(CORE:%=--ignore=%)

check: $(READY) ## format, lint, types, import directions
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## put the code in its format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY) ## how fast it is, against its peers, on the same text
	$(BIN)/python -m benchmarks

score: $(READY) ## how right it is, against every annotated document, and how many planted mistakes it finds
	$(BIN)/python -m instrument score
	$(BIN)/python -m instrument mistakes

docs: $(READY) ## make the generated pages of docs/ anew, and the site out of them: build/site/README.html
	$(BIN)/python docs/generate.py
	$(BIN)/python -m sphinx -q -W --keep-going -b html docs build/site

lock: ## resolve the versions anew into requirements.lock
	"$(PYTHON)" -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip install --quiet '.[dev]'
	{ sed -n '/^#/p' requirements.lock; .venv-lock/bin/python -m pip freeze --all | grep -v -e '^pip==' -e '^calplan' | LC_ALL=C sort -f; } > .venv-lock/new
	mv .venv-lock/new requirements.lock
	rm -r .venv-lock

clean: ## remove the environment and every cache
	rm -rf $(VENV) .venv-lock build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -r {} +
