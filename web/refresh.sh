#!/usr/bin/env bash
# Fetches the front-end packages named in package.json and copies what the pages need to wwwroot/lib, with licences and checksums.
# Only for updating: the copied files are committed, so building and running need no npm.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund >&2
lib=../src/Durchwahl/wwwroot/lib
rm -rf "$lib"
mkdir -p "$lib/fonts"
kern=node_modules/@kern-ux/native
sed 's|/\*# sourceMappingURL=.*\*/||' "$kern/dist/kern.min.css" > "$lib/kern.min.css"
cp "$kern/LICENSE.md" "$lib/kern.LICENSE.md"
for cut in Regular Medium SemiBold; do cp "$kern/dist/fonts/fira-sans/FiraSans-$cut.woff2" "$lib/fonts/"; done
chmod 644 "$lib"/fonts/*
cp node_modules/@fontsource/fira-sans/LICENSE "$lib/fonts/FiraSans.OFL.txt"
(cd "$lib" && find . -type f ! -name SHA256SUMS | sort | xargs sha256sum > SHA256SUMS)
