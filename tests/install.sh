#!/usr/bin/env bash
# Installs the Debian packages that the tests use, and unpacks an Asterisk (cached between runs); does nothing when they are there.
set -euo pipefail
here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"

fetch_asterisk() {
  # Where the program looks for it as well: Asterisk runs as "nobody", who may not go down to the home of root.
  if [ "$(id -u)" -eq 0 ]; then cache=/var/cache; else cache="${XDG_CACHE_HOME:-$HOME/.cache}"; fi
  root="${DURCHWAHL_ASTERISK:-$cache/durchwahl/asterisk-22}"
  [ -x "$root/usr/sbin/asterisk" ] && return 0
  echo "Asterisk wird nach $root geholt ..." >&2
  "$here/../deploy/asterisk/get-asterisk.sh" "$root"
}

# A provider of sign-ins (OpenID Connect) that was not written by us.
fetch_identity() {
  [ "$here/identity/node_modules/.package-lock.json" -nt "$here/identity/package-lock.json" ] && return 0
  command -v npm >/dev/null || { echo "Für die Tests der Anmeldung fehlen Node.js 20 oder neuer und npm." >&2; return 1; }
  (cd "$here/identity" && npm ci --ignore-scripts --no-audit --no-fund >&2)
  touch "$here/identity/node_modules/.package-lock.json"
}

packages=(chromium poppler-utils postgresql-15 python3-aiosmtpd mmdebstrap espeak-ng sox sip-tester baresip-core)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then fetch_asterisk; fetch_identity; exit 0; fi
echo "Installiert werden: ${missing[*]}" >&2
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
fetch_asterisk
fetch_identity
