#!/usr/bin/env bash
# What the machine needs: a linker and zlib for ahead-of-time compilation, curl and Python for the smoke test
set -euo pipefail
source .ci/lib/packages.sh

need_package clang clang
need_file /usr/include/zlib.h zlib1g-dev
need_package curl curl
need_package python3 python3
dotnet --version
