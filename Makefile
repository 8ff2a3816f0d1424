# From a fresh clone, with Python 3.11 or newer and make: `make site` builds the story, `make test` proves it.
# Stamp files in $(VENV) remember what is installed, so a second run goes straight to the work.

VENV ?= .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
PIP := $(PY) -m pip -qq --disable-pip-version-check
STORY ?= .
ARGS ?=

# The first of these that runs and is new enough; `make site PYTHON=/some/python` decides otherwise.
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11 python
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

.PHONY: help site serve check test browser lint format bench wheel clean distclean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/.installed ## build the story of this folder (or STORY=folder) and say where the page is
	@$(BIN)/recoupe build $(STORY) $(ARGS)

serve: $(VENV)/.serve ## write with the site open: rebuilt and reloaded on every save
	@$(BIN)/recoupe serve $(STORY) $(ARGS)

check: $(VENV)/.installed ## list the problems of seeds/ and content/
	@$(BIN)/recoupe check $(STORY) $(ARGS)

test: $(VENV)/.test browser site ## build, then run every test (Chromium is installed where that is allowed)
	$(PY) -m pytest $(ARGS)

browser: ## install Debian's Chromium if there is none and we may
	@sh .ci/chromium

lint: $(VENV)/.lint ## ruff, mypy --strict, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: $(VENV)/.lint ## put the code in ruff's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.bench ## measure accuracy and speed beside other tools
	$(PY) -m pytest -q -s tests/bench $(ARGS)

wheel: $(VENV)/.test ## build the wheel and the source archive into dist/
	$(PIP) wheel --no-deps --wheel-dir dist .

clean: ## remove the site and the caches
	find build -mindepth 1 -maxdepth 1 ! -name .gitkeep -exec rm -rf {} +
	rm -rf dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

distclean: clean ## remove the environment too
	rm -rf $(VENV)

# ---------------------------------------------------------------- the environment, a stamp for each layer

$(VENV)/.created:
	@python="$(PYTHON)"; \
	for name in $(PYTHONS); do \
	  [ -n "$$python" ] && break; \
	  "$$name" -c '$(NEW_ENOUGH)' 2>/dev/null && python="$$name"; \
	done; \
	if [ -z "$$python" ] || ! "$$python" -c '$(NEW_ENOUGH)'; then \
	  echo 'recoupe needs Python 3.11 or newer: install it, or say where it is: make PYTHON=/path/to/python' >&2; exit 1; \
	fi; \
	echo "making $(VENV) with $$("$$python" --version)"; \
	"$$python" -m venv $(VENV) || { \
	  rm -rf $(VENV); echo 'this Python cannot make environments (on Debian: apt-get install python3-venv)' >&2; exit 1; }
	@$(PIP) install --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.installed: $(VENV)/.created pyproject.toml
	@echo 'installing recoupe'
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.serve: $(VENV)/.installed
	@$(PIP) install --editable '.[serve,html]'
	@touch $@

$(VENV)/.test: $(VENV)/.installed
	@echo 'installing what the tests need'
	@$(PIP) install --editable '.[serve,html]' --group test
	@touch $@

$(VENV)/.lint: $(VENV)/.test
	@echo 'installing the linters'
	@$(PIP) install --group lint
	@touch $@

$(VENV)/.bench: $(VENV)/.test
	@$(PIP) install --group bench
	@touch $@
