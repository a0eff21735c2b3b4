# Two commands on a fresh machine with Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint types layers tests browser bench clean

demo: .venv/run
	$(BIN)/calendar-cli check plans --today 2026-10-02
	$(BIN)/calendar-cli export plans --out out --today 2026-10-02

test: lint types layers tests

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

layers: .venv/dev
	$(BIN)/lint-imports --no-cache

tests: .venv/dev
	$(BIN)/python -m pytest --cov --cov-report=term

# The page in a real browser: needs node, npm and Chromium. Exact versions; nothing of it is shipped.
browser: .venv/dev tests/browser/node_modules/.ready
	$(BIN)/python -m pytest tests/browser

tests/browser/node_modules/.ready: tests/browser/package.json
	npm install --prefix tests/browser --no-audit --no-fund --no-package-lock --ignore-scripts
	touch $@

bench: .venv-bench/ready
	.venv-bench/bin/python benchmarks/compare.py

.venv/pip:
	$(PYTHON) -m venv .venv
	touch $@

.venv/run: .venv/pip pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/dev: .venv/pip pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ .venv/run

# As people install it: beside its peers, in an environment of its own, with its bytecode compiled.
.venv-bench/ready: pyproject.toml $(shell find calendar_cli -name '*.py')
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall '.[bench]'
	touch $@

clean:
	rm -rf .venv .venv-bench out
