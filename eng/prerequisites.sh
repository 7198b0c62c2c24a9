# shellcheck shell=bash
# What the scripts need of the machine, to be sourced. Each need_… returns at once when it is there; otherwise it says what is missing and the command
# that gets it, and ends the script with exit code 2. Only small system packages are installed by themselves, and only on Debian as root.
# shellcheck source=eng/signals.sh
. "$(dirname "${BASH_SOURCE[0]}")/signals.sh"

# fail LINE…: says why, ends the script
fail() {
    printf '%s\n' "$@" >&2
    exit 2
}

# apt_package NAME: installs a Debian package when that may be done without asking; false when it may not or does not work
apt_package() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "installing $1 with apt-get" >&2
    local log
    log=$(mktemp)
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$1")
    if attend "${install[@]}" >"$log" 2>&1 || { attend apt-get update >"$log" 2>&1 && attend "${install[@]}" >"$log" 2>&1; }; then
        rm -f "$log"
    else
        tail -n 5 "$log" >&2
        rm -f "$log"
        return 1
    fi
}

# java_command: the java that will be run
java_command() { printf '%s' "${JAVA_HOME:+$JAVA_HOME/bin/}java"; }

# Spark 3.5 needs 17; from 24 on Java lacks the security manager that its Hadoop client calls.
need_java() {
    local java version
    java=$(java_command)
    command -v "$java" >/dev/null ||
        fail "Java 17 is needed and '$java' is not there${JAVA_HOME:+ (JAVA_HOME is $JAVA_HOME)}." "Debian, Ubuntu: sudo apt-get install openjdk-17-jdk-headless"
    # Java tells its version in a file, which is quicker to read than Java to start.
    version=$(sed -nE 's/^JAVA_VERSION="(1\.)?([0-9]+).*/\2/p' "$(dirname "$(readlink -f "$(command -v "$java")")")/../release" 2>/dev/null || true)
    [ -n "$version" ] || version=$("$java" -version 2>&1 | sed -nE 's/.*version "(1\.)?([0-9]+).*/\2/p' | head -n 1)
    [[ $version =~ ^[0-9]+$ ]] || fail "Java 17 is needed, and '$java -version' does not tell its version; it says:" "$("$java" -version 2>&1 | head -n 3)"
    if [ "$version" -lt 17 ] || [ "$version" -gt 23 ]; then
        fail "Java 17 to 23 is needed (Spark 3.5 runs on no other), and '$java' is Java $version." \
            "Debian, Ubuntu: sudo apt-get install openjdk-17-jdk-headless, then set JAVA_HOME to it (e.g. /usr/lib/jvm/java-17-openjdk-amd64)"
    fi
}

need_maven() {
    command -v mvn >/dev/null || fail "Maven is needed to get Spark, Kafka and Elasticsearch, and 'mvn' is not there." "Debian, Ubuntu: sudo apt-get install maven"
}

# need_command COMMAND PACKAGE: a small tool that a Debian package of that name carries
need_command() {
    command -v "$1" >/dev/null || { apt_package "$2" && command -v "$1" >/dev/null; } ||
        fail "'$1' is needed and is not there." "Debian, Ubuntu: sudo apt-get install $2"
}

# want_command COMMAND PACKAGE WHAT-FAILS: a tool that not everything needs
want_command() {
    command -v "$1" >/dev/null || { apt_package "$2" && command -v "$1" >/dev/null; } ||
        echo "'$1' is not there, so $3 will fail. Debian, Ubuntu: sudo apt-get install $2" >&2
}

need_dotnet() {
    command -v dotnet >/dev/null || fail "The .NET SDK 10 is needed, and 'dotnet' is not there." "See https://dotnet.microsoft.com/download/dotnet/10.0"
    # Asking dotnet takes a while, looking where it keeps its SDKs does not.
    local folder
    folder=$(dirname "$(readlink -f "$(command -v dotnet)")")/sdk
    compgen -G "$folder/10.*" >/dev/null || dotnet --list-sdks 2>/dev/null | grep -q '^10\.' ||
        fail "The .NET SDK 10 is needed; '$(command -v dotnet)' has: $(dotnet --list-sdks 2>/dev/null | cut -d ' ' -f 1 | tr '\n' ' ')" \
            "See https://dotnet.microsoft.com/download/dotnet/10.0"
}

# The SDK's compiler to machine code, from NuGet, for eng/CompileAhead.targets: looked for once by each SDK. Without it programs only start slower.
# want_crossgen ROOT
want_crossgen() {
    local tried
    tried=$1/artifacts/.crossgen2-$(dotnet --version)
    [ ! -e "$tried" ] || return 0
    mkdir -p "$1/artifacts"
    if attend dotnet restore "$1/eng/crossgen2" -v q >/dev/null 2>&1; then
        touch "$tried"
    else
        echo "NuGet has no compiler to machine code (Microsoft.NETCore.App.Crossgen2) for this SDK, so the worker of C# functions will start slower." >&2
    fi
}
