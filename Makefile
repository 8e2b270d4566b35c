# make demo   build, score the sample recordings, play a scenario
# make test   formatting, lints and all tests
# make test-browser   the reports in a real browser; needs node, npm and Chromium
# make wer    word error rate on the sample recordings
# make der    how well voices on one channel are told apart, on mixes of the sample recordings
# make bench-peers   speed beside faster-whisper; needs python3 and its packages. CALLS=FOLDER for
#             two-channel recordings of your own
# make dist   dist/rolecall-VERSION-SYSTEM.tar.gz, which runs on other machines too
# make test-dist   that package on older processors; needs qemu-user
#
# Everything is built in release mode, so that whisper.cpp is compiled once for all of them.

.PHONY: all build demo test test-browser test-dist wer der bench-peers tools test-tools install dist

all: build

# Features of the program beside the usual ones: `make FEATURES="--features microphone" install`.
FEATURES =
CARGO = cargo
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
	$(CARGO) run --release --locked $(FEATURES) --example word_error_rate

CALLS = recordings
PEERS = $(TARGET)/bench-peers
bench-peers: build
	$(CARGO) build --release --locked $(FEATURES) --example speech_speed
	python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --requirement tools/bench_peers.txt
	$(PEERS)/bin/python tools/bench_peers.py $(CALLS) --programs $(TARGET)/release

der: tools
	$(CARGO) run --release --locked $(FEATURES) --example diarization_error

dist: tools
	CARGO="$(CARGO)" FEATURES="$(FEATURES)" sh tools/dist.sh

test-dist:
	CARGO_TARGET_DIR="$(TARGET)" sh tools/test-dist.sh

install: tools
	$(CARGO) install --locked --path . $(FEATURES)
