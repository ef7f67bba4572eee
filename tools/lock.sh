#!/bin/sh
# Pins every requirement of pyproject.toml with its hashes, for any Python from 3.11 on and any system.
# What is pinned already stays, unless --upgrade is given: make lock ARGS=--upgrade
# The npm packages have a lock of their own: edit tools/npm/package.json, then run npm install in tools/npm/.
set -eu

pin() {
  lock=$1
  shift
  .venv/bin/uv pip compile --quiet --no-config --system-certs --universal --python-version 3.11 --generate-hashes \
    --custom-compile-command "make lock" --output-file "$lock" "$@" >/dev/null
}

names_in() {
  sed -n 's/^\([a-z0-9._-]*\)==.*/\1/p' "$1" | sort -u
}

pin requirements/build.lock "$@" --group pyproject.toml:install pyproject.toml
# What a build pins already is left out here, and held to the same version.
pin requirements/test.lock "$@" --group pyproject.toml:test --constraint requirements/build.lock \
  $(names_in requirements/build.lock | sed 's/^/--no-emit-package /')
pin requirements/cluster.lock "$@" --extra cluster pyproject.toml --constraint requirements/build.lock \
  $(names_in requirements/build.lock | sed 's/^/--no-emit-package /')
pin requirements/uv.lock "$@" --group pyproject.toml:uv --constraint requirements/test.lock
pin requirements/node.lock "$@" --group pyproject.toml:node
pin requirements/java.lock "$@" --group pyproject.toml:java
