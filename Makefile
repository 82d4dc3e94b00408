# What is needed: make and Python 3.11 or newer. Everything else is installed into .venv, once.
#
#   make map          read data/documents and write the relation map
#   make notebooks    open the notebooks in JupyterLab; installs it the first time
#   make test         lint, types, and all tests, those in a browser included
#   make bench        how fast and how large the commands are, how fast documents are read, and how soon the map can be used
#   make test-slow    hostile texts and queries: does the time grow with the length only, is each stopped in time; the catalogue on a large graph
#   make test-lowest  the tests with the lowest versions of the libraries that are allowed
#   make test-wheel   the wheel, installed from the package index into an empty environment, draws the map
#   make clean        take away what make and the tests made

VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PROGRAM := $(VENV)/program-installed
TOOLS := $(VENV)/tools-installed
RESEARCH := $(VENV)/research-installed
LOWEST := .venv-lowest
BENCH := .venv-bench
EMPTY := .venv-wheel

.PHONY: map notebooks test test-slow lint bench test-lowest test-wheel clean
.DELETE_ON_ERROR:

map: $(PROGRAM)
	$(BIN)/kg map

notebooks: $(RESEARCH)
	$(BIN)/jupyter lab notebooks

test: lint
	@.ci/chromium
	$(BIN)/pytest tests/test_reading_speed.py  # by itself: beside other work it measures that
	$(BIN)/pytest --numprocesses 2 --ignore tests/test_reading_speed.py

test-slow: $(TOOLS)
	$(BIN)/pytest tests/slow

lint: $(TOOLS)
	$(BIN)/ruff check
	$(BIN)/mypy

bench: $(PROGRAM) $(TOOLS) $(BENCH)/installed
	@.ci/chromium
	$(BIN)/python tests/benchmarks/commands.py
	$(BIN)/python tests/benchmarks/network.py ../shared/reference/twin-towns.csv
	$(BIN)/python tests/benchmarks/map.py
	$(BENCH)/bin/python tests/benchmarks/reading.py
	$(BIN)/python tests/benchmarks/queries.py

# what we compare with is large, and no part of the program's own environment
$(BENCH)/installed: pyproject.toml
	.ci/venv $(BENCH)
	$(BENCH)/bin/python -m pip --disable-pip-version-check --quiet install --upgrade 'pip>=25.1'
	$(BENCH)/bin/python -m pip --disable-pip-version-check --quiet install --editable . --group bench
	@touch $@

test-lowest:
	.ci/venv $(LOWEST)
	$(LOWEST)/bin/python .ci/lowest >$(LOWEST)/constraints.txt
	$(MAKE) VENV=$(LOWEST) PIP_CONSTRAINT=$(CURDIR)/$(LOWEST)/constraints.txt $(LOWEST)/tools-installed
# what an old library asks of a newer one may be deprecated there
	$(LOWEST)/bin/pytest --numprocesses 2 -W ignore::DeprecationWarning

test-wheel: $(TOOLS)
	rm -rf dist $(EMPTY)
	$(BIN)/python -m build --wheel --outdir dist
	.ci/venv $(EMPTY)
	$(EMPTY)/bin/python -m pip --disable-pip-version-check --quiet install dist/*.whl
	mkdir $(EMPTY)/elsewhere
	cd $(EMPTY)/elsewhere && ../bin/kg map

clean:
	rm -rf out dist .venv $(LOWEST) $(BENCH) $(EMPTY) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@echo "setting up $(VENV): once, about a minute" >&2
	@.ci/venv $(VENV)

$(PROGRAM): pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	@touch $@

$(RESEARCH): pyproject.toml $(PROGRAM)
	$(PIP) install --editable '.[research]'
	@touch $@

# `--group` asks for a newer pip than the one that comes with Python 3.11
$(TOOLS): pyproject.toml $(PROGRAM)
	$(PIP) install --upgrade 'pip>=25.1'
	$(PIP) install --group test --group lint
	@touch $@
