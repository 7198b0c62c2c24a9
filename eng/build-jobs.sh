# shellcheck shell=bash
# build_jobs, to be sourced after prerequisites.sh: builds the jobs in Release when anything they are made of is newer than the last build. Of two at once the
# second waits.

# jobs_program ROOT JOB: the executable with a job. Those that are deployed (JobCatalog) have one that holds no more than they need; the other one has all jobs
# (SuiteCatalog), and so tells which there are.
jobs_program() {
    local name=Gozcu.Demo
    case $2 in preprocess | split | train | evaluate | score | score-stream | store-stream | benchmark-detectors) name=Gozcu.Jobs.Program ;; esac
    printf '%s' "$1/artifacts/bin/$name/release/$name.dll"
}

# jobs_changed ROOT: whether a file or a folder (so also what was removed) is newer than the last build
jobs_changed() {
    local stamp=$1/artifacts/.jobs-built
    if [ ! -e "$stamp" ] || [ ! -e "$(jobs_program "$1" train)" ] || [ ! -e "$(jobs_program "$1" demo)" ]; then return 0; fi
    [ -n "$(cd "$1" && find spark models charts jobs demo producer infra datasets eng Directory.*.props Directory.*.targets -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# build_jobs ROOT
build_jobs() {
    jobs_changed "$1" || return 0
    need_command flock util-linux
    local artifacts=$1/artifacts
    mkdir -p "$artifacts"
    (
        flock 9
        jobs_changed "$1" || exit 0
        want_crossgen "$1"
        echo "building the jobs" >&2
        # What changes while the build runs is newer than this.
        touch "$artifacts/.jobs-building"
        # Build servers outlive the build and must not hold the lock.
        log=$artifacts/build-jobs.log
        if ! dotnet build "$1/eng/jobs.slnf" -c Release -v q -nologo >"$log" 2>&1 9>&-; then
            grep -E ': error ' "$log" | sort -u | head -n 20 >&2 || tail -n 20 "$log" >&2
            echo "The jobs do not build; the whole output: $log" >&2
            exit 1
        fi
        mv "$artifacts/.jobs-building" "$artifacts/.jobs-built"
    ) 9>"$artifacts/.jobs.lock"
}
