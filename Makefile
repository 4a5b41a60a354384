# Short verbs. `make run` and `make test` are enough on a fresh Debian or Ubuntu machine; .ci/setup says what it installs.
.ONESHELL:
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory

TARGET := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
# Node from .ci/setup where the machine has none; rustup's own place where a shell has not been told of it yet.
export PATH := $(CURDIR)/.tools/bin:$(PATH):$(HOME)/.cargo/bin

UI_SOURCES := $(shell find ui src-tauri/words/catalogue -type f -not -path '*/node_modules/*' -not -path 'ui/dist/*' 2>/dev/null)

.PHONY: help run test bench setup ui build fmt clean

help: ## the verbs
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

run: setup ## install what is missing, build, open the window on the sample study
	$(MAKE) build
	"$(TARGET)/release/standout" --sample

test: ## install what is missing, run every test
	@.ci/setup test
	.ci/test

bench: ## install what is missing, print how we stand against our peers (tests/bench/README.md)
	@.ci/setup bench
	$(MAKE) build
	tests/bench/run

setup: ## install what is missing to build and run
	@.ci/setup build

build: ui ## the window and standout-cli, optimised (target/release)
	cargo build --release --bin standout --bin standout-cli

ui: ui/dist/index.html ## the page, which the program embeds

ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	cd ui
	npm run build

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui
	npm ci --no-audit --no-fund
	touch node_modules/.package-lock.json

fmt: ui/node_modules/.package-lock.json ## put Rust and UI sources into their standard form
	cargo fmt --all
	cd ui
	npm run format

clean: ## remove everything built (not what was installed)
	rm -rf "$(TARGET)" gen ui/dist ui/node_modules .tools
