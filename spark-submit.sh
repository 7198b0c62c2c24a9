#!/bin/bash
set -euo pipefail
shopt -s inherit_errexit

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
. "$root/eng/prerequisites.sh"
. "$root/eng/build-jobs.sh"
end_all_on_signals

usage() {
    cat <<'X'
usage: ./spark-submit.sh [spark-submit options] JOB [job options]

Runs a job on Spark. Takes the options of Spark's own spark-submit, such as
  --master URL           where to run; without it in this process, on all cores (local[*])
  --conf NAME=VALUE      a Spark setting; may be repeated
  --driver-memory MEM    memory of the driver, and so of everything under local[*]; without it 1g
  --packages LIST        Maven coordinates of more jars
and builds the jobs first when their source has changed.

variables:
  SPARK_HOME             a Spark 3.5 of your own; without it one is fetched into the cache, once. Yours needs what the jobs use of
                         spark-sql-kafka-0-10, delta-spark and isolation-forest, and for s3a:// hadoop-aws: in its jars, or by --packages
  JAVA_HOME              the Java (17 to 23) to use; without it the one on PATH
  GOZCU_CACHE            the cache folder; without it ~/.cache/gozcu
  GOZCU_MAVEN_SETTINGS   a Maven settings file, for a mirror or a proxy
  GOZCU_ARCHIVE          with --deploy-mode cluster: a URL (http, hdfs, s3a) that the nodes get the jobs from, when they do not see this machine's files.
                         docs/deployment.md says how to make what is to lie there
  GOZCU_DRY_RUN=1        print the command instead of running it

examples:
  ./spark-submit.sh demo
  ./spark-submit.sh train --help
  ./spark-submit.sh --master spark://host:7077 --conf spark.sql.shuffle.partitions=8 train --dataset ai4i2020
  GOZCU_ARCHIVE=hdfs:///apps/gozcu.jar ./spark-submit.sh --master spark://host:7077 --deploy-mode cluster train --workspace hdfs:///gozcu

On a cluster the jobs, and the .NET they run on, travel to the nodes in an archive; nothing need be installed there. See docs/deployment.md.

X
}

