#!/bin/sh
# Tries the package of `make dist` on processors that this machine does not have, as qemu-user plays
# them, and the usual build on one that is too old for it. qemu knows no processor with AVX-512, so the
# build for x86-64-v4 runs only where the machine itself has it.
set -eu
cd "$(dirname "$0")/.."

if ! command -v qemu-x86_64 >/dev/null 2>&1; then
    echo "SKIPPED: no qemu-x86_64 (package qemu-user)"
    exit 0
fi
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
name=rolecall-$version-linux-x86_64
if [ ! -f "dist/$name.tar.gz" ]; then
    echo "SKIPPED: no dist/$name.tar.gz; \`make dist\` makes it"
    exit 0
fi
usual=${CARGO_TARGET_DIR:-target}/release/rolecall

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tar -C "$scratch" -xzf "dist/$name.tar.gz"
package=$scratch/$name
# On Linux the program starts itself anew for this setting, and then qemu has lost it.
MALLOC_MMAP_THRESHOLD_=1048576
export MALLOC_MMAP_THRESHOLD_

failed=0
# expect WHAT CODE PATTERN COMMAND…: the command ends with that code and says that.
expect() {
    what=$1 code=$2 pattern=$3
    shift 3
    got=0
    "$@" >"$scratch/said" 2>&1 || got=$?
    # What qemu itself cannot play it says in lines of its own.
    grep -v '^qemu-x86_64: warning' "$scratch/said" >"$scratch/told" || true
    if [ "$got" = "$code" ] && grep -q -- "$pattern" "$scratch/told"; then
        echo "ok      $what"
    else
        failed=1
        echo "FAILED  $what: code $got instead of $code"
        sed 's/^/        /' "$scratch/told"
    fi
}
on() { cpu=$1; shift; qemu-x86_64 -cpu "$cpu" "$@"; }

# Five seconds of a call and a rubric of one behaviour: qemu takes minutes for what a processor does in
# one second.
head -c 160000 recordings/exemplary.wav >"$scratch/call.wav"
cat >"$scratch/opening.yaml" <<'END'
format: 1
id: opening
title: Opening
pass: 50
behaviours:
  company: {who: agent, like: ["Thank you for calling Northwind."], phrases: ["calling northwind"]}
sections:
  - id: opening
    title: Opening
    criteria:
      - id: names-company
        title: Names the company
        levels: [{points: 1, label: named, when: {said: company}}, {points: 0, label: missing}]
tests:
  - name: named
    turns: ["Agent: Thank you for calling Northwind."]
    expect: {names-company: 1}
END
score() {
    on "$1" "$2" score "$scratch/call.wav" --rubric "$scratch/opening.yaml" --min-length 0 --no-save \
        --jobs 1 --fail-under 100 --out "$scratch/out"
}

expect "v2 on the oldest of its level" 0 "^rolecall $version" on Nehalem "$package/rolecall" --version
expect "v2 checks a rubric there" 0 "opening.yaml: ok" on Nehalem "$package/rolecall" check "$scratch/opening.yaml"
expect "v2 scores a call there, in full" 0 "call " score Nehalem "$package/rolecall"
expect "v3 on the oldest of its level" 0 "^rolecall $version" on Haswell "$package/lib/rolecall/rolecall-v3" --version
expect "v3 on an AMD of its level" 0 "^rolecall $version" on EPYC "$package/lib/rolecall/rolecall-v3" --version
expect "v2 where it cannot run" 2 "lacks .*sse4.2" on core2duo "$package/rolecall" --version
expect "v3 where it cannot run" 2 "lacks .*avx2" on Nehalem "$package/lib/rolecall/rolecall-v3" --version
expect "v4 where it cannot run" 2 "lacks .*avx512f" on Haswell "$package/lib/rolecall/rolecall-v4" --version

if grep -q avx2 /proc/cpuinfo && [ -x "$usual" ]; then
    expect "the usual build where it cannot run" 2 "lacks .*avx2" on Nehalem "$usual" --version
fi
if grep -q avx512vl /proc/cpuinfo; then
    expect "v4 on this machine" 0 "^rolecall $version" "$package/lib/rolecall/rolecall-v4" --version
fi

# Which build is chosen: each is a text that says its name.
for level in v3 v4; do
    printf '#!/bin/sh\necho chosen %s\n' "$level" >"$package/lib/rolecall/rolecall-$level"
done
expect "Nehalem stays with v2" 0 "^rolecall $version" on Nehalem "$package/rolecall" --version
expect "Haswell gets v3" 0 "chosen v3" on Haswell "$package/rolecall" --version
expect "EPYC gets v3" 0 "chosen v3" on EPYC "$package/rolecall" --version
if grep -q avx512vl /proc/cpuinfo; then
    expect "this machine gets v4" 0 "chosen v4" "$package/rolecall" --version
fi
exit $failed
