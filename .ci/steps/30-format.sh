#!/usr/bin/env bash
# Format: nothing left to tidy
set -euo pipefail

dotnet format KaizalaEmulator.sln --verify-no-changes --no-restore
