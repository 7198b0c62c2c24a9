#!/bin/bash
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
. "$root/eng/prerequisites.sh"
end_all_on_signals
cd "$root"

targets='Test, Full, Build, Check, Format, Runtimes, Feed, Package, Api, Bench, Demo'
case ${1-} in
    -h | --help)
        cat <<X
usage: ./build.sh [TARGET] [--project=PART-OF-A-NAME] [--filter=TEST-FILTER] [--lanes=NUMBER]

Builds everything and runs all tests but the slow ones, or does what TARGET says: $targets.
Full runs the slow ones (of the category Slow) too. Test projects run side by side, two at once, or as many as --lanes says.

examples:
  ./build.sh
  ./build.sh Build
  ./build.sh Test --project=Services
  ./build.sh Test --filter=Category=Unit
X
        exit 0
        ;;
    -*) ;;
    *)
        # Without a word there is none; an empty one is a mistake.
        if [ $# -gt 0 ]; then
            [[ $1 =~ ^[A-Za-z]+$ && ", $targets," == *", $1,"* ]] || fail "build.sh: '$1' is no target; there are: $targets."
            target=$1
            shift
            set -- "--target=$target" "$@"
        fi
        ;;
esac

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
need_dotnet
need_java
need_maven
want_crossgen "$root"
case ${target-Test} in
    Test | Full)
        want_command node nodejs "tests that draw charts"
        want_command npm npm "tests that draw charts"
        want_command jupyter-nbconvert jupyter-nbconvert "the test that makes pages of notebooks"
        ;;
esac
log=$(mktemp)
attend dotnet tool restore >"$log" 2>&1 || fail "The build's tools (.config/dotnet-tools.json) could not be had from NuGet:" "$(cat "$log")"
rm -f "$log"
attend dotnet cake build.cake "$@"
