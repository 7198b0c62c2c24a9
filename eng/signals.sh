# shellcheck shell=bash
# A script that a signal ends must take along what it started; bash alone leaves it running. To be sourced; then end_all_on_signals once, and attend before each
# command that may take long, since bash heeds no signal while a command runs in the foreground.

# Processes that end_descendants leaves alone.
spared=()

# end_all_on_signals: from here on INT, TERM and HUP end whatever this script has started, and the script with the signal's exit code (130, 143, 129)
end_all_on_signals() {
    # Whatever is started from here on can be told by this, also when what had started it is gone.
    mark=,$$.$RANDOM$RANDOM,
    export GOZCU_STARTED_BY=${GOZCU_STARTED_BY-}$mark
    trap 'end_by_signal 130' INT
    trap 'end_by_signal 143' TERM
    trap 'end_by_signal 129' HUP
}

# attend COMMAND…: runs a command or a function and returns its exit code. Ctrl-C reaches it, as it does what runs in the foreground.
attend() {
    local status=0
    {
        trap - INT QUIT
        "$@"
    } &
    wait "$!" || status=$?
    return "$status"
}

# attend_output NAME COMMAND…: as attend, with the first line of what it prints in the variable NAME
attend_output() {
    local -n line=$1
    local output status=0
    shift
    exec {output}< <(trap - INT QUIT && "$@")
    wait "$!" || status=$?
    # shellcheck disable=SC2034
    read -r line <&"$output" || true
    exec {output}<&-
    return "$status"
}

# end_by_signal CODE
end_by_signal() {
    trap '' INT TERM HUP
    end_descendants
    exit "$1"
}

# end_descendants: asks all that this script started, directly or not, to end, by TERM or what $ending says, and kills what has not after ten seconds
end_descendants() {
    local process tries
    stopped=()
    stop_children_of "$BASHPID"
    stop_orphans
    for process in "${stopped[@]}"; do
        kill "-${ending:-TERM}" "$process" || true
        kill -CONT "$process" || true
    done 2>/dev/null
    for ((tries = 0; tries < 200; tries++)); do
        any_runs "${stopped[@]}" || return 0
        sleep 0.05
    done
    kill -KILL "${stopped[@]}" 2>/dev/null || true
}

# stop_children_of PROCESS: adds them and theirs to $stopped. Each is stopped before its children are looked for, so that none is born unseen.
stop_children_of() {
    local list child children
    for list in /proc/"$1"/task/*/children; do
        children=()
        # The list has no end of line, for which read returns false.
        { read -r -a children <"$list" || true; } 2>/dev/null
        for child in "${children[@]}"; do
            [[ " ${spared[*]} " != *" $child "* ]] || continue
            kill -STOP "$child" 2>/dev/null || continue
            stopped+=("$child")
            stop_children_of "$child"
        done
    done
}

# stop_orphans: adds those whose parent has ended before them to $stopped
stop_orphans() {
    local file process
    while read -r file; do
        process=${file#/proc/} process=${process%/environ}
        [[ " ${spared[*]} ${stopped[*]} $BASHPID " != *" $process "* ]] || continue
        if kill -STOP "$process" 2>/dev/null; then stopped+=("$process"); fi
    done < <(grep -lsF -- "$mark" /proc/[0-9]*/environ)
}

# any_runs PROCESS…: whether one of them is there and has not ended
any_runs() {
    local process state
    for process in "$@"; do
        state=''
        { read -r state <"/proc/$process/stat" || true; } 2>/dev/null
        # "number (name) state …", where the name may hold anything.
        case ${state##*) } in '' | Z* | X*) ;; *) return 0 ;; esac
    done
    return 1
}
