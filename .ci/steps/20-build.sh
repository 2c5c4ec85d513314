#!/usr/bin/env bash
# Build: every project of the solution, warnings are errors
set -euo pipefail

dotnet build KaizalaEmulator.sln -c "$CONFIGURATION"
