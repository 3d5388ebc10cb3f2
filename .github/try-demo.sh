#!/usr/bin/env bash
# The README's demo as a newcomer runs it: start it, fetch the first page, stop it, and see that nothing answers any more.
set -euo pipefail
cd "$(dirname "$0")/.."
portal="http://localhost:${PORT:-3000}"
page="$portal/nb"

npm run demo &
demo=$!
trap 'kill "$demo" 2>/dev/null || true' EXIT

curl --silent --show-error --fail --retry 240 --retry-delay 1 --retry-all-errors --output /dev/null "$page" 2>/dev/null ||
  { echo "The demo did not answer at $page." >&2; exit 1; }
curl --silent --fail "$page" | grep '<html lang="nb"' >/dev/null || { echo "$page is not the start page." >&2; exit 1; }
curl --silent --show-error --fail "$portal/api/health/ready"; echo

kill "$demo"
wait "$demo" || true
for _ in $(seq 20); do
  curl --silent --output /dev/null "$page" || { echo "Started, answered and stopped."; exit 0; }
  sleep 1
done
echo "Something still answers at $page." >&2
exit 1
