#!/usr/bin/env bash
# postgres.sh start DIR [durable]: a throw-away PostgreSQL 15 on a free port of 127.0.0.1, prints its connection; durable for measuring. postgres.sh stop DIR: ends it.
set -euo pipefail
programs=/usr/lib/postgresql/15/bin
# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"; else "$@"; fi; }
case "$1" in
  start)
    mkdir -p "$2"
    chmod 711 "$(dirname "$2")" "$2"
    if [ "$(id -u)" -eq 0 ]; then chown postgres:postgres "$2"; fi
    port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || shuf -i 20000-29999 -n 1)"
    as_postgres "$programs/initdb" -D "$2/data" -A trust -U postgres --locale=C.UTF-8 -E UTF8 >/dev/null
    # What a crash could lose does not matter in tests; the speed does.
    careless="-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
    if [ "${3:-}" = durable ]; then careless=""; fi
    as_postgres "$programs/pg_ctl" -D "$2/data" -l "$2/log" -w start \
      -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= $careless -c max_connections=200" >/dev/null
    echo "Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
    ;;
  stop)
    as_postgres "$programs/pg_ctl" -D "$2/data" -m immediate stop
    ;;
esac