# The options before the job: which take a value is Spark's to say (SparkSubmitOptionParser).
options=()
master_given='' master='' cluster='' archives='' java_options='' job=''
properties=${SPARK_CONF_DIR:-${SPARK_HOME:+$SPARK_HOME/conf}}
properties=${properties:+$properties/spark-defaults.conf}
while [ $# -gt 0 ]; do
    option=$1
    case $option in
        --help | -h | --usage-error)
            job=help
            break
            ;;
        --version | --kill | --status | --kill=* | --status=*)
            job=spark
            break
            ;;
        --verbose | -v | --supervise)
            options+=("$option")
            shift
            continue
            ;;
        --class | --class=*)
            fail "spark-submit.sh: --class is not for you to choose; name a job instead. See ./spark-submit.sh --help"
            ;;
        --*=*)
            name=${option%%=*} value=${option#*=}
            shift
            ;;
        -*)
            name=$option value=${2-}
            ;;
        *)
            [ -n "$option" ] || fail "spark-submit.sh: '' is no job. See ./spark-submit.sh --help"
            job=$option
            break
            ;;
    esac
    case $name in
        --master | --deploy-mode | --name | --jars | --packages | --exclude-packages | --repositories | --py-files | --files | --archives | --conf | -c | \
            --properties-file | --driver-memory | --driver-java-options | --driver-library-path | --driver-class-path | --executor-memory | --proxy-user | \
            --driver-cores | --total-executor-cores | --executor-cores | --num-executors | --principal | --keytab | --queue) ;;
        *) fail "spark-submit.sh: $name is no option of Spark's. A job's own options stand after its name. See ./spark-submit.sh --help" ;;
    esac
    if [ "$name" = "$option" ]; then
        [ $# -gt 1 ] || fail "spark-submit.sh: $name needs a value."
        shift 2
    fi
    case $name in
        --master) master_given=1 master=$value ;;
        --archives)
            # They are put together with the jobs' own.
            archives=$value
            continue
            ;;
        --driver-java-options) java_options=$value ;;
        --deploy-mode) [ "$value" != cluster ] || cluster=1 ;;
        --properties-file) properties=$value ;;
        --conf | -c)
            [[ $value == *=* ]] || fail "spark-submit.sh: $name is '$value', but must be NAME=VALUE, e.g. --conf spark.sql.shuffle.partitions=8"
            [[ $value != spark.driver.extraJavaOptions=* ]] || java_options=${value#*=}
            [[ $value != spark.master=* ]] || master_given=1 master=${value#spark.master=}
            ;;
    esac
    options+=("$name" "$value")
done

# An option of the job that asks for help needs no JVM.
help=$([ -n "$job" ] || echo 1)
for argument in "$@"; do
    case $argument in --help | -h | '-?') help=1 ;; esac
done

jobs=$(jobs_program "$root" "$job")
[ "$job" = spark ] || need_dotnet
if [ "$job" = help ] || [ -z "$job" ]; then
    usage
    attend build_jobs "$root"
    echo "The jobs:"
    attend dotnet "$jobs" --help
    [ -n "$job" ] || exit 2
    exit 0
fi
[ "$job" = spark ] || [ -n "${GOZCU_DRY_RUN-}" ] || attend build_jobs "$root"
if [ "$job" != spark ] && [ -n "$help" ]; then exec dotnet "$jobs" "$@"; fi

need_java
if [ -n "${SPARK_HOME-}" ]; then
    [ -x "$SPARK_HOME/bin/spark-submit" ] ||
        fail "SPARK_HOME is $SPARK_HOME, but there is no bin/spark-submit in it. Set it to the folder of a Spark 3.5, or unset it to have one fetched."
    spark=$SPARK_HOME
else
    attend_output spark "$root/infra/runtime/resolve" spark
fi
[ "$job" != spark ] || exec "$spark/bin/spark-submit" "${options[@]}" "$@"

# property NAME: what the properties file says, NAME as a regular expression
property() { sed -nE "s/^[[:space:]]*$1[[:space:]=:]+(.*[^[:space:]])[[:space:]]*$/\\1/p" "$properties" 2>/dev/null | tail -n 1 || true; }
[ -n "$master_given" ] || master=${MASTER:-$(property 'spark\.master')}
[ -n "$master" ] || options=(--master 'local[*]' "${options[@]}")
case $master in
    '' | local | local\[*)
        # Alone on one machine there is nobody else to listen for.
        export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
        ;;
esac

# PythonRunner opens the gateway that the driver speaks through, runs the driver, and ends with its exit code. It takes any program.
program=$jobs
driver=$root/eng/run-driver
resource='spark-internal'
if [ -n "$cluster" ]; then
    # A node runs the driver and has nothing but what is brought there, .NET included. A standalone cluster brings the main resource, which must be called .jar: it unpacks itself
    # and runs the jobs. YARN and Kubernetes unpack what --archives names, into a folder of that name.
    name=$(basename "$jobs" .dll)
    case $master in
        spark://*) packed=$root/artifacts/$name.jar pack=(--run "$name.dll") ;;
        *) packed=$root/artifacts/$name.tgz pack=() ;;
    esac
    archive=${GOZCU_ARCHIVE-}
    if [ -z "$archive" ]; then
        archive=file://$packed
        [ -n "${GOZCU_DRY_RUN-}" ] || attend dotnet "${jobs%/*}/Gozcu.Spark.dll" archive "${pack[@]}" "$packed" >/dev/null
    fi
    case $master,$archive in
        spark://*,*.jar)
            resource=$archive driver=sh program=./${archive##*/}
            # Spark's worker starts a driver without what Spark needs of Java 17, unlike all else that it starts.
            mapfile -t needed < <(grep -- '^-' "$root/infra/runtime/spark/conf/java-options")
            options+=(--driver-java-options "${needed[*]} ${java_options:-$(property 'spark\.driver\.extraJavaOptions')}")
            ;;
        spark://*) fail "spark-submit.sh: GOZCU_ARCHIVE is '$archive', but must end in .jar, as a standalone cluster takes nothing else; see docs/deployment.md" ;;
        *,*.tgz) archives=${archives:+$archives,}$archive#gozcu driver=./gozcu/dotnet/dotnet program=./gozcu/$name.dll ;;
        *) fail "spark-submit.sh: GOZCU_ARCHIVE is '$archive', but must end in .tgz, as it is unpacked by its name; see docs/deployment.md" ;;
    esac
