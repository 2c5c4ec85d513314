#!/usr/bin/env bash
# Newman: plays our collection as our runner does, assertion by assertion, and is the slower of the two
set -uo pipefail
source .ci/lib/newman.sh

need_newman || exit 1

reports=artifacts/ci/newman
mkdir -p "$reports"
emulator=src/KaizalaEmulator/bin/$CONFIGURATION/net10.0/kaizala-emulator
contracts=src/KaizalaEmulator.Contracts/bin/$CONFIGURATION/net10.0/kaizala-contracts
newman=tests/newman/node_modules/newman/bin/newman.js

code=0
# Ratios of a busy machine are rough: the bound is wider than the target.
python3 bench/contracts.py --emulator "$emulator" --contracts "$contracts" --newman "$newman" --bound 0.8 || code=1
python3 .ci/smoke/newman.py "$emulator" "$contracts" "$newman" "$reports" || code=1
exit "$code"
