#!/usr/bin/env bash
# Contract harness: verify with all its reports, diff, openapi and mutate, against the emulator
set -uo pipefail
source .ci/lib/dotnet.sh

reports=artifacts/ci/contracts
mkdir -p "$reports"
export KAIZALA_EMULATOR=$EMULATOR
passed=0
failed=0

# holds COMMAND...: a command of the harness that has to end well. What it says is kept, its end shown.
holds() {
  local log=$reports/$1.log code=0
  timeout 240 "$CONTRACTS" "$@" > "$log" 2>&1 || code=$?
  echo "$1: code $code"
  if ((code == 0)); then
    passed=$((passed + 1))
    tail -n 2 "$log"
  else
    failed=$((failed + 1))
    grep -v '^ok ' "$log" | tail -n 60
  fi
}

holds verify --target emulator --report "junit=$reports/verify.xml" --report "html=$reports/verify.html" --report "json=$reports/verify.json"
holds diff --left emulator --right emulator
holds openapi --check
holds mutate --target emulator --explained contracts/survivors.md

if python3 .ci/smoke/contracts_page.py "$CONTRACTS"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi

echo "$passed passed, $failed failed"
((failed == 0))
