#!/usr/bin/env bash
# Installs what bench/run.sh needs beside the .NET SDK: nginx as the peer of the directory page, wrk as the load, aiosmtpd as the mail server, SimPy 2 and 3 as peers of the queue.
set -euo pipefail
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
missing=()
command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
command -v wrk >/dev/null || missing+=(wrk)
/usr/bin/python3 -c "import aiosmtpd" 2>/dev/null || missing+=(python3-aiosmtpd)
/usr/bin/python3 -c "import SimPy" 2>/dev/null || missing+=(python3-simpy)
/usr/bin/python3 -c "import simpy" 2>/dev/null || missing+=(python3-simpy3)
[ ${#missing[@]} = 0 ] && exit 0
as_root apt-get update -qq
# Only the program is wanted, not a server that starts by itself.
as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${missing[@]}"
