# Needs Python 3.11 or newer, make, and the package index that pip is set up for. Everything else is set up here.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?= formats jsonl csv html tar warc packed salvage decoding layout view grammars

.PHONY: demo test check bench floors schemas lock fuzz clean

demo: $(READY)
	@rm -f demo.duckdb demo.duckdb.wal
	$(BIN)/trichluc run corpus/articles --db demo.duckdb
	$(BIN)/trichluc verify --db demo.duckdb
	@echo
	@echo "What was awarded to whom, proposed or given (check it against corpus/articles):"
	@$(BIN)/trichluc sql --db demo.duckdb "select article[:2] as no, award, recipient, grantor, status from awards order by article, start limit 12"

test: $(READY)
	$(BIN)/pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(READY)
	$(BIN)/pytest -s tests/bench

floors: $(READY)
	$(BIN)/python tests/corpus/floors.py

schemas: $(READY)
	$(BIN)/python -m trichluc.commands.schemas schemas

lock: $(READY)
	$(BIN)/uv pip compile --quiet --no-emit-index-url --generate-hashes --universal --python-version 3.11 \
		--all-extras pyproject.toml --output-file requirements.lock

fuzz: $(READY)
	$(BIN)/uv pip install --quiet --python $(BIN)/python --group fuzz
	for target in $(FUZZ_TARGETS); do \
		$(BIN)/python tests/fuzz/fuzz.py $$target -max_total_time=$(FUZZ_SECONDS) -timeout=20 -rss_limit_mb=2048 \
			-artifact_prefix=.venv/fuzz- || exit 1; \
	done

clean:
	rm -rf .venv build dist demo.duckdb demo.duckdb.wal

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)
