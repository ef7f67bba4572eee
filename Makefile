# Every target is enough by itself: it makes .venv, installs the pinned requirements if they changed, and does its job.
# Variables such as SITEURL and SOURCE_DATE_EPOCH reach the programs through the environment:
#   SITEURL=https://example.org make publish

SHELL := /bin/sh
BIN := .venv/bin
PORT ?= 8000
BASE ?= origin/main

.DEFAULT_GOAL := html
.PHONY: html serve test quick check publish bench lint format lock package review pictures nightly checksums clean help venv venv-test tools

html: venv ## check the content and build output/
	@$(BIN)/pelican content -s pelicanconf.py -o output

serve: venv ## build, serve on localhost, rebuild and reload as files change
	@$(BIN)/wall serve --port $(PORT)

test: tools ## run the whole suite, browser tests included (ARGS="-k name" chooses)
	@$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

quick: venv-test ## run the quick part of it: no program is started, no wall built, no browser opened
	@$(BIN)/python -m pytest -n auto --dist worksteal -m quick $(ARGS)

check: venv ## only check the content
	@$(BIN)/wall check

publish: venv ## build with publishconf.py; SITEURL comes from the environment
	@$(BIN)/pelican content -s publishconf.py -o output

bench: venv ## measure the build against peers on the same work (ARGS="--counts 1000 --runs 1": a part of it)
	@$(BIN)/python -m benchmarks.run $(ARGS)

lint: venv-test ## formatting, types, tests' loops, import layers, templates, styles, workflows: all of them, then say which failed
	@$(BIN)/python -m tools packages
	@$(BIN)/python -m tools.lint

format: venv-test ## put Python files into the common format
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .

package: venv ## make the wheel, the source archive and their checksums in dist/
	@$(BIN)/python -m tools.bundle

lock: venv-test ## pin what pyproject.toml asks for (ARGS=--upgrade moves everything to its newest)
	@tools/lock.sh $(ARGS)

review: venv ## say what would change on the wall since BASE (BASE=origin/main)
	@$(BIN)/wall review --base $(BASE)

pictures: tools html ## take pictures of what would change on the wall since BASE, into preview/
	@$(BIN)/python -m tools.preview --base $(BASE)

nightly: venv ## say which links lead nowhere, and whose consent is to be looked at again
	@$(BIN)/wall nightly

checksums: ## list the files of output/ with their checksums
	@.ci/checksums output

clean: ## remove what building and testing made; .venv stays
	@rm -rf output .output.build preview .cache test-results .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

# Set-up. Each is quick when there is nothing to do.

venv: # what a build needs
	@tools/venv

venv-test: # what tests and upkeep need in Python
	@tools/venv test

tools: venv-test # what tests need beyond Python: packages from npm, a Java, a Chromium
	@$(BIN)/python -m tools
