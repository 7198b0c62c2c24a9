#!/bin/bash
set -euo pipefail
shopt -s inherit_errexit

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
. "$root/eng/prerequisites.sh"
. "$root/eng/build-jobs.sh"
jobs=$(jobs_program "$root")

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

[ "$job" = spark ] || need_dotnet
if [ "$job" = help ] || [ -z "$job" ]; then
    usage
    build_jobs "$root"
    echo "The jobs:"
    dotnet "$jobs" --help
    [ -n "$job" ] || exit 2
    exit 0
fi
[ "$job" = spark ] || [ -n "${GOZCU_DRY_RUN-}" ] || build_jobs "$root"
if [ "$job" != spark ] && [ -n "$help" ]; then exec dotnet "$jobs" "$@"; fi

need_java
if [ -n "${SPARK_HOME-}" ]; then
    [ -x "$SPARK_HOME/bin/spark-submit" ] ||
        fail "SPARK_HOME is $SPARK_HOME, but there is no bin/spark-submit in it. Set it to the folder of a Spark 3.5, or unset it to have one fetched."
    spark=$SPARK_HOME
else
    spark=$("$root/infra/runtime/resolve" spark)
fi
[ "$job" != spark ] || exec "$spark/bin/spark-submit" "${options[@]}" "$@"

# property NAME: what the properties file says, NAME as a regular expression
property() { sed -nE "s/^[[:space:]]*$1[[:space:]=:]+(.*[^[:space:]])[[:space:]]*$/\\1/p" "$properties" 2>/dev/null | tail -n 1 || true; }
[ -n "$master_given" ] || master=${MASTER:-$(property 'spark\.master')}
if [ -z "$master" ]; then
    options=(--master 'local[*]' "${options[@]}")
    # Alone on one machine there is nobody else to listen for.
    export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
fi

# PythonRunner opens the gateway that the driver speaks through, runs the driver, and ends with its exit code. It takes any program.
program=$jobs
driver=$root/eng/run-driver
resource='spark-internal'
if [ -n "$cluster" ]; then
    # A node runs the driver and has nothing but what is brought there, .NET included. A standalone cluster brings the main resource, which must be called .jar: it unpacks itself
    # and runs the jobs. YARN and Kubernetes unpack what --archives names, into a folder of that name.
    case $master in
        spark://*) packed=$root/artifacts/Gozcu.Jobs.jar pack=(--run "${jobs##*/}") ;;
        *) packed=$root/artifacts/Gozcu.Jobs.tgz pack=() ;;
    esac
    archive=${GOZCU_ARCHIVE-}
    if [ -z "$archive" ]; then
        archive=file://$packed
        [ -n "${GOZCU_DRY_RUN-}" ] || dotnet "${jobs%/*}/Gozcu.Spark.dll" archive "${pack[@]}" "$packed" >/dev/null
    fi
    case $master,$archive in
        spark://*,*.jar)
            resource=$archive driver=sh program=./${archive##*/}
            # Spark's worker starts a driver without what Spark needs of Java 17, unlike all else that it starts.
            modules=''
            for package in java.base/{java.{lang,lang.invoke,lang.reflect,io,net,nio,util,util.concurrent,util.concurrent.atomic},jdk.internal.ref,sun.{nio.ch,nio.cs,security.action,util.calendar}} java.security.jgss/sun.security.krb5; do
                modules+=" --add-opens=$package=ALL-UNNAMED"
            done
            options+=(--driver-java-options "${modules# } ${java_options:-$(property 'spark\.driver\.extraJavaOptions')}")
            ;;
        spark://*) fail "spark-submit.sh: GOZCU_ARCHIVE is '$archive', but must end in .jar, as a standalone cluster takes nothing else; see docs/deployment.md" ;;
        *,*.tgz) archives=${archives:+$archives,}$archive#gozcu driver=./gozcu/dotnet/dotnet program=./gozcu/${jobs##*/} ;;
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
# put behind a pipe.
copiers=()
direct() { [ -t "$1" ] || [ -p "/proc/self/fd/$1" ]; }
if ! direct 1 && [ /proc/self/fd/1 -ef /proc/self/fd/2 ]; then
    exec > >(trap '' INT TERM HUP && exec cat) 2>&1
    copiers+=($!)
fi
if ! direct 1; then
    exec > >(trap '' INT TERM HUP && exec cat)
    copiers+=($!)
fi
if ! direct 2; then
    exec 2> >(trap '' INT TERM HUP && exec cat >&2)
    copiers+=($!)
fi

# driver_pid: the job's process, once the JVM has started it
# shellcheck disable=SC2317
driver_pid() {
    local process
    grep -ls "^PPid:[[:space:]]*$jvm\$" /proc/[0-9]*/status | while IFS= read -r process; do
        process=${process%/status}
        if grep -qsF "${jobs##*/}" "$process/cmdline"; then echo "${process#/proc/}"; fi
    done | head -n 1
}

# Ctrl-C reaches the job by itself, which ends the work and then, by its end, the JVM; the JVM ignores it, as what runs in the background does. A job that is not
# there yet cannot, so the JVM ends.
interrupts=0
# shellcheck disable=SC2317
interrupt() {
    interrupts=$((interrupts + 1))
    if [ "$interrupts" -gt 2 ]; then kill -KILL "$jvm"; elif [ -z "$(driver_pid)" ]; then kill -TERM "$jvm"; fi 2>/dev/null || true
}
# shellcheck disable=SC2317
terminate() {
    local driver
    driver=$(driver_pid)
    kill -TERM "${driver:-$jvm}" 2>/dev/null || true
}

"${command[@]}" </dev/null &
jvm=$!
trap interrupt INT
trap terminate TERM HUP
status=0
while :; do
    wait "$jvm" && status=0 || status=$?
    kill -0 "$jvm" 2>/dev/null || break
done
[ "$interrupts" = 0 ] || [ "$status" -lt 128 ] || status=130
exec >&- 2>&-
for copier in "${copiers[@]}"; do wait "$copier" || true; done
exit "$status"
