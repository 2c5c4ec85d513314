#!/usr/bin/env bash
# Chaos: webhooks of the published binary among receivers that fail, hang, reset and recover
set -euo pipefail

exec python3 .ci/smoke/chaos.py artifacts/aot/kaizala-emulator
