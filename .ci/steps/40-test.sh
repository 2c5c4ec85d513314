#!/usr/bin/env bash
# Tests: dotnet test, on what the build step built
set -euo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
dotnet test -c "$CONFIGURATION" --no-build --no-ansi --no-progress > "$log" 2>&1 || code=$?
cat "$log"

# The test platform's summary ends with one count a line.
count() { awk -v name="$1:" '$1 == name { n = $2 } END { print n + 0 }' "$log"; }
echo "$(count succeeded) passed, $(count failed) failed, $(count skipped) skipped"
exit "$code"
