#!/usr/bin/env bash
# Measures what docs/performance.md promises: bench/run.sh [directory|finder|search|check|import|memory|start|calls|talks|mail|desk|promises|erlang|queue|office ...], all without a name.
set -euo pipefail
root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ $# = 0 ] || [[ " $* " == *" directory "* || " $* " == *" mail "* || " $* " == *" queue "* ]]; then "$root/bench/install.sh" >&2; fi
dotnet build "$root/bench/Durchwahl.Benchmarks" -c Release --nologo -v quiet >&2
# So that ./durchwahl finds its build fresh.
dotnet build "$root/src/Durchwahl" -c Release --nologo -v quiet >&2
touch "$root/src/Durchwahl/bin/Release/net10.0/Durchwahl.dll"
exec dotnet "$root/bench/Durchwahl.Benchmarks/bin/Release/net10.0/Durchwahl.Benchmarks.dll" "$root" "$@"
