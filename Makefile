# The commands of the project. `make` alone lists them.
SHELL := /bin/bash
SWIFT ?= swift
PRODUCT := .build/release/kursbuild
# Small functions are inlined across targets, and Swift's library is part of the program: measured,
# a tenth less time and a fifth less memory.
RELEASE_FLAGS := --static-swift-stdlib -Xswiftc -cross-module-optimization
SOURCES := Sources Tests Fuzz Package.swift

FUZZ_SECONDS ?= 600

.DEFAULT_GOAL := help
.PHONY: help site test bench bench-search check fuzz format lint clean product tilgaengelighed
.NOTPARALLEL:

help: ## Vis denne liste
	@echo "KursBuild: make MÅL"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

site: ## Installér det, der mangler, og byg sitet i site-output/
	@MAKE_GOAL=site scripts/setup
	@$(MAKE) --no-print-directory product
	@$(PRODUCT) build
	@printf '\nÅbn sitet i en browser: %s\n' "$(CURDIR)/site-output/index.html"
	@printf 'Det kan også lægges på en webserver: kopier indholdet af site-output til en hvilken som helst mappe dér.\n'

check: ## Vis alle fejl i content/ uden at bygge sitet
	@MAKE_GOAL=check scripts/setup
	@$(MAKE) --no-print-directory product
	@$(PRODUCT) check

tilgaengelighed: ## Byg sitet, kør axe-core, Nu og veraPDF, og skriv tilgængelighedsrapporten
	@MAKE_GOAL=tilgaengelighed scripts/setup --test
	@$(MAKE) --no-print-directory product
	@$(PRODUCT) build
	@.venv-test/bin/python scripts/accessibility --product $(PRODUCT)

test: ## Kør alle test; sidste linje er 'N passed, N failed'
	@MAKE_GOAL=test scripts/setup --test
	@.venv-test/bin/python scripts/test

bench: ## Mål farten, også mod Hugo (valg: BENCH="--sizes 100,1000 --runs 3")
	@MAKE_GOAL=bench scripts/setup --bench
	@$(MAKE) --no-print-directory product
	@.venv-bench/bin/python bench/run.py $(BENCH)

bench-search: ## Mål søgningen, også mod Pagefind
	@MAKE_GOAL=bench-search scripts/setup --test --bench
	@$(MAKE) --no-print-directory product
	@.venv-test/bin/python bench/search.py

fuzz: ## Bombardér oversætteren med tilfældige bytes (valg: FUZZ_SECONDS=600)
	@MAKE_GOAL=fuzz scripts/setup
	@Tests/Fuzz/run.py --seconds $(FUZZ_SECONDS) --seed 0 --configuration release

format: ## Sæt Swift-koden op efter husets regler
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

lint: ## Kontrollér opsætningen uden at ændre noget
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

clean: ## Fjern alt, der er bygget (ikke .venv)
	rm -rf .build .build-test .build-fuzz .kursbuild
	@find site-output -mindepth 1 -maxdepth 1 ! -name .gitignore ! -name .kursbuild-site -exec rm -rf {} +

product:
	@echo "Bygger kursbuild (den første gang tager det nogle minutter)"
	@$(SWIFT) build -c release --product kursbuild $(RELEASE_FLAGS)
