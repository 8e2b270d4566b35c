# make demo   build, score the sample recordings, play a scenario
# make test   formatting, lints and all tests
# make test-browser   the reports in a real browser; needs node, npm and Chromium
# make wer    word error rate on the sample recordings
# make der    how well voices on one channel are told apart, on mixes of the sample recordings
#
# Everything is built in release mode, so that whisper.cpp is compiled once for all of them.

.PHONY: all build demo test test-browser wer der tools test-tools install

all: build

# OpenBLAS is used where it is found; `make BLAS= demo` builds without it.
BLAS = $(shell sh tools/blas-include-dir.sh)
FEATURES = $(if $(BLAS),--features openblas)
CARGO = $(if $(BLAS),BLAS_INCLUDE_DIRS=$(BLAS)) cargo
TARGET = $(or $(CARGO_TARGET_DIR),target)
ROLECALL = $(TARGET)/release/rolecall

tools:
	@sh tools/build-tools.sh

test-tools:
	@sh tools/build-tools.sh test

build: tools
	$(CARGO) build --release --locked $(FEATURES)

demo: build
	@echo
	@echo "== Scoring the recordings in recordings/"
	$(ROLECALL) score recordings --out demo-out --store demo-out/rolecall.db
	@echo
	@echo "== Playing a scenario from a file of replies"
	$(ROLECALL) practice double-charge --replies scenarios/replies/double-charge.txt --seed 1 --no-save
	@echo
	@echo "Open the report: $(CURDIR)/demo-out/report/index.html"

test: test-tools
	$(CARGO) fmt --check
	$(CARGO) clippy --release --locked --all-targets $(FEATURES) -- -D warnings
	$(CARGO) test --release --locked $(FEATURES)

test-browser: build
	$(CARGO) build --release --locked $(FEATURES) --example large_report
	sh tests/browser/run.sh $(TARGET)/release

wer: tools
	OPENBLAS_NUM_THREADS=1 $(CARGO) run --release --locked $(FEATURES) --example word_error_rate

der: tools
	OPENBLAS_NUM_THREADS=1 $(CARGO) run --release --locked $(FEATURES) --example diarization_error

install: tools
	$(CARGO) install --locked --path . $(FEATURES)