fi
[ -z "$archives" ] || options+=(--archives "$archives")
command=("$spark/bin/spark-submit" "${options[@]}" --conf "spark.pyspark.driver.python=$driver"
    --class org.apache.spark.deploy.PythonRunner "$resource" "$program" "" "$@")
if [ -n "${GOZCU_DRY_RUN-}" ]; then
    printf '%q ' "${command[@]}"
    echo
    exit 0
fi

# The job opens our output anew (eng/run-driver), which works for a terminal and a pipe; anything else (a file, where each opening has a position of its own) is
# put behind a pipe. What copies it ends by itself when all that is said has been copied.
direct() { [ -t "$1" ] || [ -p "/proc/self/fd/$1" ]; }
if ! direct 1 && [ /proc/self/fd/1 -ef /proc/self/fd/2 ]; then
    exec > >(trap '' INT TERM HUP && exec cat) 2>&1
    spared+=($!)
fi
if ! direct 1; then
    exec > >(trap '' INT TERM HUP && exec cat)
    spared+=($!)
fi
if ! direct 2; then
    exec 2> >(trap '' INT TERM HUP && exec cat >&2)
    spared+=($!)
fi
# shellcheck disable=SC2317
finish_output() {
    exec >&- 2>&-
    for copier in "${spared[@]}"; do wait "$copier" || true; done
}
trap finish_output EXIT

# A process that a signal ends when the whole group gets it, as it does from a terminal, and that ends with us otherwise.
set_witness() {
    exec {witness}> >(exec env --default-signal=INT,TERM,HUP cat >/dev/null 2>&1)
    witness_process=$!
}
# shellcheck disable=SC2317
group_has_it() {
    local tries
    for ((tries = 0; tries < 25; tries++)); do
        any_runs "$witness_process" || return 0
        sleep 0.02
    done
    return 1
}

# find_driver: sets $driver to the job's process, once the JVM has started it; empty before
# shellcheck disable=SC2317
find_driver() {
    local list child children words
    driver=''
    for list in /proc/"$jvm"/task/*/children; do
        children=()
        { read -r -a children <"$list" || true; } 2>/dev/null
        for child in "${children[@]}"; do
            words=()
            { mapfile -d '' -t words <"/proc/$child/cmdline" || true; } 2>/dev/null
            # As long as it is still run-driver, signals may pass it by.
            case " ${words[*]} " in *run-driver*) ;; *"${jobs##*/}"*) driver=$child ;; esac
        done
    done
}

# A job that is there ends its work on a signal and, by its end, the JVM. It has got the signal when the whole group has; else it gets it from here. The JVM ignores
# signals, so that the work can be ended in order. Where no job is there yet, and at the third signal, all ends at once.
signals=0 interrupted=''
# shellcheck disable=SC2317
pass_on() {
    signals=$((signals + 1))
    [ "$1" != INT ] || interrupted=1
    find_driver
    if [ -z "$driver" ] || [ "$signals" -gt 2 ]; then end_by_signal "$2"; fi
    if group_has_it; then set_witness; else kill "-$1" "$driver" 2>/dev/null || true; fi
}

set_witness
# From the JVM on, signals are the job's, and the JVM is deaf for them.
# shellcheck disable=SC2034 # eng/signals.sh reads it
jvm=0 ending=KILL
trap 'pass_on INT 130' INT
trap 'pass_on TERM 143' TERM
trap 'pass_on TERM 129' HUP
(trap '' INT TERM HUP && exec "${command[@]}") </dev/null {witness}>&- &
jvm=$!
status=0
while :; do
    wait "$jvm" && status=0 || status=$?
    kill -0 "$jvm" 2>/dev/null || break
done
[ -z "$interrupted" ] || [ "$status" -lt 128 ] || status=130
exit "$status"
