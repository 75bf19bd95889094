#!/bin/sh
# Watches over callers who wait in the application when the application is gone: after GEDULD seconds without it they reach the fallback.
# New calls do so by themselves (extensions.conf); talks that go on are left alone. Ends when the exchange ends.
# Usage: waechter.sh [DIR]     DIR as for asterisk.sh; without it the installed Asterisk
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dir=${1:-}
cli() { if [ -n "$dir" ]; then sh "$here/asterisk.sh" cli "$dir" "$@"; else asterisk -rx "$*"; fi; }

# A restarted exchange has a watcher of its own.
same() { [ -z "$dir" ] || [ "$(cat "$dir/run/pid" 2>/dev/null)" = "$watched" ]; }
watched=$([ -z "$dir" ] || cat "$dir/run/pid")

missed=0
while same && globals=$(cli 'dialplan show globals' 2>/dev/null); do
  patience=$(printf '%s\n' "$globals" | sed -n 's/^ *GEDULD=\([0-9][0-9]*\).*/\1/p')
  patience=${patience:-15}
  step=$(((patience + 4) / 5))
  sessions=$(cli 'ari show websocket sessions' 2>/dev/null) || break
  case $sessions in
    *durchwahl*) missed=0;;
    # Asterisk before 22.5 cannot say who is connected: then nobody is taken away from anybody.
    *'Connection ID'*) missed=$((missed + step));;
  esac
  if [ "$missed" -ge "$patience" ]; then
    # name!context!number!priority!state!application!arguments!...!bridge!id, only calls that came in and are not in a talk
    cli 'core show channels concise' 2>/dev/null | awk -F '!' '$6 == "Stasis" && $7 ~ /^durchwahl,/ && ($2 == "vom-amt" || $2 == "im-haus") && $(NF - 1) == "" { print $1, $3 }' |
      while read -r channel number; do cli "channel redirect $channel rueckfall,$number,1" >/dev/null 2>&1 || true; done
  fi
  sleep "$step"
done
