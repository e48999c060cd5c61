#!/usr/bin/env bash
# Runs the tests. What failed stands once more at the end: the log is long, and who keeps it may keep its
# last lines only.
set -uo pipefail
log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
if [ "$status" -ne 0 ]; then
  echo "What failed:"
  grep -a 'recorded an issue' "$log" | cut -c 1-600 | head -20
fi
exit "$status"
