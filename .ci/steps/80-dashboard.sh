#!/usr/bin/env bash
# Dashboard: the published binary's, in a real browser; pictures of each view are kept in artifacts/ci/dashboard
set -uo pipefail
source .ci/lib/packages.sh

# The browser without its own windows: the same engine, in half of the time.
need_package chromium-headless-shell chromium-headless-shell || exit 1
export KAIZALA_CHROMIUM=$(command -v chromium-headless-shell)
project=tests/KaizalaEmulator.Dashboard.Tests
dotnet build "$project" -c "$CONFIGURATION" || exit 1
dotnet format "$project" --verify-no-changes --no-restore || exit 1

export KAIZALA_EMULATOR=$PWD/artifacts/aot/kaizala-emulator
export KAIZALA_ARTIFACTS=$PWD/artifacts/ci/dashboard
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
dotnet test --project "$project" -c "$CONFIGURATION" --no-build --no-ansi --no-progress > "$log" 2>&1 || code=$?
cat "$log"
count() { awk -v name="$1:" '$1 == name { n = $2 } END { print n + 0 }' "$log"; }
echo "$(count succeeded) passed, $(count failed) failed, $(count skipped) skipped"
exit "$code"
