#!/usr/bin/env bash
# Newman: plays our collection as our runner does, assertion by assertion, and is the slower of the two
set -uo pipefail
source .ci/lib/dotnet.sh
source .ci/lib/newman.sh

need_newman || exit 1

reports=artifacts/ci/newman
mkdir -p "$reports"
newman=tests/newman/node_modules/newman/bin/newman.js

code=0
# Ratios of a busy machine are rough: the bound is wider than the target.
python3 bench/contracts.py --emulator "$EMULATOR" --contracts "$CONTRACTS" --newman "$newman" --bound 0.8 || code=1
python3 .ci/smoke/newman.py "$EMULATOR" "$CONTRACTS" "$newman" "$reports" || code=1
exit "$code"
