# Everything that is done with this project, each by one word. What a target needs is installed first, pinned, into
# .tools/ and node_modules/, once (scripts/tools.sh).

.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help serve watch build package audit reproduce test bench fuzz mutants coverage screenshots clean \
  tools-build tools-test tools-bench tools-fuzz tools-mutants tools-coverage tools-audit

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)

PORT ?= 8080

# Trunk takes this variable for an option of its own and stops at the usual value `1`.
unexport NO_COLOR

# Trunk fetches nothing by itself: its tools are on PATH, the crates come by `cargo fetch`.
TRUNK_FLAGS := --locked --offline

# The folders of whoever builds are nobody's business, and without them two builds are equal byte by byte.
REMAP = --remap-path-prefix=$(CURDIR)=. --remap-path-prefix=$${CARGO_HOME:-$$HOME/.cargo}=cargo $(foreach index,$(wildcard $(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src/*),--remap-path-prefix=$(index)=.)

# What the build puts beside the program and into its HTML: the words of each language, the start page.
PAGE = cargo build --quiet --locked --features json,ssr --bin model && target/debug/model words target/words && target/debug/model page target/words

help: ## Say what there is (this list)
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{ printf "%-18s%s\n", $$1, $$2 }'

serve: build ## Build the page and serve it on http://localhost:8080 (PORT=8081 for another) under its strict policy
	@node scripts/serve.mjs --port $(PORT)

watch: tools-build ## Serve a debug build on the same port and rebuild it on every change
	@cargo fetch --locked
	@$(PAGE)
	trunk serve $(TRUNK_FLAGS) --port $(PORT)

build: tools-build ## Check the model, build the page into dist/, and hold its size against size-budget.json
	@cargo fetch --locked
	cargo run --quiet --locked --no-default-features --features json --bin model -- check
	@$(PAGE)
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$(REMAP) -Clink-arg=--emit-relocs" trunk build --release $(TRUNK_FLAGS)
	@node scripts/size.mjs --check

package: build ## Make the npm package and the zip for static hosts, in target/package/
	@node scripts/package.mjs

audit: tools-audit ## Hold licences, bans and sources of the crates against deny.toml, and write a bill of materials
	cargo deny --offline --locked check licenses bans sources
	@sh scripts/bill.sh

reproduce: build ## Build the committed state in two other folders, and compare every file
	@sh scripts/reproduce.sh

test: tools-test ## Run every check, browser tests included; ends with "N passed, N failed"
	@MAKE="$(MAKE)" sh scripts/test.sh

bench: tools-bench build ## Time the engine and the page, and say where the size comes from
	cargo bench --locked --no-default-features --features json
	@sh scripts/in-browser.sh in_browser --release -- --nocapture
	cargo build --quiet --locked --release --target wasm32-unknown-unknown --example hello
	wasm-bindgen --target web --no-typescript --out-dir target/hello target/wasm32-unknown-unknown/release/examples/hello.wasm
	wasm-opt -Oz --enable-bulk-memory --enable-reference-types --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-multivalue target/hello/hello_bg.wasm -o target/hello/hello_bg.wasm
	cargo build --quiet --locked --profile native --no-default-features --features many --bin mlops-maturity-score
	node scripts/bench-many.mjs
	node tests/e2e/bench.mjs
	node tests/e2e/bench_load.mjs
	@node scripts/size.mjs --why

fuzz: tools-fuzz ## Try millions of texts on links, kept lines and models (RUNS=1000000 of each, TARGETS=link)
	@sh scripts/fuzz.sh

mutants: tools-mutants ## Change the engine in hundreds of small ways and name the changes that no test notices
	@sh scripts/mutants.sh

coverage: tools-coverage ## Name the lines and branches of the engine that no test reaches
	@sh scripts/coverage.sh

screenshots: tools-test build ## Picture the pages into screenshots/
	node scripts/screenshots.mjs

clean: ## Remove what was built (the installed tools stay)
	rm -rf dist target screenshots

tools-build tools-test tools-bench tools-fuzz tools-mutants tools-coverage tools-audit:
	@sh scripts/tools.sh $(@:tools-%=%)
