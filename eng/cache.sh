# shellcheck shell=bash
# To be sourced.

# cache_folder: prints the folder for what can be downloaded or made again. eng/CacheFolder.cs is the same rule for programs.
cache_folder() {
    local folder=${GOZCU_CACHE:-${XDG_CACHE_HOME:-~/.cache}/gozcu}
    case $folder in
        /*) printf '%s' "$folder" ;;
        *) realpath -ms -- "$folder" ;;
    esac
}
