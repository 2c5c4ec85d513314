#!/usr/bin/env bash
# Newman: its verdicts on the corpus, made anew and held against the kept ones
set -euo pipefail
source .ci/lib/packages.sh

need_package node nodejs
need_package npm npm

NO_BUILD=1 tests/newman/run
