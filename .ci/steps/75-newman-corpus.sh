#!/usr/bin/env bash
# Newman: its verdicts on the corpus, made anew and held against the kept ones
set -euo pipefail
source .ci/lib/newman.sh

need_newman

NO_BUILD=1 tests/newman/run
