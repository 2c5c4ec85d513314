# Runs steps within their time and sums up what passed, failed and was skipped. To be sourced.

PASSED=0
FAILED=0
SKIPPED=0

# All steps together have this long; none gets more than its own share.
TOTAL_SECONDS=${CI_TOTAL_SECONDS:-1620}
STEP_SECONDS=${CI_STEP_SECONDS:-600}

# run_step FILE: a step passes with exit code 0. One that counts its own cases ends with a line "N passed, M failed, K skipped".
run_step() {
  local step=$1 log code=0 left=$((TOTAL_SECONDS - SECONDS)) began=$SECONDS
  log=artifacts/ci/$(basename "$step" .sh).log
  echo "== $(sed -n '2s/^# //p' "$step")"
  if ((left <= 0)); then
    echo "no time left"
    code=124
  else
    timeout --kill-after=10 $((left < STEP_SECONDS ? left : STEP_SECONDS)) "$step" > "$log" 2>&1 < /dev/null || code=$?
    cat "$log"
  fi
  add_result "$log" "$code"
  ((code != 124)) || echo "TIMED OUT"
  echo "-- $( ((code == 0)) && echo passed || echo "FAILED with code $code") after $((SECONDS - began)) s"
  echo
}

# add_result LOG CODE: the step's own counts, else one pass or failure. A step that fails adds a failure in any case.
add_result() {
  local counts passed=0 failed=0 skipped=0
  counts=$(tail -n 1 "$1" 2> /dev/null | grep -E '^[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$' || true)
  if [[ -n $counts ]]; then
    read -r passed _ failed _ skipped _ <<< "${counts//,/} 0"
  else
    passed=$(($2 == 0))
  fi
  (($2 == 0 || failed > 0)) || failed=1
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  SKIPPED=$((SKIPPED + skipped))
}

# The plain line that closes the output.
closing_line() {
  local skipped=""
  ((SKIPPED == 0)) || skipped=", $SKIPPED skipped"
  echo "$PASSED passed, $FAILED failed$skipped"
}
