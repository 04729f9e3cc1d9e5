# The workshop: `make` lists what it can do. Each target prepares .venv by itself.

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset test faults lint format run migrate pictures clean

PYTHON ?= python3
PY := .venv/bin/python
ARGS ?=
# How often a bot is killed at each crash point.
REPEATS ?= 100

# The first of these that is new enough makes .venv.
CANDIDATES := $(PYTHON) python3.13 python3.12 python3.11

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/.runtime ## Try Preceptor in a pretend Slack, on one page in your browser
	@$(PY) app.py demo

demo-reset: ## Forget everything that was done in the demo
	@rm -rf demo/data
	@echo "The demo starts afresh with the next: make demo"

# A file a worker, in order of their names: the longest, which drive a browser, come first.
test: .venv/.dev ## Run all tests (make test ARGS="-k accept" runs some)
	@mkdir -p build && rm -f build/payloads.jsonl
	@$(PY) -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

faults: .venv/.dev ## Kill and break things for hours, and count what is lost or doubled
	@FULL_SIZE=1 REPEATS=$(REPEATS) $(PY) -m pytest tests/faults -v -s --timeout 7200 $(ARGS)

lint: .venv/.dev ## Check format, lint and types
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy

format: .venv/.dev ## Format the code and mend what lint can mend
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

run: .venv/.runtime ## Run the bot with the settings in .env
	@$(PY) app.py run

migrate: .venv/.runtime ## Bring the database in DATABASE_URL up to date
	@$(PY) app.py migrate

pictures: .venv/.dev ## Remake README's pictures from the running sandbox
	@$(PY) -m demo.pictures

clean: ## Remove what was built and every cache (databases and .venv stay)
	@rm -rf build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +

# The stamps say which requirements .venv holds; a changed file is installed again.
.venv/.runtime: requirements.txt | .venv/bin/python
	@echo "Installing what Preceptor needs into .venv ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@echo "Installing what tests and lint need into .venv ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt -r requirements-dev.txt
	@touch $@

.venv/bin/python:
	@for python in $(CANDIDATES); do \
	  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    $$python -c 'import ensurepip, venv' 2>/dev/null || { \
	      echo "$$python cannot make a virtual environment here: install its venv module (Debian, Ubuntu: apt install python3-venv) and try again." >&2; \
	      exit 1; }; \
	    $$python -m venv .venv; exit; \
	  fi; \
	done; \
	echo "Preceptor needs Python 3.11 or newer and found none: install it from python.org, or name it with make PYTHON=/path/to/python3." >&2; \
	exit 1
