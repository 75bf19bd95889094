#!/usr/bin/env bash
# Installs what the tests need from Debian's packages, builds, runs every test and ends with one line: N passed, N failed.
set -uo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TZ=Europe/Berlin
scratch="$(mktemp -d)"
passed=0 failed=0 skipped=0 broken=0

finish() {
  tests/postgres.sh stop "$scratch/postgres" >/dev/null 2>&1
  rm -rf "$scratch"
}
trap finish EXIT

tests/install.sh || { echo "Die Pakete für die Tests ließen sich nicht installieren." >&2; echo "0 passed, 1 failed"; exit 1; }

DURCHWAHL_TEST_POSTGRES="$(tests/postgres.sh start "$scratch/postgres")" || { echo "PostgreSQL startet nicht." >&2; echo "0 passed, 1 failed"; exit 1; }
export DURCHWAHL_TEST_POSTGRES

dotnet build Durchwahl.slnx -c Release --nologo -v quiet || { echo "0 passed, 1 failed"; exit 1; }

# The last lines of a test runner: total, failed, succeeded, skipped.
count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$2" | tail -n 1; }

# Runs the tests of a project; HouseOfATest is no test: tests start it as a process of its own, to be killed.
run() { dotnet "tests/$1/bin/Release/net10.0/$1.dll" --filter-not-class '*.HouseOfATest' "${@:3}" 2>&1 | tee "$2"; return "${PIPESTATUS[0]}"; }

# The names of the tests that failed; empty when something failed that is no test.
failures() {
  if grep -E '^failed ' "$1" | grep -qvE '^failed [A-Za-z0-9_.]+[ (]'; then return; fi
  sed -nE 's/^failed ([A-Za-z0-9_.]+)[ (].*/\1/p' "$1" | sort -u
}

for project in tests/*.Tests tests/*.AcceptanceTests; do
  name="$(basename "$project")"
  echo "== $name"
  log="$scratch/$name.log"
  run "$name" "$log" "$@"
  result=$?
  total="$(count total "$log")"
  if [ -z "$total" ] || [ "$total" -eq 0 ]; then failed=$((failed + 1)); continue; fi
  passed=$((passed + $(count succeeded "$log")))
  skipped=$((skipped + $(count skipped "$log")))
  missed="$(count failed "$log")"
  # Real telephones and browsers on a machine that is busy with something else may be late once; what fails alone as well has failed.
  if [[ "$name" == *.AcceptanceTests ]] && [ "$missed" -gt 0 ] && [ "$missed" -le 5 ] && again="$(failures "$log")" && [ -n "$again" ]; then
    echo "== $name, once more: "$again
    if run "$name" "$log.again" $(printf -- '--filter-method %s ' $again); then passed=$((passed + missed)) missed=0 result=0; fi
  fi
  [ "$result" -eq 0 ] || broken=1
  failed=$((failed + missed))
done

[ "$broken" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
[ "$skipped" -eq 0 ] && echo "$passed passed, $failed failed" || echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$broken" -eq 0 ]
