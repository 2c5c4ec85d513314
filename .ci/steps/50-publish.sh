#!/usr/bin/env bash
# Publish: the command as a native binary, without a warning about trimming or ahead-of-time compilation
set -euo pipefail

rm -rf artifacts/aot
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet publish src/KaizalaEmulator -c "$CONFIGURATION" -r linux-x64 -o artifacts/aot > "$log" 2>&1 || { cat "$log"; exit 1; }
cat "$log"
if grep -E 'warning IL[0-9]+|AOT analysis warning|[Tt]rim analysis warning' "$log"; then
  echo "The published command must not warn."
  exit 1
fi
test -x artifacts/aot/kaizala-emulator
