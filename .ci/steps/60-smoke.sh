#!/usr/bin/env bash
# Smoke test: the published binary, and the built assembly, as a user meets them
set -euo pipefail

exec python3 .ci/smoke/smoke.py artifacts/aot/kaizala-emulator "src/KaizalaEmulator/bin/$CONFIGURATION/net10.0/kaizala-emulator.dll"
