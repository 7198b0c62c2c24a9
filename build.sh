#!/bin/bash
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
. "$root/eng/prerequisites.sh"
cd "$root"

case ${1-} in
    -h | --help)
        cat <<'X'
usage: ./build.sh [TARGET] [--project=PART-OF-A-NAME] [--filter=TEST-FILTER]

Builds everything and runs all tests, or does what TARGET says: Test (the default), Build, Check, Format, Runtimes, Feed, Package, Bench, Demo.

examples:
  ./build.sh
  ./build.sh Build
  ./build.sh Test --project=Services
  ./build.sh Test --filter=Category=Unit
X
        exit 0
        ;;
    [A-Za-z]*)
        target=$1
        shift
        set -- "--target=$target" "$@"
        ;;
esac

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
need_dotnet
need_java
need_maven
want_crossgen "$root"
case ${target-Test} in
    Test)
        want_command node nodejs "tests that draw charts"
        want_command npm npm "tests that draw charts"
        want_command jupyter-nbconvert jupyter-nbconvert "the test that makes pages of notebooks"
        ;;
esac
said=$(dotnet tool restore 2>&1) || fail "The build's tools (.config/dotnet-tools.json) could not be had from NuGet:" "$said"
exec dotnet cake build.cake "$@"
