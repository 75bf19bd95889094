#!/bin/sh
# Runs the Asterisk that `durchwahl exchange setup` has configured in DIR, for evaluation and tests.
# Usage: asterisk.sh start DIR | stop DIR | kill DIR | status DIR | version DIR | cli DIR COMMAND...
set -eu
action=${1:-} dir=${2:-}
{ [ -n "$dir" ] && [ -f "$dir/etc/asterisk.conf" ]; } || { sed -n '3s/^# //p' "$0"; exit 2; }
dir=$(cd "$dir" && pwd); shift 2
root=$(sed -n 's|^astsbindir => \(.*\)/usr/sbin$|\1|p' "$dir/etc/asterisk.conf")
pidfile=$dir/run/pid
here=$(cd "$(dirname "$0")" && pwd)

# An unpacked Asterisk runs under the loader and the libraries that came with it, an installed one (root empty) as it is.
loader=$(ls "$root"/usr/lib*/ld-linux*.so.* 2>/dev/null | head -n 1)
libraries=$(ls -d "$root"/usr/lib/*-linux-gnu 2>/dev/null | head -n 1)
asterisk() { if [ -n "$root" ]; then "$loader" --library-path "$libraries" "$root/usr/sbin/asterisk" -C "$dir/etc/asterisk.conf" "$@"; else /usr/sbin/asterisk -C "$dir/etc/asterisk.conf" "$@"; fi; }

# A process that has ended but was not collected has an empty command line.
alive() { [ -n "$(tr -d '\0' <"/proc/$1/cmdline" 2>/dev/null)" ]; }

# The number alone may belong to another process by now.
running() { [ -s "$pidfile" ] && tr '\0' '\n' 2>/dev/null <"/proc/$(cat "$pidfile")/cmdline" | grep -qxF "$dir/etc/asterisk.conf"; }

start() {
  if running; then echo "Asterisk läuft schon: Prozess $(cat "$pidfile")." >&2; exit 0; fi
  rm -f "$dir/run/asterisk.ctl"
  # As root the exchange becomes "nobody", whenever that user may go down to its folders.
  set --
  if [ "$(id -u)" = 0 ]; then
    user=${ASTERISK_USER:-nobody} group=$(id -gn "${ASTERISK_USER:-nobody}")
    if setpriv --reuid "$user" --regid "$group" --clear-groups test -r "$dir/etc/asterisk.conf" -a -x "$root/usr/sbin/asterisk" 2>/dev/null || {
         chown -R "$user:$group" "$dir" && setpriv --reuid "$user" --regid "$group" --clear-groups test -r "$dir/etc/asterisk.conf" -a -x "$root/usr/sbin/asterisk"; }; then
      chown -R "$user:$group" "$dir"
      set -- setpriv --reuid "$user" --regid "$group" --clear-groups --no-new-privs
    else
      echo "Der Benutzer $user darf nicht bis zu $dir; Asterisk läuft deshalb als root. Besser ist ein Ordner außerhalb von /root." >&2
    fi
  fi
  # Messages of callers are nobody else's business.
  chmod 700 "$dir/spool" "$dir/log"; umask 077
  ulimit -n 16384 2>/dev/null || true
  : >"$dir/log/start.log"
  if [ -n "$root" ]; then set -- "$@" "$loader" --library-path "$libraries" "$root/usr/sbin/asterisk"; else set -- "$@" /usr/sbin/asterisk; fi
  setsid "$@" -f -C "$dir/etc/asterisk.conf" </dev/null >>"$dir/log/start.log" 2>&1 &
  echo $! >"$pidfile"
  tries=0
  until asterisk -rx 'core waitfullybooted' 2>/dev/null | grep -q 'fully booted'; do
    tries=$((tries + 1))
    if [ "$tries" -gt 400 ] || ! alive "$(cat "$pidfile")"; then
      echo "Asterisk startet nicht. Die letzten Zeilen:" >&2; tail -n 20 "$dir/log/start.log" >&2; exit 1
    fi
    sleep 0.05
  done
  setsid sh "$here/waechter.sh" "$dir" </dev/null >/dev/null 2>&1 &
}

# Whatever the process does: after this it is gone.
stop() {
  running || { rm -f "$pidfile"; return 0; }
  pid=$(cat "$pidfile")
  kill "-$1" "$pid"
  tries=0
  while alive "$pid"; do
    tries=$((tries + 1)); [ "$tries" -ne 200 ] || kill -KILL "$pid"
    sleep 0.05
  done
  rm -f "$pidfile"
}

case $action in
  start) start;;
  stop) stop TERM;;
  kill) stop KILL;;
  status) if running; then echo "läuft, Prozess $(cat "$pidfile")"; else echo "läuft nicht"; exit 1; fi;;
  cli) asterisk -rx "$*";;
  version) asterisk -V;;
  *) sed -n '3s/^# //p' "$0"; exit 2;;
esac
