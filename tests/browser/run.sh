#!/bin/sh
# Makes reports and tries them in a real browser: run.sh FOLDER-OF-THE-PROGRAM
# SHOTS=FOLDER keeps pictures of the pages.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
programs=$(cd "$1" && pwd)
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
for need in node npm; do
    command -v "$need" >/dev/null || { echo "SKIPPED: the browser tests need $need"; exit 0; }
done
[ -n "$CHROMIUM" ] || { echo "SKIPPED: the browser tests need Chromium; CHROMIUM=FILE names it"; exit 0; }

if [ ! -d "$here/node_modules/playwright-core" ]; then
    npm install --prefix "$here" --no-package-lock --no-audit --no-fund --silent ||
        { echo "SKIPPED: npm could not install what the browser tests need"; exit 0; }
fi

REPORTS=$(mktemp -d)
trap 'rm -rf "$REPORTS"' EXIT
"$programs/rolecall" score "$here/../../recordings" --out "$REPORTS/real" >/dev/null
"$programs/examples/large_report" 1100 "$REPORTS/large" >/dev/null
"$programs/examples/large_report" 60 "$REPORTS/small" >/dev/null
export REPORTS CHROMIUM
node --test "$here"
