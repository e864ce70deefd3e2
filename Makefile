# make demo   set up and read a draft as newslint does
# make test   set up and pass every test
# make docs   build the static site into build/site; a dead link inside fails it
# make check  format, lint, types, layers, unit tests, generated docs: the whole truth, under a minute

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
STAMP := $(VENV)/.installed
unexport PYTHONDONTWRITEBYTECODE # without byte code pytest rewrites every test module again: 6 s of a check
# what the recipes of the lexicon take from the package
BORROWED := $(patsubst %,src/newslint/lexicon/%.py,distance morphology near)

.PHONY: demo setup test check format docs clean

demo: setup
	@$(BIN)/newslint check examples --fail-on never

setup: $(STAMP)

$(STAMP): pyproject.toml hatch_build.py $(wildcard recipes/*.py recipes/words/*) $(BORROWED)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@$(BIN)/python -m compileall -q src/newslint # an editable install has no byte code yet: the first starts would be slow
	@$(BIN)/python -c "open('$(STAMP)', 'w').close()"

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check
	$(BIN)/pytest -n auto -m "not network and not server"

docs: setup
	$(BIN)/python docs/site/build.py build/site

test: check
	$(BIN)/pytest -rs -m "network or server"

clean:
	$(PYTHON) -c "import shutil; [shutil.rmtree(p, ignore_errors=True) for p in ('$(VENV)', 'build', 'dist', 'src/newslint/compiled')]"
