# Firsthand. `make demo` sets up and shows the main job on the sample reports; `make test` sets up and runs all tests.
SHELL := /bin/sh
BIN := .venv/bin
RECORD := demo-record
export UV_PYTHON_DOWNLOADS := never

.PHONY: help demo page test check format evaluate benchmarks train wheel clean

help:  ## What can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.venv/.ready: pyproject.toml uv.lock tools/set-up
	@tools/set-up
	@touch $@

demo: .venv/.ready  ## Read the sample reports into a fresh record, show who says what and how many stand behind it
	@rm -rf $(RECORD)
	@$(BIN)/firsthand add examples/halvine --record $(RECORD)
	@$(BIN)/firsthand statements --by-speaker --limit 12 --record $(RECORD)
	@$(BIN)/firsthand claims --reports 2 --limit 8 --record $(RECORD)
	@echo "Open the page with:  make page     (that is: $(BIN)/firsthand serve --record $(RECORD))"

page:  ## Open the demo's record in the browser
	@test -d $(RECORD) || $(MAKE) --no-print-directory demo
	@$(BIN)/firsthand serve --record $(RECORD)

test: .venv/.ready  ## Run all tests, browser tests and the quality gate included
	@tools/browser
	@$(BIN)/pytest

check: .venv/.ready  ## Format, lint, types, import contracts, docs
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest -q tests/docs

format: .venv/.ready  ## Put the code into its format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

evaluate: .venv/.ready  ## Score our gold; with POLNEAR=, ARTICLES= (paths) public corpora as well
	@$(BIN)/python -m evaluation.gate
	@if [ -n "$(POLNEAR)" ]; then $(BIN)/python -m evaluation.corpora.polnear score "$(POLNEAR)"; fi
	@if [ -n "$(ARTICLES)" ]; then $(BIN)/python -m evaluation.corpora.article_extraction "$(ARTICLES)"; fi

benchmarks: .venv/.ready  ## Speed and memory, side by side with what a user would pick instead
	@$(BIN)/uv sync --frozen --quiet --group benchmarks --inexact
	@$(BIN)/python -m benchmarks.whole_pipeline $(PAGES)

train: .venv/.ready  ## Make the trained engine's weights anew, from CORPORA= (the folder that holds polnear/); hours
	@tools/train "$(CORPORA)"

wheel: .venv/.ready  ## Build the wheel into dist/
	@$(BIN)/uv build --quiet --wheel --python $(BIN)/python

clean:  ## Remove what was built, not what was recorded
	@rm -rf .venv .uv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
