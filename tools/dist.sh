#!/bin/sh
# Packs dist/rolecall-VERSION-SYSTEM.tar.gz, which runs where nothing else is installed. On Linux with
# an Intel or AMD processor it holds three builds, and the one that is started chooses the best that the
# processor can run (src/processor.rs). docs/installing.md tells more.
set -eu
cd "$(dirname "$0")/.."

cargo=${CARGO:-cargo}
# A folder of its own, so that the usual build stays what it is. Of one level and the next only
# whisper.cpp and rolecall itself are built anew.
CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-target}/dist
export CARGO_TARGET_DIR

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
system=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
name=rolecall-$version-$system
folder=$CARGO_TARGET_DIR/$name
rm -rf "$folder"
mkdir -p "$folder" dist

# build FILE: builds for ROLECALL_CPU and puts the program there.
build() {
    # shellcheck disable=SC2086 # FEATURES are words
    $cargo build --release --locked ${FEATURES-} --bin rolecall
    cp "$CARGO_TARGET_DIR/release/rolecall" "$1"
    # Names of functions are a sixth of the program, and nobody reads them.
    strip "$1" 2>/dev/null || true
}

case $system in
    linux-x86_64)
        mkdir -p "$folder/lib/rolecall"
        ROLECALL_CPU=x86-64-v4 build "$folder/lib/rolecall/rolecall-v4"
        ROLECALL_CPU=x86-64-v3 build "$folder/lib/rolecall/rolecall-v3"
        ROLECALL_CPU=x86-64-v2 build "$folder/rolecall"
        ;;
    *)
        echo "$system: one build, for processors like this machine's"
        build "$folder/rolecall"
        ;;
esac

cp LICENSE README.md CHANGELOG.md "$folder"
mkdir -p "$folder/models/minilm-l6-v2"
cp models/README.md "$folder/models"
cp models/minilm-l6-v2/LICENSE "$folder/models/minilm-l6-v2"
tar -C "$CARGO_TARGET_DIR" -czf "dist/$name.tar.gz" "$name"
ls -l "dist/$name.tar.gz"
