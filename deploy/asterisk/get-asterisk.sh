#!/bin/sh
# Unpacks Debian's Asterisk 22 and its libraries into a folder, for evaluation and tests: about half a minute, 250 MB.
# Nothing is installed and no script of a package runs. For an office: the package of your distribution instead, see README.md.
# Usage: get-asterisk.sh DIR     needs mmdebstrap; MIRROR=... for another mirror than that of this machine, SUITE=... for another release
set -eu
dir=${1:?"Usage: get-asterisk.sh DIR"}
mkdir -p "$(dirname "$dir")"
# Two at once would unpack into each other: the second waits, and finds it done.
exec 9>"$dir.lock"
flock 9
[ -x "$dir/usr/sbin/asterisk" ] && exit 0
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | grep -v security | sort | uniq -c | sort -rn | awk 'NR == 1 { print $2 }')}
[ -n "$mirror" ] || { echo "Auf diesem Rechner ist keine Debian-Quelle eingerichtet. Nennen Sie mit MIRROR=ADRESSE eine." >&2; exit 1; }
rm -rf "$dir.neu"
# extract unpacks and runs nothing. A release under construction may be older than its Valid-Until.
mmdebstrap --quiet --variant=extract --include=asterisk \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
  --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
  "${SUITE:-forky}" "$dir.neu" "$mirror" 9>&-
mv "$dir.neu" "$dir"
